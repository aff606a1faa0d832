/** Texts as bytes, for those who test what reads them. Characters that an encoding lacks become `?`. */

export const ENCODINGS = {
  'utf-8': (text: string) => Buffer.from(text),
  'utf-8 with a mark': (text: string) => Buffer.from(`\ufeff${text}`),
  'utf-16le with a mark': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be with a mark': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'utf-16le': (text: string) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text: string) => Buffer.from(text, 'utf16le').swap16(),
  shift_jis: (text: string) => Buffer.from(bytesOf(text, 'shift_jis')),
  'euc-jp': (text: string) => Buffer.from(bytesOf(text, 'euc-jp')),
  'iso-2022-jp': (text: string) => Buffer.from(iso2022(text)),
} as const;

export type EncodingName = keyof typeof ENCODINGS;

/** What a text is once it was written in an encoding of JIS: the tables of Windows know one of each pair. */
export function asWindowsWrites(text: string): string {
  return text.replace(/[〜−‖¢£¬]/gu, (character) => '～－∥￠￡￢'.charAt('〜−‖¢£¬'.indexOf(character)));
}

function bytesOf(text: string, encoding: 'shift_jis' | 'euc-jp'): number[] {
  const table = tableOf(encoding);
  return Array.from(text).flatMap((character) => table.get(character) ?? [0x3f]);
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** The decoder of the runtime, turned round. */
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  const take = (...bytes: number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if (Array.from(text).length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes);
  };
  for (let lead = 0; lead < 0x80; lead++) take(lead);
  for (let lead = 0x80; lead < 0xff; lead++) {
    if (encoding === 'shift_jis') take(lead);
    for (let trail = 0x40; trail < 0xff; trail++) take(lead, trail);
  }
  tables.set(encoding, table);
  return table;
}

function iso2022(text: string): number[] {
  const bytes: number[] = [];
  let isKanji = false;
  for (const character of text) {
    const [lead = 0x3f, trail] = tableOf('euc-jp').get(character) ?? [];
    if (isKanji !== lead >= 0xa1) {
      isKanji = !isKanji;
      bytes.push(0x1b, ...Buffer.from(isKanji ? '$B' : '(B', 'latin1'));
    }
    bytes.push(lead & 0x7f, ...(trail === undefined ? [] : [trail & 0x7f]));
  }
  return isKanji ? [...bytes, 0x1b, 0x28, 0x42] : bytes;
}
