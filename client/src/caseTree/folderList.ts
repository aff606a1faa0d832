import { window, type Memento } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { asClient, WATCH, type FolderListState } from '../../../server/src/protocol.ts';
import { texts, warn } from '../editor/editor.ts';

/** Key of the cost that was already proposed for the folder's list. */
const PROPOSED = 'jpoDrafting.watchProposed';

/** A folder's list of watched cases costs requests of the user's ID: none is sent before they agree. */
export class FolderListProposal {
  readonly #client: LanguageClient;
  readonly #memory: Memento;

  /** `memory`: of the folder, stored outside it. */
  constructor(client: LanguageClient, memory: Memento) {
    this.#client = client;
    this.#memory = memory;
  }

  /** Proposes the list once, and again when it costs more than agreed. */
  async propose({ kind, id, question }: FolderListState): Promise<void> {
    if ((kind !== 'proposed' && kind !== 'grown') || this.#memory.get(PROPOSED) === id) return;
    await this.#memory.update(PROPOSED, id);
    const { accept, decline } = texts().watch;
    await this.#say(await window.showInformationMessage(question, accept, decline));
  }

  /** The user wants to see the state of the list and change the answer. */
  async change(list: FolderListState | undefined): Promise<void> {
    const { accept, decline, ownList } = texts().watch;
    if (!list) {
      void window.showInformationMessage(ownList);
      return;
    }
    const { kind, state, question } = list;
    const options = { modal: true, detail: kind === 'accepted' ? '' : question };
    const offered = kind === 'accepted' ? [decline] : kind === 'grown' ? [accept, decline] : [accept];
    await this.#say(await window.showInformationMessage(state, options, ...offered));
  }

  async #say(chosen: string | undefined): Promise<void> {
    const { accept, decline } = texts().watch;
    if (chosen !== accept && chosen !== decline) return;
    const { ok, message } = await asClient.send(this.#client, WATCH, {
      action: chosen === accept ? 'accept' : 'decline',
    });
    if (ok) window.setStatusBarMessage(message, 8_000);
    else warn(message);
  }
}
