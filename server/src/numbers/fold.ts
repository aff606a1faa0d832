import { isBlank, isLineEnd, lengthOfInvisible } from '../base/characters.ts';

/**
 * Folding for matching: full width to half width, lower case to upper case, every hyphen to `-`, every blank to a space,
 * every line end but CR to LF. One UTF-16 unit in, one out, so that offsets into the folded text are offsets into the draft
 * (NFKC would change lengths).
 */

/**
 * Characters that stand for a hyphen in filings. The first is the recommended full-width one; U+30FC and U+FF70 are
 * the long-vowel mark, a frequent mistake; U+2500 is a box-drawing line.
 */
const HYPHENS = '－-‐‑‒–—―−ー﹣ｰ─';

/** In the table: not seen, or half of what is not seen. No other unit folds to it. */
export const UNSEEN = 0;
/** Where blanks, line ends and invisible characters are: looking elsewhere would take time at each start. */
const WITH_UNSEEN: readonly (readonly [first: number, last: number])[] = [
  [0x01, 0x206f],
  [0x3000, 0x3000],
  [0x3164, 0x3164],
  [0xfe00, 0xfffb],
];

const FOLDED = buildTable();

/** Only what folds is worked out: the table is made at each start of a server. */
function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++) table[code] = code;
  for (let half = 0x21; half <= 0x7e; half++) {
    const isLowerCase = half >= 0x61 && half <= 0x7a;
    table[half] = table[half + 0xfee0] = isLowerCase ? half - 0x20 : half;
  }
  for (const [first, last] of WITH_UNSEEN) {
    for (let code = first; code <= last; code++) {
      if (isBlank(code)) table[code] = 0x20;
      else if (isLineEnd(code) && code !== 0x0d) table[code] = 0x0a;
      else if (lengthOfInvisible(String.fromCharCode(code), 0) > 0) table[code] = UNSEEN;
    }
  }
  table[0xdb40] = UNSEEN;
  table[0] = 1;
  table[0x301c] = 0x7e; // 〜 and ～ are the same mark
  for (const hyphen of HYPHENS) table[hyphen.charCodeAt(0)] = 0x2d;
  return table;
}

/**
 * The units of `text.slice(start, end)`, folded, written to the beginning of an array that has room for them. Where one of
 * them is UNSEEN, `foldSeen` has to leave some out.
 */
export function foldInto(units: Uint16Array, text: string, start: number, end: number): void {
  for (let i = start; i < end; i++) units[i - start] = FOLDED[text.charCodeAt(i)] ?? UNSEEN;
}

/** As `foldInto`, without what nobody sees; `places` takes the offset of each unit. Returns how many there are. */
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

/** A text without what nobody sees. */
export function withoutInvisible(text: string): string {
  let seen = '';
  for (let i = 0; i < text.length;) {
    const length = lengthOfInvisible(text, i);
    if (length === 0) seen += text.charAt(i);
    i += Math.max(1, length);
  }
  return seen;
}

/** A text, folded. What is not seen stays. */
export function fold(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const unit = FOLDED[code] ?? UNSEEN;
    folded += String.fromCharCode(unit === UNSEEN ? code : unit);
  }
  return folded;
}

/** A text for comparing: folded, without blanks. */
export function foldWord(text: string): string {
  return fold(text).replace(/ /gu, '');
}

const LONG_VOWEL_OF_KANA = /(?<=\p{Script=Katakana})ー/gu;

/** The name of an item or a document for comparing, as `foldWord`; the long-vowel mark of kana stays (アクセスコード). */
export function foldItemName(text: string): string {
  if (!text.includes('ー')) return foldWord(text);
  let folded = fold(text);
  for (const { index } of text.matchAll(LONG_VOWEL_OF_KANA)) {
    folded = `${folded.slice(0, index)}ー${folded.slice(index + 1)}`;
  }
  return folded.replace(/ /gu, '');
}

/** True where a long-vowel mark (長音), which looks like a hyphen and is not one, stands in the first `length` units. */
export function hasLongVowel(text: string, length: number): boolean {
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x30fc || unit === 0xff70) return true;
  }
  return false;
}
