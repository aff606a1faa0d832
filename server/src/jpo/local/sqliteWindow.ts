import { jstDay } from '../../base/clock.ts';
import { MINUTE_LIMIT, type Family } from '../apis.ts';
import { rankOf } from '../store.ts';
import type { Account, Claim, Question, Ticket, Usage, Waiter } from '../store.ts';
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
 * `requests` holds what takes a place in a minute window: a request on its way until it is settled, then for 60 s more.
 * Counting from the settlement, not from the reservation, keeps the server's own window whole however long a request was
 * under way. `waiters`: who waits for a place.
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

/** Who waits for a place, and in which window. */
export interface Waiting {
  readonly account: Account;
  readonly family: Family;
  readonly waiter: Waiter;
}

/** What a waiter waits for. */
export interface Turn {
  /** Taken, the first to be free first. */
  readonly places: readonly Place[];
  /** How many there are. */
  readonly limit: number;
  /** So many waiters go before this one. */
  readonly ahead: number;
}

/** Whether the question is on its way. */
export function isAsked(prepare: Prepare, { api, parameter }: Question): boolean {
  const sql = 'SELECT 1 FROM requests WHERE api = ? AND parameter = ? AND settled = 0';
  return prepare(sql).get(api.id, parameter) !== undefined;
}

/** Takes a place for a request from `ticket.reservedAt` on. */
export function takePlace(prepare: Prepare, { id, account, question, reservedAt }: Ticket): void {
  const { api, parameter } = question;
  prepare('INSERT INTO requests VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)').run(
    ...[id, account, api.family, api.id, parameter, jstDay(reservedAt), reservedAt, reservedAt + LONGEST_PLACE_MS],
  );
}

/** The place is free again after a minute; inserted anew where it was given up, as after the machine slept. */
export function releasePlace(prepare: Prepare, { id, account, question, reservedAt }: Ticket, now: number): void {
  const { api, parameter } = question;
  prepare(
    `INSERT INTO requests VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1)
     ON CONFLICT DO UPDATE SET settled = 1, free_at = ?8`,
  ).run(...[id, account, api.family, api.id, parameter, jstDay(reservedAt), reservedAt, now + WINDOW_MS]);
}

/** The place is free at once. */
export function dropPlace(prepare: Prepare, { id }: Ticket): void {
  prepare('DELETE FROM requests WHERE id = ?').run(id);
}

/** Drops places that are free again, waiters that went away, and, after the clock went back, what lies too far ahead. */
export function forgetPast(prepare: Prepare, now: number): void {
  const farthest = now + LONGEST_PLACE_MS;
  prepare('UPDATE requests SET free_at = ?, reserved_at = ? WHERE free_at > ?').run(farthest, now, farthest);
  prepare('DELETE FROM requests WHERE free_at <= ?').run(now);
  prepare('UPDATE requests SET settled = 1 WHERE settled = 0 AND reserved_at <= ?').run(now - LONGEST_REQUEST_MS);
  prepare('DELETE FROM waiters WHERE expires_at <= ? OR expires_at > ?').run(now, farthest);
}

/** The clock was put ahead by `jump` ms: places are not free by it before their minute has passed. */
export function putPlacesOff(prepare: Prepare, jump: number, now: number): void {
  const sql = 'UPDATE requests SET reserved_at = min(reserved_at + ?1, ?2), free_at = min(free_at + ?1, ?3)';
  prepare(`${sql} WHERE settled = 0`).run(jump, now, now + LONGEST_PLACE_MS);
  prepare(`${sql} WHERE settled = 1`).run(jump, now, now + WINDOW_MS);
}

/** The places taken and the waiters ahead. `limit`: places that there are. */
export function turnFor(prepare: Prepare, { account, family, waiter }: Waiting, limit: number, now: number): Turn {
  const row = prepare(
    `SELECT count(*) AS n FROM waiters
     WHERE account = ?1 AND family = ?2 AND id <> ?3 AND expires_at > ?4 AND (rank, since, id) < (?5, ?6, ?3)`,
  ).get(account, family, waiter.id, now, rankOf(waiter), waiter.since);
  return { places: placesTaken(prepare, account, family), limit, ahead: Number(row?.['n'] ?? 0) };
}

export function isFree({ places, limit, ahead }: Turn): boolean {
  return limit - places.length > ahead;
}

/** Puts the waiter into the queue, or keeps it there. */
export function queue(prepare: Prepare, { account, family, waiter }: Waiting, turn: Turn, now: number): Claim {
  const free = turn.limit - turn.places.length;
  const until = Math.max(now + LOOK_AGAIN_MS, timeOf(turn, now));
  const retryAt = free > 0 ? now + LOOK_AGAIN_MS : Math.min(until, now + LONGEST_PAUSE_MS);
  prepare('INSERT OR REPLACE INTO waiters VALUES (?, ?, ?, ?, ?, ?)').run(
    ...[waiter.id, account, family, rankOf(waiter), waiter.since, retryAt + WAITER_GRACE_MS],
  );
  return { state: 'wait', until, retryAt };
}

export function dropWaiter(prepare: Prepare, { id }: Pick<Waiter, 'id'>): void {
  prepare('DELETE FROM waiters WHERE id = ?').run(id);
}

/** The window of a family as it is shown. */
export function windowOf(prepare: Prepare, account: Account, family: Family, now: number): Usage['windows'][Family] {
  const places = placesTaken(prepare, account, family).filter((place) => place.freeAt > now);
  const limit = MINUTE_LIMIT[family];
  return { used: places.length, limit, freeAt: places.length < limit ? now : (places[0]?.freeAt ?? now) };
}

/** Places taken in the window, the first to be free first. */
function placesTaken(prepare: Prepare, account: Account, family: Family): Place[] {
  const sql = 'SELECT free_at, settled FROM requests WHERE account = ? AND family = ? ORDER BY settled DESC, free_at';
  const rows = prepare(sql).all(account, family);
  return rows.map((row) => ({ freeAt: Number(row['free_at']), settled: row['settled'] === 1 }));
}

/**
 * About when a waiter has its turn: each place serves one waiter a minute. A request on its way is counted until the end
 * of the longest possible one; as an estimate it ends now.
 */
function timeOf({ places, limit, ahead }: Turn, now: number): number {
  const turns = [
    ...Array.from({ length: limit - places.length }, () => now),
    ...places.map(({ settled, freeAt }) => (settled ? freeAt : now + WINDOW_MS)),
  ];
  return (turns[ahead % turns.length] ?? now) + Math.floor(ahead / turns.length) * WINDOW_MS;
}
