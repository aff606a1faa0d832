import { randomUUID } from 'node:crypto';
import type { WebviewView, WebviewViewProvider } from 'vscode';
import type { VisibleViews } from '../connection/visibleViews.ts';
import { LINKED_COMMANDS } from './condition.ts';
import { quotaPage, type QuotaPageOptions } from './quotaPage.ts';

/** The view 利用状況. Its page has no script and is replaced when its content changes. */
export class QuotaView implements WebviewViewProvider {
  readonly #page: () => Omit<QuotaPageOptions, 'nonce'>;
  readonly #views: VisibleViews;
  #view: WebviewView | undefined;
  /** What is shown, without the nonce. */
  #shown = '';

  constructor(page: () => Omit<QuotaPageOptions, 'nonce'>, views: VisibleViews) {
    this.#page = page;
    this.#views = views;
  }

  resolveWebviewView(view: WebviewView): void {
    this.#view = view;
    this.#shown = '';
    view.webview.options = { enableScripts: false, localResourceRoots: [], enableCommandUris: LINKED_COMMANDS };
    const tracked = this.#views.track(view);
    view.onDidDispose(() => {
      tracked.dispose();
      this.#view = undefined;
    });
    view.onDidChangeVisibility(() => {
      this.refresh();
    });
    this.refresh();
  }

  /** Shows the current state, if the view is visible. */
  refresh(): void {
    const view = this.#view;
    if (!view?.visible) return;
    const options = this.#page();
    const content = quotaPage({ ...options, nonce: '' });
    if (content === this.#shown) return;
    this.#shown = content;
    view.webview.html = quotaPage({ ...options, nonce: randomUUID().replaceAll('-', '') });
  }
}
