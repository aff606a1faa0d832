import { chmodSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { FailureError, failureOf } from '../../base/failure.ts';
import { ownFolder } from '../ownFolder.ts';
import { migrate } from './sqliteSchema.ts';
import { preparing, type Prepare } from './statements.ts';

const SQLITE_BUSY = 5;
/** SQLITE_CORRUPT, SQLITE_NOTADB. */
const DAMAGED: ReadonlySet<number> = new Set([11, 26]);
/** Somebody else's lock is waited for so long at most, ms. */
const PATIENCE_MS = 5_000;
/** A file that is being made is empty for less, ms. */
const EMPTIED_MS = 500;
/** Between two tries, ms: a step is done in less. */
const LONGEST_PAUSE_MS = 4;
/** So seldom it is looked whether the files are still the same, ms. */
const LOOK_MS = 100;
/** A step that took longer was kept up by the disk, ms: there is no waiting for a lock in it. */
const SLOW_MS = 2_000;

export interface SqliteDatabaseOptions {
  /** Made with access for the user alone. */
  readonly folder: string;
  /** Told once how long a step took, ms, where that was too long. */
  readonly onSlow?: ((ms: number) => void) | undefined;
  /** Waits so many ms of the machine's time: a lock is no matter of the user's clock. */
  readonly pause?: ((ms: number) => Promise<unknown>) | undefined;
  /** Milliseconds of the machine's time. */
  readonly elapsed?: (() => number) | undefined;
  /** Milliseconds of the user's time: how long ago the files were looked at. */
  readonly now?: (() => number) | undefined;
}

interface Connection {
  readonly db: DatabaseSync;
  readonly prepare: Prepare;
  /** The three files of the store that it has open. */
  readonly files: string;
}

/**
 * The file of the store, with a write-ahead log, for all windows and processes of the user. Opened when it is first used.
 * No step waits on the thread: a lock that somebody else has is waited for between tries. Methods throw a FailureError with
 * code `store`, `storeBusy`, `damagedStore` or `newerStore`.
 */
export class SqliteDatabase {
  readonly #options: SqliteDatabaseOptions;
  #connection: Connection | undefined;
  #isClosed = false;
  #isSlow = false;
  #emptiedSince: number | undefined;
  #lookedAt = -Infinity;

  constructor(options: SqliteDatabaseOptions) {
    this.#options = options;
  }

  /** Opens the file, so that what is wrong with it is known. `patience`: for somebody else's lock, ms. */
  async open(patience = PATIENCE_MS): Promise<void> {
    await this.#patiently(() => this.#opened(), patience);
  }

  /** A step that only reads. */
  read<T>(step: (prepare: Prepare) => T): Promise<T> {
    return this.#patiently(() => step(this.#opened().prepare), PATIENCE_MS);
  }

  /** A step that is done whole or not at all, one after the other in all processes. `patience`: ms. */
  write<T>(step: (prepare: Prepare) => T, patience = PATIENCE_MS): Promise<T> {
    return this.#patiently(() => {
      this.#leaveReplaced();
      const { db, prepare } = this.#opened();
      prepare('BEGIN IMMEDIATE').run();
      try {
        const result = step(prepare);
        prepare('COMMIT').run();
        return result;
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK');
        throw error;
      }
    }, patience);
  }

  /**
   * Makes the file anew from what it holds, so that nothing of what was deleted is left in its bytes, nor in those of its
   * log. False where another program kept it busy.
   */
  async overwrite(): Promise<boolean> {
    let isAnew = false;
    const step = () => {
      const { db, prepare } = this.#opened();
      db.exec('PRAGMA temp_store = MEMORY'); // no copy on the disk
      if (!isAnew) db.exec('VACUUM');
      isAnew = true;
      const isBusy = prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] !== 0;
      if (isBusy) throw Object.assign(new Error('the log is being read'), { errcode: SQLITE_BUSY });
      return true;
    };
    try {
      return await this.#patiently(step, PATIENCE_MS);
    } catch (error) {
      if (failureOf(error).code === 'storeBusy') return false;
      throw error;
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#leave();
  }

  /**
   * The connection. A file that turned out to be damaged is opened anew: it may have been mended or replaced by then, and
   * SQLite would go on with the pages and the file that it has.
   */
  #opened(): Connection {
    if (this.#isClosed) throw new Error('the store is closed');
    this.#connection ??= open(this.#options.folder);
    this.#emptiedSince = undefined;
    return this.#connection;
  }

  #leave(): void {
    const { db } = this.#connection ?? {};
    this.#connection = undefined;
    if (db?.isOpen === true) db.close();
  }

  /** A file that was removed, or has another in its place, would be a ledger of this process alone. */
  #leaveReplaced(): void {
    const now = this.#options.now?.() ?? this.#elapsed();
    if (!this.#connection || Math.abs(now - this.#lookedAt) < LOOK_MS) return;
    this.#lookedAt = now;
    if (this.#connection.files !== filesIn(this.#options.folder)) this.#leave();
  }

  #elapsed(): number {
    return this.#options.elapsed?.() ?? Number(process.hrtime.bigint()) / 1_000_000;
  }

  /** A number that is another one when somebody else has written: then the lock goes round, and nobody sits on it. */
  #version(): number {
    try {
      return Number(this.#connection?.prepare('PRAGMA data_version').get()?.['data_version'] ?? 0);
    } catch {
      return 0;
    }
  }

  /** `patience`: how long a lock is waited for while nobody writes, ms. */
  async #patiently<T>(step: () => T, patience: number): Promise<T> {
    const { pause = wait } = this.#options;
    const began = this.#elapsed();
    let standstill = { version: 0, since: began };
    for (let ms = 1; ; ms = Math.min(2 * ms, LONGEST_PAUSE_MS)) {
      try {
        return this.#measured(step);
      } catch (error) {
        const code = resultCodeOf(error);
        if (DAMAGED.has(code)) this.#leave();
        if (code !== SQLITE_BUSY) throw asFailure(error);
        const now = this.#elapsed();
        const version = this.#version();
        if (version !== standstill.version) standstill = { version, since: now };
        if (error instanceof EmptiedError) {
          // A file that another window is about to make looks the same for a moment.
          this.#emptiedSince ??= now;
          if (now - this.#emptiedSince >= EMPTIED_MS) {
            throw new FailureError({ code: 'damagedStore', detail: error.message });
          }
        } else if (now - standstill.since >= patience || now - began >= PATIENCE_MS) {
          throw new FailureError({ code: 'storeBusy', detail: 'database is locked' });
        }
      }
      await pause(ms);
    }
  }

  #measured<T>(step: () => T): T {
    const began = this.#elapsed();
    try {
      return step();
    } finally {
      const took = this.#elapsed() - began;
      if (took >= SLOW_MS && !this.#isSlow) this.#options.onSlow?.(took);
      this.#isSlow ||= took >= SLOW_MS;
    }
  }
}

