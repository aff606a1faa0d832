import { CHARACTERS } from '../../base/characters.ts';
import { firstWhere } from '../../base/lookup.ts';
import { isDraft } from '../reading.ts';
import { isBlock, isKnown, KEPT, UNSEEN, openedBy, Tags, type Tag } from './tags.ts';
import { characterOf, NAMES_WITHOUT_END } from './entities.ts';

/** How a piece of the text is written in the source. */
const AS_IS = 0;
/** An entity, or a line end of the source that is read as a blank. */
const INSTEAD = 1;
/** A line end in the text: `<BR>`, `</P><P>`. */
const BREAK = 2;
/** A line end of the source before an item, where HTML does not end the line. */
const SOFT_BREAK = 3;
type Kind = typeof AS_IS | typeof INSTEAD | typeof BREAK | typeof SOFT_BREAK;

/** A piece of the text from `start`, with its place in the source. Pieces are consecutive in both. */
interface Piece {
  readonly start: number;
  readonly length: number;
  readonly from: number;
  readonly to: number;
  readonly kind: Kind;
}

/** Something in the source that may be misread. */
export interface Doubt {
  /** Offset in the text of what follows. */
  readonly at: number;
  /** The unread markup: `<table>`, `&foo;`. Undefined: an item begins on a line that HTML does not end. */
  readonly what: string | undefined;
}

/** An edit of the text. */
interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface SourceEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The displayed text of an HTML source, with the way back. Offsets are UTF-16 units. */
export class HtmlText {
  readonly source: string;
  readonly text: string;
  readonly doubts: readonly Doubt[];
  readonly #pieces: readonly Piece[];

  constructor(source: string) {
    const reader = new Reader(source);
    reader.read();
    this.source = source;
    this.text = reader.text;
    this.doubts = reader.doubts;
    this.#pieces = reader.pieces;
  }

  /** Where a character begins in the source; for the end of the text, the end of the last one. */
  sourceOf(offset: number): number {
    const piece = this.#pieces[this.#indexAt(offset)];
    if (!piece) return this.#pieces.at(-1)?.to ?? this.source.length;
    return piece.kind === AS_IS ? piece.from + offset - piece.start : piece.from;
  }

  /** Where the character before an offset ends in the source. */
  sourceEndOf(offset: number): number {
    if (offset === 0) return this.sourceOf(0);
    const piece = this.#pieces[this.#indexAt(offset - 1)];
    if (!piece) return this.source.length;
    return piece.kind === AS_IS ? piece.from + offset - piece.start : piece.to;
  }

  /** The offset in the text of a place in the source; inside markup, that of the text before it. */
  offsetOf(place: number): number {
    const piece = this.#pieces[this.#indexFrom(place) - 1];
    if (!piece) return 0;
    if (place >= piece.to) return piece.start + piece.length;
    return piece.kind === AS_IS ? piece.start + place - piece.from : piece.start;
  }

  /** Whether a place in the source is not in the text: inside a tag, an entity, the head. */
  isMarkup(place: number): boolean {
    const next = this.#indexFrom(place);
    const piece = this.#pieces[next - 1];
    if (piece && place <= piece.to) return piece.kind !== AS_IS && place > piece.from && place < piece.to;
    return this.#pieces.length > 0 && place < (this.#pieces[next]?.from ?? this.source.length);
  }

  /**
   * Edits of the text as edits of the source. Undefined where one would cut a tag or an entity, cannot be written, or where
   * the source would then not read as the edited text.
   */
  sourceEdits(edits: readonly TextEdit[]): readonly SourceEdit[] | undefined {
    const found: SourceEdit[] = [];
    for (const edit of edits) {
      const range = this.#exact(edit);
      if (!range) return undefined;
      found.push({ ...range, text: this.#written(edit.text, edit.start, range.from) });
    }
    const wanted = edits.map(({ start, end, text }) => ({ from: start, to: end, text: text.replace(/\r\n?/gu, '\n') }));
    const part = this.#partAround(wanted) ?? { text: [0, this.text.length], source: [0, this.source.length] };
    return this.#readsAs(wanted, found, part) ? found : undefined;
  }

  /** Whether a part of the source reads as the same part of the text, both edited. */
  #readsAs(wanted: readonly SourceEdit[], written: readonly SourceEdit[], { text, source }: Part): boolean {
    const edited = applied(this.source.slice(...source), moved(written, -source[0]));
    return new HtmlText(edited).text === applied(this.text.slice(...text), moved(wanted, -text[0]));
  }

  /**
   * The lines around edits of a long source, because many actions of a menu compute their edits. Undefined where the lines
   * read differently on their own (in PRE, in a comment).
   */
  #partAround(edits: readonly SourceEdit[]): Part | undefined {
    if (this.source.length < LONG || edits.length === 0) return undefined;
    let from = Math.min(...edits.map((edit) => edit.from));
    let to = Math.max(...edits.map((edit) => edit.to));
    for (let lines = 0; lines <= LINES_AROUND; lines++) {
      from = from <= 0 ? 0 : this.text.lastIndexOf('\n', from - 1);
      const end = this.text.indexOf('\n', to + 1);
      to = end === -1 ? this.text.length : end;
    }
    from = from <= 0 ? 0 : from + 1;
    if (to - from > LONG) return undefined;
    const source: Part['source'] = [
      from === 0 ? 0 : this.sourceOf(from),
      to === this.text.length ? this.source.length : this.sourceEndOf(to),
    ];
    const part = { text: [from, to], source } as const;
    return this.#readsAs([], [], part) ? part : undefined;
  }

