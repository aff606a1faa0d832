import { stopwatch, type Clock } from '../base/clock.ts';
import type { Answered } from './answerBody.ts';
import type { Api, Family } from '../apis/apis.ts';
import { ANSWERED, failureOfStatus, type Envelope } from './envelope.ts';
import type { Observed } from './exchange.ts';
import { FailureError, failureOf } from '../base/failure.ts';
import { isOver, RefusedError, type Asking } from './inFlight.ts';
import { mismatchOf, type Mismatch } from './ofQuestion.ts';
import type { Learn } from './learn.ts';
import type { OfficeTime } from '../store/officeTime.ts';
import { Sender } from './sender.ts';
import type { Account, Claim, ClaimRequest, HeldAnswer, Question, Settlement, Store, Ticket } from '../store/store.ts';
import { LONGEST_PAUSE_MS, PERMISSION_MS } from '../store/times.ts';
import type { TokenSource } from './token.ts';
import { Turns, waiterOf, type Waiting } from './turns.ts';
import type { Transport } from '../network/transport.ts';
import type { UnsavedAnswers } from './unsaved.ts';

/** What a family of APIs needs. */
export interface Access {
  /** Digest of origin and ID; undefined when signed out. */
  account(): Promise<Account | undefined>;
  readonly origin: string;
  readonly tokens: TokenSource;
}

export interface AttemptOptions {
  readonly store: Store;
  readonly transport: Transport;
  readonly clock: Clock;
  /** By family: the OPD-API has an ID of its own. */
  readonly access: Readonly<Record<Family, Access>>;
  /** The calendar of the daily counts. */
  readonly office: OfficeTime;
  readonly learn: Learn;
  /** Unique ids for waiters. */
  readonly id: () => string;
  /** Read at each use. */
  readonly settings: () => ClientSettings;
  readonly log: (line: string) => void;
  /** Called after each exchange, secrets included: for the report to JPO support. */
  readonly journal?: (exchange: Observed) => void;
  /** Called when an answer and what was learned from it are stored. */
  readonly onKept?: () => void;
}

interface ClientSettings {
  readonly offline: boolean;
  /** Share of each daily limit kept for interactive questions, 0–1. */
  readonly reserve: number;
  /** Requests per day that this account may send to an API, until the server says otherwise. */
  readonly dailyLimitOf: (api: Api) => number;
}

/** Late permissions before a store is given up. */
const MOST_LATE = 3;
/** Token renewals to get the time: the clock can be set once more meanwhile. */
const MOST_RENEWALS = 3;
/** Consecutive claims that met a lock, a third of a second apart: only copying the store takes that long. */
const MOST_LOCKED = 40;
/** Wait for an answer to someone else's request before the reason is shown, ms. */
const ASKED_UNTOLD_MS = 2_500;

/** For the log, without what the answer is about. */
const DETAILS: Readonly<Record<Mismatch, string>> = {
  otherCase: '100, about something else than was asked for',
  badAnswer: '100 without data',
};

/** One reservation, one request, one settlement: the cost of a question that no saved answer covers. */
export class Attempts {
  readonly #options: AttemptOptions;
  readonly #sender: Sender;
  readonly #unsaved: UnsavedAnswers;
  readonly #turns = new Turns();

  /** `unsaved` takes the answers that the store cannot. */
  constructor(options: AttemptOptions, unsaved: UnsavedAnswers) {
    this.#options = options;
    const { transport, clock, access, journal } = options;
    this.#sender = new Sender({ transport, clock, journal, originOf: (family) => access[family].origin });
    this.#unsaved = unsaved;
  }

