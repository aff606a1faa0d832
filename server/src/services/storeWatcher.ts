import type { Clock } from '../base/clock.ts';
import type { ChangedParams } from '../protocol.ts';

/** What can change without this process. */
interface ChangeSources {
  /** Another number once anybody has learned or used something. */
  changes(): Promise<number>;
  /** Another text once the watched cases are others. */
  watchStamp(): Promise<string>;
}

export interface StoreWatcherOptions {
  readonly clock: Clock;
  /** Undefined where nothing is held yet; nothing is started for a look. */
  readonly sources: () => Promise<ChangeSources | undefined>;
  readonly changed: (what: ChangedParams['what']) => void;
}

/** While something is done, others' changes are looked for at most this often. */
const SOONEST_MS = 1_000;
/** While a view is visible. */
const PACE_MS = 3_000;

/** Notices what other windows have learned: when this one does something, and every few seconds while a view shows it. */
export class StoreWatcher {
  readonly #options: StoreWatcherOptions;
  #lookedAt = -Infinity;
  #known: { readonly changes: number; readonly stamp: string } | undefined;
  #looking: Promise<void> = Promise.resolve();
  #visible: AbortController | undefined;

  constructor(options: StoreWatcherOptions) {
    this.#options = options;
  }

  /** Looks, unless that was done a moment ago. Never throws. */
  async look(): Promise<void> {
    const now = this.#options.clock.now();
    if (now >= this.#lookedAt && now < this.#lookedAt + SOONEST_MS) return;
    await this.lookNow();
  }

  /** Looks in any case: this window has changed something. Never throws. */
  lookNow(): Promise<void> {
    this.#lookedAt = this.#options.clock.now();
    this.#looking = this.#looking.then(() => this.#look()).catch(() => undefined);
    return this.#looking;
  }

  /** Says whether a view is visible that shows what is held. */
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
      this.#lookedAt = -Infinity; // nothing was seen: what is shown first is what the next look compares with
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
