import { zipSync } from 'fflate';

export interface ZipFile {
  /** ASCII, with `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The first day that the format knows, so that the same files give the same bytes. */
const DATE = '1980-01-02';

/** An archive of these files. */
export function zipOf(files: readonly ZipFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { mtime: DATE });
}

let table: ReadonlyMap<string, number> | undefined;

/** XML text in CP932. What it does not have becomes a character reference. */
export function toShiftJis(xml: string): Uint8Array {
  table ??= readTable();
  const bytes: number[] = [];
  for (const character of xml) {
    const code = table.get(character);
    if (code === undefined) bytes.push(...Buffer.from(`&#${String(character.codePointAt(0))};`));
    else if (code > 0xff) bytes.push(code >> 8, code & 0xff);
    else bytes.push(code);
  }
  return Uint8Array.from(bytes);
}

/** The decoder that comes with the runtime, read backwards. */
function readTable(): Map<string, number> {
  const decoder = new TextDecoder('shift_jis');
  const found = new Map<string, number>();
  const note = (code: number, ...bytes: readonly number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if (character.length === 1 && character !== '\ufffd' && !found.has(character)) found.set(character, code);
  };
  for (let byte = 0; byte < 0x80; byte++) note(byte, byte);
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    if (lead >= 0xa0 && lead <= 0xdf) note(lead, lead);
    else for (let trail = 0x40; trail <= 0xfc; trail++) note((lead << 8) | trail, lead, trail);
  }
  return found;
}
