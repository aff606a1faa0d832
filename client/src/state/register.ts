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
  /** Notified of the visible views. */
  readonly views: VisibleViews;
  /** The demo is on for this window alone. */
  readonly isDemo: () => boolean;
  /** The user was just shown that ID and password are wrong. */
  readonly onRefused: Event<void>;
  /** Shared by windows, kept over days. */
  readonly memory: Memento;
}

/**
 * Status bar, language status, context keys and the view 利用状況, all from one state of the server. It is requested only
 * for a draft in the editor, a visible view, or after a request, so that idle windows start nothing.
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
    // A restarted server has no state yet.
    if (feed.state) {
      void feed.refresh();
      return;
    }
    // By the settings until the server answers: commands depend on it.
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
