import type { Clock } from '../../server/src/base/clock.ts';

interface Sleeper {
  readonly due: number;
  readonly wake: () => void;
}

/** 2026-11-23 09:00 in Japan. */
const START = Date.UTC(2026, 10, 23);

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  #now: number;
  #sleepers: Sleeper[] = [];

  /** `start` in milliseconds since 1970-01-01T00:00Z. */
  constructor(start = START) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  /** How many sleeps have not ended yet. */
  get sleeping(): number {
    return this.#sleepers.length;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
        reject(signal?.reason instanceof Error ? signal.reason : new DOMException('aborted', 'AbortError'));
      };
      const wake = () => {
        signal?.removeEventListener('abort', abort);
        resolve();
      };
      const sleeper: Sleeper = { due: this.#now + Math.max(0, ms), wake };
      if (signal?.aborted) {
        abort();
        return;
      }
      this.#sleepers.push(sleeper);
      signal?.addEventListener('abort', abort, { once: true });
    });
  }

  /**
   * Moves on by `ms`, waking sleepers in the order in which they are due. Whoever is woken runs on before the next one
   * is, at the time at which it was due, so that what it starts to wait for is kept in order too.
   */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    for (let next = this.#nextDue(end); next; next = this.#nextDue(end)) {
      const woken = next;
      this.#sleepers = this.#sleepers.filter((other) => other !== woken);
      this.#now = Math.max(this.#now, woken.due);
      woken.wake();
      await settle();
    }
    this.#now = end;
  }

  #nextDue(end: number): Sleeper | undefined {
    return this.#sleepers
      .filter(({ due }) => due <= end)
      .reduce<Sleeper | undefined>((first, other) => (first && first.due <= other.due ? first : other), undefined);
  }
}

/** Lets everything run that waits for a promise only, not for a device. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
