import type { Clock } from '../../server/src/base/clock.ts';
import { settle, Sleepers } from './sleepers.ts';

/** 2026-11-23 09:00 in Japan. */
const START = Date.UTC(2026, 10, 23);

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  #now: number;
  readonly #sleepers = new Sleepers();

  /** `start` in milliseconds since 1970-01-01T00:00Z. */
  constructor(start = START) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  /** How many sleeps have not ended yet. */
  get sleeping(): number {
    return this.#sleepers.size;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return this.#sleepers.sleep(this.#now + Math.max(0, ms), signal);
  }

  /**
   * Moves on by `ms`, waking sleepers in the order in which they are due. Whoever is woken runs on before the next one
   * is, at the time at which it was due, so that what it starts to wait for is kept in order too.
   */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    for (let next = this.#sleepers.take(end); next; next = this.#sleepers.take(end)) {
      this.#now = Math.max(this.#now, next.due);
      next.wake();
      await settle();
    }
    this.#now = end;
  }
}
