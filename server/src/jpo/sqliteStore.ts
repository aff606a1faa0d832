import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { jstDay, nextJstMidnight, type Clock } from '../clock.ts';
import type { CaseNumber, Kind } from '../numbers/caseNumber.ts';
import { MINUTE_LIMIT, type Api, type Family } from './apis.ts';
import { FailureError } from './failure.ts';
import { applicantsSince, keepName, noteUse } from './sqliteApplicants.ts';
import { migrate } from './sqliteSchema.ts';
import { isGood } from './store.ts';
import type {
  Account,
  ApplicantChanges,
  Claim,
  ClaimRequest,
  HeldAnswer,
  Link,
  Settlement,
  Store,
  Ticket,
  Usage,
  Waiter,
} from './store.ts';

const WINDOW_MS = 60_000;
/**
 * No request is under way longer than this: the transport ends it, and the download behind it, after 30 s each. One that
 * is belongs to a dead process.
 */
const LONGEST_REQUEST_MS = 65_000;
/** How long a waiter that no longer asks keeps its place. */
const WAITER_GRACE_MS = 2_000;
/** How soon to look again while something is about to happen in another process. */
const LOOK_AGAIN_MS = 50;
/** SQLite has no infinity in an INTEGER. */
const NEVER = Number.MAX_SAFE_INTEGER;

export interface SqliteStoreOptions {
  /** Folder of the store; created with access for the user alone. */
  readonly folder: string;
  readonly clock: Clock;
  /** Unique ids for tickets. */
  readonly id: () => string;
}

/** The store of one machine: SQLite with a write-ahead log, shared by all windows and processes of the user. */
export class SqliteStore implements Store {
  readonly #db: DatabaseSync;
  readonly #clock: Clock;
  readonly #id: () => string;
  readonly #statements = new Map<string, StatementSync>();

  constructor({ folder, clock, id }: SqliteStoreOptions) {
    this.#clock = clock;
    this.#id = id;
    this.#db = guarded(() => open(folder));
  }

