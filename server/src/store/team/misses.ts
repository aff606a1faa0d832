import type { Clock } from '../../base/clock.ts';

/** How long it is remembered, ms: what a colleague learns is seen this much later. */
const REMEMBERED_MS = 2_000;
const MOST = 20_000;

/** What the team's store did not hold a moment ago: a draft with thousands of numbers asks for each again and again. */
export class Misses {
  readonly #clock: Clock;
  readonly #until = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  has(name: string): boolean {
    const now = this.#clock.now();
    const until = this.#until.get(name) ?? 0;
    return until > now && until <= now + REMEMBERED_MS;
  }

  add(name: string): void {
    if (this.#until.size >= MOST) this.#until.clear();
    this.#until.set(name, this.#clock.now() + REMEMBERED_MS);
  }
}
