import { jstDay, nextJstMidnight, type Clock } from '../../base/clock.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { MINUTE_LIMIT, type Api } from '../apis.ts';
import { isGood } from '../store.ts';
import type {
  Account,
  ApplicantChanges,
  Claim,
  ClaimRequest,
  HeldAnswer,
  Lease,
  Settlement,
  Store,
  StoreCondition,
  Ticket,
  Usage,
  Waiter,
} from '../store.ts';
import { LONGEST_PAUSE_MS, LOOK_AGAIN_MS } from '../times.ts';
import { applicationOf, heldAnswer, keepAnswer, keepLink, numbersOf } from './sqliteAnswers.ts';
import { applicantsSince, keepName, noteUse } from './sqliteApplicants.ts';
import { SqliteDatabase } from './sqliteDatabase.ts';
import { correctUse, countUse, remainingOf, takeUseBack, usesOf } from './sqliteLedger.ts';
import { changes, noteChange, takeLease } from './sqliteSharing.ts';
import { countOwnUse, ownShare, ownUses, putContactOff, takeOwnUseBack } from './sqliteTeam.ts';
import {
  dropPlace,
  dropWaiter,
  forgetPast,
  isAsked,
  isFree,
  putPlacesOff,
  queue,
  releasePlace,
  takePlace,
  turnFor,
  windowOf,
} from './sqliteWindow.ts';
import type { Prepare } from './statements.ts';

/** Clocks are put right by less than this all the time. */
const LEAST_JUMP_MS = 1_000;

export interface SqliteStoreOptions {
  /** Folder of the store; created with access for the user alone. */
  readonly folder: string;
  readonly clock: Clock;
  /** Unique ids for tickets. */
  readonly id: () => string;
}

/** The store of one machine, shared by all windows and processes of the user. */
export class SqliteStore implements Store {
  readonly #database: SqliteDatabase;
  readonly #clock: Clock;
  readonly #id: () => string;
  /** How far the clock is ahead of the time that has passed. */
  #aheadBy: number;

  constructor({ folder, clock, id }: SqliteStoreOptions) {
    this.#clock = clock;
    this.#aheadBy = clock.now() - (clock.elapsed?.() ?? 0);
    this.#id = id;
    this.#database = new SqliteDatabase(folder);
  }

  async answer(api: Api, parameter: string): Promise<HeldAnswer | undefined> {
    return this.#database.read((prepare) => heldAnswer(prepare, api.id, parameter));
  }

  async applicationOf(number: CaseNumber): Promise<string | undefined> {
    return this.#database.read((prepare) => applicationOf(prepare, number));
  }

  async numbersOf(application: CaseNumber): Promise<CaseNumber[]> {
    return this.#database.read((prepare) => numbersOf(prepare, application));
  }

  async applicants(since: number, limit: number): Promise<ApplicantChanges> {
    return this.#database.read((prepare) => applicantsSince(prepare, since, limit));
  }

