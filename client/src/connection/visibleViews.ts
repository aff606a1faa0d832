import { Disposable, EventEmitter, type Event } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { VIEWS_VISIBLE, type ViewsVisibleParams } from '../../../server/src/protocol.ts';

interface View {
  readonly visible: boolean;
  readonly onDidChangeVisibility: Event<unknown>;
}

/** Tells the server whether any view is visible that shows cases or counts: then others' changes are looked for. */
export class VisibleViews implements Disposable {
  readonly #client: LanguageClient;
  readonly #visible = new Set<View>();
  readonly #shown = new EventEmitter<void>();

  /** One of them is visible, and none was before. */
  readonly onDidShow: Event<void> = this.#shown.event;

  constructor(client: LanguageClient) {
    this.#client = client;
  }

  get isVisible(): boolean {
    return this.#visible.size > 0;
  }

  dispose(): void {
    this.#shown.dispose();
  }

  /** From now on, until the view is gone. */
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
    const params: ViewsVisibleParams = { isVisible: this.isVisible };
    if (params.isVisible === before) return;
    void this.#client.sendNotification(VIEWS_VISIBLE, params);
    if (params.isVisible) this.#shown.fire();
  }
}
