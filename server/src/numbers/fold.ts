import { CHARACTERS, lengthOfInvisible } from '../base/characters.ts';

/**
 * Folding for matching: half width, upper case, every hyphen `-`, every blank a space, every line end but CR an LF. Keeps
 * the number of UTF-16 units, so that offsets are those of the draft (NFKC would not).
 */

/**
 * Characters used as hyphens in filings. The first is the recommended full-width one; U+30FC and U+FF70 are the long-vowel
 * mark, a frequent mistake; U+2500 is a box-drawing line.
 */
const HYPHENS = '－-‐‑‒–—―−ー﹣ｰ─';

/** Table value of invisible characters, or halves of them. No other unit folds to it. */
export const UNSEEN = 0;
/** Ranges with blanks, line ends and invisible characters: searching everything would slow each start. */
const WITH_UNSEEN: readonly (readonly [first: number, last: number])[] = [
  [0x01, 0x206f],
  [0x3000, 0x3000],
  [0x3164, 0x3164],
  [0xfe00, 0xfffb],
];

/** Folded values of blanks, line ends (except CR) and invisible characters. */
const SEEN_AS: readonly (readonly [set: RegExp, unit: number])[] = [
  [new RegExp(CHARACTERS.blank, 'gu'), 0x20],
  [new RegExp(CHARACTERS.lineEnd, 'gu'), 0x0a],
  [new RegExp(CHARACTERS.invisible, 'gu'), UNSEEN],
];

const FOLDED = buildTable();

/** Builds only what differs, since it runs at each start of a server. */
function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++) table[code] = code;
  for (let half = 0x21; half <= 0x7e; half++) {
    const isLowerCase = half >= 0x61 && half <= 0x7a;
    table[half] = table[half + 0xfee0] = isLowerCase ? half - 0x20 : half;
  }
  for (const [first, last] of WITH_UNSEEN) {
    const all = String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
    for (const [set, unit] of SEEN_AS) for (const [one] of all.matchAll(set)) table[one.charCodeAt(0)] = unit;
  }
  table[0x0d] = 0x0d;
  table[0xdb40] = UNSEEN;
  table[0] = 1;
  table[0x301c] = 0x7e; // 〜 and ～ are the same mark
  for (const hyphen of HYPHENS) table[hyphen.charCodeAt(0)] = 0x2d;
  return table;
}

/** Folds `text.slice(start, end)` into the beginning of a large enough array. If the result has UNSEEN, use `foldSeen`. */
export function foldInto(units: Uint16Array, text: string, start: number, end: number): void {
  for (let i = start; i < end; i++) units[i - start] = FOLDED[text.charCodeAt(i)] ?? UNSEEN;
}

/** As `foldInto`, without invisible characters. Writes each unit's offset to `places` and returns the number of units. */
export function foldSeen(units: Uint16Array, places: Uint32Array, text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const unit = FOLDED[code] ?? UNSEEN;
    const unseen = unit === UNSEEN ? lengthOfInvisible(text, i) : 0;
    if (unseen > 0) {
      i += unseen - 1;
      continue;
    }
    places[count] = i;
    units[count] = unit === UNSEEN ? code : unit;
    count++;
  }
  return count;
}

/** Folds a text. Invisible characters stay. */
export function fold(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const unit = FOLDED[code] ?? UNSEEN;
    folded += String.fromCharCode(unit === UNSEEN ? code : unit);
  }
  return folded;
}

/** Folds a text and removes its blanks, for comparing. */
export function foldWord(text: string): string {
  return fold(text).replace(/ /gu, '');
}

const LONG_VOWEL_OF_KANA = /(?<=\p{Script=Katakana})ー/gu;

/** As `foldWord`, for names of items and documents: keeps the long-vowel mark of kana (アクセスコード). */
export function foldItemName(text: string): string {
  if (!text.includes('ー')) return foldWord(text);
  let folded = fold(text);
  for (const { index } of text.matchAll(LONG_VOWEL_OF_KANA)) {
    folded = `${folded.slice(0, index)}ー${folded.slice(index + 1)}`;
  }
  return folded.replace(/ /gu, '');
}

/** Whether the first `length` units have a long-vowel mark (長音), which looks like a hyphen. */
export function hasLongVowel(text: string, length: number): boolean {
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x30fc || unit === 0xff70) return true;
  }
  return false;
}

/** A line end inside a number, with the indentation or quotation mark after it, for patterns on folded text. */
export const NEWLINE = '(?:\\r\\n?|\\n)[ >|]{0,40}';
export const LINE_END = `[ ]{0,20}${NEWLINE}`;

/** A set of folded units (1 for each), which is faster to test than a pattern. */
export function tableOf(units: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const unit of units) table[unit.charCodeAt(0)] = 1;
  return table;
}
