import { once } from 'node:events';
import type { Cases } from '../cases/cases.ts';
import { OVERVIEW } from '../cases/questions.ts';
import { jstDay, nextJstMidnight, type Clock } from '../base/clock.ts';
import { isGlobal, type Failure } from '../base/failure.ts';
import { Budget } from '../jpo/budget.ts';
import { budgetOf, NOTHING, spentBy, type Estimate } from '../jpo/estimate.ts';
import type { Store } from '../store/store.ts';
import { caseKey, type CaseNumber } from '../numbers/caseNumber.ts';
import { isQuiet, nextQuiet, quietUntil, type QuietHours } from './hours.ts';
import type { Watch } from './watch.ts';
import type { WatchedCase } from './watchList.ts';

export interface UpdaterOptions {
  readonly cases: Pick<Cases, 'resolve' | 'held'>;
  readonly watch: Watch;
  readonly store: Pick<Store, 'lease'>;
  readonly clock: Clock;
  /** 0–1, uniform: offices must not all send requests in the same second. */
  readonly random: () => number;
  /** Unique to this process. */
  readonly holder: string;
  /** Read at each use. */
  readonly settings: () => { readonly hours: QuietHours; readonly daytime: boolean };
  /** Requests are possible: not offline, in a trusted folder, signed in. */
  readonly isAllowed: () => Promise<boolean>;
  readonly log: (line: string) => void;
}

/** Result of an update; `left`: due, and not requested or not answered because of `failure`. */
export interface Updated {
  readonly updated: number;
  readonly left: number;
  readonly failure?: Failure;
}

interface Due {
  readonly number: CaseNumber;
  readonly estimate: Estimate;
}

const MINUTE = 60_000;
const LEASE = 'watch';
/** By day at least this long between two requests. */
const DAY_PACE_MS = 5 * MINUTE;
/** In quiet hours due cases are spread over the remaining time, within these bounds. */
const SHORTEST_PACE_MS = 15_000;
const LONGEST_PACE_MS = 10 * MINUTE;
/** Leaves an editor that has just started alone. */
const START_MS = MINUTE;
/** Spreads the first requests after midnight and in quiet hours. */
const SPREAD_MS = 10 * MINUTE;
const RETRY_MS = 15 * MINUTE;
const LONGEST_RETRY_MS = 120 * MINUTE;
/** Timers stop while the machine sleeps: after this the clock is read again. */
const LONGEST_SLEEP_MS = 60 * MINUTE;

/**
 * Updates each watched case once a JST day: in quiet hours spread over the remaining time, by day slowly, and never
 * from the reserve. One timer, to the next due case. Only the process that holds the lease, which is as long as the
 * pace, sends.
 */
export class WatchUpdater {
  readonly #options: UpdaterOptions;
  readonly #closing = new AbortController();
  /** The cost of each case on the day of its last check. */
  readonly #needs = new Map<string, { readonly day: string; readonly estimate: Estimate }>();
  /** The day on which all saved data were taken as seen. */
  #learnedOn = '';
  #running: Promise<void> | undefined;
  #wake = new AbortController();
  /** No request before this, whatever changes. */
  #notBefore = 0;
  /** When to try the network again, and the pause after that. */
  #retry = { at: 0, pause: RETRY_MS };

  constructor(options: UpdaterOptions) {
    this.#options = options;
  }

  /** Updates until `close`. */
  start(): void {
    this.#running ??= this.#run();
  }

  /** Settings, credentials or the list have changed. */
  poke(): void {
    this.#retry = { at: 0, pause: RETRY_MS };
    this.#wake.abort();
  }

  /** Updates all due cases now, as fast as the minute window and the reserve allow. Never throws. */
  async updateAll(signal?: AbortSignal, onProgress?: (done: number, all: number) => void): Promise<Updated> {
    // Data that other processes have requested meanwhile were known before this update.
    await this.#options.watch.learned();
    for (const [key, { estimate }] of this.#needs) if (isDue(estimate)) this.#needs.delete(key);
    // On the user's command: the whole list.
    const due = await this.#due(await this.#options.watch.cases());
    let updated = 0;
    let failure: Failure | undefined;
    for (const [index, { number, estimate }] of due.entries()) {
      if (signal?.aborted === true) break;
      onProgress?.(index + 1, due.length);
      const spent = spentBy(estimate);
      failure ??= spent;
      if (spent) continue;
      const problem = await this.#update(number, signal, budgetOf(estimate));
      if (problem) failure ??= problem;
      else updated++;
      if (problem && isGlobal(problem)) break;
    }
    await this.#options.watch.learned();
    return { updated, left: due.length - updated, ...(failure ? { failure } : {}) };
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { random, log, clock } = this.#options;
    let pause = START_MS * (0.5 + random());
    this.#notBefore = clock.now() + pause;
    for (;;) {
      await this.#sleep(pause);
      if (this.#closing.signal.aborted) return;
      this.#wake = new AbortController();
      pause = await this.#step().catch((error: unknown) => {
        log(`watched cases: ${error instanceof Error ? error.message : String(error)}`);
        return RETRY_MS;
      });
    }
  }

