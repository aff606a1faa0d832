/** Proposals that the user declined are forgotten after so many others. */
const MOST = 20;

/** What a tool was allowed to cost: proposed when it is prepared, used up when it is invoked. */
export class Agreements {
  readonly #requests = new Map<string, number>();

  /** The user is asked whether this input may take so many requests. */
  propose(input: object, requests: number): void {
    const key = JSON.stringify(input);
    this.#requests.delete(key);
    this.#requests.set(key, requests);
    for (const old of this.#requests.keys()) {
      if (this.#requests.size <= MOST) break;
      this.#requests.delete(old);
    }
  }

  /** How many requests the user agreed to for this input; 0 where nothing was proposed. It holds once. */
  take(input: object): number {
    const key = JSON.stringify(input);
    const requests = this.#requests.get(key) ?? 0;
    this.#requests.delete(key);
    return requests;
  }
}
