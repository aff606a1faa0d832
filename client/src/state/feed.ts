import { EventEmitter, type Disposable, type Event } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { asClient, STATE, type StateResult } from '../../../server/src/protocol.ts';
import type { Changes } from '../connection/changes.ts';

/** Longest time of setTimeout, ms. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** The server's last state, requested again after a change and when it changes by itself. */
export class StateFeed implements Disposable {
  readonly #client: LanguageClient;
  readonly #changed = new EventEmitter<StateResult>();
  readonly #subscription: Disposable;
  #state: StateResult | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isAsking = false;
  #isStale = false;

  readonly onDidChange: Event<StateResult> = this.#changed.event;

  constructor(client: LanguageClient, changes: Changes) {
    this.#client = client;
    this.#subscription = changes.onDidChange((what) => {
      if (what.has('quota')) void this.refresh();
    });
  }

  /** Undefined before the first answer. */
  get state(): StateResult | undefined {
    return this.#state;
  }

  /** Requests the state, one request at a time. Never throws. */
  async refresh(): Promise<void> {
    this.#isStale = true;
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      while (this.#isStale) {
        this.#isStale = false;
        const state = await asClient.send(this.#client, STATE);
        if (state) this.#take(state);
      }
    } catch {
      // A server that is down reports itself.
    } finally {
      this.#isAsking = false;
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #take(state: StateResult): void {
    this.#state = state;
    clearTimeout(this.#timer);
    const wait = Math.max(1_000, state.changesAt - Date.now() + 100);
    this.#timer = setTimeout(() => void this.refresh(), Math.min(wait, LONGEST_TIMER));
    this.#changed.fire(state);
  }
}
