import { mkdirSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { jstDay } from '../../server/src/base/clock.ts';
import type { Office } from './office.ts';
import { storeFile, storeFolder } from './storeFile.ts';

/** The schema of version 1, word for word. */
const SCHEMA = `
  CREATE TABLE answers (
    api TEXT NOT NULL, parameter TEXT NOT NULL, status TEXT NOT NULL, data TEXT NOT NULL, body BLOB,
    fetched_at INTEGER NOT NULL, stale_at INTEGER NOT NULL, PRIMARY KEY (api, parameter)) STRICT;
  CREATE TABLE links (
    law TEXT NOT NULL, kind TEXT NOT NULL, number TEXT NOT NULL, application TEXT NOT NULL,
    PRIMARY KEY (law, kind, number)) STRICT, WITHOUT ROWID;
  CREATE TABLE requests (
    id TEXT PRIMARY KEY, account TEXT NOT NULL, family TEXT NOT NULL, api TEXT NOT NULL, parameter TEXT NOT NULL,
    day TEXT NOT NULL, reserved_at INTEGER NOT NULL, free_at INTEGER NOT NULL, settled INTEGER NOT NULL) STRICT;
  CREATE INDEX requests_window ON requests (account, family, free_at);
  CREATE TABLE usage (
    account TEXT NOT NULL, api TEXT NOT NULL, day TEXT NOT NULL, used INTEGER NOT NULL, remaining INTEGER NOT NULL,
    settled_at INTEGER NOT NULL, PRIMARY KEY (account, api, day)) STRICT, WITHOUT ROWID;
  CREATE TABLE waiters (
    id TEXT PRIMARY KEY, account TEXT NOT NULL, family TEXT NOT NULL, rank INTEGER NOT NULL, since INTEGER NOT NULL,
    expires_at INTEGER NOT NULL) STRICT;
  PRAGMA user_version = 1;
`;

const MINUTE = 60_000;

/** A process of version 1: its connection stays open, and its statements are the ones it used. Times in ms. */
export class FirstVersion {
  readonly #db: DatabaseSync;

  constructor(office: Office) {
    mkdirSync(storeFolder(office), { recursive: true, mode: 0o700 });
    this.#db = new DatabaseSync(storeFile(office));
    this.#db.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL');
    this.#db.exec(SCHEMA);
  }

  /** Stores that there is no such case. */
  keep(api: string, parameter: string, now: number): void {
    const sql = 'INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, ?, ?)';
    this.#db.prepare(sql).run(api, parameter, '107', '{}', null, now, now + MINUTE * 60);
  }

  /** Takes a place in the minute, and gives it up when the minute is over. */
  reserve(account: string, api: string, parameter: string, now: number): void {
    const day = jstDay(now);
    this.#db
      .prepare('INSERT INTO requests VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)')
      .run(`old-${parameter}`, account, 'domestic', api, parameter, day, now, now + MINUTE);
    this.#db
      .prepare(
        `INSERT INTO usage VALUES (?1, ?2, ?3, 1, ?4 - 1, 0)
         ON CONFLICT DO UPDATE SET used = used + 1, remaining = remaining - 1`,
      )
      .run(account, api, day, 400);
    this.#db
      .prepare(
        `INSERT INTO requests VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1)
         ON CONFLICT DO UPDATE SET settled = 1, free_at = ?8`,
      )
      .run(`old-${parameter}`, account, 'domestic', api, parameter, day, now, now + MINUTE);
  }

  accounts(): string[] {
    return this.#db
      .prepare('SELECT DISTINCT account FROM usage')
      .all()
      .map(({ account }) => String(account));
  }

  /** The data that it reads of an answer. */
  answer(api: string, parameter: string): string {
    const row = this.#db.prepare('SELECT * FROM answers WHERE api = ? AND parameter = ?').get(api, parameter);
    return String(row?.['data']);
  }

  close(): void {
    this.#db.close();
  }
}
