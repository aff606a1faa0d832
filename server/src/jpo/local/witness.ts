import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs';

/** The last permission of a store. */
export interface Permission {
  /** How many it has given. */
  readonly count: number;
  /** The run of the machine, and ms in it. */
  readonly boot: string | undefined;
  readonly elapsed: number;
}

/** The file: two doubles, little-endian (how many, ms), and the name of the run in ASCII, filled with NUL. */
const [ELAPSED, BOOT, LENGTH] = [8, 16, 64] as const;

/**
 * Knows of the last permission of a store, in a file outside of the store's folder: a store that was removed, restored or
 * lost its log is noticed by it. Whoever removes both is not noticed. Without the file (its folder cannot be written)
 * nothing is known and nothing fails.
 */
export class Witness {
  readonly #path: string;
  readonly #bytes = Buffer.alloc(LENGTH);
  #file: number | undefined;
  #isUnusable = false;
  #noted = 0;

  constructor(path: string) {
    this.#path = path;
  }

  read(): Permission | undefined {
    const file = this.#open();
    if (file === undefined) return undefined;
    try {
      if (readSync(file, this.#bytes, 0, LENGTH, 0) < LENGTH) return undefined;
      const boot = this.#bytes.toString('latin1', BOOT, this.#bytes.indexOf(0, BOOT));
      const [count, elapsed] = [this.#bytes.readDoubleLE(0), this.#bytes.readDoubleLE(ELAPSED)];
      if (!Number.isSafeInteger(count) || !Number.isFinite(elapsed)) return undefined;
      return { count, elapsed, boot: boot === '' ? undefined : boot };
    } catch {
      return undefined;
    }
  }

  note({ count, boot, elapsed }: Permission): void {
    const file = this.#open();
    if (file === undefined || count < this.#noted) return; // two claims at once, told of in another order
    this.#noted = count;
    this.#bytes.fill(0);
    this.#bytes.writeDoubleLE(count, 0);
    this.#bytes.writeDoubleLE(elapsed, ELAPSED);
    this.#bytes.write(boot ?? '', BOOT, LENGTH - BOOT - 1, 'latin1');
    try {
      writeSync(file, this.#bytes, 0, LENGTH, 0);
    } catch {
      // A full disk: the next permission is noted again.
    }
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
    this.#isUnusable = true;
  }

  #open(): number | undefined {
    if (this.#file !== undefined || this.#isUnusable) return this.#file;
    try {
      // Windows has no O_NOFOLLOW.
      const noLink = (constants as Partial<typeof constants>).O_NOFOLLOW ?? 0;
      this.#file = openSync(this.#path, constants.O_RDWR | constants.O_CREAT | noLink, 0o600);
    } catch {
      this.#isUnusable = true;
    }
    return this.#file;
  }
}
