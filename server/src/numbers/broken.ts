/**
 * Numbers that are broken off: fewer digits than the number has in full (six of a serial, seven of a registration), no 号 that
 * closes it, and behind a line end, a blank, a comma or a tag the digits go on, or a placeholder, a letter or a kanji numeral
 * stands there. Such a number would be read as another, valid one. All in folded text.
 *
 *     特願2020-123⏎456     broken   six digits together
 *     特願2020-12⏎34号     broken   号 or a particle behind: one number
 *     特願2020-123456⏎3    whole    six digits
 *     特開2004-64039号⏎12  whole    号 closes it
 *     特願2020-8423⏎2020年 whole    what goes on is counted, or has more digits than are missing
 *     特願2020-8423⏎2. …   whole    a heading, where four digits or more stand before
 *     特願2020-8423⏎⏎12    whole    an empty line, where four digits or more stand before
 *     特願2020-8423 3頁    whole    what goes on is counted
 *     特願2020-8423→12     whole    a tab: the next column of a table
 *     特願2020-12●456, -12XXXX, -1234五6, -12345S   broken
 */

/** How it is broken off, for the sentence that says so. */
export type Break = 'line-end' | 'blank' | 'comma' | 'tag' | 'placeholder' | 'letter';

export interface Broken {
  readonly how: Break;
  /** The index behind what goes on. */
  readonly end: number;
  /** That go on behind the gap; undefined where what stands there is no digit. */
  readonly digits?: string;
}

const LINE_END = ' {0,3}(?:\\r\\n?|\\n)[ >]{0,8}';
const TAGS = '(?: ?</?[A-Z][^<>\\r\\n]{0,20}>(?: {0,2}(?:\\r\\n?|\\n) {0,8})?){1,3}';
const GAP = `(?:(?<line>(?:${LINE_END}){1,2})|(?<comma>,)|(?<blank> {1,3})|${TAGS})`;

const EMPTY_LINE = /(?:\r\n|\r(?!\n)|\n)[^\r\n]*[\r\n]/u;

const GOES_ON = new RegExp(`${GAP}(?<digits>[0-9]{1,6})(?![0-9OIL])`, 'uy');
/** What is counted, a date, a list, a decimal fraction: not the rest of a number. */
const IS_OTHER =
  / {0,2}[年月日件項条円%頁章節個名人つ回通枚社点時分秒週間万千百億倍番部桁行段図表類丁級位台本歳才版巻次世局箇かヶケカペパA-Z°℃㎜]| ?[-/] ?(?:[0-9]{3}|[0-9]{1,2}[-/][0-9])|[.,:][0-9]/uy;
/** What belongs to a number: the code of a kind. */
const CODE = / {0,2}(?:[ABTUY][1-9]?(?![A-Z0-9])|[A-Z](?= ?号))/uy;
const GOU = / {0,3}号(?:公報|明細書|公開公報)?/uy;
/** A heading or an item of a list: 2. …, ２　請求項. */
const IS_HEADING = /\.| {1,3}[^ \r\n]/uy;
/** What stands behind a whole number in a sentence. */
const CLOSES = /$| {0,3}[\r\n]|[、。,;)）」』】号はがをにのとでもへや]/uy;

const PLACEHOLDERS = /[●○◯〇□×*?X_0-9零一二三四五六七八九十]{0,12}/uy;
const KANJI_NUMERALS = /[零一二三四五六七八九十百千]{1,6}(?![つ\p{Script=Han}])|[零一二三四五六七八九十]{1,6}[0-9号]/uy;
const LETTERS = /[A-Z]{1,2}[0-9]{0,5}(?![A-Z0-9])/uy;
/** The code of a kind behind a publication (特開2004-64039A). */
const KIND_CODE = /[ABTUY][1-9]?(?![A-Z0-9])/uy;

/** Units that may stand where a number is broken off: most numbers have none of them behind. */
const MAY_BREAK = tableOf(', \r\n<●○◯〇□×*?_零一二三四五六七八九十百千ABCDEFGHIJKLMNOPQRSTUVWXYZ');

function tableOf(units: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const unit of units) table[unit.charCodeAt(0)] = 1;
  return table;
}

function lengthAt(pattern: RegExp, folded: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.test(folded) ? pattern.lastIndex - index : -1;
}

/** True where a number that ends at `index` may be broken off. */
export function mayBreakAt(folded: string, index: number): boolean {
  return MAY_BREAK[folded.charCodeAt(index)] === 1;
}

/**
 * How a number goes on that ends at `index`, of whose `full` digits only some are `there`; undefined where it is whole.
 * `takesCode`: a letter may follow it.
 */
