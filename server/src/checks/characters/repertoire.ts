import { isBlank, isLineEnd, lengthOfInvisible } from '../../base/characters.ts';

/**
 * What the filing software accepts: JIS X 0208:1997 and, of JIS X 0201, letters, digits and signs (操作マニュアル III 1.2.2).
 * Row 13 of NEC (①, ㈱, Ⅱ) and the IBM extensions (髙, 﨑) are in the Shift_JIS of Windows but not in JIS X 0208; 合成用丸
 * (2-94) is in it but not accepted.
 */
const LEAD_BYTES = [...range(0x81, 0x84), ...range(0x88, 0x9f), ...range(0xe0, 0xea)];

/** Characters that Shift_JIS tables map differently, with those of Windows, where the filing software runs. */
export const TWINS: ReadonlyMap<string, string> = new Map([
  ['\u301c', '\uff5e'],
  ['\u2212', '\uff0d'],
  ['\u2016', '\u2225'],
  ['\u00a2', '\uffe0'],
  ['\u00a3', '\uffe1'],
  ['\u00ac', '\uffe2'],
]);
/** Accepted in both forms, since the tables disagree on them. */
const TAKEN = [...TWINS.values(), '\u2014\u2015\u00a5\u203e\\'].join('');
const COMBINING_CIRCLE = '\u25ef';

/** Classes of UTF-16 units. */
export const FINE = 0;
const OUTSIDE = 1;
export const HALF_WIDTH_KANA = 2;
/** 【】▲▼■: allowed only in some places. */
export const RESERVED = 3;
/** Blanks, line ends and invisible characters that cannot be filed; CR before LF can. */
export const UNSEEN = 4;
/** The one of two look-alikes that Windows does not know. */
export const TWIN = 5;
type Class = typeof FINE | typeof OUTSIDE | typeof HALF_WIDTH_KANA | typeof RESERVED | typeof UNSEEN | typeof TWIN;

let table: Uint8Array | undefined;

/** The class of every UTF-16 unit, from the decoder of the runtime; built on first use. */
export function classes(): Uint8Array {
  return (table ??= buildTable());
}

/** True where every character of a text can be filed. */
export function isFiled(text: string): boolean {
  const known = classes();
  for (let at = 0; at < text.length; at++) {
    const kind = known[text.charCodeAt(at)];
    if (kind !== FINE && kind !== TWIN) return false;
  }
  return true;
}

function buildTable(): Uint8Array {
  const all = new Uint8Array(0x10000).fill(OUTSIDE);
  const set = (text: string, kind: Class) => {
    for (let at = 0; at < text.length; at++) all[text.charCodeAt(at)] = kind;
  };
  for (let code = 0x20; code < 0x7f; code++) all[code] = FINE;
  set(decodedPairs(), FINE);
  for (let code = 0; code < all.length; code++) {
    const isOne = isBlank(code) || isLineEnd(code) || lengthOfInvisible(String.fromCharCode(code), 0) > 0;
    if (isOne) all[code] = UNSEEN;
  }
  // The first half of a variation selector or of a tag.
  all[0xdb40] = UNSEEN;
  set('\t\n \u3000', FINE);
  set(TAKEN, FINE);
  set([...TWINS.keys()].join(''), TWIN);
  all[0xfffd] = OUTSIDE;
  set(COMBINING_CIRCLE, OUTSIDE);
  for (let code = 0xff61; code <= 0xff9f; code++) all[code] = HALF_WIDTH_KANA;
  set('【】▲▼■', RESERVED);
  return all;
}

/** All pairs of bytes; those that are no character decode to U+FFFD. */
function decodedPairs(): string {
  const bytes: number[] = [];
  for (const lead of LEAD_BYTES) {
    for (const trail of [...range(0x40, 0x7e), ...range(0x80, 0xfc)]) bytes.push(lead, trail);
  }
  return new TextDecoder('shift_jis').decode(Uint8Array.from(bytes));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
