import { MINUTE_LIMIT, type Family } from '../../apis/apis.ts';
import { rankOf, type Account, type Claim, type Question, type Ticket, type Usage, type Waiter } from '../store.ts';
import {
  LONGEST_PAUSE_MS,
  LONGEST_PLACE_MS,
  LONGEST_REQUEST_MS,
  LOOK_AGAIN_MS,
  WAITER_GRACE_MS,
  WINDOW_MS,
} from '../times.ts';
import type { Prepare } from './statements.ts';

/**
 * `requests` take a place in a minute window: until they are settled, then for 60 s more. Counting from the settlement,
 * not from the reservation, keeps the server's own window whole however long a request was under way.
 */
export const WINDOW_SCHEMA = `
  CREATE TABLE requests (
    id TEXT PRIMARY KEY, account TEXT NOT NULL, family TEXT NOT NULL, api TEXT NOT NULL, parameter TEXT NOT NULL,
    day TEXT NOT NULL, reserved_at INTEGER NOT NULL, free_at INTEGER NOT NULL, settled INTEGER NOT NULL) STRICT;
  CREATE INDEX requests_window ON requests (account, family, free_at);
  CREATE TABLE waiters (
    id TEXT PRIMARY KEY, account TEXT NOT NULL, family TEXT NOT NULL, rank INTEGER NOT NULL, since INTEGER NOT NULL,
    expires_at INTEGER NOT NULL) STRICT;
`;

interface Place {
  readonly freeAt: number;
  readonly settled: boolean;
}

/** A waiter and its window; `ahead` and `behind` as in `ClaimRequest`. */
export interface Waiting {
  readonly account: Account;
  readonly family: Family;
  readonly waiter: Waiter;
  readonly ahead: number;
  readonly behind: readonly Waiter[];
}

export interface Turn {
  /** Taken, the first to be free first. */
  readonly places: readonly Place[];
  /** How many there are. */
  readonly limit: number;
  /** Waiters before this one. */
  readonly ahead: number;
}

/** End of the time, ms, for which the question counts as under way, for any account; undefined where it is not. */
export function askedUntil(prepare: Prepare, { api, parameter }: Question, now: number): number | undefined {
  const row = prepare(
    `SELECT reserved_at FROM requests WHERE api = :api AND parameter = :parameter AND settled = 0
       AND reserved_at > :longAgo ORDER BY reserved_at DESC`,
  ).get({ api: api.id, parameter, longAgo: now - LONGEST_REQUEST_MS });
  return row && Number(row['reserved_at']) + LONGEST_REQUEST_MS;
}

/** Takes a place for a request from `ticket.reservedAt` on. */
export function takePlace(prepare: Prepare, ticket: Ticket): void {
  prepare('INSERT INTO requests VALUES (:id, :account, :family, :api, :parameter, :day, :reservedAt, :freeAt, 0)').run(
    placeOf(ticket, ticket.reservedAt + LONGEST_PLACE_MS),
  );
}

/** Frees the place in a minute; inserts it again where it was given up, as after the machine slept. */
export function releasePlace(prepare: Prepare, ticket: Ticket, now: number): void {
  prepare(
    `INSERT INTO requests VALUES (:id, :account, :family, :api, :parameter, :day, :reservedAt, :freeAt, 1)
     ON CONFLICT DO UPDATE SET settled = 1, free_at = :freeAt`,
  ).run(placeOf(ticket, now + WINDOW_MS));
}

function placeOf({ id, account, question: { api, parameter }, reservedAt, day }: Ticket, freeAt: number) {
  return { id, account, family: api.family, api: api.id, parameter, day, reservedAt, freeAt };
}

/** Whether a permission takes a place, or did a moment ago. */
export function hasPlace(prepare: Prepare, id: string): boolean {
  return prepare('SELECT 1 FROM requests WHERE id = :id').get({ id }) !== undefined;
}

/** Frees the place at once. */
export function dropPlace(prepare: Prepare, { id }: Ticket): void {
  prepare('DELETE FROM requests WHERE id = :id').run({ id });
}

/**
 * Drops free places, waiters that went away, and what lies too far ahead after the clock went back. `waiter` leaves the
 * queue too; `queue` restores its position. Places of other accounts, which no one reads, go with the next due one of
 * this.
 */