  /** Updates one case, if one is due now. Returns the pause until the next, ms; Infinity: until something changes. */
  async #step(): Promise<number> {
    const { clock, watch, random, isAllowed } = this.#options;
    if ((await watch.askable()).length === 0 || !(await isAllowed())) return Infinity;
    const now = clock.now();
    const next = Math.max(this.#notBefore, this.#retry.at);
    if (now < next) return next - now;
    const [first, ...others] = await this.#nextDue();
    if (!first) return nextJstMidnight(now) - now + random() * SPREAD_MS;
    const { length: requests } = first.estimate.apis;
    const pace = this.#pace(now, 1 + others.length) * requests;
    if (pace === Infinity) return nextQuiet(now, this.#options.settings().hours) - now + random() * SPREAD_MS;
    const lease = await this.#options.store.lease(LEASE, this.#options.holder, pace);
    if (!lease.isMine) return lease.until - now + random() * SHORTEST_PACE_MS;
    this.#notBefore = now + pace;
    // News of the cases begin with what was saved before the day's first request.
    if (this.#learnedOn !== jstDay(now)) await watch.learned();
    this.#learnedOn = jstDay(now);
    const left = await watch.left();
    const most = Math.min(left, requests);
    const budget = new Budget(most);
    await watch.noteSent(most); // first, since what cannot be counted is not sent
    const failure = await this.#update(first.number, this.#closing.signal, budget);
    await watch.noteSent(budget.sent - most);
    if (failure && ['budget', 'otherApi'].includes(failure.code) && budget.sent < requests) {
      return nextJstMidnight(now) - now + random() * SPREAD_MS; // what the user agreed to is used up
    }
    if (failure) return this.#pauseAfter(failure, pace);
    this.#retry = { at: 0, pause: RETRY_MS };
    await watch.learned([first.number]);
    return pace;
  }

  /** Time between two requests; Infinity where none may be made now. */
  #pace(now: number, due: number): number {
    const { settings, random } = this.#options;
    const { hours, daytime } = settings();
    if (!isQuiet(now, hours)) return daytime ? DAY_PACE_MS * (1 + random() / 5) : Infinity;
    const even = ((quietUntil(now, hours) - now) / due) * (0.5 + random() / 2);
    return Math.min(LONGEST_PACE_MS, Math.max(SHORTEST_PACE_MS, even));
  }

  #pauseAfter(failure: Failure, pace: number): number {
    if (!isGlobal(failure)) return pace;
    // The user has to fix these first.
    if (['signedOut', 'wrongCredentials', 'offline'].includes(failure.code)) return Infinity;
    const { pause } = this.#retry;
    this.#retry = { at: this.#options.clock.now() + pause, pause: Math.min(pause * 2, LONGEST_RETRY_MS) };
    return pause;
  }

  /** Returns the failure, if any. A case that failed for a reason of its own is not requested again today. */
  async #update(number: CaseNumber, signal: AbortSignal | undefined, budget: Budget): Promise<Failure | undefined> {
    const { cases, clock, log } = this.#options;
    const options = { priority: 'background', budget, ...(signal ? { signal } : {}) } as const;
    const { failure } = await cases.resolve(number, options);
    const now = clock.now();
    if (failure && isGlobal(failure)) log(`watched cases: ${failure.code}`);
    else if (!failure || !['reserve', 'dailyLimit', 'cancelled'].includes(failure.code)) {
      this.#needs.set(caseKey(number), { day: jstDay(now), estimate: NOTHING });
    }
    return failure;
  }

  /**
   * The cases without good data of today, by their last check. Each is checked once a day: an estimate reads the store,
   * and there may be hundreds of cases. Sends no request.
   */
  async #due(cases: readonly WatchedCase[]): Promise<Due[]> {
    const day = jstDay(this.#options.clock.now());
    const due: Due[] = [];
    for (const { number } of cases) {
      const known = this.#needs.get(caseKey(number));
      const estimate = known?.day === day ? known.estimate : await this.#look(number, day);
      if (isDue(estimate)) due.push({ number, estimate });
    }
    return due;
  }

  /** The due cases that may be requested now, from the first one on that no other process has updated meanwhile. */
  async #nextDue(): Promise<Due[]> {
    const { watch } = this.#options;
    if ((await watch.left()) === 0) return []; // of a folder's list: all requests that the user agreed to
    const due = (await this.#due(await watch.askable())).filter(({ estimate }) => !spentBy(estimate));
    const day = jstDay(this.#options.clock.now());
    for (const [at, { number }] of due.entries()) {
      const estimate = await this.#look(number, day);
      if (isDue(estimate) && !spentBy(estimate)) return [{ number, estimate }, ...due.slice(at + 1)];
    }
    return [];
  }

  /** The cost of an update. */
  async #look(number: CaseNumber, day: string): Promise<Estimate> {
    const estimate = await (await this.#options.cases.held(number)).estimate(OVERVIEW, 'background');
    this.#needs.set(caseKey(number), { day, estimate });
    return estimate;
  }

  async #sleep(ms: number): Promise<void> {
    const signal = AbortSignal.any([this.#closing.signal, this.#wake.signal]);
    if (ms === Infinity) {
      if (!signal.aborted) await once(signal, 'abort');
      return;
    }
    await this.#options.clock.sleep(Math.ceil(Math.min(ms, LONGEST_SLEEP_MS)), signal).catch(() => undefined);
  }
}

/** Not all saved data of the case are of today. */
function isDue({ apis, obstacle }: Estimate): boolean {
  return apis.length > 0 || obstacle !== undefined;
}
