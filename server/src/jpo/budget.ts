import type { Failure } from '../base/failure.ts';

/**
 * A number of requests that somebody was told: in a title, a dialog, a plan. It travels with the questions that it was
 * told for (`AskOptions.budget`), and is taken from at the one place that sends (`Attempts`), repeats included. So what is
 * sent for questions that carry it is never more than what was told, whatever fails on the way. A question without
 * one is not bounded: nobody was told a number for it.
 */
export class Budget {
  readonly #most: number;
  readonly #obstacle: Failure | undefined;
  #sent = 0;

  /** `most`: requests. `obstacle`: why it is none. */
  constructor(most: number, obstacle?: Failure) {
    this.#most = most;
    this.#obstacle = obstacle;
  }

  /** Requests that were sent. */
  get sent(): number {
    return this.#sent;
  }

  get isSpent(): boolean {
    return this.#sent >= this.#most;
  }

  /** Why nothing more is sent for it. */
  get refusal(): Failure {
    return this.#sent === 0 && this.#obstacle ? this.#obstacle : { code: 'budget' };
  }

  /** Takes one for a request that is about to be sent; false where none is left. */
  take(): boolean {
    if (this.isSpent) return false;
    this.#sent += 1;
    return true;
  }

  /** Gives one back whose request was never sent. */
  giveBack(): void {
    this.#sent -= 1;
  }
}

/** What the limit of an API is to somebody whose budget is spent, where another API can answer. */
export function asOtherApi({ api }: Failure): Failure {
  return { code: 'otherApi', ...(api === undefined ? {} : { api }) };
}
