import { EventEmitter } from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import { asClient, CHANGED, type ChangedParams } from '../../../server/src/protocol.ts';
import type { Subscriptions } from '../editor/editor.ts';
import { Gathered } from '../editor/gathered.ts';

/** What can be made anew. */
type Changed = ChangedParams['what'][number];

/** Changes that follow each other this closely are told as one, ms. */
const GATHERED_MS = 200;

/** The server's word that something is held or counted otherwise: the one listener to it, for all that show something. */
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
 * Calls the listener whenever the server has started: the first time, and after it ended in the middle of its work. One
 * that starts again knows nothing of what the one before was told, so whatever is told on change only is told again here.
 */
export function onEachStart(client: LanguageClient, listener: () => void): Subscriptions[number] {
  return client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) listener();
  });
}
