import { closeSync, constants, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { FailureError } from '../../base/failure.ts';
import { fileIdentity } from '../../base/files.ts';

/** A permission that a store gave. */
export interface Permission {
  /** Nobody else's, at most 63 of the characters A–Z, a–z, 0–9, `_`, `.`, `:` and `-`; '' where none was given yet. */
  readonly id: string;
  /** How many there are with it. */
  readonly count: number;
  /** The run of the machine, and ms in it. */
  readonly boot: string | undefined;
  readonly elapsed: number;
}

/** Two doubles, little-endian (`count`, `elapsed`), and two texts in ASCII (`boot`, `id`), filled with NUL. */
const [ELAPSED, BOOT, ID, LENGTH] = [8, 16, 64, 128] as const;
const MOST_PERMISSIONS = 2 ** 40;
const TEXT = /^[\w.:-]*\0+$/u;
/** So seldom the file is looked at, ms. */
const LOOK_MS = 100;

interface Opened {
  readonly path: string;
  readonly descriptor: number;
  readonly identity: string;
  /** Nothing was written into it. */
  isNew: boolean;
}

/**
 * Knows the last permission of a store, in a file outside of the store's folder: the store has to know it, too. One that was
 * removed, restored, lost its log or has another's history does not. Whoever removes both is noticed only by those who have
 * seen a permission. Programs that reach the store by different ways may have files of their own, which are behind then;
 * that is no loss. Read and written under the lock of the store alone.
 */
export class Witness {
  readonly #places: () => readonly string[];
  readonly #onUnguarded: (() => void) | undefined;
  readonly #bytes = Buffer.alloc(LENGTH);
  #opened: Opened | undefined;
  #lookedAt = -Infinity;
  #isTold = false;
  #isClosed = false;
  /** The last permission that this process knows of, and the one before it. */
  #last: Permission | undefined;
  #before: Permission | undefined;

  /** `places`: where the file may stand now, the best one first. `onUnguarded`: told once that it cannot stand there. */
  constructor(places: () => readonly string[], onUnguarded?: () => void) {
    this.#places = places;
    this.#onUnguarded = onUnguarded;
  }

  /** The file; undefined before its first use, and where it can stand nowhere. */
  get file(): string | undefined {
    return this.#opened?.path;
  }

  /**
   * The last permission of which a store knows nothing whose last one is `known`; `isPast`: an earlier one is known to the
   * store, too, or no longer counts. The file is brought to it. Where nobody can say when it was given, it is taken for given now,
   * under a new id.
   */
  missing(
    known: Permission,
    { boot, elapsed }: Pick<Permission, 'boot' | 'elapsed'>,
    isPast: (permission: Permission) => boolean,
    newId: () => string,
  ): Permission | undefined {
    // Another process may have given more since: then this one's says nothing.
    const own = this.#last && this.#last.count >= known.count ? this.#last : undefined;
    if (Math.abs(elapsed - this.#lookedAt) < LOOK_MS && (!own || own.id === known.id)) {
      this.#last = known;
      return undefined;
    }
    const opened = this.#look(elapsed);
    const seen = opened && this.#read(opened);
    const file = seen === 'damaged' ? { id: newId(), count: (own ?? known).count + 1, boot, elapsed } : seen;
    const [missing] = [file, own]
      .filter((one) => one !== undefined)
      .filter((one) => one.id !== known.id && (one.count > known.count || !isPast(one)))
      .sort((a, b) => b.count - a.count);
    const last = missing ? { ...missing, count: Math.max(missing.count, known.count + 1) } : known;
    if (seen === undefined || seen === 'damaged' || seen.id !== last.id) this.#write(last);
    this.#last = last;
    return missing && last;
  }

  /**
   * A permission more, after the store was asked what it misses. Throws a FailureError where the file cannot be written: a
   * permission that it does not know is none.
   */
  note(permission: Permission): void {
    this.#before = this.#last;
    this.#last = permission;
    this.#write(permission);
  }

  /** This one, noted a moment ago, was not given after all. */
  takeBack(permission: Permission): void {
    if (this.#last !== permission || !this.#before) return;
    this.#last = this.#before;
    const seen = this.#opened && this.#read(this.#opened);
    // Another process may have the lock by now.
    if (typeof seen !== 'object' || seen.id !== permission.id) return;
    try {
      this.#write(this.#before);
    } catch {
      // It stays, and is missed.
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#leave();
  }

  #write({ id, count, boot, elapsed }: Permission): void {
    const opened = this.#opened;
    if (!opened) return;
    this.#bytes.fill(0);
    this.#bytes.writeDoubleLE(count, 0);
    this.#bytes.writeDoubleLE(elapsed, ELAPSED);
    this.#bytes.write(boot ?? '', BOOT, ID - BOOT - 1, 'latin1');
    this.#bytes.write(id, ID, LENGTH - ID - 1, 'latin1');
    try {
      writeSync(opened.descriptor, this.#bytes, 0, LENGTH, 0);
    } catch (error) {
      throw new FailureError({ code: 'store', detail: `${opened.path}: ${String(error)}` });
    }
    opened.isNew = false;
  }

  #leave(): void {
    if (this.#opened) closeSync(this.#opened.descriptor);
    this.#opened = undefined;
  }

  /** What the file says; undefined where it was just made. */
  #read({ descriptor, isNew }: Opened): Permission | 'damaged' | undefined {
    if (isNew) return undefined;
    const bytes = this.#bytes;
    try {
      if (readSync(descriptor, bytes, 0, LENGTH, 0) < LENGTH) return 'damaged';
    } catch {
      return 'damaged';
    }
    const [count, elapsed] = [bytes.readDoubleLE(0), bytes.readDoubleLE(ELAPSED)];
    const isCount = Number.isInteger(count) && count >= 0 && count < MOST_PERMISSIONS;
    const [boot, id] = [bytes.toString('latin1', BOOT, ID), bytes.toString('latin1', ID)];
    if (!isCount || !Number.isFinite(elapsed) || elapsed < 0 || !TEXT.test(boot) || !TEXT.test(id)) return 'damaged';
    return { id: untilNul(id), count, elapsed, boot: untilNul(boot) || undefined };
  }

  /** The file, another one where it was removed or replaced. */
  #look(now: number): Opened | undefined {
    if (this.#isClosed) return this.#opened;
    this.#lookedAt = now;
    const places = this.#places();
    const { path, identity } = this.#opened ?? {};
    if (path !== undefined && !(places.includes(path) && identity === fileIdentity(path))) this.#leave();
    if (this.#opened) return this.#opened;
    for (const place of places) this.#opened ??= open(place);
    if (this.#opened?.path !== places[0] && !this.#isTold) {
      this.#isTold = true;
      this.#onUnguarded?.();
    }
    return this.#opened;
  }
}

function untilNul(text: string): string {
  return text.slice(0, text.indexOf('\0'));
}

function open(path: string): Opened | undefined {
  // Windows has no O_NOFOLLOW. A pipe would keep the thread up.
  const { O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants as Partial<typeof constants>;
  const flags = constants.O_RDWR | O_NOFOLLOW | O_NONBLOCK;
  for (const [made, isNew] of [
    [0, false],
    [constants.O_CREAT | constants.O_EXCL, true],
  ] as const) {
    try {
      const descriptor = openSync(path, flags | made, 0o600);
      if (fstatSync(descriptor).isFile()) return { path, descriptor, identity: fileIdentity(descriptor), isNew };
      closeSync(descriptor);
    } catch {
      // The other way, or another place.
    }
  }
  return undefined;
}
