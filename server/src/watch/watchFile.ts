import { mkdir, open, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { removeFile, replaceFile } from '../base/files.ts';
import { EMPTY, readWatchFile, writeWatchFile, type WatchFileContent } from './watchFormat.ts';
import type { WatchedCase } from './watchList.ts';

/** The file of watched cases must not be written (newer version), or cannot be. */
export class WatchFileError extends Error {}

/** A larger file is not read. */
const LARGEST_FILE = 5 * 1024 * 1024;
const LOCK_PAUSE_MS = 20;
const LOCK_ATTEMPTS = 100;
/** The process of an older lock has died: writing takes milliseconds. */
const OLDEST_LOCK_MS = 10_000;

/** The file of watched cases. Several processes may change it at the same time, and users may edit it. */
export class WatchFile {
  readonly #place: () => string;
  #known: { readonly stamp: string; readonly content: WatchFileContent } | undefined;

  /** `place`: its path, from a setting; read at each use. */
  constructor(place: () => string) {
    this.#place = place;
  }

  /** Changes with the file. */
  async stamp(): Promise<string> {
    const place = this.#place();
    const found = await stat(place, { bigint: true }).catch(() => undefined);
    return found ? `${place} ${found.mtimeNs} ${found.size} ${found.ino}` : place;
  }

  /** Empty where there is no file or it cannot be read. */
  async read(): Promise<WatchFileContent> {
    const stamp = await this.stamp();
    if (this.#known?.stamp !== stamp) this.#known = { stamp, content: await readPlace(this.#place()) };
    return this.#known.content;
  }

  /** Deletes the file, and the copy of a damaged one. Throws a WatchFileError. */
  async remove(): Promise<void> {
    const place = this.#place();
    if (!(await stat(path.dirname(place)).catch(() => undefined))) return;
    try {
      await locked(`${place}.lock`, async () => {
        await removeFile(place);
        await removeFile(`${place}.damaged`);
      });
    } catch (error) {
      throw new WatchFileError(error instanceof Error ? error.message : String(error));
    }
    this.#known = undefined;
  }

  /**
   * Reads, changes and replaces the file in one step, under a lock. A damaged file is kept beside it. Returns whether
   * anything changed. Throws a WatchFileError.
   */
  async change(step: (cases: readonly WatchedCase[]) => readonly WatchedCase[]): Promise<boolean> {
    const place = this.#place();
    try {
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      return await locked(`${place}.lock`, async () => {
        const content = await readPlace(place);
        if (content.state === 'newer') throw new WatchFileError(`${place}: newer version`);
        const cases = step(content.cases);
        if (cases === content.cases) return false;
        if (content.state === 'damaged') await replaceFile(place, `${place}.damaged`);
        const next = `${place}.${crypto.randomUUID().slice(0, 8)}.tmp`;
        try {
          await writeFile(next, writeWatchFile({ cases, others: content.others }), { mode: 0o600, flush: true });
          await replaceFile(next, place);
        } catch (error) {
          await removeFile(next);
          throw error;
        }
        this.#known = undefined;
        return true;
      });
    } catch (error) {
      if (error instanceof WatchFileError) throw error;
      throw new WatchFileError(error instanceof Error ? error.message : String(error));
    }
  }
}

async function readPlace(place: string): Promise<WatchFileContent> {
  const found = await stat(place).catch(() => undefined);
  if (!found) return EMPTY;
  // Reading a device or a pipe would not end.
  if (!found.isFile() || found.size > LARGEST_FILE) return { ...EMPTY, state: 'newer' };
  const text = await readFile(place, 'utf8').catch(() => undefined);
  return text === undefined ? EMPTY : readWatchFile(text);
}

/** Locks by a file, which only one process can create. Waits in real time, since this is about the disk. */
async function locked<T>(lock: string, step: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const isMine = await open(lock, 'wx', 0o600).then(
      async (handle) => {
        await handle.close();
        return true;
      },
      (error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
        throw error;
      },
    );
    if (isMine) break;
    const found = await stat(lock).catch(() => undefined);
    // Both times are the machine's, not of the `Clock`.
    if (found && Date.now() - found.mtimeMs > OLDEST_LOCK_MS) await removeFile(lock);
    else if (attempt === LOCK_ATTEMPTS) throw new WatchFileError(`${lock} is held by another process`);
    else await wait(LOCK_PAUSE_MS);
  }
  try {
    return await step();
  } finally {
    await removeFile(lock);
  }
}

export interface WatchPlaceOptions {
  readonly storeFolder: string;
  readonly isDemo: boolean;
  /** `workspace`: in the first open folder, if any; otherwise beside the store. */
  readonly location: 'user' | 'workspace';
  /** Paths of the open folders. */
  readonly folders: readonly string[];
}

/** The path of the list. Invented cases have their own, since real ones cost requests. */
export function watchPlace({ storeFolder, isDemo, location, folders }: WatchPlaceOptions): string {
  const [folder] = folders;
  if (location === 'user' || folder === undefined) return path.join(storeFolder, 'watch.json');
  return path.join(folder, '.jpo-drafting', isDemo ? 'watch.demo.json' : 'watch.json');
}
