import type { Event } from 'vscode';

/** Reasons to make a tree anew that follow each other this closely are one, ms. */
const GATHERED_MS = 100;

/** Does something a moment after it was asked for, once however often it was. */
export class Gathered {
  readonly #run: () => void;
  readonly #ms: number;
  #timer: NodeJS.Timeout | undefined;

  constructor(ms: number, run: () => void) {
    this.#ms = ms;
    this.#run = run;
  }

  /** The moment begins with the first time that it is asked for. */
  soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#run();
    }, this.#ms);
  }

  /** The moment begins anew: it is done when nobody has asked for so long. */
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

/** Makes a tree anew a moment later, once for several reasons; while it is not visible when it becomes so. */
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
