import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { removeFile, replaceFile } from '../base/files.ts';
import { WatchFileError } from './watchFile.ts';

/** What the user has said to a folder's list, which anybody may have written. */
export interface Agreement {
  readonly answer: 'accepted' | 'declined';
  /** Requests a day that the user was told: for the list no more are sent. */
  readonly requests: number;
  /** How many were sent on `day` (JST, YYYY-MM-DD). */
  readonly day: string;
  readonly sent: number;
}

const schema = v.object({
  lists: v.record(
    v.string(),
    v.object({
      answer: v.picklist(['accepted', 'declined']),
      requests: v.pipe(v.number(), v.integer(), v.minValue(0)),
      day: v.string(),
      sent: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
  ),
});

/** The agreements of a user, by the places of the lists: in a file beside the store, since a folder must not agree itself. */
export class Agreements {
  readonly #file: string;
  #writing: Promise<unknown> = Promise.resolve();

  /** `folder`: of the store. */
  constructor(folder: string) {
    this.#file = path.join(folder, 'watchAgreements.json');
  }

  /** Undefined where the user has said nothing, or the file cannot be read. Never throws. */
  async of(place: string): Promise<Agreement | undefined> {
    return (await this.#read())[path.resolve(place)];
  }

  /** Changes what is known of a list, one change after the other in this process. Rejects with a WatchFileError. */
  change(place: string, step: (known: Agreement | undefined) => Agreement): Promise<void> {
    const changed = this.#writing.then(async () => {
      const lists = await this.#read();
      const key = path.resolve(place);
      await this.#write({ ...lists, [key]: step(lists[key]) });
    });
    this.#writing = changed.catch(() => undefined);
    return changed;
  }

  /** Forgets all of them. */
  async clear(): Promise<void> {
    await removeFile(this.#file);
  }

  async #read(): Promise<Readonly<Record<string, Agreement>>> {
    try {
      return v.parse(schema, JSON.parse(await readFile(this.#file, 'utf8'))).lists;
    } catch {
      return {};
    }
  }

  async #write(lists: Readonly<Record<string, Agreement>>): Promise<void> {
    const next = `${this.#file}.${crypto.randomUUID().slice(0, 8)}.tmp`;
    try {
      await mkdir(path.dirname(this.#file), { recursive: true, mode: 0o700 });
      await writeFile(next, `${JSON.stringify({ lists }, undefined, 1)}\n`, { mode: 0o600 });
      await replaceFile(next, this.#file);
    } catch (error) {
      throw new WatchFileError(error instanceof Error ? error.message : String(error));
    }
  }
}
