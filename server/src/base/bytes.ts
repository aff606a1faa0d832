import { isUnwritten } from './characters.ts';
import { readAsUtf8 } from './utf8.ts';

/** Bytes read as text. */
export interface ReadBytes {
  /** Without a byte order mark; U+FFFD for what could not be read. */
  readonly text: string;
  /** WHATWG name: `utf-8`, `utf-16le`, `shift_jis` (which is CP932), `euc-jp`, `iso-2022-jp` … */
  readonly encoding: string;
  readonly hasMark: boolean;
  /** Characters that differ from what was written: undecodable, U+FFFD or NUL, UTF-8 lines in another encoding, garbled. */
  readonly unreadable: number;
  /** Only kanji, which the bytes of a Korean or Chinese text would also give. */
  readonly isUncertain?: true;
  /** Set where the bytes hold no text. */
  readonly noText?: NoText;
}

/** Bytes without text: blanks only, PDF, Word or Excel (ZIP, OLE, RTF), encoded text (mail, MHT), anything else. */
export type NoText = 'empty' | 'pdf' | 'office' | 'encoded' | 'binary';

const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** First bytes of files that are not text, as Latin-1. */
const MAGIC: readonly (readonly [begins: string, what: NoText])[] = [
  ['%PDF-', 'pdf'],
  ['PK\u0003\u0004', 'office'],
  ['{\\rtf', 'office'],
  ['\u00d0\u00cf\u0011\u00e0', 'office'],
];

/** How much of a text is examined: bytes, UTF-16 units. */
const BEGINNING = 65_536;

/** Largest share of control and unreadable characters in a text; random bytes have a third. */
const MOST_NOISE = 0.1;

/**
 * Bytes as text: the one reader for files, folders, lists, archives and standard input. Never throws. The order:
 * byte order mark; ISO-2022-JP escapes; UTF-16 whose bytes make Japanese; UTF-8 without faults or with few, which no other
 * Japanese encoding gives by chance; the XML declaration or META element, if the bytes agree; otherwise whichever of Shift_JIS,
 * EUC-JP and UTF-8 leaves least that no one writes. Detectors in libraries guess among encodings that do not occur here,
 * and report neither unreadable characters nor bytes without text.
 *
 * `isPiece`: more bytes follow, so the last character may be cut.
 */
export function readBytes(bytes: Uint8Array, { isPiece = false } = {}): ReadBytes {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  let read: ReturnType<typeof readAsUtf8> | undefined;
  const asUtf8 = () => (read ??= readAsUtf8(bytes));
  const encoding = marked ?? encodingOf(bytes, isPiece, asUtf8);
  const text = new TextDecoder(encoding).decode(bytes, { stream: isPiece });
  const noText = noTextOf(bytes, text);
  const others = encoding === 'shift_jis' || encoding === 'euc-jp' ? asUtf8().inWholeLines : 0;
  return {
    text,
    encoding,
    hasMark: marked !== undefined,
    unreadable: unreadableOf(text) + garbledIn(text.slice(0, BEGINNING)) + others,
    ...(encoding === 'euc-jp' && !JAPANESE.test(text) ? { isUncertain: true } : {}),
    ...(noText === undefined ? {} : { noText }),
  };
}

/** As `readBytes`, with lines ending in `\n`: for documents of the JPO and lists. */
export function readLines(bytes: Uint8Array): ReadBytes {
  const read = readBytes(bytes);
  return { ...read, text: read.text.replace(/\r\n?|\u0085/gu, '\n') };
}