  /**
   * The answer to a question, with at most one request, or two where the token was refused, within the askers' budgets.
   * Throws a FailureError: `budget` where none is left.
   */
  async run(question: Question, asking: Asking): Promise<HeldAnswer> {
    const { clock, store } = this.#options;
    const waiting: Waiting = { asking, id: this.#options.id(), since: clock.now() };
    let late = 0;
    let locked = 0;
    let askedFor: (() => number) | undefined;
    let { notBefore } = asking;
    try {
      for (;;) {
        while (this.#turns.isBehind(waiting) && !this.#isLate(asking)) await asking.pause(LONGEST_PAUSE_MS);
        const { account, token } = await this.#enter(question.api, asking);
        if (asking.refusal) throw new RefusedError(asking.refusal);
        const { family } = question.api;
        const around = this.#turns.around(account, family, waiting);
        const taking = stopwatch(clock);
        const claim = await this.#claim({ account, question, waiter: waiterOf(waiting), ...around }, notBefore);
        if (claim.state === 'wait') this.#turns.join(account, family, waiting);
        else this.#turns.leave(waiting);
        if (claim.state === 'held') {
          if ((await mismatchOf(question, claim.answer, store)) === undefined) return claim.answer;
          // Saved by an older version, for another question.
          notBefore = claim.answer.fetchedAt + 1;
          continue;
        }
        if (claim.state === 'granted') {
          const { ticket } = claim;
          const isFresh = taking() < PERMISSION_MS;
          if (isFresh && !asking.signal.aborted) return await this.#send(ticket, token, asking);
          await store.settle(ticket, { isUnsent: true });
          if (!isFresh && ++late === MOST_LATE)
            throw new FailureError({ code: 'store', detail: 'permissions come late' });
          continue;
        }
        if (claim.state === 'spent') throw new FailureError({ code: 'dailyLimit', retryAt: claim.resetAt });
        if (claim.state === 'reserved') throw new FailureError({ code: 'reserve', retryAt: claim.resetAt });
        if (claim.state === 'away') throw new FailureError({ code: claim.isRefused ? 'teamRefused' : 'teamAway' });
        if (claim.state === 'wait') {
          const { until, reason = 'minute' } = claim;
          locked = reason === 'store' ? locked + 1 : 0;
          if (locked === MOST_LOCKED) throw new FailureError({ code: 'storeBusy' });
          asking.delayed({ until, reason });
        }
        if (claim.state === 'asked') {
          askedFor ??= stopwatch(clock);
          const isLong = askedFor() >= ASKED_UNTOLD_MS;
          asking.delayed(isLong ? { until: claim.until, reason: 'asked' } : undefined);
        } else askedFor = undefined;
        await asking.pause(claim.retryAt - clock.now());
      }
    } catch (error) {
      await store.leave(waiterOf(waiting)).catch(() => undefined);
      throw error;
    } finally {
      this.#turns.leave(waiting);
    }
  }

  /** The announced time has passed: the question looks at the store itself for a new one. */
  #isLate({ delay }: Asking): boolean {
    return delay !== undefined && isOver(delay, this.#options.clock.now() - LONGEST_PAUSE_MS);
  }

  /**
   * Account and token of the ID in use now, before every step: a question can wait while the user goes offline, signs out or
   * changes the ID. The token comes before the place in the window: a failed login must not cost one, a slow one not hold one.
   */
  async #enter({ family }: Api, { signal }: Asking): Promise<{ account: Account; token: string }> {
    const { settings } = this.#options;
    const access = this.#options.access[family];
    for (;;) {
      signal.throwIfAborted();
      if (settings().offline) throw new FailureError({ code: 'offline' });
      const account = await access.account();
      const token = await this.#tokenOf(access);
      signal.throwIfAborted();
      if (account !== undefined && account === (await access.account())) return { account, token };
    }
  }

  /** A token; a new one, which brings the server's time, where the machine's clock was set or the machine slept. */
  async #tokenOf({ tokens }: Access): Promise<string> {
    const { office } = this.#options;
    let token = await tokens.get();
    for (let tries = 0; office.isLost && tries < MOST_RENEWALS; tries++) {
      tokens.invalidate(token);
      token = await tokens.get();
    }
    if (office.isLost) office.forget(); // the server no longer sends a time
    return token;
  }

