import { commands, window, workspace, type Event, type Memento } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { StateResult } from '../../../server/src/protocol.ts';
import { onEachStart, type Changes } from '../connection/changes.ts';
import { DRAFT_LANGUAGE } from '../connection/documentSelector.ts';
import type { VisibleViews } from '../connection/visibleViews.ts';
import { registerCommand, texts, type Subscriptions } from '../editor/editor.ts';
import { shownCondition } from './condition.ts';
import { StateFeed } from './feed.ts';
import { QuotaView } from './quotaView.ts';
import { Status } from './status.ts';

const QUOTA_VIEW = 'jpoDrafting.quota';

export interface StateOptions {
  readonly changes: Changes;
  /** Told which views are visible. */
  readonly views: VisibleViews;
  /** The demo was started for this window alone. */
  readonly isDemo: () => boolean;
  /** The user was told just now that ID and password are wrong. */
  readonly onRefused: Event<void>;
  /** Kept over windows and days. */
  readonly memory: Memento;
}

/**
 * Status bar, language status, context keys and the view 利用状況, all from one state of the server. It is asked when
 * somebody needs to know: for a draft in the editor, a visible view, or after a question. Nothing is started in windows
 * where there is nothing to do.
 */
export function registerState(
  client: LanguageClient,
  { changes, views, isDemo, onRefused, memory }: StateOptions,
): Subscriptions {
  const feed = new StateFeed(client, changes);
  const condition = (state: StateResult) => {
    const { untrusted, quota } = texts();
    return shownCondition(state, { isTrusted: workspace.isTrusted, isDemo: isDemo(), untrusted }, quota);
  };
  const status = new Status({ condition, memory });
  const view = new QuotaView(() => {
    const { state } = feed;
    return { state, condition: state && condition(state), messages: texts().quota };
  }, views);
  const ask = () => {
    if (!feed.state && client.isRunning()) void feed.refresh();
  };
  const askForDraft = () => {
    if (window.activeTextEditor?.document.languageId === DRAFT_LANGUAGE) ask();
  };
  const started = () => {
    // One that has told its state and was started again has none yet.
    if (feed.state) {
      void feed.refresh();
      return;
    }
    // What the settings say, until the server says it: commands depend on it.
    const configured = workspace.getConfiguration('jpoDrafting').get('mode', 'live');
    const mode = !workspace.isTrusted ? 'offline' : isDemo() ? 'demo' : configured;
    void commands.executeCommand('setContext', 'jpoDrafting.mode', mode);
    if (views.isVisible) ask();
    askForDraft();
  };
  return [
    feed,
    status,
    feed.onDidChange((state) => {
      status.show(state);
      view.refresh();
    }),
    onEachStart(client, started),
    views.onDidShow(ask),
    window.onDidChangeActiveTextEditor(askForDraft),
    window.registerWebviewViewProvider(QUOTA_VIEW, view),
    onRefused(() => {
      status.wasTold('wrongCredentials');
    }),
    registerCommand('jpoDrafting.showQuota', () => commands.executeCommand(`${QUOTA_VIEW}.focus`)),
  ];
}
