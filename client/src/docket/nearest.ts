import { StatusBarAlignment, ThemeColor, window, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { asClient, DOCKET_NEAREST, type DocketNearestResult } from '../../../server/src/protocol.ts';
import type { ActiveDraft } from '../caseTree/activeDraft.ts';
import { texts } from '../editor/editor.ts';

const ICONS = { near: '$(watch)', over: '$(error)', unknown: '$(question)' } as const;

/** The nearest deadline of the active draft's case, in the status bar; a click opens the docket. */
export class NearestDay implements Disposable {
  readonly #client: LanguageClient;
  readonly #draft: ActiveDraft;
  readonly #bar = window.createStatusBarItem('jpoDrafting.docket', StatusBarAlignment.Right, 89);
  /** Number of the latest request: earlier answers are outdated. */
  #asked = 0;

  constructor(client: LanguageClient, draft: ActiveDraft) {
    this.#client = client;
    this.#draft = draft;
    this.#bar.name = texts().docket.name;
    this.#bar.command = 'jpoDrafting.showDocket';
  }

  /** Updates it from the server, without a request to the JPO. Never throws. */
  async refresh(): Promise<void> {
    const question = ++this.#asked;
    const { uri } = this.#draft;
    if (uri === undefined || !this.#client.isRunning()) {
      this.#bar.hide();
      return;
    }
    const found = await asClient.send(this.#client, DOCKET_NEAREST, { uri }).catch(() => undefined);
    if (question === this.#asked) this.#show(found);
  }

  dispose(): void {
    this.#asked++;
    this.#bar.dispose();
  }

  #show(found: DocketNearestResult | undefined): void {
    if (!found || found.text === '') {
      this.#bar.hide();
      return;
    }
    const { text, tooltip, mark } = found;
    this.#bar.text = `${mark ? ICONS[mark] : '$(calendar)'} ${text}`;
    this.#bar.tooltip = tooltip;
    this.#bar.accessibilityInformation = { label: `${texts().docket.name}: ${text}` };
    this.#bar.backgroundColor = mark === 'over' ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    this.#bar.show();
  }
}
