import { jstDay } from '../../base/clock.ts';
import type { Account, Settlement, Ticket, Usage } from '../store.ts';
import type { Prepare } from './statements.ts';

/** Requests of a JST day by account and API; `settled_at`: when the server last said what is left, ms. */
export const LEDGER_SCHEMA = `
  CREATE TABLE usage (
    account TEXT NOT NULL, api TEXT NOT NULL, day TEXT NOT NULL, used INTEGER NOT NULL, remaining INTEGER NOT NULL,
    settled_at INTEGER NOT NULL, PRIMARY KEY (account, api, day)) STRICT, WITHOUT ROWID;
`;

/** What is left of an API's day; undefined where it was not asked on that day. */
export function remainingOf(prepare: Prepare, account: Account, api: string, day: string): number | undefined {
  const sql = 'SELECT remaining FROM usage WHERE account = ? AND api = ? AND day = ?';
  const row = prepare(sql).get(account, api, day);
  return row && Number(row['remaining']);
}

/** The counts of all APIs that were asked on a day. */
export function usesOf(prepare: Prepare, account: Account, day: string): Usage['apis'] {
  const rows = prepare('SELECT api, used, remaining FROM usage WHERE account = ? AND day = ?').all(account, day);
  return rows.map((row) => ({
    api: String(row['api']),
    used: Number(row['used']),
    remaining: Math.max(0, Number(row['remaining'])),
  }));
}

/** One request more. `limit`: requests a day, where this is the day's first. */
export function countUse(prepare: Prepare, account: Account, api: string, day: string, limit: number): void {
  prepare(
    `INSERT INTO usage VALUES (?1, ?2, ?3, 1, ?4 - 1, 0)
     ON CONFLICT DO UPDATE SET used = used + 1, remaining = remaining - 1`,
  ).run(account, api, day, limit);
}

/**
 * A request that never reached the server is none; before its place is dropped. It is left again, unless the server has
 * said since what is left while the request no longer counted as on its way: then it was never taken off.
 */
export function takeUseBack(prepare: Prepare, { id, account, question, reservedAt }: Ticket): void {
  prepare(
    `UPDATE usage SET used = used - 1, remaining = remaining
       + (settled_at < ?4 OR EXISTS (SELECT 1 FROM requests WHERE id = ?5 AND settled = 0))
     WHERE account = ?1 AND api = ?2 AND day = ?3`,
  ).run(account, question.api.id, jstDay(reservedAt), reservedAt, id);
}

/**
 * The server's count wins, up or down: others use the same ID. Requests still on their way may not be in it yet, so
 * they are taken off; an answer that was overtaken by a later one can only lower the count. Nothing is concluded from
 * an answer that crossed midnight.
 */
export function correctUse(
  prepare: Prepare,
  { account, question, reservedAt }: Ticket,
  { remaining, spent }: Settlement,
  now: number,
): void {
  const day = jstDay(now);
  if (jstDay(reservedAt) !== day) return;
  const key = [account, question.api.id, day] as const;
  if (spent === true) {
    prepare('UPDATE usage SET remaining = 0, settled_at = ? WHERE account = ? AND api = ? AND day = ?').run(
      now,
      ...key,
    );
    return;
  }
  if (remaining === undefined) return;
  const onTheirWay = prepare(
    'SELECT count(*) AS n FROM requests WHERE account = ? AND api = ? AND day = ? AND settled = 0',
  ).get(...key);
  const counted = Math.max(0, remaining - Number(onTheirWay?.['n'] ?? 0));
  prepare(
    `UPDATE usage SET remaining = CASE WHEN settled_at >= ? THEN min(remaining, ?) ELSE ? END, settled_at = ?
     WHERE account = ? AND api = ? AND day = ?`,
  ).run(reservedAt, counted, counted, now, ...key);
}
