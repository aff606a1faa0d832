import type { Event } from 'vscode';

/** Requests to refresh a tree within this time count as one, ms. */
const GATHERED_MS = 100;

/** Does something a moment after the request, once for several requests. */
export class Gathered {
  readonly #run: () => void;
  readonly #ms: number;
  #timer: NodeJS.Timeout | undefined;

  constructor(ms: number, run: () => void) {
    this.#ms = ms;
    this.#run = run;
  }

  /** The moment starts with the first request. */
  soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#run();
    }, this.#ms);
  }

  /** The moment restarts with each request. */
  afterPause(): void {
    this.dispose();
    this.soon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

interface Visible {
  readonly visible: boolean;
  readonly onDidChangeVisibility: Event<unknown>;
}

/** Refreshes a tree a moment later, once for several requests; an invisible one when it becomes visible. */
export function gathered(view: Visible, provider: { refresh(): void }): { readonly soon: () => void; dispose(): void } {
  let isStale = false;
  const later = new Gathered(GATHERED_MS, () => {
    isStale = false;
    provider.refresh();
  });
  const soon = () => {
    if (view.visible) later.soon();
    else isStale = true;
  };
  const watching = view.onDidChangeVisibility(() => {
    if (isStale) soon();
  });
  return {
    soon,
    dispose: () => {
      later.dispose();
      watching.dispose();
    },
  };
}
