/**
 * Blanks, line ends and invisible characters, defined once for items, numbers, dates, checks and the folder scan. Sets of
 * UTF-16 units. Sources: Unicode 17, PropList.txt (White_Space, Join_Control, Variation_Selector),
 * DerivedCoreProperties.txt (Default_Ignorable_Code_Point), general categories Cc and Cf, UAX #14 (BK, CR, LF, NL).
 */

/** White space inside a line, including what Word, PDF and HTML use for a blank. */
const BLANK = /[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;

/** LF, CR, VT (Word), FF (page breaks), NEL (mainframes), U+2028, U+2029. The LSP counts lines by LF, CR and CRLF alone. */
const LINE_END = /[\n\v\f\r\u0085\u2028\u2029]/u;

/**
 * Soft hyphen, joiners, direction marks, byte order marks inside a text, variation selectors, fillers, annotation marks,
 * control characters (U+001A ended DOS files). Those beyond U+FFFF take two units: see `lengthOfInvisible`.
 */
const INVISIBLE =
  // eslint-disable-next-line no-misleading-character-class, no-control-regex -- they are meant by themselves
  /[\u0001-\u0008\u000e-\u001f\u007f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]/u;

/** Whether a UTF-16 unit is white space inside a line. */
export function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x3000 || unit === 0x09 || (unit > 0x7f && BLANK.test(String.fromCharCode(unit)));
}

/** Whether a UTF-16 unit ends a line. */
export function isLineEnd(unit: number): boolean {
  return (unit >= 0x0a && unit <= 0x0d) || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
}

/** UTF-16 units of the invisible character at `at`: 1, 2 (U+E0000–U+E007F, U+E0100–U+E01EF), or 0 where none is. */
export function lengthOfInvisible(text: string, at: number): 0 | 1 | 2 {
  const unit = text.charCodeAt(at);
  if (unit > 0x1f && unit < 0x7f) return 0;
  if (unit > 0x206f && unit < 0xdb40 && unit !== 0x3164) return 0;
  if (unit === 0xdb40) {
    const low = text.charCodeAt(at + 1);
    return (low >= 0xdc00 && low <= 0xdc7f) || (low >= 0xdd00 && low <= 0xddef) ? 2 : 0;
  }
  return INVISIBLE.test(text.charAt(at)) ? 1 : 0;
}

/** The same sets, as sources of patterns. */
export const CHARACTERS = { blank: BLANK, lineEnd: LINE_END, invisible: INVISIBLE } as const;

/** The content of a character class, without its brackets. */
const inClass = ({ source }: RegExp): string => source.slice(1, -1);

const ALL_INVISIBLE = new RegExp(`[${inClass(INVISIBLE)}\\u{e0000}-\\u{e007f}\\u{e0100}-\\u{e01ef}]`, 'gu');

/** The text without invisible characters; the same string where it has none, as nearly always. */
export function withoutInvisible(text: string): string {
  for (let at = 0; at < text.length; at++) {
    if (lengthOfInvisible(text, at) > 0) return text.replace(ALL_INVISIBLE, '');
  }
  return text;
}

/** Whether only blanks, line ends and invisible characters stand from `at` up to `end`. */
export function isUnwritten(text: string, at = 0, end = text.length): boolean {
  for (let next = at; ; next++) {
    next = skipBlanks(text, next, end);
    if (next >= end) return true;
    if (!isLineEnd(text.charCodeAt(next))) return false;
  }
}

/** The first position from `at` up to `end` that is neither blank nor invisible. */
export function skipBlanks(text: string, at: number, end: number): number {
  let next = at;
  while (next < end) {
    const length = isBlank(text.charCodeAt(next)) ? 1 : lengthOfInvisible(text, next);
    if (length === 0) return next;
    next += length;
  }
  return Math.min(next, end);
}

/** The last position from `at` down to `start` with neither a blank nor an invisible character before it. */
export function skipBlanksBack(text: string, at: number, start: number): number {
  let next = at;
  while (next > start) {
    if (isBlank(text.charCodeAt(next - 1)) || lengthOfInvisible(text, next - 1) === 1) next--;
    else if (next - 2 >= start && lengthOfInvisible(text, next - 2) === 2) next -= 2;
    else return next;
  }
  return next;
}
