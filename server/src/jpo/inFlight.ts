import type { Clock } from '../base/clock.ts';
import { FailureError, type Failure } from '../base/failure.ts';
import type { Budget } from './budget.ts';
import type { Priority, WaitReason } from '../store/store.ts';

/** Why and until when a question waits. */
export interface Delay {
  /** Estimated end, ms since the epoch. */
  readonly until: number;
  readonly reason: WaitReason;
}

/** Whether the time has passed at `now`, ms. A lock has no end time. */
export function isOver({ until, reason }: Delay, now: number): boolean {
  return reason !== 'store' && until <= now;
}

/** Times that differ by less are the same, ms. */
const SAME_TIME_MS = 1_000;

/** No asker had a request left; one who joined since may have. */
export class RefusedError extends FailureError {}

/** A question in progress, as seen by the code that answers it. */
export interface Asking {
  /** The highest priority among those who ask. */
  readonly priority: Priority;
  readonly notBefore: number | undefined;
  /** Why no asker has a request left; undefined while one has. */
  readonly refusal: Failure | undefined;
  /** Aborted when the last asker leaves before the request is sent. */
  readonly signal: AbortSignal;
  /** The token was already renewed for this question. */
  renewed: boolean;
  /** The delay last reported; undefined while it does not wait. */
  readonly delay: Delay | undefined;
  delayed(delay: Delay | undefined): void;
  /**
   * Takes a request from an asker's budget before it is sent; from none where someone asks without a budget. Returns a
   * function that returns it if it is not sent; undefined where none is left.
   */
  take(): (() => void) | undefined;
  /** The request is under way: no more waiting, no giving up. */
  sent(): void;
  /** The response is stored: what follows, such as a repeat, can be given up again. */
  received(): void;
  /** Sleeps; woken by `wake`, as when the priority rises. Rejects when no one asks any more. */
  pause(ms: number): Promise<void>;
  wake(): void;
}

export interface AskOptions {
  readonly priority: Priority;
  /** Withdraws this asker. The request is not sent without other askers; one already sent is completed and kept. */
  readonly signal?: AbortSignal;
  /** Called when the question has to wait, when time or reason change, and with undefined when it goes on. */
  readonly onDelay?: (delay: Delay | undefined) => void;
  /** Ignores answers fetched before this instant, ms: an explicit refresh. */
  readonly notBefore?: number;
  /** The announced cost, repeats included. Absent: no number was announced. */
  readonly budget?: Budget;
}

/** Joins equal questions: the first asker starts the work, which ends early only when every asker has left. */
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
  /** One per asker; undefined: unlimited. */
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

  /** Not for an asker who needs newer data, nor after the end of the work. */
  accepts({ notBefore }: AskOptions): boolean {
    return !this.#abort.signal.aborted && (notBefore === undefined || notBefore <= (this.notBefore ?? -1));
  }

  run(work: (asking: Asking) => Promise<T>, ended: () => void): void {
    this.#result = this.#work(work, ended);
    this.#result.catch(() => undefined);
  }

  /** Runs the work again when it is refused while someone with a request left has joined. */
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
