/** Number of declined proposals that are kept. */
const MOST = 20;

/** The agreed cost of a tool: proposed when it is prepared, used up when it is invoked. */
export class Agreements {
  readonly #requests = new Map<string, number>();

  /** The user is asked to allow this many requests for this input. */
  propose(input: object, requests: number): void {
    const key = JSON.stringify(input);
    this.#requests.delete(key);
    this.#requests.set(key, requests);
    for (const old of this.#requests.keys()) {
      if (this.#requests.size <= MOST) break;
      this.#requests.delete(old);
    }
  }

  /** Requests the user agreed to for this input; 0 without a proposal. Valid once. */
  take(input: object): number {
    const key = JSON.stringify(input);
    const requests = this.#requests.get(key) ?? 0;
    this.#requests.delete(key);
    return requests;
  }
}