/** Decodes bytes from a WHATWG encoding without the byte order mark; undecodable bytes become U+FFFD. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function encodingOf(bytes: Uint8Array, isPiece: boolean, asUtf8: () => ReturnType<typeof readAsUtf8>): string {
  if (bytes.includes(0x1b) && hasEscapes(bytes)) return 'iso-2022-jp';
  // Two bytes a character, so from the beginning.
  const head = bytes.subarray(0, BEGINNING);
  const utf16 = () => UTF_16.find((one) => isJapanese(new TextDecoder(one).decode(head, { stream: true })));
  const byNul = head.includes(0) ? utf16() : undefined;
  if (byNul !== undefined) return byNul;
  if (isReadable(bytes, 'utf-8', isPiece) || asUtf8().isMeant) return 'utf-8';
  const declared = declaredEncoding(bytes);
  const isDeclared = declared !== undefined && isReadable(bytes, declared, isPiece);
  if (isDeclared && OF_JAPANESE.has(declared)) return declared;
  // The first byte above ASCII begins a character.
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const sample = bytes.subarray(first, first + BEGINNING);
  const [sjis, euc, utf8] = (['shift_jis', 'euc-jp', 'utf-8'] as const).map((one) =>
    new TextDecoder(one).decode(sample, { stream: isPiece || first + BEGINNING < bytes.length }),
  ) as [string, string, string];
  // Half-width kana in Shift_JIS read as kanji in EUC: a true EUC text has more than kanji.
  const onlyKanji = KANA_OR_SIGN.test(euc) ? 0 : 1 + countOf(sjis, HALF_WIDTH_KANA);
  const costs: [encoding: string, cost: number][] = [
    ['shift_jis', costOf(sjis)],
    ['euc-jp', costOf(euc) + onlyKanji],
    ['utf-8', costOf(utf8)],
  ];
  // UTF-16 without line ends and letters has no NUL.
  const isNone = costs.every(([, cost]) => cost >= GRAVE);
  // Latin and Chinese encodings accept any bytes, so they count only where no Japanese encoding fits.
  if (isNone && isDeclared) return declared;
  return (isNone ? utf16() : undefined) ?? costs.reduce((best, one) => (one[1] < best[1] ? one : best))[0];
}

const UTF_16 = ['utf-16le', 'utf-16be'] as const;

const OF_JAPANESE: ReadonlySet<string> = new Set(['shift_jis', 'euc-jp', 'iso-2022-jp', 'utf-8']);

/** ISO-2022-JP escapes to kanji, half-width kana or JIS letters. */
// eslint-disable-next-line no-control-regex -- the escapes are control characters
const ESCAPES = /\u001b(?:\$[@B]|\([JI])/u;

/** True for escapes with no bytes above 0x7f, or few (broken ones). */
function hasEscapes(bytes: Uint8Array): boolean {
  if (!ESCAPES.test(decodeBytes(bytes, 'latin1'))) return false;
  let high = 0;
  for (const byte of bytes) if (byte > 0x7f) high++;
  return high < MOST_NOISE * bytes.length;
}

/** Never in a text: undecodable, NUL, C1 except NEL, private use. */
const STRANGE = /[\0\ufffd\u0080-\u0084\u0086-\u009f\ue000-\uf8ff]/gu;
const HALF_WIDTH_KANA = /[\uff61-\uff9f]/gu;
/** A single half-width kana between kanji: UTF-8 read as Shift_JIS. */
const LONE_KANA = /(?<=[\u4e00-\u9fff])[\uff61-\uff9f](?=[\u4e00-\u9fff])/gu;
/** One strange character weighs as much as this many half-width kana. */
const GRAVE = 8;

function costOf(text: string): number {
  return GRAVE * (countOf(text, STRANGE) + countOf(text, LONE_KANA)) + countOf(text, HALF_WIDTH_KANA);
}

/** In Japanese text, but not in byte pairs of Korean and Chinese. */
const JAPANESE = /[\u3041-\u3096\u30a1-\u30fa【]|特[許願開]|出願/u;

const KANA_OR_SIGN = /[\u3000-\u30ff\uff01-\uff5e]/u;
/** ASCII, blanks, Japanese punctuation, kana, kanji, full width. */
const USUAL = /[\t\n\f\r\u0020-\u007e\u00a0-\u00ff\u2000-\u27bf\u3000-\u30ff\u3200-\u33ff\u4e00-\u9fff\uff01-\uffee]/gu;
const LEAST_USUAL = 0.95;
/** ASCII, kana, punctuation and full width: byte pairs of another encoding are nearly all kanji. */
const NO_KANJI = /[\n\r\u0020-\u007e\u3000-\u30ff\uff01-\uff5e]/gu;
const LEAST_NO_KANJI = 0.15;

/** Whether 16-bit units make a text: nearly all usual, and not all kanji. */
function isJapanese(text: string): boolean {
  return (
    countOf(text, NO_KANJI) >= Math.max(1, LEAST_NO_KANJI * text.length) &&
    countOf(text, USUAL) >= LEAST_USUAL * text.length
  );
}

/** True for well-formed bytes; in UTF-8 this includes a written U+FFFD. */
function isReadable(bytes: Uint8Array, encoding: string, isPiece: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isPiece });
    return true;
  } catch {
    return false;
  }
}

