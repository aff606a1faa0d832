import { readBytes } from '../base/bytes.ts';

/** A body as text, and how many characters of it could not be read. */
export interface DecodedBody {
  /** Lines end in `\n`. What could not be decoded is U+FFFD. */
  readonly text: string;
  /** Name of the encoding that was used, as WHATWG calls it: `shift_jis` (which is CP932), `utf-8`, … */
  readonly encoding: string;
  readonly undecodable: number;
}

/** A document of the office, or a list, as text. Nothing is thrown away for being undecodable; it is counted. */
export function decodeBody(bytes: Uint8Array): DecodedBody {
  const { text, encoding, unreadable } = readBytes(bytes);
  return { text: text.replace(/\r\n?|\u0085/gu, '\n'), encoding, undecodable: unreadable };
}
