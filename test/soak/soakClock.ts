import type { Clock } from '../../server/src/base/clock.ts';
import { settle, Sleepers } from '../support/sleepers.ts';

/**
 * A clock that goes from one event to the next by itself while `run` runs, and stands still for whatever needs real time
 * (the network). Pieces of real work go one after the other, so that the same seed gives the same month.
 */
export class SoakClock implements Clock {
  #now: number;
  readonly #sleepers = new Sleepers();
  #lastWork: Promise<unknown> = Promise.resolve();
  #working = 0;

  /** `start` in whole milliseconds since 1970-01-01T00:00Z. */
  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return this.#sleepers.sleep(this.#now + Math.max(0, Math.round(ms)), signal);
  }

  /** Sleeps until an instant, ms; not at all when it is past. */
  async until(ms: number): Promise<void> {
    if (ms > this.#now) await this.sleep(ms - this.#now);
  }

  /** Work that takes real time: the clock stands still until it has ended. */
  async stillDuring<T>(work: () => Promise<T>): Promise<T> {
    this.#working++;
    const before = this.#lastWork;
    const done = before.then(work, work);
    this.#lastWork = done.catch(() => undefined);
    try {
      return await done;
    } finally {
      this.#working--;
    }
  }

  /** Moves from event to event until the work has ended. Throws where it waits for something that never comes. */
  async run<T>(work: Promise<T>): Promise<T> {
    const state = { isDone: false };
    const done = () => {
      state.isDone = true;
    };
    work.then(done, done);
    for (;;) {
      await settle();
      if (this.#working > 0) {
        await this.#lastWork;
        continue;
      }
      if (state.isDone) return work;
      const next = this.#sleepers.take();
      if (!next) throw new Error('everybody waits and nobody sleeps');
      this.#now = next.due;
      next.wake();
    }
  }
}
