import { chmodSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { jstDay, nextJstMidnight, type Clock } from '../../base/clock.ts';
import type { CaseNumber, Kind } from '../../numbers/caseNumber.ts';
import { MINUTE_LIMIT, type Api, type Family } from '../apis.ts';
import { FailureError } from '../failure.ts';
import { ownFolder } from '../ownFolder.ts';
import { applicantsSince, keepName, noteUse, type Prepare } from './sqliteApplicants.ts';
import { migrate, readJson } from './sqliteSchema.ts';
import { countOwnUse, ownShare, ownUses, putContactOff, takeOwnUseBack } from './sqliteTeam.ts';
import { isGood } from '../store.ts';
import type {
  Account,
  ApplicantChanges,
  Claim,
  ClaimRequest,
  HeldAnswer,
  Lease,
  Link,
  Settlement,
  Store,
  StoreCondition,
  Ticket,
  Usage,
  Waiter,
} from '../store.ts';

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
/** How soon at the latest one looks again who has to wait: those ahead may leave. */
const LONGEST_PAUSE_MS = 1_000;
/** Clocks are put right by less than this all the time. */
const LEAST_JUMP_MS = 1_000;
const LONGEST_LEASE_MS = 3_600_000;
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
  #db: DatabaseSync;
  readonly #folder: string;
  #isDamaged = false;
  /** How far the clock is ahead of the time that has passed. */
  #aheadBy: number;
  readonly #clock: Clock;
  readonly #id: () => string;
  readonly #statements = new Map<string, StatementSync>();

  constructor({ folder, clock, id }: SqliteStoreOptions) {
    this.#clock = clock;
    this.#aheadBy = clock.now() - (clock.elapsed?.() ?? 0);
    this.#id = id;
    this.#folder = folder;
    this.#db = guarded(() => open(folder));
  }

  async answer(api: Api, parameter: string): Promise<HeldAnswer | undefined> {
    return this.#guarded(() => this.#answer(api.id, parameter));
  }

  async applicationOf({ law, kind, number }: CaseNumber): Promise<string | undefined> {
    return this.#guarded(() => {
      const sql = 'SELECT application FROM links WHERE law = ? AND kind = ? AND number = ?';
      const row = this.#get(sql, law, kind, number);
      return row && String(row['application']);
    });
  }

  async numbersOf({ law, number }: CaseNumber): Promise<CaseNumber[]> {
    return this.#guarded(() => {
      const sql = 'SELECT kind, number FROM links WHERE law = ? AND application = ?';
      const rows = this.#all(sql, law, number);
      return rows.map((row) => ({ law, kind: String(row['kind']) as Kind, number: String(row['number']) }));
    });
  }

  async applicants(since: number, limit: number): Promise<ApplicantChanges> {
    return this.#guarded(() => applicantsSince(this.#statement, since, limit));
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
      this.#run("INSERT INTO counters VALUES ('changes', 1) ON CONFLICT DO UPDATE SET value = value + 1");
      if (settlement.isUnsent === true) {
        this.#giveBack(ticket);
        return;
      }
      const now = this.#clock.now();
      this.#release(ticket, now);
      this.#correct(ticket, settlement, now);
      this.#keepAll(settlement, now);
    });
  }

  /** Keeps what a request brought that was granted elsewhere. */
  async keep(settlement: Settlement): Promise<void> {
    this.#transaction(() => {
      this.#keepAll(settlement, this.#clock.now());
    });
  }

  /** One step on what this machine knows of its team's store. */
  async step<T>(work: (prepare: Prepare) => T): Promise<T> {
    return this.#transaction(() => work(this.#statement));
  }

  async condition(): Promise<StoreCondition> {
    return Promise.resolve({ kind: 'local' });
  }

  async leave({ id }: Waiter): Promise<void> {
    this.#transaction(() => {
      this.#run('DELETE FROM waiters WHERE id = ?', id);
    });
  }

  async usage(account: Account): Promise<Usage> {
    return this.#guarded(() => {
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

  async changes(): Promise<number> {
    return this.#guarded(() => Number(this.#get("SELECT value FROM counters WHERE name = 'changes'")?.['value'] ?? 0));
  }

  async lease(name: string, holder: string, ms: number): Promise<Lease> {
    return this.#transaction(() => {
      const now = this.#clock.now();
      const known = this.#get('SELECT holder, expires_at FROM leases WHERE name = ?', name);
      const until = Number(known?.['expires_at'] ?? 0);
      // One that lies too far ahead is from before the clock went back.
      const isTaken = known !== undefined && until > now && until <= now + LONGEST_LEASE_MS;
      if (isTaken && known['holder'] !== holder) return { isMine: false, until };
      const end = now + Math.ceil(Math.min(ms, LONGEST_LEASE_MS));
      this.#run('INSERT OR REPLACE INTO leases VALUES (?, ?, ?)', name, holder, end);
      return { isMine: true, until: end };
    });
  }

  async close(): Promise<void> {
    this.#isDamaged = false; // it is not to be opened again
    if (this.#db.isOpen) this.#db.close();
  }

  #claim({ account, question, waiter, reserve, notBefore, own, ...limits }: ClaimRequest): Claim {
    const { api, parameter } = question;
    const dailyLimit = limits.dailyLimit ?? api.dailyLimit;
    const now = this.#clock.now();
    const day = jstDay(now);

    const held = this.#answer(api.id, parameter);
    if (held && isGood(held, now, notBefore)) {
      this.#run('DELETE FROM waiters WHERE id = ?', waiter.id);
      return { state: 'held', answer: held };
    }
    this.#followClock(now);
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

    let limit = MINUTE_LIMIT[api.family];
    if (own) {
      const share = ownShare(this.#statement, account, api.family, now);
      const used = ownUses(this.#statement, account, api.id, day);
      if (share.state === 'none' || used >= Math.floor(own.ofDay * (remaining + used))) return { state: 'away' };
      if (share.state === 'later') {
        return { state: 'wait', until: share.from, retryAt: Math.min(share.from, now + LONGEST_PAUSE_MS) };
      }
      limit = Math.min(limit, share.places);
    }

    const places = this.#placesTaken(account, api.family);
    const ahead = this.#waitersAhead(account, api.family, waiter, now);
    if (limit - places.length > ahead) {
      if (own) countOwnUse(this.#statement, account, api.family, { api: api.id, day });
      return { state: 'granted', ticket: this.#grant(account, question, waiter, dailyLimit, now) };
    }
    return this.#queue(account, api.family, waiter, { places, limit, ahead, now });
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
    takeOwnUseBack(this.#statement, account, api.id, jstDay(reservedAt));
    this.#run('DELETE FROM requests WHERE id = ?', id);
    this.#run(
      'UPDATE usage SET used = used - 1, remaining = remaining + 1 WHERE account = ? AND api = ? AND day = ?',
      ...[account, api.id, jstDay(reservedAt)],
    );
  }

  #queue(account: Account, family: Family, waiter: Waiter, { places, limit, ahead, now }: Turn): Claim {
    const free = limit - places.length;
    const until = Math.max(now + LOOK_AGAIN_MS, turnOf(ahead, free, places, now));
    const retryAt = free > 0 ? now + LOOK_AGAIN_MS : Math.min(until, now + LONGEST_PAUSE_MS);
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

  #keepAll({ answer, links = [], names = [] }: Settlement, now: number): void {
    if (answer) this.#keep(answer);
    for (const link of links) this.#keepLink(link);
    for (const name of names) keepName(this.#statement, name, now);
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
    const read = row && readJson(String(row['data']));
    if (!row || !read) return undefined; // an answer that is damaged is asked for again
    const staleAt = Number(row['stale_at']);
    return {
      api,
      parameter,
      statusCode: String(row['status']),
      data: read.value,
      ...(row['body'] instanceof Uint8Array ? { body: row['body'] } : {}),
      fetchedAt: Number(row['fetched_at']),
      staleAt: staleAt === NEVER ? Infinity : staleAt,
    };
  }

  /**
   * After the clock of the machine was put ahead, places are not free by it before their minute has passed. After sleep,
   * which on some systems counts as no time, that is a little too careful.
   */
  #followClock(now: number): void {
    const elapsed = this.#clock.elapsed?.();
    if (elapsed === undefined) return;
    const jump = Math.round(now - elapsed - this.#aheadBy);
    this.#aheadBy = now - elapsed;
    if (jump < LEAST_JUMP_MS) return;
    const sql = 'UPDATE requests SET reserved_at = min(reserved_at + ?1, ?2), free_at = min(free_at + ?1, ?3)';
    this.#run(`${sql} WHERE settled = 0`, jump, now, now + LONGEST_REQUEST_MS + WINDOW_MS);
    this.#run(`${sql} WHERE settled = 1`, jump, now, now + WINDOW_MS);
    putContactOff(this.#statement, jump, now);
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

  /**
   * Does a step. A file that turned out to be damaged is opened anew at the next one: it may have been mended or replaced
   * by then, and SQLite would go on with the pages and the file that it has.
   */
  #guarded<T>(step: () => T): T {
    return guarded(() => {
      if (this.#isDamaged) this.#reopen();
      try {
        return step();
      } catch (error) {
        this.#isDamaged = DAMAGED.has(resultCodeOf(error));
        throw error;
      }
    });
  }

  #reopen(): void {
    this.#statements.clear();
    if (this.#db.isOpen) this.#db.close();
    this.#db = open(this.#folder);
    this.#isDamaged = false;
  }

  #transaction<T>(step: () => T): T {
    return this.#guarded(() => {
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

/** What a waiter waits for. */
interface Turn {
  /** Taken, the first to be free first. */
  readonly places: readonly Place[];
  /** How many there are. */
  readonly limit: number;
  /** So many waiters go before this one. */
  readonly ahead: number;
  readonly now: number;
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
  ownFolder(folder);
  const file = path.join(folder, 'store.sqlite');
  const db = new DatabaseSync(file);
  try {
    // The log and the shared memory of SQLite take the permissions of the file.
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
/** SQLITE_CORRUPT, SQLITE_NOTADB. */
const DAMAGED: ReadonlySet<number> = new Set([11, 26]);
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
      const isBusy = resultCodeOf(error) === SQLITE_BUSY;
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
    const code = DAMAGED.has(resultCodeOf(error)) ? 'damagedStore' : 'store';
    throw new FailureError({ code, detail: error instanceof Error ? error.message : String(error) });
  }
}

/** SQLite's primary result code; 0 for an error that is none of SQLite's. */
function resultCodeOf(error: unknown): number {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
}
