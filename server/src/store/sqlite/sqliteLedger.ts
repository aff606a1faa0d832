import type { Account, Settlement, Ticket, Usage } from '../store.ts';
import type { Prepare } from './statements.ts';

/** Requests of a JST day; `settled_at`: permissions that the store had given when the JPO last said what is left. */
export const LEDGER_SCHEMA = `
  CREATE TABLE usage (
    account TEXT NOT NULL, api TEXT NOT NULL, day TEXT NOT NULL, used INTEGER NOT NULL, remaining INTEGER NOT NULL,
    settled_at INTEGER NOT NULL, PRIMARY KEY (account, api, day)) STRICT, WITHOUT ROWID;
`;

/** What is left of an API's day; undefined where it was not used. */
export function remainingOf(prepare: Prepare, account: Account, api: string, day: string): number | undefined {
  const sql = 'SELECT remaining FROM usage WHERE account = :account AND api = :api AND day = :day';
  const row = prepare(sql).get({ account, api, day });
  return row && Number(row['remaining']);
}

/** Counts of all APIs used on a day. */
export function usesOf(prepare: Prepare, account: Account, day: string): Usage['apis'] {
  const sql = 'SELECT api, used, remaining FROM usage WHERE account = :account AND day = :day';
  const rows = prepare(sql).all({ account, day });
  return rows.map((row) => ({
    api: String(row['api']),
    used: Number(row['used']),
    remaining: Math.max(0, Number(row['remaining'])),
  }));
}

/** Requests of the day before that may have arrived on this one: under way now or within the last minute. */
export function crossing(prepare: Prepare, account: Account, api: string, day: string): number {
  const sql = 'SELECT count(*) AS n FROM requests WHERE account = :account AND api = :api AND day <> :day';
  return Number(prepare(sql).get({ account, api, day })?.['n']);
}

/** Counts a request. `limit`: requests a day, where this is the day's first. */
export function countUse(prepare: Prepare, account: Account, api: string, day: string, limit: number): void {
  prepare(
    `INSERT INTO usage VALUES (:account, :api, :day, 1, :limit - 1, 0)
     ON CONFLICT DO UPDATE SET used = used + 1, remaining = remaining - 1`,
  ).run({ account, api, day, limit });
}

const PERMISSIONS = '(SELECT permissions FROM clock)';

/**
 * Takes back a request that never reached the JPO; before its place is dropped. Not from what is left where the JPO has
 * said that since, while the request no longer counted as under way.
 */
export function uncountUse(prepare: Prepare, { id, account, question, order, day }: Ticket): void {
  prepare(
    `UPDATE usage SET used = used - 1, remaining = remaining
       + (settled_at < :order OR EXISTS (SELECT 1 FROM requests WHERE id = :id AND settled = 0))
     WHERE account = :account AND api = :api AND day = :day`,
  ).run({ id, account, api: question.api.id, day, order });
}

/**
 * The JPO's count wins, up or down: others use the same ID. Requests still under way may not be in it yet, so they are
 * subtracted; an answer overtaken by a later one can only lower it; one that crossed midnight to `today` says nothing.
 */
export function correctUse(
  prepare: Prepare,
  { account, question, order, day }: Ticket,
  { remaining, spent }: Settlement,
  today: string,
): void {
  if (day !== today) return;
  const key = { account, api: question.api.id, day };
  if (spent === true) {
    prepare(
      `UPDATE usage SET remaining = 0, settled_at = ${PERMISSIONS} WHERE account = :account AND api = :api AND day = :day`,
    ).run(key);
    return;
  }
  if (remaining === undefined) return;
  prepare(
    `UPDATE usage
     SET remaining = CASE WHEN settled_at >= :order THEN min(remaining, n) ELSE n END, settled_at = ${PERMISSIONS}
     FROM (SELECT max(0, :remaining - count(*)) AS n FROM requests
           WHERE account = :account AND api = :api AND day = :day AND settled = 0)
     WHERE account = :account AND api = :api AND day = :day`,
  ).run({ ...key, order, remaining });
}
