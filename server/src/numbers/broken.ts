import { fold, LINE_END, NEWLINE, tableOf } from './fold.ts';

/**
 * Numbers that are broken off: fewer digits than a whole number has (six of a serial, seven of a registration), no closing 号,
 * and after a line end, blank, comma or tag either further digits, or a placeholder, letter or kanji numeral. They would be
 * read as other, valid numbers. All in folded text.
 *     特願2020-123⏎456       broken   six digits together
 *     特願2020-12⏎34号       broken   one number if 号, a particle or the end of a line follows
 *     特願2020-1234⏎⏎56号    broken   also across an empty line or the foot of a page
 *     特願2020-123456⏎3      whole    six digits
 *     特開2004-64039号⏎12    whole    号 closes it
 *     特願2020-8423⏎2020年   whole    the digits count something, or are more than missing
 *     特願2020-8423⏎2. …     whole    a heading or list item
 *     特願2020-842⏎⏎1        whole    an empty line without six digits together
 *     特願2020-1234,56       broken   six digits together, also with / : . - between
 *     特願2020-8423 3頁      whole    the digits count something
 *     特願2020-8423→12       whole    tab, comma, HTML cell: the next column of a table
 *     特願2020-12●456, -12XXXX, -1234五6, -12345S   broken
 */

/** How a number is broken off, for the message. */
export type Break = 'line-end' | 'blank' | 'comma' | 'sign' | 'tag' | 'placeholder' | 'letter';

export interface Broken {
  readonly how: Break;
  /** The index after the continuation. */
  readonly end: number;
  /** The digits after the gap; undefined for a placeholder or letter. */
  readonly digits?: string;
}

/** A page number on its own line. */
const FOOT = `(?:- ?[0-9]{1,3} ?-|\\( ?[0-9]{1,3} ?\\)|[0-9]{1,3} ?/ ?[0-9]{1,3}|[0-9]{1,3} ?(?:ペ-ジ|頁|/)) {0,20}(?:${NEWLINE}){1,3}`;
/** Tags inside a number: those of cells, list items and paragraphs end it, and a footnote is no part of it. */
const TAGS =
  '(?: ?<(?!/?(?:TABLE|T[DRH]|[OUD]L|LI|D[DT]|P|DIV|H[1-6]|SUP|SUB)[ />])/?[A-Z][^<>\\r\\n]{0,60}>(?: {0,2}(?:\\r\\n?|\\n) {0,8})?){1,3}';
/** Invisible characters as HTML entities; then blanks. */
const UNSEEN =
  '&(?:SHY|ZWJ|ZWNJ|ZEROWIDTHSPACE|NOBREAK|LRM|RLM|#173|#820[3-7]|#8288|#65279|#XAD|#X200[B-F]|#X2060|#XFEFF);';
const BLANK = ' |&(?:NBSP|THINSP|ENSP|EMSP|#160|#XA0|#32|#819[2-9]|#820[0-2]|#X200[0-9A]|#12288|#X3000);';
const GAP = `(?:(?<line> {0,20}(?:${NEWLINE}){1,3}(?:${FOOT})?)|(?<comma>,)|(?<sign>[/:.-])|(?<blank>(?:${BLANK}){1,3})|${TAGS}|(?:${UNSEEN}){1,3})`;

const EMPTY_LINE = /(?:\r\n|\r(?!\n)|\n)[^\r\n]*[\r\n]/u;

/** More digits, separated by blanks: 12 34 56. */
const CHAIN = /^(?: {1,3}[0-9]{1,5})+(?![0-9])/u;
const digitsIn = (text: string) => text.replace(/ /gu, '');

const GOES_ON = new RegExp(`${GAP}(?<digits>[0-9]{1,6})(?![0-9])`, 'uy');
/** A quantity, date, list or decimal fraction, not the rest of a number. */
const IS_OTHER =
  / {0,2}[年月日件項条円%頁章節個名人つ回通枚社点時分秒週間万千百億倍番部桁行段図表類丁級位台本歳才版巻次世局箇かヶケカペパ価種欄区階式°℃㎜μ]| {0,2}(?!(?:AND|OR|OF|WAS)(?![A-Z]))[A-Z]{1,3}(?![A-Z])| ?[-/] ?(?:[0-9]{3}|[0-9]{1,2}[-/][0-9])|[.,:][0-9]/uy;
