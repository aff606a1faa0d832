import { readFile, glob, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { readBytes } from '../base/bytes.ts';
import { ReadDocument } from '../features/shared/readDocument.ts';
import { unreadOf, type Unread } from '../features/shared/reasons.ts';
import type { Terminal } from './terminal.ts';

/** `message` is the file's name. */
export class UnreadableFile extends Error {}

/** The text of a file. */
export interface Input {
  /** Empty where the bytes are no text. */
  readonly document: ReadDocument;
  /** A WHATWG name. */
  readonly encoding: string;
  /** Absent where everything was read. */
  readonly unread?: Unread;
}

/**
 * Drafts from files. A missing one is reported without blocking the others (`isComplete`: none is missing). Throws
 * UnreadableFile where none is readable.
 */
export async function readInputs(
  files: readonly string[],
  terminal: Terminal,
): Promise<{ readonly inputs: readonly Input[]; readonly isComplete: boolean }> {
  const inputs: Input[] = [];
  const missing: UnreadableFile[] = [];
  for (const file of files) {
    try {
      inputs.push(await readInput(file, terminal));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      missing.push(error);
    }
  }
  const [first] = missing;
  if (first && inputs.length === 0) throw first;
  for (const { message } of missing) terminal.note(terminal.messages.cli.unreadable(message));
  return { inputs, isComplete: missing.length === 0 };
}

/** A draft from a file, or from standard input for `-`; unreadable parts are reported. Throws UnreadableFile. */
async function readInput(file: string, { messages, note }: Terminal): Promise<Input> {
  let bytes: Uint8Array;
  try {
    bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
  } catch {
    throw new UnreadableFile(file);
  }
  const read = readBytes(bytes);
  const { encoding } = read;
  const unread = unreadOf(read, messages);
  if (unread !== undefined) note(`${file}: ${unread.message}`);
  const document = ReadDocument.create(file, 'jpo-procedure', 0, read.noText === undefined ? read.text : '');
  return { document, encoding, ...(unread === undefined ? {} : { unread }) };
}

/** Expands patterns; tests bring their own. */
interface Patterns {
  readonly isThere: (file: string) => Promise<boolean>;
  readonly matches: (pattern: string) => AsyncIterable<string>;
  readonly isFile: (file: string) => Promise<boolean>;
}

const DISK: Patterns = {
  isThere: (file) =>
    stat(file).then(
      () => true,
      () => false,
    ),
  matches: (pattern) => glob(pattern),
  isFile: async (file) => (await stat(file)).isFile(),
};

/**
 * Expands patterns, which Windows shells pass on. An existing file of that name comes first; a pattern without a match
 * stays, and is unreadable. Folders, pipes and devices are left out.
 */
export async function expanded(files: readonly string[], disk = DISK): Promise<readonly string[]> {
  const all: string[] = [];
  for (const file of files) {
    const isPattern = /[*?[{]/u.test(file) && !(await disk.isThere(file));
    const found: string[] = [];
    if (isPattern) for await (const one of disk.matches(file)) if (await disk.isFile(one)) found.push(one);
    for (const one of found.length > 0 ? found.sort() : [file]) all.push(one);
  }
  return all;
}
