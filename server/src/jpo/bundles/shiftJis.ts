/** A body as text, and how many characters of it could not be read. */
export interface DecodedBody {
  /** Lines end in `\n`. What could not be decoded is U+FFFD. */
  readonly text: string;
  /** Name of the encoding that was used, as WHATWG calls it: `shift_jis` (which is CP932), `utf-8`, … */
  readonly encoding: string;
  readonly undecodable: number;
}

/** Where an XML declaration or a META element can stand. */
const HEAD_BYTES = 2_048;

const XML_DECLARATION = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["'](?<name>[\w.:-]{1,40})["']/u;
const META_CHARSET = /<meta\s[^>]{0,300}?charset\s*=\s*["']?(?<name>[\w.:-]{1,40})/iu;

/** Names for CP932 that TextDecoder does not know. */
const CP932 = new Set(['cp932', 'windows-932', 'ibm943', 'x-ms-cp932']);

/**
 * A document of the office as text. It is Shift_JIS, which is CP932 as everywhere in Windows (`－` is U+FF0D), unless a
 * byte order mark or a declaration says otherwise, or unless the bytes are UTF-8 beyond doubt: Shift_JIS text is never
 * well-formed UTF-8 by chance. Nothing is thrown away for being undecodable; it is counted.
 */
export function decodeBody(bytes: Uint8Array): DecodedBody {
  const encoding = markedEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : (declaredEncoding(bytes) ?? 'shift_jis'));
  const text = decodeText(bytes, encoding).replace(/\r\n?|\u0085/gu, '\n');
  return { text, encoding, undecodable: countOf(text, '\ufffd') };
}

/** Bytes in a WHATWG encoding; undecodable ones become U+FFFD. A byte order mark is left out. */
export function decodeText(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** True for well-formed UTF-8 with at least one character of three bytes, as all Japanese ones are. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    return /[\u0800-\uffff]/u.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = decodeText(bytes.subarray(0, HEAD_BYTES), 'latin1');
  const name = (XML_DECLARATION.exec(head) ?? META_CHARSET.exec(head))?.groups?.['name']?.toLowerCase();
  if (name === undefined) return undefined;
  if (CP932.has(name)) return 'shift_jis';
  try {
    const known = new TextDecoder(name).encoding;
    // The declaration could be read byte by byte, so it is not true that the text is UTF-16.
    return known.startsWith('utf-16') ? undefined : known;
  } catch {
    return undefined;
  }
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count++;
  return count;
}