  async used(code: string): Promise<void> {
    this.#database.write((prepare) => {
      noteUse(prepare, code, this.#clock.now());
    });
  }

  async claim(request: ClaimRequest): Promise<Claim> {
    return this.#database.write((prepare) => this.#claim(prepare, request));
  }

  async settle(ticket: Ticket, settlement: Settlement): Promise<void> {
    this.#database.write((prepare) => {
      noteChange(prepare);
      if (settlement.isUnsent === true) {
        takeOwnUseBack(prepare, ticket.account, ticket.question.api.id, jstDay(ticket.reservedAt));
        takeUseBack(prepare, ticket);
        dropPlace(prepare, ticket);
        return;
      }
      const now = this.#clock.now();
      releasePlace(prepare, ticket, now);
      correctUse(prepare, ticket, settlement, now);
      keepAll(prepare, settlement, now);
    });
  }

  /** Keeps what a request brought that was granted elsewhere; where it was this machine's, its place is let go here too. */
  async keep(settlement: Settlement, ticket?: Ticket): Promise<void> {
    this.#database.write((prepare) => {
      const now = this.#clock.now();
      if (ticket && settlement.isUnsent === true) dropPlace(prepare, ticket);
      else if (ticket) releasePlace(prepare, ticket, now);
      keepAll(prepare, settlement, now);
    });
  }

  /** One step on what this machine knows of its team's store. */
  async step<T>(work: (prepare: Prepare) => T): Promise<T> {
    return this.#database.write((prepare) => {
      this.#followClock(prepare, this.#clock.now());
      return work(prepare);
    });
  }

  async condition(): Promise<StoreCondition> {
    return { kind: 'local' };
  }

  async leave(waiter: Waiter): Promise<void> {
    this.#database.write((prepare) => {
      dropWaiter(prepare, waiter);
    });
  }

  async usage(account: Account): Promise<Usage> {
    return this.#database.read((prepare) => {
      const now = this.#clock.now();
      const day = jstDay(now);
      const windows = {
        domestic: windowOf(prepare, account, 'domestic', now),
        opd: windowOf(prepare, account, 'opd', now),
      };
      return { day, resetAt: nextJstMidnight(now), apis: usesOf(prepare, account, day), windows };
    });
  }

  async changes(): Promise<number> {
    return this.#database.read(changes);
  }

  async lease(name: string, holder: string, ms: number): Promise<Lease> {
    return this.#database.write((prepare) => takeLease(prepare, name, holder, ms, this.#clock.now()));
  }

  async close(): Promise<void> {
    this.#database.close();
  }

  #claim(prepare: Prepare, { account, question, waiter, reserve, notBefore, own, ...limits }: ClaimRequest): Claim {
    const { api, parameter } = question;
    const { family } = api;
    const dailyLimit = limits.dailyLimit ?? api.dailyLimit;
    const now = this.#clock.now();
    const day = jstDay(now);

    const held = heldAnswer(prepare, api.id, parameter);
    if (held && isGood(held, now, notBefore)) {
      dropWaiter(prepare, waiter);
      return { state: 'held', answer: held };
    }
    this.#followClock(prepare, now);
    forgetPast(prepare, waiter, now); // one who only waits for an answer, or is told to go, stands before nobody
    if (isAsked(prepare, question)) return { state: 'asked', retryAt: now + LOOK_AGAIN_MS };

    const remaining = remainingOf(prepare, account, api.id, day) ?? dailyLimit;
    const resetAt = nextJstMidnight(now);
    if (remaining <= 0) return { state: 'spent', resetAt };
    if (waiter.priority === 'background' && remaining <= Math.ceil(dailyLimit * reserve)) {
      return { state: 'reserved', resetAt };
    }

    let limit = MINUTE_LIMIT[family];
    if (own) {
      const share = ownShare(prepare, account, family, now);
      const used = ownUses(prepare, account, api.id, day);
      if (share.state === 'none' || used >= Math.floor(own.ofDay * (remaining + used))) return { state: 'away' };
      if (share.state === 'later') {
        return { state: 'wait', until: share.from, retryAt: Math.min(share.from, now + LONGEST_PAUSE_MS) };
      }
      limit = Math.min(limit, share.places);
    }

    const waiting = { account, family, waiter };
    const turn = turnFor(prepare, waiting, limit, now);
    if (!isFree(turn)) return queue(prepare, waiting, turn, now);
    const ticket: Ticket = { id: this.#id(), account, question, reservedAt: now };
    takePlace(prepare, ticket);
    countUse(prepare, account, api.id, day, dailyLimit);
    if (own) countOwnUse(prepare, account, family, { api: api.id, day });
    return { state: 'granted', ticket };
  }

  /** After sleep, which on some systems counts as no time, the places are put off a little too carefully. */
  #followClock(prepare: Prepare, now: number): void {
    const elapsed = this.#clock.elapsed?.();
    if (elapsed === undefined) return;
    const jump = Math.round(now - elapsed - this.#aheadBy);
    this.#aheadBy = now - elapsed;
    if (jump < LEAST_JUMP_MS) return;
    putPlacesOff(prepare, jump, now);
    putContactOff(prepare, jump, now);
  }
}

function keepAll(prepare: Prepare, { answer, links = [], names = [] }: Settlement, now: number): void {
  if (answer) keepAnswer(prepare, answer);
  for (const link of links) keepLink(prepare, link);
  for (const name of names) keepName(prepare, name, now);
}
