import { EventEmitter } from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import { asClient, CHANGED, type ChangedParams } from '../../../server/src/protocol.ts';
import type { Subscriptions } from '../editor/editor.ts';
import { Gathered } from '../editor/gathered.ts';

/** What can be refreshed. */
type Changed = ChangedParams['what'][number];

/** Changes within this time are reported as one, ms. */
const GATHERED_MS = 200;

/** The only listener to the server's notification of changes, for all views. */
export class Changes {
  readonly #told = new EventEmitter<ReadonlySet<Changed>>();
  readonly #later = new Gathered(GATHERED_MS, () => {
    const gathered = this.#gathered;
    this.#gathered = new Set();
    this.#told.fire(gathered);
  });
  #gathered = new Set<Changed>();

  readonly onDidChange = this.#told.event;

  constructor(client: LanguageClient) {
    asClient.listen(client, CHANGED, ({ what }) => {
      for (const one of what) this.#gathered.add(one);
      this.#later.soon();
    });
  }

  dispose(): void {
    this.#later.dispose();
    this.#told.dispose();
  }
}

/**
 * Calls the listener whenever the server has started, also after a crash. A restarted server has lost the client's
 * notifications, so whatever is sent only on change is sent again here.
 */
export function onEachStart(client: LanguageClient, listener: () => void): Subscriptions[number] {
  return client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) listener();
  });
}
