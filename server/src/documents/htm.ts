import { Parser } from 'htmlparser2';
import { BundleError } from './bundleError.ts';
import { cleanLabel } from './entryName.ts';
import { MARKED } from './sheet.ts';

/** Limits far beyond any document of the JPO, even with every FONT left open. */
const DEEPEST = 1_000;
const MOST_ELEMENTS = 400_000;
const MOST_ATTRIBUTES = 64;

/** Elements without document text. */
const SKIPPED = new Set(['head', 'script', 'style', 'title']);
/** On lines of their own outside PRE. */
const BLOCKS = new Set([
  ...['p', 'div', 'center', 'blockquote', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'tr', 'caption', 'pre'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'address', 'form'],
]);
const CELLS = new Set(['td', 'th']);
/** Ignored. Anything else in angle brackets is unescaped text. */
const DROPPED = new Set([
  ...['html', 'body', 'meta', 'link', 'base', 'font', 'basefont', 'span', 'a', 'b', 'i', 'em', 'strong', 'tt', 'big'],
  ...['small', 's', 'strike', 'code', 'nobr', 'wbr', 'ruby', 'rb', 'rp', 'rt', 'thead', 'tbody', 'tfoot', 'col'],
  ...['colgroup', 'map', 'area', 'input', 'label', 'noscript'],
]);

/** Attributes without a value. Others show that `a<b and c>d` is no element `b`. */
const WITHOUT_VALUE = new Set('nowrap noshade border compact ismap checked disabled readonly /'.split(' '));

/** A page break in print. */
const NEW_PAGE = '\f';
/** `   1/ ` … `   6/E`: the page number, with E on the last page. */
const PAGE_MARK = /^[ \t\u3000]*[0-9０-９]{1,4}[ \u3000]?[/／][ \u3000]?[0-9０-９]{0,4}[ \u3000]?[EＥ]?[ \t\u3000]*$/u;

/**
 * A document of designs and trademarks, `<PRE>` in HTML, as text: lines unchanged, underline as `<u>`, page breaks and marks
 * removed, FONT and the like dropped, tables as lines of cells separated by │, images as file names. Unknown elements stay
 * as text. Throws BundleError for excessive depth or size.
 */
export function readHtm(source: string): string {
  const writer = new HtmWriter();
  let [elements, depth, attributes, isElement, consumed] = [0, 0, 0, true, 0];
  const raw = (): string => source.slice(parser.startIndex, parser.endIndex + 1);
  const parser = new Parser({
    onopentagname() {
      attributes = 0;
      isElement = true;
      if (++elements > MOST_ELEMENTS) throw new BundleError({ code: 'tooLarge', detail: 'elements' });
      if (++depth > DEEPEST) throw new BundleError({ code: 'tooDeep' });
    },
    onattribute(name, _value, quote) {
      if (quote === undefined && !WITHOUT_VALUE.has(name)) isElement = false;
      if (++attributes > MOST_ATTRIBUTES) throw new BundleError({ code: 'tooLarge', detail: 'attributes' });
    },
    onopentag(name, attribs) {
      consumed = parser.endIndex + 1;
      if (isElement && isKnown(name)) writer.open(name, attribs);
      else writer.text(raw());
    },
    onclosetag(name, isImplied) {
      depth--;
      if (!isImplied) consumed = parser.endIndex + 1;
      if (isKnown(name)) writer.close(name);
      else if (!isImplied) writer.text(raw());
    },
    ontext(text) {
      consumed = parser.endIndex + 1;
      writer.text(text);
    },
    oncomment() {
      consumed = parser.endIndex + 1;
    },
    onprocessinginstruction() {
      consumed = parser.endIndex + 1;
    },
  });
  parser.end(source);
  if (consumed < source.length) writer.text(source.slice(consumed));
  return withoutPageMarks(writer.end());
}

function isKnown(name: string): boolean {
  return [SKIPPED, MARKED, BLOCKS, CELLS, DROPPED].some((set) => set.has(name)) || ['br', 'hr', 'img'].includes(name);
}

