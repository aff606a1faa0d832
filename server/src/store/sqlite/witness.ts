import { closeSync, constants, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { FailureError } from '../../base/failure.ts';
import { fileIdentity } from '../../base/files.ts';

/** A permission that a store gave. */
export interface Permission {
  /** Unique, at most 63 of the characters A–Z, a–z, 0–9, `_`, `.`, `:` and `-`; '' before the first. */
  readonly id: string;
  /** How many were given up to this one. */
  readonly count: number;
  /** The run of the machine, and ms in it. */
  readonly boot: string | undefined;
  readonly elapsed: number;
}

/** Two doubles, little-endian (`count`, `elapsed`), and two texts in ASCII (`boot`, `id`), filled with NUL. */
const [ELAPSED, BOOT, ID, LENGTH] = [8, 16, 64, 128] as const;
const MOST_PERMISSIONS = 2 ** 40;
const TEXT = /^[\w.:-]*\0+$/u;
/** Between two checks of the file, ms. */
const LOOK_MS = 100;

interface Opened {
  readonly path: string;
  readonly descriptor: number;
  readonly identity: string;
  /** Nothing was written into it. */
  isNew: boolean;
}

/**
 * Records the last permission of a store in a file outside of its folder: a store that was removed, restored, lost its
 * log or has another history does not know it. The loss of both is noticed only by processes that have seen a
 * permission. Programs that reach the store by different paths may have files of their own; one that is behind is no
 * loss. Read and written only under the store's lock.
 */
export class Witness {
  readonly #places: () => readonly string[];
  readonly #onUnguarded: (() => void) | undefined;
  readonly #bytes = Buffer.alloc(LENGTH);
  #opened: Opened | undefined;
  #lookedAt = -Infinity;
  #isTold = false;
  #isClosed = false;
  /** The last permission known to this process, and the one before it. */
  #last: Permission | undefined;
  #before: Permission | undefined;

  /** `places`: where the file may be now, the best first. `onUnguarded`: called once where it cannot be there. */
  constructor(places: () => readonly string[], onUnguarded?: () => void) {
    this.#places = places;
    this.#onUnguarded = onUnguarded;
  }

  /** The file; undefined before its first use, and where no place works. */
  get file(): string | undefined {
    return this.#opened?.path;
  }

  /**
   * The last permission unknown to a store whose last one is `known`; `isPast`: the store knows an earlier one too, or
   * it no longer counts. Updates the file. A permission of unknown time counts as given now, under a new id.
   */
  missing(
    known: Permission,
    { boot, elapsed }: Pick<Permission, 'boot' | 'elapsed'>,
    isPast: (permission: Permission) => boolean,
    newId: () => string,
  ): Permission | undefined {
    // Where another process has given more since, this process's record proves nothing.
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

  /** Records a permission, after `missing`. Throws a FailureError where it cannot: an unrecorded permission is none. */
  note(permission: Permission): void {
    this.#before = this.#last;
    this.#last = permission;
    this.#write(permission);
  }

  /** Takes back one noted a moment ago, which was not given after all. */
  takeBack(permission: Permission): void {
    if (this.#last !== permission || !this.#before) return;
    this.#last = this.#before;
    const seen = this.#opened && this.#read(this.#opened);
    // Another process may have the lock by now.
    if (typeof seen !== 'object' || seen.id !== permission.id) return;
    try {
      this.#write(this.#before);
    } catch {
      // It stays, and counts as lost.
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

  /** Undefined where the file was just made. */
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

  /** The file; opened again where it was removed or replaced. */
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
  // Windows has no O_NOFOLLOW. A pipe would block the thread.
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
      // Next: to create it, or another place.
    }
  }
  return undefined;
}