  #claim(
    asked: Pick<ClaimRequest, 'account' | 'question' | 'waiter' | 'ahead' | 'behind'>,
    notBefore: number | undefined,
  ): Promise<Claim> {
    const { store, settings } = this.#options;
    const { reserve, dailyLimitOf } = settings();
    const dailyLimit = dailyLimitOf(asked.question.api);
    const newer = notBefore === undefined ? {} : { notBefore };
    return store.claim({ ...asked, reserve, dailyLimit, ...newer });
  }

  /** Sends the request of a ticket. It is counted from here on, so it is not given up and its answer is kept. */
  async #send(ticket: Ticket, token: string, asking: Asking): Promise<HeldAnswer> {
    const { store, log } = this.#options;
    const { api } = ticket.question;
    let settled = false;
    let giveBack: (() => void) | undefined;
    try {
      giveBack = asking.take();
      if (!giveBack) throw new RefusedError({ code: 'budget', ...asking.refusal, isUnsent: true });
      asking.sent();
      const envelope = await this.#sender.send(ticket.question, token);
      log(`${api.id}: ${envelope.statusCode}, remaining ${envelope.remaining ?? 'not said'}`);
      const mismatch = await mismatchOf(ticket.question, envelope, store);
      const isAnswer = ANSWERED.has(envelope.statusCode) && mismatch === undefined;
      const answer = isAnswer ? this.#asAnswer(ticket.question, envelope) : undefined;
      const said = { remaining: envelope.remaining, spent: envelope.statusCode === '203' };
      if (answer) await this.#unsaved.settle(ticket, { ...said, ...this.#kept(ticket.question, answer) });
      else await store.settle(ticket, said);
      settled = true;
      if (answer) this.#options.onKept?.();
      if (answer) return answer;
      asking.received();
      if (mismatch) throw new FailureError({ code: mismatch, detail: DETAILS[mismatch] });
      if (envelope.statusCode === '210') return await this.#again(ticket.question, token, asking);
      throw this.#failed(ticket, envelope);
    } catch (error) {
      const isUnsent = failureOf(error).isUnsent === true;
      if (isUnsent && !settled) giveBack?.();
      if (!settled) await store.settle(ticket, { isUnsent });
      asking.received();
      throw error;
    }
  }

  #kept(question: Question, answer: HeldAnswer): Settlement & { readonly answer: HeldAnswer } {
    const { learn } = this.#options;
    return { answer, links: learn.links(question, answer), names: learn.names(question, answer) };
  }

  /** 210: the token was invalid after all. One renewal and one repeat, with its own place in the window. */
  async #again(question: Question, token: string, asking: Asking): Promise<HeldAnswer> {
    if (asking.renewed) throw new FailureError({ code: 'tokenRefused', detail: '210 after renewal' });
    asking.renewed = true;
    this.#options.access[question.api.family].tokens.invalidate(token);
    if (asking.refusal)
      throw new RefusedError({ code: 'tokenRefused', detail: '210, and no request left to repeat it' });
    return this.run(question, asking);
  }

  #failed({ reservedAt }: Ticket, { statusCode, errorMessage }: Envelope): FailureError {
    const code = failureOfStatus(statusCode);
    const detail = `${statusCode} ${errorMessage}`;
    // The day of the request is used up, not today.
    const retryAt = this.#options.office.nextDay(reservedAt);
    return new FailureError({ code, detail, ...(code === 'dailyLimit' ? { retryAt } : {}) });
  }

  #asAnswer({ api, parameter }: Question, { statusCode, data, body }: Answered): HeldAnswer {
    const fetchedAt = this.#options.clock.now();
    const draft = { api: api.id, parameter, statusCode, data, fetchedAt, ...(body ? { body } : {}) };
    const { learn, office } = this.#options;
    const skew = office.steadySkew;
    return { ...draft, staleAt: learn.staleAt(api, { ...draft, fetchedAt: fetchedAt + skew }) - skew };
  }
}