  async answer(api: Api, parameter: string): Promise<HeldAnswer | undefined> {
    return guarded(() => this.#answer(api.id, parameter));
  }

  async applicationOf({ law, kind, number }: CaseNumber): Promise<string | undefined> {
    return guarded(() => {
      const sql = 'SELECT application FROM links WHERE law = ? AND kind = ? AND number = ?';
      const row = this.#get(sql, law, kind, number);
      return row && String(row['application']);
    });
  }

  async numbersOf({ law, number }: CaseNumber): Promise<CaseNumber[]> {
    return guarded(() => {
      const sql = 'SELECT kind, number FROM links WHERE law = ? AND application = ?';
      const rows = this.#all(sql, law, number);
      return rows.map((row) => ({ law, kind: String(row['kind']) as Kind, number: String(row['number']) }));
    });
  }

  async applicants(since: number, limit: number): Promise<ApplicantChanges> {
    return guarded(() => applicantsSince(this.#statement, since, limit));
  }

  async used(code: string): Promise<void> {
    this.#transaction(() => {
      noteUse(this.#statement, code, this.#clock.now());
    });
  }

  async claim(request: ClaimRequest): Promise<Claim> {
    return this.#transaction(() => this.#claim(request));
  }

  async settle(ticket: Ticket, settlement: Settlement): Promise<void> {
    this.#transaction(() => {
      if (settlement.isUnsent === true) {
        this.#giveBack(ticket);
        return;
      }
      const now = this.#clock.now();
      this.#release(ticket, now);
      this.#correct(ticket, settlement, now);
      if (settlement.answer) this.#keep(settlement.answer);
      for (const link of settlement.links ?? []) this.#keepLink(link);
      for (const name of settlement.names ?? []) keepName(this.#statement, name, now);
    });
  }

  async leave({ id }: Waiter): Promise<void> {
    this.#transaction(() => {
      this.#run('DELETE FROM waiters WHERE id = ?', id);
    });
  }

  async usage(account: Account): Promise<Usage> {
    return guarded(() => {
      const now = this.#clock.now();
      const day = jstDay(now);
      const rows = this.#all('SELECT api, used, remaining FROM usage WHERE account = ? AND day = ?', account, day);
      const apis = rows.map((row) => ({
        api: String(row['api']),
        used: Number(row['used']),
        remaining: Math.max(0, Number(row['remaining'])),
      }));
      const windows = { domestic: this.#window(account, 'domestic', now), opd: this.#window(account, 'opd', now) };
      return { day, resetAt: nextJstMidnight(now), apis, windows };
    });
  }

  async close(): Promise<void> {
    if (this.#db.isOpen) this.#db.close();
  }

  #claim({ account, question, waiter, reserve, notBefore, ...limits }: ClaimRequest): Claim {
    const { api, parameter } = question;
    const dailyLimit = limits.dailyLimit ?? api.dailyLimit;
    const now = this.#clock.now();
    const day = jstDay(now);

    const held = this.#answer(api.id, parameter);
    if (held && isGood(held, now, notBefore)) {
      this.#run('DELETE FROM waiters WHERE id = ?', waiter.id);
      return { state: 'held', answer: held };
    }
    this.#forget(now);
    const sameAsked = 'SELECT 1 FROM requests WHERE api = ? AND parameter = ? AND settled = 0';
    if (this.#get(sameAsked, api.id, parameter)) {
      this.#run('DELETE FROM waiters WHERE id = ?', waiter.id); // nobody stands behind one who only waits for an answer
      return { state: 'asked', retryAt: now + LOOK_AGAIN_MS };
    }

    const remaining = this.#remaining(account, api, day) ?? dailyLimit;
    const resetAt = nextJstMidnight(now);
    if (remaining <= 0) return { state: 'spent', resetAt };
    if (waiter.priority === 'background' && remaining <= Math.ceil(dailyLimit * reserve)) {
      return { state: 'reserved', resetAt };
    }

    const places = this.#placesTaken(account, api.family);
    const ahead = this.#waitersAhead(account, api.family, waiter, now);
    const free = MINUTE_LIMIT[api.family] - places.length;
    if (free > ahead) return { state: 'granted', ticket: this.#grant(account, question, waiter, dailyLimit, now) };
    return this.#queue(account, api.family, waiter, places, ahead, now);
  }

  #grant(account: Account, question: ClaimRequest['question'], waiter: Waiter, limit: number, now: number): Ticket {
    const id = this.#id();
    const day = jstDay(now);
    const { api, parameter } = question;
    this.#run('DELETE FROM waiters WHERE id = ?', waiter.id);
    this.#run(
      'INSERT INTO requests VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)',
      ...[id, account, api.family, api.id, parameter, day, now, now + LONGEST_REQUEST_MS + WINDOW_MS],
    );
    this.#run(
      `INSERT INTO usage VALUES (?1, ?2, ?3, 1, ?4 - 1, 0)
       ON CONFLICT DO UPDATE SET used = used + 1, remaining = remaining - 1`,
      ...[account, api.id, day, limit],
    );
    return { id, account, question, reservedAt: now };
  }

  /** The place is free again after a minute; inserted anew where it was given up, as after the machine slept. */
  #release({ id, account, question: { api, parameter }, reservedAt }: Ticket, now: number): void {
    this.#run(
      `INSERT INTO requests VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1)
       ON CONFLICT DO UPDATE SET settled = 1, free_at = ?8`,
      ...[id, account, api.family, api.id, parameter, jstDay(reservedAt), reservedAt, now + WINDOW_MS],
    );
  }

  #giveBack({ id, account, question: { api }, reservedAt }: Ticket): void {
    this.#run('DELETE FROM requests WHERE id = ?', id);
    this.#run(
      'UPDATE usage SET used = used - 1, remaining = remaining + 1 WHERE account = ? AND api = ? AND day = ?',
      ...[account, api.id, jstDay(reservedAt)],
    );
  }

  /** `places` are taken, the first to be free first; `ahead` waiters go before this one. */
  #queue(
    account: Account,
    family: Family,
    waiter: Waiter,
    places: readonly Place[],
    ahead: number,
    now: number,
  ): Claim {
    const free = MINUTE_LIMIT[family] - places.length;
    const until = Math.max(now + LOOK_AGAIN_MS, turnOf(ahead, free, places, now));
    const retryAt = free > 0 ? now + LOOK_AGAIN_MS : Math.min(until, now + 1_000);
    this.#run(
      'INSERT OR REPLACE INTO waiters VALUES (?, ?, ?, ?, ?, ?)',
      ...[waiter.id, account, family, rankOf(waiter), waiter.since, retryAt + WAITER_GRACE_MS],
    );
    return { state: 'wait', until, retryAt };
  }

  /**
   * The server's count wins, up or down: others use the same ID. Requests still on their way may not be in it yet, so
   * they are taken off; an answer that was overtaken by a later one can only lower the count. Nothing is concluded from
   * an answer that crossed midnight.
   */
  #correct({ account, question, reservedAt }: Ticket, { remaining, spent }: Settlement, now: number): void {
    const day = jstDay(now);
    if (jstDay(reservedAt) !== day) return;
    const key = [account, question.api.id, day] as const;
    if (spent === true) {
      this.#run(
        'UPDATE usage SET remaining = 0, settled_at = ? WHERE account = ? AND api = ? AND day = ?',
        now,
        ...key,
      );
      return;
    }
    if (remaining === undefined) return;
    const onTheirWay = this.#get(
      'SELECT count(*) AS n FROM requests WHERE account = ? AND api = ? AND day = ? AND settled = 0',
      ...key,
    );
    const counted = Math.max(0, remaining - Number(onTheirWay?.['n'] ?? 0));
    this.#run(
      `UPDATE usage SET remaining = CASE WHEN settled_at >= ? THEN min(remaining, ?) ELSE ? END, settled_at = ?
       WHERE account = ? AND api = ? AND day = ?`,
      ...[reservedAt, counted, counted, now, ...key],
    );
  }

  #keep(answer: HeldAnswer): void {
    const staleAt = Math.min(answer.staleAt, NEVER);
    this.#run(
      'INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, ?, ?)',
      ...[answer.api, answer.parameter, answer.statusCode, JSON.stringify(answer.data), answer.body ?? null],
      ...[answer.fetchedAt, staleAt],
    );
  }

  #keepLink({ number: { law, kind, number }, application }: Link): void {
    this.#run('INSERT OR REPLACE INTO links VALUES (?, ?, ?, ?)', law, kind, number, application);
  }

  #answer(api: string, parameter: string): HeldAnswer | undefined {
    const row = this.#get('SELECT * FROM answers WHERE api = ? AND parameter = ?', api, parameter);
    if (!row) return undefined;
    const staleAt = Number(row['stale_at']);
    return {
      api,
      parameter,
      statusCode: String(row['status']),
      data: JSON.parse(String(row['data'])) as unknown,
      ...(row['body'] instanceof Uint8Array ? { body: row['body'] } : {}),
      fetchedAt: Number(row['fetched_at']),
      staleAt: staleAt === NEVER ? Infinity : staleAt,
    };
  }

  /** Drops places that are free again, waiters that went away, and, after the clock went back, what lies too far ahead. */
  #forget(now: number): void {
    const farthest = now + LONGEST_REQUEST_MS + WINDOW_MS;
    this.#run('UPDATE requests SET free_at = ?, reserved_at = ? WHERE free_at > ?', farthest, now, farthest);
    this.#run('DELETE FROM requests WHERE free_at <= ?', now);
    this.#run('UPDATE requests SET settled = 1 WHERE settled = 0 AND reserved_at <= ?', now - LONGEST_REQUEST_MS);
    this.#run('DELETE FROM waiters WHERE expires_at <= ? OR expires_at > ?', now, farthest);
  }

  #remaining(account: Account, api: Api, day: string): number | undefined {
    const sql = 'SELECT remaining FROM usage WHERE account = ? AND api = ? AND day = ?';
    const row = this.#get(sql, account, api.id, day);
    return row && Number(row['remaining']);
  }

  /** Places taken in the window, the first to be free first. */
  #placesTaken(account: Account, family: Family): Place[] {
    const sql = 'SELECT free_at, settled FROM requests WHERE account = ? AND family = ? ORDER BY settled DESC, free_at';
    return this.#all(sql, account, family).map((row) => ({
      freeAt: Number(row['free_at']),
      settled: row['settled'] === 1,
    }));
  }

  #waitersAhead(account: Account, family: Family, waiter: Waiter, now: number): number {
    const sql = `SELECT count(*) AS n FROM waiters
      WHERE account = ?1 AND family = ?2 AND id <> ?3 AND expires_at > ?4 AND (rank, since, id) < (?5, ?6, ?3)`;
    const row = this.#get(sql, account, family, waiter.id, now, rankOf(waiter), waiter.since);
    return Number(row?.['n'] ?? 0);
  }

  #window(account: Account, family: Family, now: number): Usage['windows'][Family] {
    const places = this.#placesTaken(account, family).filter((place) => place.freeAt > now);
    const limit = MINUTE_LIMIT[family];
    return { used: places.length, limit, freeAt: places.length < limit ? now : (places[0]?.freeAt ?? now) };
  }

  #transaction<T>(step: () => T): T {
    return guarded(() => {
      this.#db.exec('BEGIN IMMEDIATE');
      try {
        const result = step();
        this.#db.exec('COMMIT');
        return result;
      } catch (error) {
        if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
        throw error;
      }
    });
  }

  readonly #statement = (sql: string): StatementSync => {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#db.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  };

  #get(sql: string, ...values: SQLInputValue[]): Record<string, unknown> | undefined {
    return this.#statement(sql).get(...values);
  }

  #all(sql: string, ...values: SQLInputValue[]): Record<string, unknown>[] {
    return this.#statement(sql).all(...values);
  }

  #run(sql: string, ...values: SQLInputValue[]): void {
    this.#statement(sql).run(...values);
  }
}

