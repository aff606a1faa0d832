import type { Clock } from '../../base/clock.ts';
import { FailureError, failureOf } from '../../base/failure.ts';
import { caseKey, type CaseNumber } from '../../numbers/caseNumber.ts';
import { MINUTE_LIMIT, type Api, type Family } from '../../apis/apis.ts';
import type { Forgetting, Forgotten } from '../forgetting.ts';
import {
  isGood,
  type Account,
  type ApplicantChanges,
  type Claim,
  type ClaimRequest,
  type HeldAnswer,
  type Lease,
  type Settlement,
  type Store,
  type StoreCondition,
  type Ticket,
  type Usage,
  type Waiter,
} from '../store.ts';
import { OfficeTime } from '../officeTime.ts';
import { LONGEST_PAUSE_MS, LOOK_AGAIN_MS } from '../times.ts';
import { applicationOf, heldAnswer, keepAnswer, keepLink, numbersOf } from './sqliteAnswers.ts';
import { applicantsSince, keepName, noteUse } from './sqliteApplicants.ts';
import {
  clockRow,
  countPermission,
  followClock,
  keptSkew,
  lastPermission,
  lossLasts,
  mayLack,
  momentOf,
  noteLoss,
  type ClockRow,
  type Moment,
} from './sqliteClock.ts';
import { flushFile, Flushing } from './flushing.ts';
import { SqliteDatabase } from './sqliteDatabase.ts';
import { correctUse, countUse, crossing, remainingOf, uncountUse, usesOf } from './sqliteLedger.ts';
import { changes, noteChange, takeLease } from './sqliteSharing.ts';
import { countOwnUse, ownShare, ownUses, postponeContact, uncountOwnUse } from './sqliteTeam.ts';
import {
  askedUntil,
  dropPlace,
  dropWaiter,
  forgetPast,
  hasPlace,
  isFree,
  postponePlaces,
  queue,
  releasePlace,
  takePlace,
  turnFor,
  windowOf,
} from './sqliteWindow.ts';
import type { Prepare } from './statements.ts';
import { Witness, type Permission } from './witness.ts';

/** How long a claim waits for another program's lock before it reports that, ms: a hover does not wait much longer. */
const CLAIM_PATIENCE_MS = 250;
const LOCKED_PAUSE_MS = 100;
/** Readings kept until anything changes: enough for the cases on screen. */
const MOST_KEPT = 64;

export interface SqliteStoreOptions {
  /** Created with access for the user alone. */
  readonly folder: string;
  readonly clock: Clock;
  /** Ids never used before, in the form that `Permission` requires. */
  readonly id: () => string;
  /** At whose midnight the counts of a day begin; default: the machine's clock. */
  readonly office?: OfficeTime;
  /** Where the `Witness` file may be, the best place first; absent: a loss goes unnoticed. */
  readonly witness?: () => readonly string[];
  /** Called once where that file cannot be in the best place. */
  readonly onUnguarded?: (() => void) | undefined;
  readonly flush?: typeof flushFile;
  /** Called when the disk delayed a step, ms. */
  readonly onSlow?: ((ms: number) => void) | undefined;
}

/** The store of one machine, shared by all windows and processes of the user. */
export class SqliteStore implements Store {
  readonly #database: SqliteDatabase;
  readonly #folder: string;
  readonly #clock: Clock;
  readonly #office: OfficeTime;
  readonly #id: () => string;
  readonly #witness: Witness | undefined;
  readonly #flushing: Flushing;
  readonly #kept = new Map<string, unknown>();
  #keptVersion = '';

  constructor({ folder, clock, id, office = new OfficeTime(clock), witness, ...options }: SqliteStoreOptions) {
    this.#folder = folder;
    this.#clock = clock;
    this.#office = office;
    this.#id = id;
    this.#witness = witness && new Witness(witness, options.onUnguarded);
    this.#database = new SqliteDatabase({ folder, onSlow: options.onSlow, now: () => momentOf(clock).elapsed });
    this.#flushing = new Flushing(
      () => [`${this.#database.file}-wal`, this.#witness?.file],
      options.flush ?? flushFile,
    );
  }

  /** Opens the file before its first use. `patience`: for another program's lock, ms. Throws a FailureError. */
  open(patience?: number): Promise<void> {
    return this.#database.open(patience);
  }

  async answer(api: Api, parameter: string): Promise<HeldAnswer | undefined> {
    const held = await this.#read(`${api.id}/${parameter}`, (prepare) => heldAnswer(prepare, api.id, parameter));
    return held && shifted(held, -this.#office.steadySkew);
  }

  async applicationOf(number: CaseNumber): Promise<string | undefined> {
    return this.#read(`application ${caseKey(number)}`, (prepare) => applicationOf(prepare, number));
  }

  async numbersOf(application: CaseNumber): Promise<CaseNumber[]> {
    return this.#read(`numbers ${caseKey(application)}`, (prepare) => numbersOf(prepare, application));
  }

  async applicants(since: number, limit: number): Promise<ApplicantChanges> {
    return this.#database.read((prepare) => applicantsSince(prepare, since, limit));
  }

  async used(code: string): Promise<void> {
    await this.#database.write((prepare) => {
      noteUse(prepare, code, this.#clock.now());
    });
  }