/** A kind code, which belongs to the number. */
const CODE = / {0,2}(?:[ABTUY][1-9]?(?![A-Z0-9])|[A-Z](?= ?号))/uy;
const GOU = / {0,3}号(?:公報|明細書|公開公報)?(?![室館棟車線])/uy;
/** Words with which a list entry begins. */
const ENTRY =
  '特[許願開表公]|実[用願開表公登]|意[匠願登]|商[標願登公]|登録|国際|再公?表|PCT|WO|JP|US|EP|DM|不服|無効|異議|取消|平成|昭和|令和|本願|米国|欧州';
/** Ends a whole number in a sentence, unlike a heading (2. …, 2) …, 2、特開…). */
const CLOSES = new RegExp(
  `$| {0,3}[\\r\\n]|[<。;はがをにのもへ]|\\.(?= {0,3}(?:$|[\\r\\n]))|[、,](?! ?(?:${ENTRY}))|[)）」』】](?=[はがをにのとでもへや、。])|-0[1-9]|-[0-9]{1,2}(?= ?号)|[とでや](?![0-9])|[*○◯×△](?= {0,3}(?:$|[\\r\\n])|[はがをにのも、。)）」』】号公])|公報|明細書|(?:及び|並びに|および|ならびに|又は|または|若しくは|もしくは|乃至|ないし|から|~)(?=同|[0-9]{4}|${ENTRY})`,
  'uy',
);
/** After one or two digits at the start of a line, which then number or count: 2. …, 2) …, 2 …, 3/10, 5-アミノ. A list entry continues. */
const HEADING = new RegExp(
  `[.)](?![0-9])|[-/:][\\p{L}0-9]|号[室館棟車線]|\\([0-9]| {1,20}(?!${ENTRY}|[0-9]{4}|(?:AND|OR|FILED|OF|WAS|WHICH)(?![A-Z]))[\\p{L}(「【]`,
  'uy',
);
/** After up to three digits, which few numbers have, words alone make no heading. */
const WORDS = /[\p{Script=Han}\p{Script=Hiragana}]/uy;
/** Explains a complete number: (JP,A), (P2021-090042A), (以下「先願」という). */
const OPENING_BRACKET = /\((?!以下略|[0-9]{2,4}\))/uy;
const CLOSING_BRACKET = /[)）」』】]/uy;
/** An unclosed bracket at the end of the preceding text. */
const OPEN_BRACKET = /[(（「『【][^()（）「」『』【】]{0,60}$/u;

/** UTF-16 units, with the word of the number. */
const LONGEST_CELL = 40;
const BEGINS_A_CELL = /,[^,\s\p{Script=Hiragana}]*$/u;

/** Placeholders for digits, even alone. */
const MARK = `●■〓…‥⋯█▒⬜◻▢⚫⚪①②③④⑤⑥⑦⑧⑨⓪#\ufffd${fold('\0')}`;
const MARKS = new RegExp(`(?:[${MARK}]|・・|__)[${MARK}○◯〇□△▲◎×*?X0-9零一二三四五六七八九十]{0,12}`, 'uy');
/** Placeholders that have other uses (footnotes, ratings): several, or followed by digits or 号. */
const SIGNS =
  /(?!\*{1,3}(?![0-9号*?×X○]))[○◯〇□△▲◎◇◆☆★※✕✖×*?XN口]{1,12}[●■〓○◯〇□△▲◎×*?X0-9零一二三四五六七八九十]{0,12}/uy;
const KANJI_NUMERALS = /[零一二三四五六七八九十百千]{1,6}(?![つ\p{Script=Han}])|[零一二三四五六七八九十]{1,6}[0-9号]/uy;
const LETTER = /(?:[A-Z][0-9]{0,5}|([A-Z])\1{1,7})(?![A-Z0-9社氏])/uy;
/** The kind code of a publication (特開2004-64039A). */
const KIND_CODE = /[ABTUY][1-9]?(?![A-Z0-9])/uy;

/** Units that can break off a number; most numbers are followed by none of them. */
const MAY_BREAK = tableOf(
  `${MARK}・,/:.- \r\n<&○◯〇□△▲◎◇◆☆★※✕✖×*?_口零一二三四五六七八九十百千ABCDEFGHIJKLMNOPQRSTUVWXYZ`,
);

function lengthAt(pattern: RegExp, folded: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.test(folded) ? pattern.lastIndex - index : -1;
}

/** Whether a number ending at `index` may be broken off. */
export function mayBreakAt(folded: string, index: number): boolean {
  return MAY_BREAK[folded.charCodeAt(index)] === 1;
}

/**
 * How a number ending at `index` continues, with `there` of its `full` digits; undefined where it is whole. `takesCode`: a
 * letter may follow it.
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

/** A placeholder, kanji numeral or letter instead of a digit. */
function stopsAt(folded: string, index: number, missing: number, takesCode: boolean): Broken | undefined {
  const marks = lengthAt(MARKS, folded, index);
  if (marks > 0) return { how: 'placeholder', end: index + marks };
  const signs = lengthAt(SIGNS, folded, index);
  const isClosed = lengthAt(GOU, folded, index + signs) >= 0;
  const hasDigits = /[0-9]/u.test(folded.slice(index, index + signs));
  if (signs > 0 && (isClosed || hasDigits || signs > 1)) return { how: 'placeholder', end: index + signs };
  const kanji = lengthAt(KANJI_NUMERALS, folded, index);
  if (kanji > 0) return { how: 'placeholder', end: index + kanji };
  if (takesCode && lengthAt(KIND_CODE, folded, index) > 0) return undefined;
  const letter = lengthAt(LETTER, folded, index);
  return letter > 0 && letter <= missing ? { how: 'letter', end: index + letter } : undefined;
}

/** Digits after a gap. */
function goesOnAt(folded: string, index: number, there: number, full: number): Broken | undefined {
  GOES_ON.lastIndex = index;
  const groups = GOES_ON.exec(folded)?.groups;
  if (!groups) return undefined;
  const [chain = ''] =
    groups['blank'] === undefined ? [] : (CHAIN.exec(folded.slice(GOES_ON.lastIndex, GOES_ON.lastIndex + 40)) ?? []);
  const isChain = there + digitsIn(`${groups['digits']}${chain}`).length === full;
  const behind = GOES_ON.lastIndex + (isChain ? chain.length : 0);
  const digits = digitsIn(`${groups['digits']}${isChain ? chain : ''}`);
  const count = there + digits.length;
  if (count > full) return undefined;
  const how = breakOf(groups);
  const gou = lengthAt(GOU, folded, behind);
  const broken: Broken = { how, end: behind + Math.max(0, gou), digits };
  if (gou >= 0 || lengthAt(CODE, folded, behind) >= 0) return broken;
  if (lengthAt(IS_OTHER, folded, behind) >= 0) return undefined;
  const isFull = count === full;
  if (isFull && how === 'line-end' && !isClosedAt(folded, index, behind)) {
    const isHeading = digits.length <= 2 && lengthAt(HEADING, folded, behind) >= 0;
    return isHeading || isNumberedOn(folded, index, digits) ? undefined : broken;
  }
  if (how === 'comma' && digits.length < 3 && isCell(folded, index, behind)) return undefined;
  if (how === 'comma' || how === 'sign') return isFull ? broken : undefined;
  // Four or more digits and an empty line end a paragraph, unless both parts make a full number.
  if (there > 3 && !isFull && EMPTY_LINE.test(groups['line'] ?? '')) return undefined;
  if ((isFull || there <= 3) && lengthAt(OPENING_BRACKET, folded, behind) >= 0) return broken;
  if (there <= 3 && how !== 'blank' && lengthAt(WORDS, folded, behind) >= 0) return broken;
  if (digits.length > 2 && (isFull || how !== 'blank')) return broken;
  return (isFull || how !== 'blank' || there <= 3) && isClosedAt(folded, index, behind) ? broken : undefined;
}

/** Whether the number's line is numbered, and the digits after it number the next line. */
function isNumberedOn(folded: string, index: number, digits: string): boolean {
  const line = /(?:^|[\r\n])[ >(]{0,8}([0-9]{1,3})[^0-9\r\n][^\r\n]{0,60}$/u.exec(
    folded.slice(Math.max(0, index - 80), index),
  );
  return Number(line?.[1]) + 1 === Number(digits);
}

/** Whether the number is a cell of a comma-separated list and the digits are the next (2,特願2020-12346,4). */
function isCell(folded: string, index: number, behind: number): boolean {
  const next = folded.charAt(behind);
  const before = folded.slice(Math.max(0, index - LONGEST_CELL), index);
  return (next === '' || /[,\r\n]/u.test(next)) && BEGINS_A_CELL.test(before);
}

/** Whether a number that continues at `index` ends at `behind`. */
function isClosedAt(folded: string, index: number, behind: number): boolean {
  if (lengthAt(CLOSES, folded, behind) >= 0) return true;
  return (
    lengthAt(CLOSING_BRACKET, folded, behind) > 0 && OPEN_BRACKET.test(folded.slice(Math.max(0, index - 60), index))
  );
}

function breakOf(groups: Readonly<Record<string, string | undefined>>): Break {
  if (groups['line'] !== undefined) return 'line-end';
  if (groups['comma'] !== undefined) return 'comma';
  if (groups['sign'] !== undefined) return 'sign';
  return groups['blank'] === undefined ? 'tag' : 'blank';
}

/** After a word: the first digits or a hyphen, then a line end or tag before further digits. */
const CUT = new RegExp(
  ` {0,3}:? {0,3}第? {0,3}(?:/[A-Z]{2}|WO)?(?:明治?|大正?|昭和?|平成?|令和?|[MTSHR])? {0,3}[0-9元](?:[0-9OIL/-]| (?=[0-9/-])){0,16}(?<gap>${LINE_END}|${TAGS}|(?<=第[^第]{1,10}) {1,3}|(?<=[0-9]) (?=[0-9]{1,6}号))(?=[0-9/-])`,
  'uy',
);
/** After a word: a line end before the first digits: 特許⏎第…, 特開平⏎10-…, PCT/JP⏎2019/…, 平成10年特許願⏎第…. */
const WRAPPED = new RegExp(
  ` {0,3}:? {0,3}(?:[0-9元]{1,2} ?年(?:[特実意商]\\p{Script=Han}{1,7})?|/(?:[A-Z]{2})?|明治?|大正?|昭和?|平成?|令和?|[第MTSHR])?(?<gap>${LINE_END})(?=[0-9/]|第 {0,2}[0-9]|(?:明治?|大正?|昭和?|平成?|令和?|[MTSHR]) ?[0-9元]|[A-Z]{2}[0-9]{2}|[特実意商]\\p{Script=Han}{1,7}第)`,
  'uy',
);

/** First units of CUT and WRAPPED; most words are followed by none of them. */
const MAY_BE_CUT = tableOf(' :第/W明大昭平令MTSHR0123456789元\r\n');
/** Units to examine after the gap. */
const BEHIND = 40;

/** A text without the gap that cuts a number after its word. */
export interface Joined {
  readonly text: string;
  /** Length of the part before the gap. */
  readonly length: number;
  /** Indexes in the folded text: of the gap and of the continuation. */
  readonly from: number;
  readonly on: number;
  readonly how: Break;
}

/** The text joined at a gap in the number that begins at `start`; undefined without one at `index`. */
export function joinedAt(folded: string, start: number, index: number): Joined | undefined {
  return joined(CUT, folded, start, index);
}

/** Likewise, for a gap before the first digits. */
export function unwrappedAt(folded: string, start: number, index: number): Joined | undefined {
  return joined(WRAPPED, folded, start, index);
}

function joined(pattern: RegExp, folded: string, start: number, index: number): Joined | undefined {
  if (MAY_BE_CUT[folded.charCodeAt(index)] !== 1) return undefined;
  pattern.lastIndex = index;
  const gap = pattern.exec(folded)?.groups?.['gap'];
  if (gap === undefined) return undefined;
  const on = pattern.lastIndex;
  const from = on - gap.length;
  const how = gap.includes('<') ? 'tag' : /[\r\n]/u.test(gap) ? 'line-end' : 'blank';
  return { text: folded.slice(start, from) + folded.slice(on, on + BEHIND), length: from - start, from, on, how };
}
