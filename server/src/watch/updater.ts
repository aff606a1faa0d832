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
  /** 0–1, uniform: offices do not all ask at the same second. */
  readonly random: () => number;
  /** Unlike that of any other process. */
  readonly holder: string;
  /** Read at each use. */
  readonly settings: () => { readonly hours: QuietHours; readonly daytime: boolean };
  /** Somebody may be asked: not offline, in a trusted folder, signed in. */
  readonly isAllowed: () => Promise<boolean>;
  readonly log: (line: string) => void;
}

/** What bringing up to date came to. */
export interface Updated {
  readonly updated: number;
  /** Due, and not asked or not answered. */
  readonly left: number;
  /** Why. */
  readonly failure?: Failure;
}

interface Due {
  readonly number: CaseNumber;
  readonly estimate: Estimate;
}

const MINUTE = 60_000;
const LEASE = 'watch';
/** By day at most one request in so long. */
const DAY_PACE_MS = 5 * MINUTE;
/** In quiet hours the cases that are due are spread over what is left of them, within these. */
const SHORTEST_PACE_MS = 15_000;
const LONGEST_PACE_MS = 10 * MINUTE;
/** An editor that has just started has other things to do. */
const START_MS = MINUTE;
/** Who comes after midnight or into quiet hours comes within this. */
const SPREAD_MS = 10 * MINUTE;
const RETRY_MS = 15 * MINUTE;
const LONGEST_RETRY_MS = 120 * MINUTE;
/** Timers stand still while the machine sleeps: after this the clock is looked at. */
const LONGEST_SLEEP_MS = 60 * MINUTE;

/**
 * Brings each watched case up to date once a JST day: in quiet hours spread over what is left of them, by day slowly, and
 * only with what the reserve leaves. One timer, to the next case that is due. Of several processes one does it: whoever
 * holds the lease asks, and the lease is as long as the pace.
 */
export class WatchUpdater {
  readonly #options: UpdaterOptions;
  readonly #closing = new AbortController();
  /** What each case took on the day on which it was last looked at. */
  readonly #needs = new Map<string, { readonly day: string; readonly estimate: Estimate }>();
  /** The day on which all that was held was taken as seen. */
  #learnedOn = '';
  #running: Promise<void> | undefined;
  #wake = new AbortController();
  /** Before this nothing is asked, whatever changes. */
  #notBefore = 0;
  /** When the network may be tried again, and after how long the time after. */
  #retry = { at: 0, pause: RETRY_MS };

  constructor(options: UpdaterOptions) {
    this.#options = options;
  }

  /** From now on, until `close`. */
  start(): void {
    this.#running ??= this.#run();
  }

  /** Settings, credentials or the list have changed. */
  poke(): void {
    this.#retry = { at: 0, pause: RETRY_MS };
    this.#wake.abort();
  }

  /** Brings all that is due up to date now, as fast as the minute window and the reserve let it. Never throws. */
  async updateAll(signal?: AbortSignal, onProgress?: (done: number, all: number) => void): Promise<Updated> {
    // Others may have asked meanwhile: what they learned is what was known before this update.
    await this.#options.watch.learned();
    for (const [key, { estimate }] of this.#needs) if (isDue(estimate)) this.#needs.delete(key);
    // The user does this: all that stands on the list is asked for.
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

  /** Asks about one case, if one is due now. How long to wait for the next, ms; Infinity: until something changes. */
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
    // What was held before the day's first question is where the news of its cases begin.
    if (this.#learnedOn !== jstDay(now)) await watch.learned();
    this.#learnedOn = jstDay(now);
    const left = await watch.left();
    const most = Math.min(left, requests);
    const budget = new Budget(most);
    await watch.noteSent(most); // before: what cannot be counted is not sent
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
    // What has to be put right by somebody is tried again when it was.
    if (['signedOut', 'wrongCredentials', 'offline'].includes(failure.code)) return Infinity;
    const { pause } = this.#retry;
    this.#retry = { at: this.#options.clock.now() + pause, pause: Math.min(pause * 2, LONGEST_RETRY_MS) };
    return pause;
  }

  /** The failure, if any. A case that could not be answered for reasons of its own is not asked for again today. */
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
   * The cases of which nothing good of today is held, as far as was seen when they were last looked at. Each is looked at
   * once a day: an explanation reads the store, and there may be hundreds of cases. Never asks.
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

  /** What is due and may be asked now, from the first one on that nobody has brought up to date meanwhile. */
  async #nextDue(): Promise<Due[]> {
    const { watch } = this.#options;
    if ((await watch.left()) === 0) return []; // of a folder's list: all that the user was told
    const due = (await this.#due(await watch.askable())).filter(({ estimate }) => !spentBy(estimate));
    const day = jstDay(this.#options.clock.now());
    for (const [at, { number }] of due.entries()) {
      const estimate = await this.#look(number, day);
      if (isDue(estimate) && !spentBy(estimate)) return [{ number, estimate }, ...due.slice(at + 1)];
    }
    return [];
  }

  /** What bringing the case up to date would take. */
  async #look(number: CaseNumber, day: string): Promise<Estimate> {
    const estimate = await (await this.#options.cases.held(number)).estimate(OVERVIEW, 'background');
    this.#needs.set(caseKey(number), { day, estimate });
    return estimate;
  }

  async #sleep(ms: number): Promise<void> {
    const signal = AbortSignal.any([this.#closing.signal, this.#wake.signal]);
    if (ms === Infinity) {
      if (signal.aborted) return;
      await new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => {
          resolve();
        });
      });
      return;
    }
    await this.#options.clock.sleep(Math.ceil(Math.min(ms, LONGEST_SLEEP_MS)), signal).catch(() => undefined);
  }
}

/** Not all that is held of the case is of today. */
function isDue({ apis, obstacle }: Estimate): boolean {
  return apis.length > 0 || obstacle !== undefined;
}