  /** Whether only text, whole entities and whole line ends would be replaced. Looks at the edits alone. */
  canEdit(edits: readonly TextEdit[]): boolean {
    return edits.every((edit) => this.#exact(edit) !== undefined);
  }

  /** The range in the source, if nothing else lies within. */
  #exact({ start, end, text }: TextEdit): { readonly from: number; readonly to: number } | undefined {
    // Pictures and marks would be inserted as words.
    if (/<\/?(?:img|sup|sub)\b/iu.test(text)) return undefined;
    if (start === end) {
      const isLineStart = start === 0 || this.text[start - 1] === '\n';
      const at = isLineStart ? this.sourceOf(start) : this.sourceEndOf(start);
      return { from: at, to: at };
    }
    const first = this.#indexAt(start);
    const last = this.#indexAt(end - 1);
    for (let index = first; index <= last; index++) {
      const piece = this.#pieces[index];
      if (!piece) return undefined;
      const isWhole = piece.start >= start && piece.start + piece.length <= end;
      if (piece.kind !== AS_IS && !(isWhole && isBalanced(this.source.slice(piece.from, piece.to)))) return undefined;
      if (index > first && piece.from !== this.#pieces[index - 1]?.to) return undefined;
    }
    return { from: this.sourceOf(start), to: this.sourceEndOf(end) };
  }

  #written(text: string, offset: number, place: number): string {
    const escaped = text.replace(/[&<>]/gu, (sign) => ESCAPES[sign] ?? sign);
    if (!/[\r\n]/u.test(text)) return escaped;
    const lineBreak = this.#breakAt(offset, place);
    return escaped.replace(/\r\n?|\n/gu, () => lineBreak);
  }

  /** A line end as the one before or after it; `<BR>` where that would split an element. */
  #breakAt(offset: number, place: number): string {
    const lineBreak = this.source.includes('\r\n') ? '\r\n' : '\n';
    const before = this.#breakFrom(this.#indexAt(Math.max(0, offset - 1)), -1);
    const near = before ?? this.#breakFrom(this.#indexAt(offset), 1);
    if (!near) return `<BR>${lineBreak}`;
    const written = this.source.slice(near.from, near.to);
    if (/^(?:<br(?:[ \t/][^<>]{0,80})?>)?[ \t\r\n]*$/iu.test(written)) return written;
    const paragraphs = /^<\/(p|div)>[ \t\r\n]*<\1(?=[ \t\r\n>])[^<>]*>$/iu.test(written);
    const { opened } = openedBy(this.source.slice(before?.from ?? 0, place));
    return paragraphs && /^(?:p|div)$/u.test(opened.at(-1) ?? '') ? written : `<BR>${lineBreak}`;
  }

  #breakFrom(index: number, step: 1 | -1): Piece | undefined {
    for (let at = index; at >= 0 && at < this.#pieces.length; at += step) {
      const piece = this.#pieces[at];
      if (piece?.kind === BREAK) return piece;
    }
    return undefined;
  }

  /** Index of the piece with the character at an offset; the number of pieces at the end. */
  #indexAt(offset: number): number {
    return firstWhere(this.#pieces, ({ start, length }) => start + length > offset);
  }

  /** Index of the first piece after a place in the source; where two meet there, the second is before it. */
  #indexFrom(place: number): number {
    return firstWhere(this.#pieces, ({ from }) => from > place);
  }
}

