import { chmodSync, existsSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { FailureError, failureOf } from '../../base/failure.ts';
import { ownFolder, fileIdentity } from '../../base/files.ts';
import { migrate } from './sqliteSchema.ts';
import { preparing, type Prepare } from './statements.ts';

const SQLITE_BUSY = 5;
/** SQLITE_CORRUPT, SQLITE_NOTADB. */
const DAMAGED: ReadonlySet<number> = new Set([11, 26]);
/** Longest wait for another program's lock, ms. */
const PATIENCE_MS = 5_000;
/** Between two tries, ms: a step takes less. */
const LONGEST_PAUSE_MS = 4;
/** Between two checks whether the files are still the same, ms. */
const LOOK_MS = 100;
/** A longer step was delayed by the disk, ms: steps do not include the wait for a lock. */
const SLOW_MS = 2_000;

export interface SqliteDatabaseOptions {
  /** Made with access for the user alone. */
  readonly folder: string;
  /** Called once, with the duration of a step that was too slow, ms. */
  readonly onSlow?: ((ms: number) => void) | undefined;
  /** Waits for ms of the machine's time: locks do not depend on the user's clock. */
  readonly pause?: ((ms: number) => Promise<unknown>) | undefined;
  /** Milliseconds of the machine's time. */
  readonly elapsed?: (() => number) | undefined;
  /** Milliseconds of the user's time, for `LOOK_MS`. */
  readonly now?: (() => number) | undefined;
}

interface Connection {
  readonly db: DatabaseSync;
  readonly prepare: Prepare;
  /** `filesOf` when it was opened. */
  readonly files: string;
}

/**
 * The file of the store, with a write-ahead log, for all processes of the user; opened at its first use. No step blocks
 * the thread: the wait for a lock is between tries. Methods throw a FailureError with code `store`, `storeBusy`,
 * `damagedStore` or `newerStore`.
 */
export class SqliteDatabase {
  readonly file: string;
  readonly #options: SqliteDatabaseOptions;
  #connection: Connection | undefined;
  #connections = 0;
  #isClosed = false;
  #isSlow = false;
  #lookedAt = -Infinity;

  constructor(options: SqliteDatabaseOptions) {
    this.#options = options;
    this.file = path.join(options.folder, 'store.sqlite');
  }

  /** Opens the file, to learn of problems early. `patience`: for another program's lock, ms. */
  async open(patience = PATIENCE_MS): Promise<void> {
    await this.#patiently(() => this.#opened(), patience);
  }

  /** A step that only reads. */
  read<T>(step: (prepare: Prepare) => T): Promise<T> {
    return this.#patiently(() => step(this.#opened().prepare), PATIENCE_MS);
  }

  /** An atomic step, one at a time in all processes. `patience`: ms. `takeBack` undoes what the step did elsewhere. */
  write<T>(step: (prepare: Prepare) => T, patience = PATIENCE_MS, takeBack?: () => void): Promise<T> {
    return this.#patiently(() => {
      this.#leaveReplaced();
      const { db, prepare } = this.#opened();
      prepare('BEGIN IMMEDIATE').run();
      try {
        const result = step(prepare);
        prepare('COMMIT').run();
        return result;
      } catch (error) {
        takeBack?.();
        if (db.isTransaction) db.exec('ROLLBACK');
        throw error;
      }
    }, patience);
  }

  /** Changes when another process or thread, not this connection, has written to the file. For a step that reads. */
  version(prepare: Prepare): string {
    return `${this.#connections}/${String(prepare('PRAGMA data_version').get()?.['data_version'])}`;
  }

  /** Rewrites the file so that no deleted bytes remain in it or its log. False where another program kept it busy. */
  async overwrite(): Promise<boolean> {
    let isAnew = false;
    const step = () => {
      const { db, prepare } = this.#opened();
      db.exec('PRAGMA temp_store = MEMORY'); // no copy on the disk
      if (!isAnew) db.exec('VACUUM');
      isAnew = true;
      const isBusy = prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] !== 0;
      if (isBusy) throw busy('the log is being read');
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
   * The connection; after damage a new one, since the file may have been repaired or replaced, and SQLite would go on
   * with the pages and the file that it has.
   */
  #opened(): Connection {
    if (this.#isClosed) throw new Error('the store is closed');
    if (!this.#connection) {
      this.#connection = open(this.#options.folder, this.file);
      this.#connections++;
    }
    return this.#connection;
  }

  #leave(): void {
    const { db, files = '' } = this.#connection ?? {};
    this.#connection = undefined;
    if (sizeOf(this.file) === 0 && files.startsWith(`${fileIdentity(this.file)},`)) {
      try {
        removeFiles(this.file); // SQLite would write its log into the emptied file
      } catch {
        // Windows does not remove an open file.
      }
    }
    if (db?.isOpen === true) db.close();
  }

  /** A file that was removed or replaced would be a ledger of this process alone. */
  #leaveReplaced(): void {
    const now = this.#options.now?.() ?? this.#elapsed();
    if (!this.#connection || Math.abs(now - this.#lookedAt) < LOOK_MS) return;
    this.#lookedAt = now;
    if (this.#connection.files !== filesOf(this.file) || sizeOf(this.file) === 0) this.#leave();
  }

  #elapsed(): number {
    return this.#options.elapsed?.() ?? Number(process.hrtime.bigint()) / 1_000_000;
  }

  /** Changes when another program has written: then the lock is passed around, and no program holds on to it. */
  #version(): number {
    try {
      return Number(this.#connection?.prepare('PRAGMA data_version').get()?.['data_version'] ?? 0);
    } catch {
      return 0;
    }
  }

  /** `patience`: how long to wait for a lock while no program writes, ms. */
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
        if (now - standstill.since >= patience || now - began >= PATIENCE_MS) {
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

function open(folder: string, file: string): Connection {
  ownFolder(folder);
  const db = new DatabaseSync(file);
  const identity = fileIdentity(file);
  try {
    // The log and the shared memory of SQLite take the permissions of the file.
    if (process.platform !== 'win32') chmodSync(file, 0o600);
    db.exec('PRAGMA busy_timeout = 0');
    db.exec('PRAGMA synchronous = NORMAL');
    make(db, file, identity);
    db.exec('PRAGMA journal_mode = WAL');
    const files = filesOf(file);
    if (!files.startsWith(`${identity},`)) throw busy('another file took its place');
    return { db, prepare: preparing(db), files };
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Creates the tables before the file has a log. This process has the lock, so no other creates them: where it cannot
 * commit beside a log in use, the file was emptied while other windows have it open. Then a new file replaces it, which
 * they notice.
 */
function make(db: DatabaseSync, file: string, identity: string): void {
  try {
    migrate(db);
  } catch (error) {
    const isEmptied = db.isTransaction && sizeOf(file) === 0 && existsSync(`${file}-shm`);
    if (!isEmptied || resultCodeOf(error) !== SQLITE_BUSY || fileIdentity(file) !== identity) throw error;
    try {
      removeFiles(file);
    } catch {
      throw new FailureError({ code: 'damagedStore', detail: 'the file is empty' });
    }
    throw busy('the file was emptied');
  }
}

/** An error after which `#patiently` tries again. */
function busy(message: string): Error {
  return Object.assign(new Error(message), { errcode: SQLITE_BUSY });
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}

const filesAt = (file: string) => [file, `${file}-wal`, `${file}-shm`];

/** Identities of the store's three files. */
function filesOf(file: string): string {
  return filesAt(file)
    .map((one) => fileIdentity(one))
    .join();
}

function removeFiles(file: string): void {
  for (const one of filesAt(file)) rmSync(one, { force: true });
}

function asFailure(error: unknown): FailureError {
  if (error instanceof FailureError) return error;
  const code = DAMAGED.has(resultCodeOf(error)) ? 'damagedStore' : 'store';
  return new FailureError({ code, detail: error instanceof Error ? error.message : String(error) });
}

/** SQLite's primary result code; 0 for other errors. */
function resultCodeOf(error: unknown): number {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
}
