import { isUnwritten, isBlank, isLineEnd, lengthOfInvisible } from '../../base/characters.ts';
import { withKanji } from '../../base/radicals.ts';
import type { Item } from '../../drafts/items.ts';
import { CappedFindings } from '../shared/capped.ts';
import { itemAt } from '../shared/contentKinds.ts';
import { itemsIn, type DocumentContext, type WholeDraft } from '../documentContext.ts';
import type { Finding, Fix } from '../finding.ts';
import { datesIn } from '../../drafts/dates.ts';
import { caseKey } from '../../numbers/caseNumber.ts';
import { scan } from '../../numbers/scan.ts';
import { classes, FINE, HALF_WIDTH_KANA, RESERVED, TWIN, TWINS, UNSEEN } from './repertoire.ts';
import { replacementsOf, type Replacements } from './replacements.ts';

/** A longer run is no text: nothing is put in its place. */
const LONGEST_RUN = 200;

/** character-repertoire, half-width-kana, look-alike, reserved-character: one finding a run of characters. */
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
  /** Where the 】 stands of a 【 that was seen: what is between them is looked at too. */
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
      // ▲高▼: the rule for characters that cannot be filed.
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
      // CR before LF, and the half of a character that is none.
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

/** What stands before the first item belongs to its document. */
function beginningOf(text: string, start: number): number {
  return start <= LONGEST_RUN && isUnwritten(text, 0, start) ? 0 : start;
}

/** What nobody sees, with its names, and what stands in its place: nothing is lost. */
function unseen(context: DocumentContext, start: number, end: number): Finding {
  const { text, draft } = context;
  // 葛 with a selector is another form of it, which a name can be written with.
  const isVariant = VARIANT.test(text.slice(start, end)) && itemAt(context.document, start)?.kind === 'name';
  const certainty = isVariant ? 'likely' : 'certain';
  const isWhole = end - start <= LONGEST_RUN;
  const to = isWhole ? visible(text, start, end, draft) : '';
  const fixes: Fix[] = isWhole ? [{ kind: 'replace', to, edits: [{ start, end, text: to }], certainty }] : [];
  const characters = text.slice(start, end);
  return { code: 'character-repertoire', start, end, characters, unseen: codesOf(characters), fixes };
}

function twins(text: string, start: number, end: number): Finding {
  const written = text.slice(start, Math.min(end, start + LONGEST_RUN));
  const to = written.replace(/./gu, (character) => TWINS.get(character) ?? character);
  const edits = [{ start, end: start + written.length, text: to }];
  const [one = ''] = written;
  const other = TWINS.get(one) ?? '';
  return {
    code: 'look-alike',
    start,
    end,
    one,
    codeOfOne: codesOf(one),
    other,
    codeOfOther: codesOf(other),
    fixes: [{ kind: 'replace', to, edits, certainty: 'certain' }],
  };
}

/** The first place from `at` of a character that is looked at; nearly all are passed over. */
function firstNotFine(text: string, at: number, until: number): number {
  const known = classes();
  while (at < until && known[text.charCodeAt(at)] === FINE) at++;
  return at;
}

function next(items: Generator<Item>): Item | undefined {
  const result = items.next();
  return result.done === true ? undefined : result.value;
}

/** が written as か and a mark of its own, as macOS names files. */
function isMark(unit: number): boolean {
  return unit === 0x3099 || unit === 0x309a;
}

const VARIANT = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

/** True where other characters in the place of these leave what is read as it is. */
function keepsReading({ document }: DocumentContext, start: number, written: string, to: string): boolean {
  const known = itemAt(document, start);
  if (!known) return true;
  const isHead = start < known.item.end;
  if (!isHead && known.kind === 'text') return true;
  // In the name or address of a person or firm radicals, variants and ㈱ are not simply written otherwise.
  if (!isHead && known.kind === 'name') return HALF_WIDTH.test(written);
  // Names of items and documents, numbers and dates are read through radicals alone.
  return withKanji(written) === to;
}

/** No number or date is longer, with what tells that it is one. */
const AROUND = 80;

/** False where a number or a date would be read otherwise, or a new one: 特開平Ⅱ１１－…, １１月①日. */
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

/** Both readings know the same year. */
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
  // 【事①件の表示】: with （１） in it nobody knows what was meant.
  const isHead = known !== undefined && start < known.item.end;
  const texts = all.filter((to) => !(isHead && to.length > written.length) && keepsNumbers(text, start, end, to));
  const isCertain =
    isSame && !(isCircled && texts.some(isWritten)) && texts.every((to) => keepsReading(context, start, written, to));
  const fixes = texts.map((to): Fix => ({
    kind: 'replace',
    to,
    edits: [{ start, end, text: to }],
    certainty: isCertain ? 'certain' : 'likely',
  }));
  return { code, start, end, characters: isWhole ? written : `${written}…`, fixes };
}

const NOTHING: Replacements = { texts: [], isSame: false, isCircled: false };

/** 【００１２】 in the middle of a sentence: opinions name paragraphs so, and nobody minds. */
const PARAGRAPH = /^【[0-9０-９]{4,5}】$/u;

const LONGEST_BRACKETS = 60;

/** Where the item ends that looks like one in a text, or ▲…▼ that stands for one character; else behind the character. */
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
  return {
    code: 'reserved-character',
    start,
    end,
    characters: written,
    fixes: [{ kind: 'replace', to, edits, certainty: 'likely' }],
  };
}

/** Where a run of unseen characters from `at` ends: at `at` where there is none but CR before LF. */
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

/** CR before LF, or in a text whose lines all end so (old files, Neovim with `ff=mac`). */
function isPlainReturn(text: string, at: number, { hasNewline }: WholeDraft): boolean {
  return text.charCodeAt(at + 1) === 0x0a || !hasNewline;
}

/** What is put in the place of a run: nothing, blanks that can be filed, line ends of the text. */
function visible(text: string, start: number, end: number, { lineBreak }: WholeDraft): string {
  let put = '';
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (isBlank(unit)) put += unit === 0xa0 ? ' ' : '\u3000';
    else if (isLineEnd(unit) && !isPageBreakOfLine(text, at)) put += lineBreak;
  }
  return put;
}

/** A page break beside a line end, of several the later ones: the line ends there anyway. */
function isPageBreakOfLine(text: string, at: number): boolean {
  if (text[at] !== '\f') return false;
  let next = at + 1;
  while (text[next] === '\f') next++;
  const isEdge = at === 0 || next === text.length;
  return isEdge || isLineEnd(text.charCodeAt(at - 1)) || isLineEnd(text.charCodeAt(next));
}

/** The code points of a run, each once: U+200B U+FEFF. */
function codesOf(run: string): string {
  const codes = Array.from(run, (character) => character.codePointAt(0) ?? 0);
  return [...new Set(codes)].map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
}
