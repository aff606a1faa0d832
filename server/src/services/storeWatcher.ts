import type { Clock } from '../base/clock.ts';
import type { ChangedParams } from '../protocol.ts';

/** What other processes can change. */
interface ChangeSources {
  /** Another number after anything was learned or used. */
  changes(): Promise<number>;
  /** Another text after the watched cases changed. */
  watchStamp(): Promise<string>;
}

export interface StoreWatcherOptions {
  readonly clock: Clock;
  /** Undefined where nothing is saved yet; must start nothing. */
  readonly sources: () => Promise<ChangeSources | undefined>;
  readonly changed: (what: ChangedParams['what']) => void;
}

/** Shortest interval between checks while this window is in use. */
const SOONEST_MS = 1_000;
/** Interval while a view is visible. */
const PACE_MS = 3_000;

/** Notices what other windows have learned: on use, and every few seconds while a view is visible. */
export class StoreWatcher {
  readonly #options: StoreWatcherOptions;
  #lookedAt = -Infinity;
  #known: { readonly changes: number; readonly stamp: string } | undefined;
  #looking: Promise<void> = Promise.resolve();
  #visible: AbortController | undefined;

  constructor(options: StoreWatcherOptions) {
    this.#options = options;
  }

  /** Checks, unless it did a moment ago. Never throws. */
  async look(): Promise<void> {
    const now = this.#options.clock.now();
    if (now >= this.#lookedAt && now < this.#lookedAt + SOONEST_MS) return;
    await this.lookNow();
  }

  /** Checks in any case, after this window changed something. Never throws. */
  lookNow(): Promise<void> {
    this.#lookedAt = this.#options.clock.now();
    this.#looking = this.#looking.then(() => this.#look()).catch(() => undefined);
    return this.#looking;
  }

  /** Whether a view with saved data is visible. */
  setVisible(isVisible: boolean): void {
    if (!isVisible) {
      this.#visible?.abort();
      this.#visible = undefined;
    } else if (!this.#visible) {
      this.#visible = new AbortController();
      void this.#keepLooking(this.#visible.signal);
    }
  }

  close(): void {
    this.setVisible(false);
  }

  async #keepLooking(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.lookNow();
      await this.#options.clock.sleep(PACE_MS, signal).catch(() => undefined);
    }
  }

  async #look(): Promise<void> {
    const sources = await this.#options.sources();
    if (!sources) {
      this.#lookedAt = -Infinity; // nothing was seen: what is shown first is what the next check compares with
      return;
    }
    const before = this.#known;
    const now = { changes: await sources.changes(), stamp: await sources.watchStamp() };
    this.#known = now;
    if (!before) return;
    const what: ChangedParams['what'][number][] = [];
    if (now.changes !== before.changes) what.push('cases', 'quota');
    if (now.stamp !== before.stamp) what.push('watch');
    if (what.length > 0) this.#options.changed(what);
  }
}
