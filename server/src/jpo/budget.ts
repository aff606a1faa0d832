import type { Failure } from '../base/failure.ts';

/**
 * The number of requests announced to the user in a title, dialog or plan. It travels with the questions
 * (`AskOptions.budget`), and `Attempts`, the only sender, takes from it for every request, repeats included: no more is
 * sent than announced, whatever fails. A question without a budget has no bound, because no number was announced for it.
 */
export class Budget {
  readonly #most: number;
  readonly #obstacle: Failure | undefined;
  #sent = 0;

  /** `most`: requests. `obstacle`: why there are none. */
  constructor(most: number, obstacle?: Failure) {
    this.#most = most;
    this.#obstacle = obstacle;
  }

  get sent(): number {
    return this.#sent;
  }

  get isSpent(): boolean {
    return this.#sent >= this.#most;
  }

  /** Why nothing more is sent. */
  get refusal(): Failure {
    return this.#sent === 0 && this.#obstacle ? this.#obstacle : { code: 'budget' };
  }

  /** Takes one request; false where none is left. */
  take(): boolean {
    if (this.isSpent) return false;
    this.#sent += 1;
    return true;
  }

  /** Returns a request that was not sent. */
  giveBack(): void {
    this.#sent -= 1;
  }
}

/** An API's limit met with a spent budget, where another API can answer. */
export function asOtherApi({ api }: Failure): Failure {
  return { code: 'otherApi', ...(api === undefined ? {} : { api }) };
}
