import { isUnwritten, isBlank, isLineEnd, lengthOfInvisible } from '../../base/characters.ts';
import { withKanji } from '../../base/radicals.ts';
import type { Item } from '../../drafts/items.ts';
import { CappedFindings } from '../shared/capped.ts';
import { itemAt } from '../shared/contentKinds.ts';
import { itemsIn, type DocumentContext, type WholeDraft } from '../documentContext.ts';
import { replacing, type Finding } from '../finding.ts';
import { datesIn } from '../../drafts/dates.ts';
import { caseKey } from '../../numbers/caseNumber.ts';
import { scan } from '../../numbers/scan.ts';
import { classes, FINE, HALF_WIDTH_KANA, RESERVED, TWIN, TWINS, UNSEEN } from './repertoire.ts';
import { replacementsOf, type Replacements } from './replacements.ts';

/** A longer run is no text and gets no fix. */
const LONGEST_RUN = 200;

/** character-repertoire, half-width-kana, look-alike, reserved-character: one finding per run of characters. */
export function characterFindings(context: DocumentContext): Finding[] {
  const { text, draft, document, until } = context;
  const known = classes();
  const found = new CappedFindings();
  const writtenAs = new Map<string, boolean>();
  const isWritten = (part: string): boolean => {
    const isThere = writtenAs.get(part) ?? text.slice(document.start, until).includes(part);
    writtenAs.set(part, isThere);
    return isThere;
  };
  const items = itemsIn(document.blocks);
  let item: Item | undefined = next(items);
  /** Offset of the 】 of the last 【; the text between them is checked too. */
  let closing = -1;
  const from = beginningOf(text, document.start);
  for (let at = firstNotFine(text, from, until); at < until; at = firstNotFine(text, at + 1, until)) {
    const kind = known[text.charCodeAt(at)];
    let end = at + 1;
    if (kind === RESERVED) {
      if (at === closing) continue;
      while (item && item.start < at) item = next(items);
      const isItem = item?.start === at;
      end = isItem && item ? item.end : reservedEnd(text, at, until);
      const start = at;
      if (text[end - 1] === '】') closing = end - 1;
      else at = end - 1;
      // ▲高▼ stands for a character that cannot be filed.
      const isSubstitute = text[start] === '▲' && end > start + 1;
      if (!isItem && !isSubstitute && !PARAGRAPH.test(text.slice(start, end))) {
        found.add('reserved-character', () => reserved(text, start, end));
      }
      continue;
    }
    if (kind === UNSEEN) {
      end = unseenEnd(text, at, until, draft);
      if (end > at) {
        const [start, stop] = [at, end];
        found.add('character-repertoire', () => unseen(context, start, stop));
      }
      // Also skips CR before LF and half a surrogate pair.
      at = Math.max(at, end - 1);
      continue;
    }
    while (end < until && known[text.charCodeAt(end)] === kind) end++;
    if (kind === TWIN) {
      const [start, stop] = [at, end];
      found.add('look-alike', () => twins(text, start, stop));
      at = end - 1;
      continue;
    }
    const code = kind === HALF_WIDTH_KANA ? 'half-width-kana' : 'character-repertoire';
    const start = isMark(text.charCodeAt(at)) && at > document.start ? at - 1 : at;
    found.add(code, () => run(context, code, start, end, isWritten));
    at = end - 1;
  }
  return found.all();
}

/** Blanks before the first item belong to its document. */
function beginningOf(text: string, start: number): number {
  return start <= LONGEST_RUN && isUnwritten(text, 0, start) ? 0 : start;
}

/** Invisible characters with their codes, and their replacement, which loses nothing. */
function unseen(context: DocumentContext, start: number, end: number): Finding {
  const { text, draft } = context;
  // 葛 with a variation selector is a different form, which names can need.
  const isVariant = VARIANT.test(text.slice(start, end)) && itemAt(context.document, start)?.kind === 'name';
  const fix = () => replacing({ start, end }, visible(text, start, end, draft), isVariant ? 'likely' : 'certain');
  const fixes = end - start <= LONGEST_RUN ? [fix()] : [];
  const characters = text.slice(start, end);
  return { code: 'character-repertoire', start, end, characters, unseen: codesOf(characters), fixes };
}

function twins(text: string, start: number, end: number): Finding {
  const written = text.slice(start, Math.min(end, start + LONGEST_RUN));
  const to = written.replace(/./gu, (character) => TWINS.get(character) ?? character);
  const [one = ''] = written;
  const other = TWINS.get(one) ?? '';
  const named = { one, codeOfOne: codesOf(one), other, codeOfOther: codesOf(other) };
  const fixes = [replacing({ start, end: start + written.length }, to, 'certain')];
  return { code: 'look-alike', start, end, ...named, fixes };
}

/** The first offset from `at` of a character that needs a look. */
function firstNotFine(text: string, at: number, until: number): number {
  const known = classes();
  while (at < until && known[text.charCodeAt(at)] === FINE) at++;
  return at;
}

function next(items: Generator<Item>): Item | undefined {
  const result = items.next();
  return result.done === true ? undefined : result.value;
}

/** The combining mark of が as macOS writes it in file names. */
function isMark(unit: number): boolean {
  return unit === 0x3099 || unit === 0x309a;
}

const VARIANT = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

/** True where the replacement leaves what is read unchanged. */
function keepsReading({ document }: DocumentContext, start: number, written: string, to: string): boolean {
  const known = itemAt(document, start);
  if (!known) return true;
  const isHead = start < known.item.end;
  if (!isHead && known.kind === 'text') return true;
  // In the name or address of a person, radicals, variants and ㈱ can be meant as they are.
  if (!isHead && known.kind === 'name') return HALF_WIDTH.test(written);
  // Names of items and documents, numbers and dates read only radicals as their kanji.
  return withKanji(written) === to;
}