function open(folder: string): Connection {
  ownFolder(folder);
  const file = path.join(folder, 'store.sqlite');
  refuseEmptied(file);
  const db = new DatabaseSync(file);
  try {
    // The log and the shared memory of SQLite take the permissions of the file.
    if (process.platform !== 'win32') chmodSync(file, 0o600);
    db.exec('PRAGMA busy_timeout = 0');
    db.exec('PRAGMA journal_mode = WAL');
    db.exec('PRAGMA synchronous = NORMAL');
    migrate(db);
    return { db, prepare: preparing(db), files: filesIn(folder) };
  } catch (error) {
    db.close();
    throw error;
  }
}

class EmptiedError extends Error {
  readonly errcode = SQLITE_BUSY;
  constructor() {
    super('the file is empty');
  }
}

/** An empty file beside a log is no new store: what stood in it was taken away, as by a copy that broke off. */
function refuseEmptied(file: string): void {
  if (sizeOf(file) === 0 && (sizeOf(`${file}-wal`) ?? 0) > 0) {
    throw new EmptiedError();
  }
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}

/** Which files stand in the places of the store's. */
function filesIn(folder: string): string {
  const file = path.join(folder, 'store.sqlite');
  const ids = [file, `${file}-wal`, `${file}-shm`].map((one) => {
    const stat = statSync(one, { throwIfNoEntry: false });
    return stat ? `${stat.dev}/${stat.ino}` : '';
  });
  return ids.join();
}

function asFailure(error: unknown): FailureError {
  if (error instanceof FailureError) return error;
  const code = DAMAGED.has(resultCodeOf(error)) ? 'damagedStore' : 'store';
  return new FailureError({ code, detail: error instanceof Error ? error.message : String(error) });
}

/** SQLite's primary result code; 0 for an error that is none of SQLite's. */
function resultCodeOf(error: unknown): number {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
}
