import { chmodSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { FailureError } from '../../base/failure.ts';
import { ownFolder } from '../ownFolder.ts';
import { migrate } from './sqliteSchema.ts';
import { preparing, type Prepare } from './statements.ts';

const SQLITE_BUSY = 5;
/** SQLITE_CORRUPT, SQLITE_NOTADB. */
const DAMAGED: ReadonlySet<number> = new Set([11, 26]);
const BUSY_TIMEOUT_MS = 5_000;
const BUSY_PAUSE_MS = 20;

interface Connection {
  readonly db: DatabaseSync;
  readonly prepare: Prepare;
}

/**
 * The file of the store, with a write-ahead log, for all windows and processes of the user. Its methods throw a
 * FailureError with code `store`, `damagedStore` or `newerStore`.
 */
export class SqliteDatabase {
  readonly #folder: string;
  #connection: Connection;
  #isDamaged = false;

  /** `folder` is made with access for the user alone. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#connection = withFailures(() => open(folder));
  }

  /** A step that only reads. */
  read<T>(step: (prepare: Prepare) => T): T {
    return this.#do(({ prepare }) => step(prepare));
  }

  /** A step that is done whole or not at all, one after the other in all processes. */
  write<T>(step: (prepare: Prepare) => T): T {
    return this.#do(({ db, prepare }) => {
      prepare('BEGIN IMMEDIATE').run();
      try {
        const result = step(prepare);
        prepare('COMMIT').run();
        return result;
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK');
        throw error;
      }
    });
  }

  /**
   * Makes the file anew from what it holds, so that nothing of what was deleted is left in its bytes, nor in those of its
   * log. False where another program kept it busy.
   */
  overwrite(): boolean {
    return this.#do(({ db, prepare }) => {
      try {
        db.exec('PRAGMA temp_store = MEMORY'); // no copy on the disk
        db.exec('VACUUM');
        return prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0;
      } catch (error) {
        if (resultCodeOf(error) === SQLITE_BUSY) return false;
        throw error;
      }
    });
  }

  close(): void {
    this.#isDamaged = false; // it is not to be opened again
    closeOnce(this.#connection.db);
  }

  /**
   * Does a step. A file that turned out to be damaged is opened anew at the next one: it may have been mended or replaced
   * by then, and SQLite would go on with the pages and the file that it has.
   */
  #do<T>(step: (connection: Connection) => T): T {
    return withFailures(() => {
      if (this.#isDamaged) {
        closeOnce(this.#connection.db);
        this.#connection = open(this.#folder);
        this.#isDamaged = false;
      }
      try {
        return step(this.#connection);
      } catch (error) {
        this.#isDamaged = DAMAGED.has(resultCodeOf(error));
        throw error;
      }
    });
  }
}

function open(folder: string): Connection {
  ownFolder(folder);
  const file = path.join(folder, 'store.sqlite');
  const db = new DatabaseSync(file);
  try {
    // The log and the shared memory of SQLite take the permissions of the file.
    if (process.platform !== 'win32') chmodSync(file, 0o600);
    db.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
    useWriteAheadLog(db);
    db.exec('PRAGMA synchronous = NORMAL');
    migrate(db);
    return { db, prepare: preparing(db) };
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Several windows that start at once on a new folder all take this step. The busy timeout covers it at times and at times
 * does not, so what has passed is measured; `elapsed` in ms. Throws SQLite's error after twice the busy timeout at most.
 */
export function useWriteAheadLog(
  db: Pick<DatabaseSync, 'exec'>,
  elapsed: () => number = () => performance.now(),
): void {
  const began = elapsed();
  for (;;) {
    try {
      db.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (resultCodeOf(error) !== SQLITE_BUSY || elapsed() - began >= BUSY_TIMEOUT_MS) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BUSY_PAUSE_MS);
    }
  }
}

function closeOnce(db: DatabaseSync): void {
  if (db.isOpen) db.close();
}

function withFailures<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof FailureError) throw error;
    const code = DAMAGED.has(resultCodeOf(error)) ? 'damagedStore' : 'store';
    throw new FailureError({ code, detail: error instanceof Error ? error.message : String(error) });
  }
}

/** SQLite's primary result code; 0 for an error that is none of SQLite's. */
function resultCodeOf(error: unknown): number {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
}