export function brokenAt(
  folded: string,
  index: number,
  { there, full }: { readonly there: number; readonly full: number },
  takesCode: boolean,
): Broken | undefined {
  if (there >= full || there === 0) return undefined;
  return stopsAt(folded, index, full - there, takesCode) ?? goesOnAt(folded, index, there, full);
}

/** A placeholder, a kanji numeral or a letter in the place of a digit. */
function stopsAt(folded: string, index: number, missing: number, takesCode: boolean): Broken | undefined {
  const placeholders = lengthAt(PLACEHOLDERS, folded, index);
  const run = folded.slice(index, index + placeholders);
  if (/^[●○◯〇□]/u.test(run) || (/^[×*?X_]/u.test(run) && (placeholders > 1 || missing === 1))) {
    return { how: 'placeholder', end: index + placeholders };
  }
  const kanji = lengthAt(KANJI_NUMERALS, folded, index);
  if (kanji > 0) return { how: 'placeholder', end: index + kanji };
  if (takesCode && lengthAt(KIND_CODE, folded, index) > 0) return undefined;
  const letters = lengthAt(LETTERS, folded, index);
  return letters > 0 ? { how: 'letter', end: index + letters } : undefined;
}

/** Digits behind a gap. */
function goesOnAt(folded: string, index: number, there: number, full: number): Broken | undefined {
  GOES_ON.lastIndex = index;
  const groups = GOES_ON.exec(folded)?.groups;
  if (!groups) return undefined;
  const end = GOES_ON.lastIndex;
  const digits = groups['digits'] ?? '';
  const count = there + digits.length;
  if (count > full) return undefined;
  if (lengthAt(CODE, folded, end) < 0 && lengthAt(IS_OTHER, folded, end) >= 0) return undefined;
  const how = breakOf(groups);
  const broken: Broken = { how, end: end + Math.max(0, lengthAt(GOU, folded, end)), digits };
  // Four digits or more and an empty line: the end of a paragraph.
  if (there > 3 && EMPTY_LINE.test(groups['line'] ?? '')) return undefined;
  if (count === full) return broken;
  if (how === 'blank') return there <= 3 && lengthAt(CLOSES, folded, end) >= 0 ? broken : undefined;
  const isHeading = there > 3 && lengthAt(IS_HEADING, folded, end) >= 0;
  return isHeading ? undefined : broken;
}

function breakOf(groups: Readonly<Record<string, string | undefined>>): Break {
  if (groups['line'] !== undefined) return 'line-end';
  if (groups['comma'] !== undefined) return 'comma';
  return groups['blank'] === undefined ? 'tag' : 'blank';
}

/** Behind a word, the first digits or a hyphen, and then a line end or a tag between them and further ones. */
const CUT = new RegExp(
  ` {0,3}:? {0,3}第? {0,3}(?:/[A-Z]{2}|WO)?(?:明治?|大正?|昭和?|平成?|令和?|[MTSHR])? {0,3}[0-9元](?:[0-9OIL/-]| (?=[0-9/-])){0,16} {0,6}(?<gap>${LINE_END}|${TAGS}|(?<=第[^第]{1,10}) {1,3}|(?<=[0-9]) (?=[0-9]{1,6}号))(?=[0-9/-])`,
  'uy',
);
/** Units with which CUT begins: behind most words stands none of them. */
const MAY_BE_CUT = tableOf(' :第/W明大昭平令MTSHR0123456789元');
/** Units of the gap to look at, and of what is behind it. */
const BEHIND = 40;

/** A text without the gap that cuts the number which begins at `start` with a word up to `index`. */
export interface Joined {
  readonly text: string;
  /** Of what stands before the gap, in `text`. */
  readonly length: number;
  /** Indexes in the folded text: of the gap, and of what goes on behind it. */
  readonly from: number;
  readonly on: number;
  readonly how: Break;
}

export function joinedAt(folded: string, start: number, index: number): Joined | undefined {
  if (MAY_BE_CUT[folded.charCodeAt(index)] !== 1) return undefined;
  CUT.lastIndex = index;
  const gap = CUT.exec(folded)?.groups?.['gap'];
  if (gap === undefined) return undefined;
  const on = CUT.lastIndex;
  const from = on - gap.length;
  const how = gap.includes('<') ? 'tag' : /[\r\n]/u.test(gap) ? 'line-end' : 'blank';
  return { text: folded.slice(start, from) + folded.slice(on, on + BEHIND), length: from - start, from, on, how };
}