  async claim(request: ClaimRequest): Promise<Claim> {
    let noted: Permission | undefined;
    const step = (prepare: Prepare) =>
      this.#claim(prepare, request, momentOf(this.#clock), (permission) => {
        noted = permission;
        this.#witness?.note(permission);
      });
    const takeBack = () => {
      if (noted) this.#witness?.takeBack(noted);
    };
    try {
      const claim = await this.#database.write(step, CLAIM_PATIENCE_MS, takeBack);
      if (claim.state === 'granted' && this.#witness) this.#flushing.soon();
      return claim;
    } catch (error) {
      if (failureOf(error).code !== 'storeBusy') throw error;
      const retryAt = this.#clock.now() + LOCKED_PAUSE_MS;
      return { state: 'wait', until: retryAt, retryAt, reason: 'store' };
    }
  }

  async settle(ticket: Ticket, settlement: Settlement): Promise<void> {
    await this.#database.write((prepare) => {
      noteChange(prepare);
      if (settlement.isUnsent === true) {
        uncountOwnUse(prepare, ticket.account, ticket.question.api.id, ticket.day);
        uncountUse(prepare, ticket);
        dropPlace(prepare, ticket);
        return;
      }
      const moment = momentOf(this.#clock);
      const row = clockRow(prepare);
      this.#hearOthers(row, moment);
      this.#followClock(prepare, row, moment);
      const { now } = moment;
      releasePlace(prepare, ticket, now);
      correctUse(prepare, ticket, settlement, this.#office.day(now));
      this.#keep(prepare, settlement, now);
    });
  }

  /** Keeps what a request brought that was granted elsewhere; with this machine's `ticket`, frees its place here too. */
  async keep(settlement: Settlement, ticket?: Ticket): Promise<void> {
    await this.#database.write((prepare) => {
      const now = this.#clock.now();
      if (ticket && settlement.isUnsent === true) dropPlace(prepare, ticket);
      else if (ticket) releasePlace(prepare, ticket, now);
      this.#keep(prepare, settlement, now);
    });
  }

  /** One step on this machine's data about its team's store. */
  async step<T>(work: (prepare: Prepare) => T): Promise<T> {
    return this.#database.write((prepare) => {
      this.#followClock(prepare, clockRow(prepare), momentOf(this.#clock));
      return work(prepare);
    });
  }

  async condition(): Promise<StoreCondition> {
    return { kind: 'local' };
  }

  async leave(waiter: Waiter): Promise<void> {
    await this.#database.write((prepare) => {
      dropWaiter(prepare, waiter);
    });
  }

  async usage(account: Account): Promise<Usage> {
    return this.#database.read((prepare) => {
      const moment = momentOf(this.#clock);
      const { now } = moment;
      this.#hearOthers(clockRow(prepare), moment);
      const day = this.#office.day(now);
      const windowOfFamily = (family: Family) => windowOf(prepare, account, family, now);
      const windows = { domestic: windowOfFamily('domestic'), opd: windowOfFamily('opd') };
      return { day, resetAt: this.#office.nextDay(now), apis: usesOf(prepare, account, day), windows };
    });
  }

  async forget(what: Forgetting): Promise<Forgotten> {
    await this.#database.open();
    const { forgetOnThread } = await import('./forgettingThread.ts');
    const done = await forgetOnThread({ forgetIn: this.#folder, what, now: this.#clock.now() });
    if ('failure' in done) throw new FailureError(done.failure);
    return done.forgotten;
  }

  async changes(): Promise<number> {
    return this.#database.read(changes);
  }

  async lease(name: string, holder: string, ms: number): Promise<Lease> {
    return this.#database.write((prepare) => takeLease(prepare, name, holder, ms, this.#clock.now()));
  }

  async close(): Promise<void> {
    this.#database.close();
    this.#witness?.close();
  }

  /** `note` records the permission outside of the file. */
  #claim(
    prepare: Prepare,
    { account, question, waiter, reserve, notBefore, own, ahead = 0, behind = [], ...limits }: ClaimRequest,
    moment: Moment,
    note: (permission: Permission) => void,
  ): Claim {
    const { api, parameter } = question;
    const { family } = api;
    const dailyLimit = limits.dailyLimit ?? api.dailyLimit;
    const { now } = moment;
    const row = clockRow(prepare);
    this.#hearOthers(row, moment);

    const held = this.#held(prepare, api, parameter);
    if (held && isGood(held, now, notBefore)) {
      dropWaiter(prepare, waiter);
      return { state: 'held', answer: held };
    }
    const loss = this.#lossOf(prepare, this.#followClock(prepare, row, moment), moment);
    const day = this.#office.day(now);
    forgetPast(prepare, account, waiter, now); // a waiter for an answer, or one that is sent away, blocks no other
    const asked = askedUntil(prepare, question, now);
    if (asked !== undefined) return { state: 'asked', until: asked, retryAt: now + LOOK_AGAIN_MS };

    const left = remainingOf(prepare, account, api.id, day);
    const firstLeft = left === undefined ? dailyLimit - crossing(prepare, account, api.id, day) : dailyLimit;
    const remaining = left ?? firstLeft;
    const resetAt = this.#office.nextDay(now);
    if (remaining <= 0) return { state: 'spent', resetAt };
    if (waiter.priority === 'background' && remaining <= Math.ceil(dailyLimit * reserve)) {
      return { state: 'reserved', resetAt };
    }

    if (loss.lasts > 0) {
      const { lasts, reason } = loss;
      return { state: 'wait', until: now + lasts, retryAt: now + Math.min(lasts, LONGEST_PAUSE_MS), reason };
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

    const waiting = { account, family, waiter, ahead, behind };
    const turn = turnFor(prepare, waiting, limit, now);
    if (!isFree(turn)) return queue(prepare, waiting, turn, now);
    const id = this.#id();
    const order = countPermission(prepare, id, moment);
    const ticket: Ticket = { id, account, question, reservedAt: now, order, day };
    takePlace(prepare, ticket);
    countUse(prepare, account, api.id, day, firstLeft);
    if (own) countOwnUse(prepare, account, family, { api: api.id, day });
    note({ id, count: order, boot: moment.boot, elapsed: moment.elapsed });
    return { state: 'granted', ticket };
  }

  /** Reads an answer or a link; once only until another program writes to the file or `#keep` does. */
  #read<T>(name: string, step: (prepare: Prepare) => T): Promise<T> {
    return this.#database.read((prepare) => {
      const version = this.#database.version(prepare);
      if (version !== this.#keptVersion || this.#kept.size >= MOST_KEPT) this.#kept.clear();
      this.#keptVersion = version;
      if (this.#kept.has(name)) return this.#kept.get(name) as T;
      const value = step(prepare);
      this.#kept.set(name, value);
      return value;
    });
  }

  /** Saved answers have the office's times, so that setting the machine's clock does not change how long they hold. */
  #held(prepare: Prepare, api: Api, parameter: string): HeldAnswer | undefined {
    const held = heldAnswer(prepare, api.id, parameter);
    return held && shifted(held, -this.#office.steadySkew);
  }

  #keep(prepare: Prepare, { answer, links = [], names = [] }: Settlement, now: number): void {
    this.#kept.clear();
    if (answer) keepAnswer(prepare, shifted(answer, this.#office.steadySkew));
    for (const link of links) keepLink(prepare, link);
    for (const name of names) keepName(prepare, name, now);
  }

  /** All programs agree on the office's clock, to the millisecond. */
  #hearOthers(row: ClockRow | undefined, moment: Moment): void {
    const kept = keptSkew(row, moment);
    if (kept !== undefined) this.#office.agree(kept);
  }

  /**
   * Postpones times noted by the machine's clock after that was set; after sleep, which some systems do not count as
   * elapsed time, a little more than needed. Returns the new row.
   */
  #followClock(prepare: Prepare, row: ClockRow | undefined, moment: Moment): ClockRow | undefined {
    const jump = followClock(prepare, row, moment, this.#office.heard);
    if (jump > 0) {
      postponePlaces(prepare, jump, moment.now);
      postponeContact(prepare, jump, moment.now);
    }
    if (!mayLack(row, moment)) return row;
    noteLoss(prepare, { ...lastPermission(row, moment), boot: moment.boot, elapsed: 0 }, moment);
    return clockRow(prepare);
  }

  /** How long requests unknown to the file may still count, whole ms. */
  #lossOf(prepare: Prepare, row: ClockRow | undefined, moment: Moment): Loss {
    const isPast = (one: Permission) => hasPlace(prepare, one.id) || lossLasts(one, moment) === 0;
    const missing = this.#witness?.missing(lastPermission(row, moment), moment, isPast, this.#id);
    const [longest] = [row?.lost, missing]
      .filter((one) => one !== undefined)
      .map(({ boot, elapsed }) => ({ boot, elapsed, lasts: lossLasts({ boot, elapsed }, moment) }))
      .sort((a, b) => b.lasts - a.lasts);
    if (!longest) return { lasts: 0, reason: 'lost' };
    if (missing) noteLoss(prepare, { ...longest, id: missing.id, count: missing.count }, moment);
    // Waiting for a fraction of a millisecond may not wait at all.
    return { lasts: Math.ceil(longest.lasts), reason: longest.elapsed === 0 ? 'started' : 'lost' };
  }
}

interface Loss {
  readonly lasts: number;
  readonly reason: 'lost' | 'started';
}

/** The same answer by a clock that is ahead by `by` ms. */
function shifted(answer: HeldAnswer, by: number): HeldAnswer {
  return { ...answer, fetchedAt: answer.fetchedAt + by, staleAt: answer.staleAt + by };
}
