/**
 * Folding for matching: full width to half width, lower case to upper case, every hyphen to `-`, every blank to a space.
 * One UTF-16 unit in, one out, so that offsets into the folded text are offsets into the draft (NFKC would change lengths).
 */

/**
 * Characters that stand for a hyphen in filings. The first is the recommended full-width one; U+30FC and U+FF70 are
 * the long-vowel mark, a frequent mistake; U+2500 is a box-drawing line.
 */
const HYPHENS = '－-‐‑‒–—―−ー﹣ｰ─';

const FOLDED = buildTable();

/** Only what folds is worked out: the table is made at each start of a server. */
function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++) table[code] = code;
  for (let half = 0x21; half <= 0x7e; half++) {
    const isLowerCase = half >= 0x61 && half <= 0x7a;
    table[half] = table[half + 0xfee0] = isLowerCase ? half - 0x20 : half;
  }
  for (const blank of [0x3000, 0xa0, 0x09]) table[blank] = 0x20;
  table[0x301c] = 0x7e; // 〜 and ～ are the same mark
  for (const hyphen of HYPHENS) table[hyphen.charCodeAt(0)] = 0x2d;
  return table;
}

/** The units of `text.slice(start, end)`, folded, written to the beginning of an array that has room for them. */
export function foldInto(units: Uint16Array, text: string, start: number, end: number): void {
  for (let i = start; i < end; i++) units[i - start] = FOLDED[text.charCodeAt(i)] ?? 0;
}

/** A text, folded. */
export function fold(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += String.fromCharCode(FOLDED[text.charCodeAt(i)] ?? 0);
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