/** Bytes in which an XML declaration or META element can begin. */
const HEAD_BYTES = 2_048;

const XML_DECLARATION = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["'](?<name>[\w.:-]{1,40})["']/u;
const META_CHARSET = /<meta\s[^>]{0,300}?charset\s*=\s*["']?(?<name>[\w.:-]{1,40})/iu;

/** Names of CP932 that TextDecoder does not know. */
const CP932 = new Set(['cp932', 'windows-932', 'ibm943', 'x-ms-cp932']);

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = decodeBytes(bytes.subarray(0, HEAD_BYTES), 'latin1');
  const name = (XML_DECLARATION.exec(head) ?? META_CHARSET.exec(head))?.groups?.['name']?.toLowerCase();
  if (name === undefined) return undefined;
  if (CP932.has(name)) return 'shift_jis';
  try {
    const known = new TextDecoder(name).encoding;
    // The declaration was readable byte by byte, so the text cannot be UTF-16.
    return known.startsWith('utf-16') ? undefined : known;
  } catch {
    return undefined;
  }
}

function noTextOf(bytes: Uint8Array, text: string): NoText | undefined {
  const head = decodeBytes(bytes.subarray(0, 8), 'latin1');
  const beginning = text.slice(0, BEGINNING);
  const begins = beginning.slice(0, LONGEST_BEGIN).trimStart();
  const magic = MAGIC.find(([begin]) => head.startsWith(begin) || begins.startsWith(begin))?.[1];
  if (magic) return magic;
  if (MAIL.test(beginning) || WITHOUT_ESCAPES.test(beginning)) return 'encoded';
  if (isUnwritten(beginning) && isUnwritten(text)) return 'empty';
  return countOf(beginning, NOISE) > MOST_NOISE * beginning.length ? 'binary' : undefined;
}

/** Units that may precede the beginning of a PDF. */
const LONGEST_BEGIN = 64;
/** Mail and MHT with Base64 or quoted-printable text (RFC 2045). */
const MAIL =
  /^(?=(?:(?:[\w-]{2,40}:|[ \t])[^\r\n]*\r?\n){0,60}?mime-version:)[\s\S]+?\ncontent-transfer-encoding:[ \t]*(?:base64|quoted-printable)/iu;
/** ISO-2022-JP whose escapes a program removed: $BFC5v(B. */
const WITHOUT_ESCAPES = /^(?=(?:[^$]|\$(?!B))*\$B(?:[!-~]{2}){2,200}?\(B)[\n\r\t\u0020-\u007e]*$/u;

/** UTF-8 that was read as CP932 or Latin-1, and saved. */
const GARBLED = /[縺縲繧繝][^\n\r]|[ãåæçèéä][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]/gu;
const MOST_GARBLED = 0.02;

/** Characters garbled before the text was saved; one or two may be intended. */
function garbledIn(text: string): number {
  const count = countOf(text, GARBLED);
  return count > 2 && count > MOST_GARBLED * text.length ? count : 0;
}

// eslint-disable-next-line no-control-regex -- these are what no text holds
const NOISE = /[\0-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ue000-\uf8ff\ufffd]/gu;

function unreadableOf(text: string): number {
  let count = 0;
  for (const character of ['\ufffd', '\u0000']) {
    for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count++;
  }
  return count;
}

/** Counts matches without collecting them. */
function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) count++;
  return count;
}
