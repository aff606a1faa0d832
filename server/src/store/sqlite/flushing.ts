import { close, fdatasync, open } from 'node:fs';

/** A pause, since writers wait while a file goes to the disk. */
const DELAY_MS = 100;

/** Flushes a file to the disk in a moment, and calls back, with or without success. */
export function flushFile(file: string, done: () => void): void {
  setTimeout(() => {
    open(file, 'r+', (failed, descriptor) => {
      if (failed) {
        done();
        return;
      }
      fdatasync(descriptor, () => {
        close(descriptor, done);
      });
    });
  }, DELAY_MS).unref();
}

/**
 * Flushes files to the disk, so that a power cut loses little more than the last moments of a running program; one that
 * ends leaves them to the system. Runs beside the thread, one file after the other; calls meanwhile cause one more
 * round.
 */
export class Flushing {
  readonly #files: () => readonly (string | undefined)[];
  readonly #flush: typeof flushFile;
  #isUnderWay = false;
  #isWanted = false;

  constructor(files: () => readonly (string | undefined)[], flush: typeof flushFile) {
    this.#files = files;
    this.#flush = flush;
  }

  soon(): void {
    this.#isWanted = true;
    if (!this.#isUnderWay) this.#next([]);
  }

  #next(files: readonly string[]): void {
    const [file, ...rest] = files.length === 0 ? this.#round() : files;
    this.#isUnderWay = file !== undefined;
    if (file === undefined) return;
    this.#flush(file, () => {
      this.#next(rest);
    });
  }

  #round(): readonly string[] {
    if (!this.#isWanted) return [];
    this.#isWanted = false;
    return this.#files().filter((file) => file !== undefined);
  }
}
