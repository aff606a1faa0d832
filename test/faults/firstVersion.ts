import { mkdirSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { jstDay } from '../../server/src/base/clock.ts';
import { VERSION_1 } from '../support/storeVersion1.ts';
import type { Office } from './office.ts';
import { storeFile, storeFolder } from './storeFile.ts';

const MINUTE = 60_000;

/** A process of version 1: its connection stays open, and its statements are the ones it used. Times in ms. */
export class FirstVersion {
  readonly #db: DatabaseSync;

  constructor(office: Office) {
    mkdirSync(storeFolder(office), { recursive: true, mode: 0o700 });
    this.#db = new DatabaseSync(storeFile(office));
    this.#db.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL');
    this.#db.exec(VERSION_1);
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
