/**
 * Folding for matching: full width to half width, lower case to upper case, every hyphen to `-`, every blank to a space.
 * One UTF-16 unit in, one out, so that offsets into the folded text are offsets into the draft (NFKC would change lengths).
 */

/**
 * Characters that stand for a hyphen in filings. The first is the recommended full-width one; U+30FC and U+FF70 are
 * the long-vowel mark, a frequent mistake; U+2500 is a box-drawing line.
 */
const HYPHENS = '－-‐‑‒–—―−ー﹣ｰ─';

const LONG_VOWELS = /[ーｰ]/u;

const FOLDED = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code++) table[code] = foldCode(code);
  for (const hyphen of HYPHENS) table[hyphen.charCodeAt(0)] = 0x2d;
  return table;
}

function foldCode(code: number): number {
  if (code === 0x3000 || code === 0xa0 || code === 0x09) return 0x20;
  if (code === 0x301c) return 0x7e; // 〜 and ～ are the same mark
  const half = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  return half >= 0x61 && half <= 0x7a ? half - 0x20 : half;
}

/** The code of one UTF-16 unit, folded. */
export function foldUnit(code: number): number {
  return FOLDED[code] ?? code;
}

/** `text.slice(start, end)`, folded. */
export function fold(text: string, start = 0, end = text.length): string {
  const units = new Array<number>(Math.max(0, Math.min(end, text.length) - start));
  for (let i = 0; i < units.length; i++) units[i] = FOLDED[text.charCodeAt(start + i)] ?? 0;
  return String.fromCharCode(...units);
}

/** All characters that fold to this one. */
export function unfold(character: string): number[] {
  const code = character.charCodeAt(0);
  const all: number[] = [];
  FOLDED.forEach((folded, from) => {
    if (folded === code) all.push(from);
  });
  return all;
}

/** True where a long-vowel mark (長音) was typed, which looks like a hyphen and is not one. */
export function hasLongVowel(text: string): boolean {
  return LONG_VOWELS.test(text);
}
