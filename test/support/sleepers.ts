interface Sleeper {
  /** ms since 1970. */
  readonly due: number;
  readonly wake: () => void;
}

/** Those who sleep by a clock that a test moves. */
export class Sleepers {
  #all: Sleeper[] = [];

  /** How many sleeps have not ended yet. */
  get size(): number {
    return this.#all.length;
  }

  /** Sleeps until somebody takes it out and wakes it; rejects when the signal says so. */
  sleep(due: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.#all = this.#all.filter((other) => other !== sleeper);
        reject(signal?.reason instanceof Error ? signal.reason : new DOMException('aborted', 'AbortError'));
      };
      const wake = () => {
        signal?.removeEventListener('abort', abort);
        resolve();
      };
      const sleeper: Sleeper = { due, wake };
      if (signal?.aborted === true) {
        abort();
        return;
      }
      this.#all.push(sleeper);
      signal?.addEventListener('abort', abort, { once: true });
    });
  }

  /** Takes out the sleeper that is due first, of several the one that began first; undefined where none is due by `end`. */
  take(end = Infinity): Sleeper | undefined {
    let first: Sleeper | undefined;
    for (const one of this.#all) if (one.due <= end && (!first || one.due < first.due)) first = one;
    this.#all = this.#all.filter((other) => other !== first);
    return first;
  }
}

/** Lets everything run that waits for a promise only, not for a device. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