/** Removes page breaks and the mark on a page's first line, joining pages line to line. */
function withoutPageMarks(text: string): string {
  const pages = text.split(NEW_PAGE).map((page) => {
    const body = page.startsWith('\n') ? page.slice(1) : page;
    const end = body.indexOf('\n');
    const first = end === -1 ? body : body.slice(0, end);
    return first.length < 200 && PAGE_MARK.test(first) ? body.slice(first.length + 1) : body;
  });
  let joined = '';
  for (const page of pages) joined += joined === '' || joined.endsWith('\n') ? page : `\n${page}`;
  return joined.replace(/^\n+/u, '').replace(/(?<!\n)\n*$/u, '\n');
}

/** Collects text as elements open and close. */
class HtmWriter {
  readonly #pieces: string[] = [];
  #last = '\n';
  #skipping = 0;
  #pre = 0;
  #cells = 0;
  /** Open marks: index among the pieces, and whether they contain only blanks so far. */
  readonly #marks: { readonly name: string; readonly at: number; isBlank: boolean }[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (SKIPPED.has(name)) this.#skipping++;
    if (this.#skipping > 0) return;
    if (name === 'br') this.#add('\n');
    else if (name === 'hr') this.#add(NEW_PAGE);
    else if (name === 'img') this.#add(`［画像：${cleanLabel(attributes['src'] ?? attributes['alt'] ?? '')}］`);
    else if (MARKED.has(name)) this.#openMark(name);
    else if (CELLS.has(name)) this.#openCell();
    else if (BLOCKS.has(name)) this.#openBlock(name);
  }

  close(name: string): void {
    if (SKIPPED.has(name)) this.#skipping = Math.max(0, this.#skipping - 1);
    else if (this.#skipping > 0) return;
    else if (MARKED.has(name)) this.#closeMark(name);
    else if (BLOCKS.has(name)) {
      if (name === 'pre') this.#pre = Math.max(0, this.#pre - 1);
      this.#newLine();
    }
  }

  text(text: string): void {
    if (this.#skipping > 0) return;
    const plain = text.replace(/\u00a0/gu, ' ');
    if (this.#pre > 0) {
      this.#add(plain);
      return;
    }
    const line = plain.replace(/[ \t\n]+/gu, ' ');
    this.#add(/[ \n\f│]/u.test(this.#last) ? line.replace(/^ /u, '') : line);
  }

  end(): string {
    for (const { name } of this.#marks.toReversed()) this.#closeMark(name);
    return this.#pieces.join('');
  }

  #openBlock(name: string): void {
    if (name === 'pre') this.#pre++;
    if (name === 'tr') this.#cells = 0;
    this.#newLine();
  }

  #openCell(): void {
    if (this.#cells++ > 0) this.#add('│');
  }

  #openMark(name: string): void {
    this.#marks.push({ name, at: this.#pieces.length, isBlank: true });
    this.#pieces.push(`<${name}>`);
  }

  /** Underlined blanks are the ruling of a form: removes their mark. */
  #closeMark(name: string): void {
    const mark = this.#marks.at(-1);
    if (mark?.name !== name) return;
    this.#marks.pop();
    if (mark.isBlank) this.#pieces[mark.at] = '';
    else this.#pieces.push(`</${name}>`);
  }

  /** From the innermost: what is not blank in a mark is not blank in those around it. */
  *#openBlankMarks(): Generator<{ isBlank: boolean }> {
    for (let index = this.#marks.length - 1; index >= 0; index--) {
      const mark = this.#marks[index];
      if (mark?.isBlank !== true) return;
      yield mark;
    }
  }

  #newLine(): void {
    if (this.#last !== '\n' && this.#last !== NEW_PAGE) this.#add('\n');
  }

  #add(piece: string): void {
    if (piece === '') return;
    this.#pieces.push(piece);
    if (piece.trim() !== '') for (const mark of this.#openBlankMarks()) mark.isBlank = false;
    this.#last = piece.slice(-1);
  }
}
