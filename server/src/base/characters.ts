/**
 * What is a blank, a line end, and what nobody sees: one answer for items, numbers, dates, checks and the scan of a folder.
 * Sets of UTF-16 units. Sources: Unicode 17, PropList.txt (White_Space, Join_Control, Variation_Selector), general
 * category Cf, UAX #14 (BK, CR, LF, NL).
 */

/** White space inside a line: also what Word, PDF and HTML put for a blank. */
const BLANK = /[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;

/**
 * Ends of a line: LF, CR, and those of Word (VT), page breaks (FF), mainframes (NEL) and Unicode (U+2028, U+2029). The
 * LSP counts lines by LF, CR and CRLF alone.
 */
const LINE_END = /[\n\v\f\r\u0085\u2028\u2029]/u;

/**
 * Takes no room and is not seen: soft hyphen, joiners, marks of direction, byte order marks inside a text, variation
 * selectors. Those beyond U+FFFF stand in a text as two units; `lengthOfInvisible` knows them.
 */
const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/u;

export function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x3000 || unit === 0x09 || (unit > 0x7f && BLANK.test(String.fromCharCode(unit)));
}

export function isLineEnd(unit: number): boolean {
  return (unit >= 0x0a && unit <= 0x0d) || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
}

/** UTF-16 units of the invisible character at `at`: 1, 2 (U+E0000–U+E007F, U+E0100–U+E01EF), or 0 where none is. */
export function lengthOfInvisible(text: string, at: number): 0 | 1 | 2 {
  const unit = text.charCodeAt(at);
  if (unit < 0xad || (unit > 0x206f && unit < 0xdb40)) return 0;
  if (unit === 0xdb40) {
    const low = text.charCodeAt(at + 1);
    return (low >= 0xdc00 && low <= 0xdc7f) || (low >= 0xdd00 && low <= 0xddef) ? 2 : 0;
  }
  return INVISIBLE.test(text.charAt(at)) ? 1 : 0;
}

/** The same sets, for patterns (`source`) elsewhere. */
export const CHARACTERS = { blank: BLANK, lineEnd: LINE_END, invisible: INVISIBLE } as const;
