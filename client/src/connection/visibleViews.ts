import { Disposable, EventEmitter, type Event } from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import { asClient, VIEWS_VISIBLE } from '../../../server/src/protocol.ts';
import { onEachStart } from './changes.ts';

interface View {
  readonly visible: boolean;
  readonly onDidChangeVisibility: Event<unknown>;
}

/** Tells the server whether a view with cases or counts is visible: then other windows' changes are looked for. */
export class VisibleViews implements Disposable {
  readonly #client: LanguageClient;
  readonly #visible = new Set<View>();
  readonly #shown = new EventEmitter<void>();
  readonly #starts: { dispose(): void };

  /** Fires when the first one becomes visible. */
  readonly onDidShow: Event<void> = this.#shown.event;

  constructor(client: LanguageClient) {
    this.#client = client;
    this.#starts = onEachStart(client, () => {
      if (this.isVisible) this.#tell();
    });
  }

  get isVisible(): boolean {
    return this.#visible.size > 0;
  }

  dispose(): void {
    this.#starts.dispose();
    this.#shown.dispose();
  }

  /** Counts a view until it is disposed. */
  track(view: View): Disposable {
    const listening = view.onDidChangeVisibility(() => {
      this.#set(view, view.visible);
    });
    this.#set(view, view.visible);
    return new Disposable(() => {
      listening.dispose();
      this.#set(view, false);
    });
  }

  #set(view: View, isVisible: boolean): void {
    const before = this.#visible.size > 0;
    if (isVisible) this.#visible.add(view);
    else this.#visible.delete(view);
    if (this.isVisible === before) return;
    if (this.#client.state === State.Running) this.#tell();
    if (this.isVisible) this.#shown.fire();
  }

  #tell(): void {
    void asClient.notify(this.#client, VIEWS_VISIBLE, { isVisible: this.isVisible });
  }
}
