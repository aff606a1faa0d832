import type { Event } from 'vscode';

/** Reasons to make a tree anew that follow each other this closely are one, ms. */
const GATHERED_MS = 100;

interface Visible {
  readonly visible: boolean;
  readonly onDidChangeVisibility: Event<unknown>;
}

/** Makes a tree anew a moment later, once for several reasons; while it is not visible when it becomes so. */
export function gathered(view: Visible, provider: { refresh(): void }): { readonly soon: () => void; dispose(): void } {
  let timer: NodeJS.Timeout | undefined;
  let isStale = false;
  const soon = () => {
    if (!view.visible) {
      isStale = true;
      return;
    }
    timer ??= setTimeout(() => {
      timer = undefined;
      isStale = false;
      provider.refresh();
    }, GATHERED_MS);
  };
  const watching = view.onDidChangeVisibility(() => {
    if (view.visible && isStale) soon();
  });
  return {
    soon,
    dispose: () => {
      clearTimeout(timer);
      watching.dispose();
    },
  };
}
