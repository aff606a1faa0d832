import type { Clock } from '../base/clock.ts';
import { FailureError, type Failure } from '../base/failure.ts';
import type { Budget } from './budget.ts';
import type { Priority, WaitReason } from '../store/store.ts';

/** What an asker is told while the question waits. */
export interface Delay {
  /** About when it goes on, ms since the epoch. */
  readonly until: number;
  readonly reason: WaitReason;
}

/** Whether the time is over at `now`, ms. A lock has no time at which it ends. */
export function isOver({ until, reason }: Delay, now: number): boolean {
  return reason !== 'store' && until <= now;
}

/** A time that is told again and again moves by this much before it is another one, ms. */
const SAME_TIME_MS = 1_000;

/** Nobody who asked had a request left; whoever joined since then may have. */
export class RefusedError extends FailureError {}

/** A question under way, as the one who answers it sees it. */
export interface Asking {
  /** The highest priority among those who ask. */
  readonly priority: Priority;
  readonly notBefore: number | undefined;
  /** Why nobody who asks has a request left, for the first one or for a repeat; undefined while somebody has. */
  readonly refusal: Failure | undefined;
  /** Aborted when nobody asks any more, before the request is sent. */
  readonly signal: AbortSignal;
  /** The token was renewed for this question already. */
  renewed: boolean;
  /** What those who ask were told of its waiting last; undefined where it does not wait. */
  readonly delay: Delay | undefined;
  delayed(delay: Delay | undefined): void;
  /**
   * Takes a request from the budget of one who asks, before it is sent; from nobody's where somebody asks without one.
   * Returns how to give it back where it was never sent; undefined where none is left.
   */
  take(): (() => void) | undefined;
  /** The request is on its way: it waits no more, and is no longer given up. */
  sent(): void;
  /** The response is in and kept: what follows, such as a repeat, can be given up again. */
  received(): void;
  /** Sleeps; woken early when the priority rises. Rejects when nobody asks any more. */
  pause(ms: number): Promise<void>;
  /** Ends the pause. */
  wake(): void;
}

/** How somebody asks. */
export interface AskOptions {
  readonly priority: Priority;
  /** Ends this asker's interest. The request is not sent when nobody else is interested; one that is sent is kept. */
  readonly signal?: AbortSignal;
  /** Called when the question has to wait, again when the time or the reason changes, and without one when it goes on. */
  readonly onDelay?: (delay: Delay | undefined) => void;
  /** Answers fetched before this instant do not count: an explicit refresh. */
  readonly notBefore?: number;
  /** What somebody was told that this costs: no more is sent, repeats included. Absent: nobody was told a number. */
  readonly budget?: Budget;
}

/**
 * Equal questions become one: the first asker starts the work, later ones join it. The work ends early only when every
 * asker has left.
 */
export class InFlight<T> {
  readonly #clock: Clock;
  readonly #shared = new Map<string, Shared<T>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  join(key: string, options: AskOptions, work: (asking: Asking) => Promise<T>): Promise<T> {
    const existing = this.#shared.get(key);
    const shared = existing?.accepts(options) === true ? existing : this.#start(key, options, work);
    return shared.join(options);
  }

  #start(key: string, options: AskOptions, work: (asking: Asking) => Promise<T>): Shared<T> {
    const shared = new Shared<T>(this.#clock, options);
    this.#shared.set(key, shared);
    shared.run(work, () => {
      if (this.#shared.get(key) === shared) this.#shared.delete(key);
    });
    return shared;
  }
}

class Shared<T> implements Asking {
  readonly #clock: Clock;
  readonly #abort = new AbortController();
  readonly #listeners = new Set<(delay: Delay | undefined) => void>();
  readonly notBefore: number | undefined;
  priority: Priority;
  renewed = false;
  /** One for each who asks; undefined: without a limit. */
  readonly #budgets: (Budget | undefined)[] = [];
  #isSent = false;
  #delay: Delay | undefined;
  #wake: AbortController | undefined;
  #result: Promise<T> = Promise.reject(new Error('not started'));