/** UTF-16 units; no number or date is longer, with the words around it. */
const AROUND = 80;

/** False where a number or a date would change or appear: 特開平Ⅱ１１－…, １１月①日. */
function keepsNumbers(text: string, start: number, end: number, to: string): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const behind = text.slice(end, end + AROUND);
  const read = (part: string) => {
    const numbers = scan(before + part + behind, { year: ANY_YEAR }).map(
      (found) => `${caseKey(found)} ${found.problem?.code ?? ''}`,
    );
    const dates = datesIn(before + part + behind).map(({ year, month, day }) => `${year} ${month} ${day ?? ''}`);
    return [...numbers, ...dates].join();
  };
  return read(text.slice(start, end)) === read(to);
}

/** Any year: both texts are read with the same one. */
const ANY_YEAR = 2100;

const HALF_WIDTH = /^[\uff61-\uff9f]*$/u;

function run(
  context: DocumentContext,
  code: 'half-width-kana' | 'character-repertoire',
  start: number,
  end: number,
  isWritten: (part: string) => boolean,
): Finding {
  const { text } = context;
  const written = text.slice(start, Math.min(end, start + LONGEST_RUN));
  const isWhole = end - start <= LONGEST_RUN;
  const { texts: all, isSame, isCircled } = (isWhole ? replacementsOf(written) : undefined) ?? NOTHING;
  const known = itemAt(context.document, start);
  // 【事①件の表示】: （１） would make the name unreadable.
  const isHead = known !== undefined && start < known.item.end;
  const texts = all.filter((to) => !(isHead && to.length > written.length) && keepsNumbers(text, start, end, to));
  const isCertain =
    isSame && !(isCircled && texts.some(isWritten)) && texts.every((to) => keepsReading(context, start, written, to));
  const fixes = texts.map((to) => replacing({ start, end }, to, isCertain ? 'certain' : 'likely'));
  return { code, start, end, characters: isWhole ? written : `${written}…`, fixes };
}

const NOTHING: Replacements = { texts: [], isSame: false, isCircled: false };

/** 【００１２】 within a sentence: opinions cite paragraphs so. */
const PARAGRAPH = /^【[0-9０-９]{4,5}】$/u;

const LONGEST_BRACKETS = 60;

/** The end of 【…】 in a text, or of ▲…▼ that stands for one character; else the end of the character. */
function reservedEnd(text: string, at: number, until: number): number {
  const first = text[at];
  if (first !== '【' && first !== '▲') return at + 1;
  const rest = text.slice(at, Math.min(until, at + (first === '【' ? LONGEST_BRACKETS : 4)));
  const whole = first === '【' ? /^【[^【】\n]*】/u.exec(rest) : /^▲[^▲▼【】\n]{1,2}▼/u.exec(rest);
  return at + (whole?.[0].length ?? 1);
}

const INSTEAD: Readonly<Record<string, string>> = { '【': '［', '】': '］', '▲': '△', '▼': '▽', '■': '□' };

function reserved(text: string, start: number, end: number): Finding {
  const written = text.slice(start, end);
  const to = written.replace(/[【】▲▼■]/gu, (character) => INSTEAD[character] ?? '');
  const edits = [
    { start, end: start + 1, text: to.slice(0, 1) },
    ...(end - start > 1 ? [{ start: end - 1, end, text: to.slice(-1) }] : []),
  ];
  const fixes = [{ kind: 'replace', to, edits, certainty: 'likely' } as const];
  return { code: 'reserved-character', start, end, characters: written, fixes };
}

/** The end of a run of invisible characters; `at` itself where there is only CR before LF. */
function unseenEnd(text: string, at: number, until: number, draft: WholeDraft): number {
  const known = classes();
  let end = at;
  while (end < until && known[text.charCodeAt(end)] === UNSEEN) {
    const unit = text.charCodeAt(end);
    const length = isBlank(unit) || isLineEnd(unit) ? 1 : lengthOfInvisible(text, end);
    if (length === 0 || (unit === 0x0d && isPlainReturn(text, end, draft))) break;
    end += length;
  }
  return end;
}

/** CR before LF, or in a text whose lines all end in CR (old files, Neovim with `ff=mac`). */
function isPlainReturn(text: string, at: number, { hasNewline }: WholeDraft): boolean {
  return text.charCodeAt(at + 1) === 0x0a || !hasNewline;
}

/** The replacement of a run: nothing, blanks that can be filed, or line breaks of the draft. */
function visible(text: string, start: number, end: number, { lineBreak }: WholeDraft): string {
  let put = '';
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (isBlank(unit)) put += unit === 0xa0 ? ' ' : '\u3000';
    else if (isLineEnd(unit) && !isPageBreakOfLine(text, at)) put += lineBreak;
  }
  return put;
}

/** A page break beside a line end or another page break ends no line of its own. */
function isPageBreakOfLine(text: string, at: number): boolean {
  if (text[at] !== '\f') return false;
  let next = at + 1;
  while (text[next] === '\f') next++;
  const isEdge = at === 0 || next === text.length;
  return isEdge || isLineEnd(text.charCodeAt(at - 1)) || isLineEnd(text.charCodeAt(next));
}

/** The distinct code points of a run: U+200B U+FEFF. */
function codesOf(run: string): string {
  const codes = Array.from(run, (character) => character.codePointAt(0) ?? 0);
  return [...new Set(codes)].map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
}