export function forgetPast(prepare: Prepare, account: Account, { id }: Waiter, now: number): void {
  const farthest = now + LONGEST_PLACE_MS;
  const longAgo = now - LONGEST_REQUEST_MS;
  const due = prepare(
    `SELECT 1 FROM requests WHERE account = :account
       AND (free_at <= :now OR free_at > :farthest OR settled = 0 AND reserved_at <= :longAgo) LIMIT 1`,
  ).get({ account, now, farthest, longAgo });
  if (due) {
    prepare(
      `UPDATE requests SET
         free_at = min(free_at, :farthest),
         reserved_at = CASE WHEN free_at > :farthest THEN :now ELSE reserved_at END,
         settled = CASE WHEN free_at > :farthest THEN settled ELSE 1 END
       WHERE free_at > :farthest OR settled = 0 AND reserved_at <= :longAgo`,
    ).run({ farthest, now, longAgo });
    prepare('DELETE FROM requests WHERE free_at <= :now').run({ now });
  }
  const sql = 'DELETE FROM waiters WHERE id = :id OR expires_at <= :now OR expires_at > :farthest';
  prepare(sql).run({ id, now, farthest });
}

/** After the clock was put ahead by `jump` ms: no place becomes free before its minute has passed. */
export function postponePlaces(prepare: Prepare, jump: number, now: number): void {
  const statement = prepare(
    `UPDATE requests SET reserved_at = min(reserved_at + :jump, :now), free_at = min(free_at + :jump, :latest)
     WHERE settled = :settled`,
  );
  statement.run({ jump, now, latest: now + LONGEST_PLACE_MS, settled: 0 });
  statement.run({ jump, now, latest: now + WINDOW_MS, settled: 1 });
}

/** The places taken and the waiters ahead. */
export function turnFor(
  prepare: Prepare,
  { account, family, waiter, ahead }: Waiting,
  limit: number,
  now: number,
): Turn {
  const row = prepare(
    `SELECT count(*) AS n FROM waiters
     WHERE account = :account AND family = :family AND id <> :id AND expires_at > :now
       AND (rank, since, id) < (:rank, :since, :id)`,
  ).get({ account, family, id: waiter.id, now, rank: rankOf(waiter), since: waiter.since });
  return { places: placesTaken(prepare, account, family), limit, ahead: Math.max(ahead, Number(row?.['n'] ?? 0)) };
}

/** Whether a place is left after all waiters ahead. */
export function isFree({ places, limit, ahead }: Turn): boolean {
  return limit - places.length > ahead;
}

/** Puts the waiter and those behind it into the queue, or keeps them there. */
export function queue(prepare: Prepare, { account, family, waiter, behind }: Waiting, turn: Turn, now: number): Claim {
  const free = turn.limit - turn.places.length;
  const until = Math.max(now + LOOK_AGAIN_MS, timeOf(turn, now));
  const retryAt = free > 0 ? now + LOOK_AGAIN_MS : Math.min(until, now + LONGEST_PAUSE_MS);
  const expiresAt = retryAt + WAITER_GRACE_MS;
  const insert = prepare('INSERT OR REPLACE INTO waiters VALUES (:id, :account, :family, :rank, :since, :expiresAt)');
  for (const one of [waiter, ...behind]) {
    insert.run({ id: one.id, account, family, rank: rankOf(one), since: one.since, expiresAt });
  }
  return { state: 'wait', until, retryAt };
}

/** Takes the waiter off the queue. */
export function dropWaiter(prepare: Prepare, { id }: Pick<Waiter, 'id'>): void {
  prepare('DELETE FROM waiters WHERE id = :id').run({ id });
}

/** The window of a family for display. */
export function windowOf(prepare: Prepare, account: Account, family: Family, now: number): Usage['windows'][Family] {
  const places = placesTaken(prepare, account, family).filter((place) => place.freeAt > now);
  const limit = MINUTE_LIMIT[family];
  return { used: places.length, limit, freeAt: places.length < limit ? now : (places[0]?.freeAt ?? now) };
}

function placesTaken(prepare: Prepare, account: Account, family: Family): Place[] {
  const rows = prepare(
    `SELECT free_at, settled FROM requests WHERE account = :account AND family = :family
     ORDER BY settled DESC, free_at`,
  ).all({ account, family });
  return rows.map((row) => ({ freeAt: Number(row['free_at']), settled: row['settled'] === 1 }));
}

/** About when a waiter has its turn: each place serves one waiter a minute; requests under way are assumed to end now. */
function timeOf({ places, limit, ahead }: Turn, now: number): number {
  const turns = [
    ...Array.from({ length: limit - places.length }, () => now),
    ...places.map(({ settled, freeAt }) => (settled ? freeAt : now + WINDOW_MS)),
  ];
  return (turns[ahead % turns.length] ?? now) + Math.floor(ahead / turns.length) * WINDOW_MS;
}
