/** What bytes that are not well-formed UTF-8 give when read as UTF-8. */
export interface AsUtf8 {
  /** UTF-8 with a few broken bytes, or with its first or last ones missing. */
  readonly isMeant: boolean;
  /** Multibyte characters in faultless lines that no other encoding gives by chance. */
  readonly inWholeLines: number;
}

/** Largest share of broken characters in UTF-8. */
const MOST_BROKEN = 0.05;
/** Three-byte characters needed to rule out chance in Shift_JIS or EUC-JP. */
const LEAST = 2;

const [LF, CR] = [0x0a, 0x0d];

/** Linear: looks at each byte a fixed number of times. */
export function readAsUtf8(bytes: Uint8Array): AsUtf8 {
  let [wide, faults, inWholeLines] = [0, 0, 0];
  let line = { wide: 0, several: 0, isWhole: true };
  const endLine = () => {
    if (line.isWhole && line.wide >= LEAST) inWholeLines += line.several;
    line = { wide: 0, several: 0, isWhole: true };
  };
  const end = endOfWhole(bytes);
  // Leading continuation bytes are the end of a cut character.
  let at = 0;
  while (at < 3 && isContinuation(bytes[at])) at++;
  line.isWhole = at === 0;
  for (let faultEnd = -1; at < end;) {
    const length = lengthAt(bytes, at);
    if (length === 0) {
      if (faultEnd !== at) faults++;
      line.isWhole = false;
      at++;
      faultEnd = at;
      continue;
    }
    if (length === 3) {
      wide++;
      line.wide++;
    }
    if (length > 1) line.several++;
    else if (bytes[at] === LF || bytes[at] === CR) endLine();
    at += length;
  }
  if (end < bytes.length) line.isWhole = false;
  endLine();
  return { isMeant: wide >= LEAST && (faults === 0 || faults < MOST_BROKEN * wide), inWholeLines };
}

/** Where a character begins that is cut at the end of the bytes; otherwise their length. */
function endOfWhole(bytes: Uint8Array): number {
  let at = bytes.length - 1;
  while (at > bytes.length - 3 && isContinuation(bytes[at])) at--;
  return at >= 0 && at + lengthBy(bytes[at] ?? 0) > bytes.length ? at : bytes.length;
}

/** Bytes of the well-formed character at `at`, 1 to 4; otherwise 0. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const length = lengthBy(bytes[at] ?? 0);
  for (let n = 1; n < length; n++) if (!isContinuation(bytes[at + n])) return 0;
  return length;
}

function lengthBy(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