interface Place {
  readonly freeAt: number;
  readonly settled: boolean;
}

/**
 * About when a waiter with `ahead` others before it has its turn: each place serves one waiter a minute. A request on its
 * way is counted until the end of the longest possible one; as an estimate it ends now.
 */
function turnOf(ahead: number, free: number, places: readonly Place[], now: number): number {
  const turns = places.map(({ settled, freeAt }) => (settled ? freeAt : now + WINDOW_MS));
  for (let i = 0; i < free; i++) turns.unshift(now);
  return (turns[ahead % turns.length] ?? now) + Math.floor(ahead / turns.length) * WINDOW_MS;
}

function rankOf({ priority }: Waiter): number {
  return priority === 'interactive' ? 0 : 1;
}

function open(folder: string): DatabaseSync {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, 'store.sqlite');
  const db = new DatabaseSync(file);
  try {
    if (process.platform !== 'win32') chmodSync(file, 0o600);
    db.exec('PRAGMA busy_timeout = 5000');
    useWriteAheadLog(db);
    db.exec('PRAGMA synchronous = NORMAL');
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

const SQLITE_BUSY = 5;
const BUSY_PAUSE_MS = 20;
/** 5 s, like the busy timeout. */
const BUSY_ATTEMPTS = 250;

/** The busy timeout does not cover this step, which several windows that start at once on a new folder all take. */
function useWriteAheadLog(db: DatabaseSync): void {
  for (let attempt = 1; ; attempt++) {
    try {
      db.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      const isBusy = error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY;
      if (!isBusy || attempt === BUSY_ATTEMPTS) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BUSY_PAUSE_MS);
    }
  }
}

function guarded<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof FailureError) throw error;
    throw new FailureError({ code: 'store', detail: error instanceof Error ? error.message : String(error) });
  }
}