  constructor(clock: Clock, { priority, notBefore }: AskOptions) {
    this.#clock = clock;
    this.priority = priority;
    this.notBefore = notBefore;
    this.#result.catch(() => undefined);
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** An asker who wants something newer than this work may bring does not join it; nor one who comes after its end. */
  accepts({ notBefore }: AskOptions): boolean {
    return !this.#abort.signal.aborted && (notBefore === undefined || notBefore <= (this.notBefore ?? -1));
  }

  run(work: (asking: Asking) => Promise<T>, ended: () => void): void {
    this.#result = this.#work(work, ended);
    this.#result.catch(() => undefined);
  }

  /** Whoever joins while the work is being refused to those before it, with a request left, has it done after all. */
  async #work(work: (asking: Asking) => Promise<T>, ended: () => void): Promise<T> {
    try {
      for (;;) {
        try {
          return await work(this);
        } catch (error) {
          if (!(error instanceof RefusedError) || this.refusal) throw error;
        }
      }
    } finally {
      ended();
    }
  }

  join({ priority, signal, onDelay, budget }: AskOptions): Promise<T> {
    this.#budgets.push(budget);
    if (priority === 'interactive' && this.priority !== 'interactive') {
      this.priority = 'interactive';
      this.wake();
    }
    if (onDelay) {
      this.#listeners.add(onDelay);
      if (this.#delay) onDelay(this.#delay);
    }
    return new Promise<T>((resolve, reject) => {
      let isHere = true;
      const leave = () => {
        if (!isHere) return;
        isHere = false;
        signal?.removeEventListener('abort', onAbort);
        if (onDelay) this.#listeners.delete(onDelay);
        this.#budgets.splice(this.#budgets.indexOf(budget), 1);
      };
      const onAbort = () => {
        leave();
        reject(new DOMException('nobody waits for this', 'AbortError'));
        this.#endIfDeserted();
      };
      if (signal?.aborted === true) {
        onAbort();
        return;
      }
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#result.then(
        (value) => {
          leave();
          resolve(value);
        },
        (error: unknown) => {
          leave();
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
  }

  get refusal(): Failure | undefined {
    if (this.#budgets.some((budget) => budget?.isSpent !== true)) return undefined;
    return this.#budgets[0]?.refusal ?? { code: 'budget' };
  }

  take(): (() => void) | undefined {
    if (this.#budgets.includes(undefined)) return () => undefined;
    const taken = this.#budgets.find((budget) => budget?.take());
    return (
      taken &&
      (() => {
        taken.giveBack();
      })
    );
  }

  get delay(): Delay | undefined {
    return this.#delay;
  }

  delayed(delay: Delay | undefined): void {
    const isSame = this.#delay?.reason === delay?.reason;
    if (isSame && Math.abs((delay?.until ?? 0) - (this.#delay?.until ?? 0)) < SAME_TIME_MS) return;
    this.#delay = delay;
    for (const listener of this.#listeners) listener(delay);
  }

  sent(): void {
    if (this.#abort.signal.aborted) throw new DOMException('nobody waits for this', 'AbortError');
    this.#isSent = true;
    this.delayed(undefined);
  }

  received(): void {
    this.#isSent = false;
    this.#endIfDeserted();
  }

  wake(): void {
    this.#wake?.abort();
  }

  #endIfDeserted(): void {
    if (this.#budgets.length === 0 && !this.#isSent) this.#abort.abort();
  }

  async pause(ms: number): Promise<void> {
    this.#wake = new AbortController();
    const either = AbortSignal.any([this.signal, this.#wake.signal]);
    try {
      await this.#clock.sleep(Math.max(0, ms), either);
    } catch (error) {
      if (this.signal.aborted || !either.aborted) throw error;
    }
  }
}
