import { EventEmitter, type Disposable, type Event } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { asClient, CHANGED, type ChangedParams } from '../../../server/src/protocol.ts';

/** What can be made anew. */
export type Changed = ChangedParams['what'][number];

/** Changes that follow each other this closely are told as one, ms. */
const GATHERED_MS = 200;

/** The server's word that something is held or counted otherwise: the one listener to it, for all that show something. */
export class Changes implements Disposable {
  readonly #told = new EventEmitter<ReadonlySet<Changed>>();
  #gathered = new Set<Changed>();
  #timer: NodeJS.Timeout | undefined;

  readonly onDidChange: Event<ReadonlySet<Changed>> = this.#told.event;

  constructor(client: LanguageClient) {
    asClient.listen(client, CHANGED, ({ what }) => {
      for (const one of what) this.#gathered.add(one);
      this.#timer ??= setTimeout(() => {
        this.#tell();
      }, GATHERED_MS);
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#told.dispose();
  }

  #tell(): void {
    const gathered = this.#gathered;
    this.#gathered = new Set();
    this.#timer = undefined;
    this.#told.fire(gathered);
  }
}
