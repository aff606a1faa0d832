import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { japaneseText } from '../base/japaneseText.ts';
import { ReadDocument } from '../features/shared/readDocument.ts';

/** A file that cannot be read; `message` is its name. */
export class UnreadableFile extends Error {}

/** A draft from a file, or from standard input for `-`. Throws UnreadableFile. */
export async function readDraft(file: string): Promise<ReadDocument> {
  let bytes: Uint8Array;
  try {
    bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
  } catch {
    throw new UnreadableFile(file);
  }
  return ReadDocument.create(file, 'jpo-procedure', 0, japaneseText(bytes));
}