/** A part of the text and of the source. */
interface Part {
  readonly text: readonly [from: number, to: number];
  readonly source: readonly [from: number, to: number];
}

/** Longest source that is read again as a whole, UTF-16 units. */
const LONG = 20_000;
const LINES_AROUND = 3;

function moved(edits: readonly SourceEdit[], by: number): SourceEdit[] {
  return edits.map(({ from, to, text }) => ({ from: from + by, to: to + by, text }));
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Whether the elements around stay the same without it. */
function isBalanced(html: string): boolean {
  const { closed, opened } = openedBy(html);
  return closed.join() === opened.join();
}

function applied(text: string, edits: readonly SourceEdit[]): string {
  let [done, at] = ['', 0];
  for (const { from, to, text: put } of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    done += text.slice(at, from) + put;
    at = to;
  }
  return done + text.slice(at);
}

/** HTML's blanks; a full-width blank is an ordinary character. */
const BLANK = /[ \t]/u;
/** Between these, a line end of the source disappears (CSS Text 3, §4.1.3): kana, kanji, full-width signs. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef\ud800-\udfff]/u;
const DIGIT = /[0-9０-９]/u;
const BEFORE_ITEM = /[ \t\u3000]*【/uy;
const LINE_ENDS = /[ \t\r\n\f]+/uy;
const ENTITY = /&(#x?[0-9a-f]{1,7}|[a-z][a-z0-9]{0,30});/iuy;
/** Entities that browsers read without a semicolon. */
const OPEN_ENTITY = new RegExp(
  `&(#(?:[xX][0-9a-fA-F]{1,6}(?![0-9a-fA-F;])|[0-9]{1,7}(?![0-9;]))|${NAMES_WITHOUT_END})`,
  'uy',
);

/** The last piece grows during reading. */
type Growing = Piece & { length: number; to: number };

class Reader {
  text = '';
  readonly pieces: Growing[] = [];
  readonly doubts: Doubt[] = [];
  readonly #source: string;
  readonly #tags: Tags;
  /** Elements whose closing tags were searched in vain. */
  readonly #unclosed = new Set<string>();
  readonly #doubted = new Set<string>();
  #lineLength = 0;
  /** The last character of `text`: reading it from the growing string would copy the whole. */
  #last = '';
  #preformatted = 0;
  /** Ends, in the source, of the line breaks before the next character. */
  readonly #breaks: number[] = [];
  /** How many of them end at their own tag, or before one that does. */
  #ended = 0;
  /** Line ends of the source since the last character, possibly a blank. */
  #soft: { readonly from: number; readonly to: number } | undefined;
  /** Blanks at the start of a line, which count if characters follow. */
  #indent: { readonly from: number; readonly to: number } | undefined;

  constructor(source: string) {
    this.#source = source;
    this.#tags = new Tags(source);
  }

  read(): void {
    const source = this.#source;
    let at = source.startsWith('\ufeff') ? 1 : 0;
    while (at < source.length) {
      let next = at;
      while (next < source.length && !isMarkup(source.charCodeAt(next))) next++;
      if (next > at) this.#characters(at, next);
      at = next < source.length ? this.#markup(next) : next;
    }
    // The end of the last paragraph ends the text, not a line.
    this.#breaks.length = this.#ended;
    if (this.#ended > 0) this.#putBreaks(this.#breaks.at(-1) ?? 0);
  }

  /** Reads markup at `at` and returns its end. */
  #markup(at: number): number {
    const source = this.#source;
    const sign = source[at];
    if (sign === '<') {
      const tag = this.#tags.at(at);
      if (tag) return this.#tag(at, tag);
      if (/[a-z!?/]/iu.test(source.charAt(at + 1))) this.#doubt('<');
      this.#put(at, at + 1, '<', AS_IS);
      return at + 1;
    }
    if (sign === '&') {
      ENTITY.lastIndex = at;
      OPEN_ENTITY.lastIndex = at;
      const closed = ENTITY.exec(source);
      const found = characterOf(closed?.[1] ?? '') === undefined ? (OPEN_ENTITY.exec(source) ?? closed) : closed;
      const character = characterOf(found?.[1] ?? '');
      if (!found || character === undefined) {
        if (found) this.#doubt(found[0]);
        this.#put(at, at + 1, '&', AS_IS);
        return at + 1;
      }
      const end = at + found[0].length;
      const isBlank = character === '\u00a0' || character.charCodeAt(0) < 0x20;
      this.#put(at, end, isBlank ? ' ' : character, character.length === end - at ? AS_IS : INSTEAD);
      return end;
    }
    return this.#lineEnds(at);
  }

  #lineEnds(at: number): number {
    if (this.#preformatted > 0) {
      const end = Math.max(at + 1, behindLineEnd(this.#source, at));
      this.#endLine(end);
      return end;
    }
    LINE_ENDS.lastIndex = at;
    const end = at + (LINE_ENDS.exec(this.#source)?.[0].length ?? 1);
    if (this.#isLineStart) {
      let from = end;
      while (from > at && BLANK.test(this.#source.charAt(from - 1))) from--;
      this.#indent = from < end ? { from, to: end } : undefined;
    } else {
      this.#soft = { from: this.#soft?.from ?? at, to: end };
    }
    return end;
  }

  #tag(at: number, { name, isClosing, end }: Tag): number {
    if (!isClosing && !isKnown(name)) this.#doubt(`<${name}>`);
    if (KEPT.has(name)) {
      this.#put(at, end, this.#source.slice(at, end).replace(/[\t\r\n\f]/gu, ' '), AS_IS);
      return end;
    }
    if (name === 'br') {
      this.#endLine(behindLineEnd(this.#source, end));
    } else if (isBlock(name)) {
      if (!this.#isLineStart) this.#breaks.push(end);
      this.#soft = undefined;
      this.#indent = undefined;
      if (name === 'pre') this.#preformatted = Math.max(0, this.#preformatted + (isClosing ? -1 : 1));
    } else if (UNSEEN.has(name) && !isClosing) {
      return this.#behind(name, end);
    }
    return end;
  }

  #endLine(at: number): void {
    this.#soft = undefined;
    this.#indent = undefined;
    this.#breaks.push(at);
    this.#ended = this.#breaks.length;
  }

  /** The end of an element without displayed contents; of its tag where it is never closed. */
  #behind(name: string, from: number): number {
    if (this.#unclosed.has(name)) return from;
    const closing = new RegExp(`</${name}[ \\t\\r\\n]{0,20}>`, 'giu');
    closing.lastIndex = from;
    if (closing.exec(this.#source)) return closing.lastIndex;
    this.#unclosed.add(name);
    this.#doubt(`<${name}>`);
    return from;
  }

  get #isLineStart(): boolean {
    return this.#lineLength === 0 || this.#breaks.length > 0;
  }

  #characters(from: number, to: number): void {
    let at = from;
    if (this.#isLineStart && this.#preformatted === 0) {
      while (at < to && BLANK.test(this.#source.charAt(at))) at++;
      if (at > from) this.#indent = { from: this.#indent?.to === from ? this.#indent.from : from, to: at };
    }
    if (at < to) this.#put(at, to, this.#source.slice(at, to), AS_IS);
  }

  #put(from: number, to: number, text: string, kind: Kind): void {
    const indent = this.#isLineStart ? this.#indent : undefined;
    const start = indent?.from ?? from;
    if (this.#breaks.length > 0) this.#putBreaks(start);
    else if (this.#soft) this.#putSoft(this.#soft, start, text);
    this.#soft = undefined;
    this.#indent = undefined;
    if (indent && indent.to > indent.from) {
      this.#add(indent.from, indent.to, this.#source.slice(indent.from, indent.to), AS_IS);
    }
    this.#add(from, to, text, kind);
  }

  /** Adds the line breaks, which cover the source between the last character and the next, at `until`. */
  #putBreaks(until: number): void {
    let from = this.pieces.at(-1)?.to ?? 0;
    for (let index = 0; index < this.#breaks.length; index++) {
      const end = this.#breaks[index + 1] === undefined ? until : (this.#breaks[index] ?? until);
      this.#add(from, end, '\n', BREAK);
      from = end;
    }
    this.#breaks.length = 0;
    this.#ended = 0;
  }

  #putSoft(soft: { readonly from: number; readonly to: number }, until: number, text: string): void {
    BEFORE_ITEM.lastIndex = until;
    const first = text.charAt(0);
    if (text.startsWith('【') || BEFORE_ITEM.test(this.#source)) {
      this.doubts.push({ at: this.text.length + 1, what: undefined });
      this.#add(this.pieces.at(-1)?.to ?? soft.from, until, '\n', SOFT_BREAK);
    } else if (isBlankBetween(this.#last, first)) {
      this.#add(soft.from, soft.to, ' ', INSTEAD);
    }
  }

  #add(from: number, to: number, text: string, kind: Kind): void {
    const last = this.pieces.at(-1);
    if (kind === AS_IS && last?.kind === AS_IS && last.to === from) {
      last.length += text.length;
      last.to = to;
    } else {
      this.pieces.push({ start: this.text.length, length: text.length, from, to, kind });
    }
    this.text += text;
    this.#last = text.charAt(text.length - 1);
    this.#lineLength = text === '\n' ? 0 : this.#lineLength + text.length;
  }

  /** Reports markup once, at what follows. */
  #doubt(what: string): void {
    if (this.#doubted.has(what)) return;
    this.#doubted.add(what);
    const at = this.text.length + this.#breaks.length;
    this.doubts.push({ at, what });
  }
}

function isMarkup(unit: number): boolean {
  return unit === 0x3c || unit === 0x26 || unit === 0x0a || unit === 0x0d || unit === 0x0c;
}

/** The end of a line end of the source at `at`; `at` without one. */
function behindLineEnd(source: string, at: number): number {
  if (source[at] === '\r') return source[at + 1] === '\n' ? at + 2 : at + 1;
  return source[at] === '\n' ? at + 1 : at;
}

/** Digits are not joined over a line end: two numbers would become one. */
function isBlankBetween(last: string, next: string): boolean {
  if (CHARACTERS.blank.test(last) || CHARACTERS.blank.test(next)) return false;
  return !WIDE.test(last) || !WIDE.test(next) || (DIGIT.test(last) && DIGIT.test(next));
}

/** What can begin a page before its first word. */
const PAGE = /^<(?:!doctype[ \t\r\n]+html|html|head|body|meta)(?=[ \t\r\n>/])/iu;
const LINE_END = /<(?:br(?:[ \t/][^<>]{0,80})?|\/p|\/div)>/iu;
const FIRST_LINE = new RegExp(`^[^\\r\\n]{0,400}?【書類名】[^\\r\\n【]{0,200}?${LINE_END.source}`, 'iu');
const LINE_BEHIND = new RegExp(`${LINE_END.source}[ \\t]{0,80}(?:[\\r\\n]|$)`, 'iu');
const FIRST_TAG = /^<([a-z][a-z0-9]{0,20})(?=[ \t\r\n>/])/iu;
const BRACKET_AS_ENTITY = /^&#(?:12304|x3010);/iu;
/** How far to look for the first word of a page, UTF-16 units: the head of Word's HTML has some thousand. */
const HEAD = 60_000;

/** Whether a text is HTML: a page, or a draft whose lines end with tags; not a plain draft that mentions tags or entities. */
export function isHtml(text: string): boolean {
  const start = startOf(text);
  if (!'<【&'.includes(text.charAt(start))) return false;
  const head = text.slice(start, start + HEAD);
  return PAGE.test(head) || (isTagged(head) && isDraft(new HtmlText(head).text));
}

/** Whether a text is HTML that shows a draft. */
export function isHtmlDraft(text: string): boolean {
  return isHtml(text) && isDraft(new HtmlText(text.slice(0, HEAD)).text);
}

/** Begins with a tag that begins a line, or with 【 as an entity, or has lines that tags end, its first item among them. */
function isTagged(head: string): boolean {
  const name = FIRST_TAG.exec(head)?.[1]?.toLowerCase() ?? '';
  if (isBlock(name) || UNSEEN.has(name) || BEGINNING.has(name) || BRACKET_AS_ENTITY.test(head)) return true;
  const first = FIRST_LINE.exec(head)?.[0];
  if (first === undefined) return false;
  const rest = head.slice(first.length);
  const end = rest.search(/[\r\n]/u);
  const line = end < 0 ? rest : rest.slice(0, end);
  // One tag at the end of a line does not make the following lines HTML.
  return rest.slice(line.length).trim() === '' || LINE_END.test(line) || LINE_BEHIND.test(rest);
}

const BEGINNING: ReadonlySet<string> = new Set(['br', 'font', 'span']);

/** The place after blanks, invisible characters, comments and XML declarations. */
function startOf(text: string): number {
  for (let at = 0; ;) {
    while (at < text.length && SKIPPED.test(text.charAt(at))) at++;
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?xml', at) ? '?>' : undefined;
    const end = close === undefined ? -1 : text.indexOf(close, at);
    if (close === undefined || end < 0) return at;
    at = end + close.length;
  }
}

const SKIPPED = new RegExp(
  [CHARACTERS.blank, CHARACTERS.lineEnd, CHARACTERS.invisible].map(({ source }) => source).join('|'),
  'u',
);
