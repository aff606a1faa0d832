import { Disposable, EventEmitter, languages, window, workspace, type TextDocument } from 'vscode';
import { DOCUMENTS_SCHEME, documentSelector } from '../connection/documentSelector.ts';
import { folderSchemes } from '../editor/editor.ts';
import { Gathered } from '../editor/gathered.ts';

/** Pause in typing after which the draft's cases are read again, ms. */
const PAUSE_MS = 1_000;

/** The last active draft that is still open. Documents of the JPO do not count. */
export class ActiveDraft implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #typed = new Gathered(PAUSE_MS, () => {
    this.#changed.fire();
  });
  readonly #subscription: Disposable;
  #draft: TextDocument | undefined;

  /** Another draft, or changed text after a pause. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#take(window.activeTextEditor?.document);
    this.#subscription = Disposable.from(
      this.#changed,
      this.#typed,
      window.onDidChangeActiveTextEditor((editor) => {
        this.#take(editor?.document);
      }),
      workspace.onDidOpenTextDocument((document) => {
        // Its language was set.
        if (document === window.activeTextEditor?.document) this.#take(document);
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (document !== this.#draft) return;
        this.#draft = undefined;
        this.#changed.fire();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#draft) this.#typed.afterPause();
      }),
    );
  }

  get uri(): string | undefined {
    return this.#draft?.uri.toString();
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #take(document: TextDocument | undefined): void {
    if (!document || document === this.#draft || !isDraft(document)) return;
    this.#draft = document;
    this.#changed.fire();
  }
}

function isDraft(document: TextDocument): boolean {
  if (document.uri.scheme === DOCUMENTS_SCHEME) return false;
  return languages.match(documentSelector(folderSchemes()), document) > 0;
}
