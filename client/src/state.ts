import { commands, window, workspace, type ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { ConditionKind, StateResult } from '../../server/src/protocol.ts';
import type { Changes } from './changes.ts';
import type { messagesFor } from './messages.ts';
import { QuotaView } from './quotaView.ts';
import { shownCondition } from './shownCondition.ts';
import { StateFeed } from './stateFeed.ts';
import { Status } from './status.ts';
import type { VisibleViews } from './visibleViews.ts';

const QUOTA_VIEW = 'jpoDrafting.quota';
const DRAFT = 'jpo-procedure';

export interface StateOptions {
  readonly changes: Changes;
  readonly messages: () => ReturnType<typeof messagesFor>;
  /** Told which views are visible. */
  readonly views: VisibleViews;
  /** The demo was started for this window alone. */
  readonly isDemo: () => boolean;
}

export interface State {
  /**
   * From now on the server is asked when somebody needs to know: for a draft in the editor, a visible view, or after a
   * question. Nothing is started in windows where there is nothing to do. To be called when the server runs.
   */
  start(): void;
  /** The user was told of this by other means. */
  wasTold(kind: ConditionKind): void;
}

/** Status bar, language status, context keys and the view 利用状況, all from one state of the server. */
export function registerState(
  context: ExtensionContext,
  client: LanguageClient,
  { changes, messages, views, isDemo }: StateOptions,
): State {
  const feed = new StateFeed(client, changes);
  const quota = () => messages().quota;
  const condition = (state: StateResult) => {
    const facts = { isTrusted: workspace.isTrusted, isDemo: isDemo(), untrusted: messages().untrusted };
    return shownCondition(state, facts, quota());
  };
  const status = new Status({ messages: quota, condition, memory: context.globalState });
  const view = new QuotaView(() => {
    const { state } = feed;
    return { state, condition: state && condition(state), messages: quota() };
  }, views);
  context.subscriptions.push(
    feed,
    status,
    feed.onDidChange((state) => {
      status.show(state);
      view.refresh();
    }),
    window.registerWebviewViewProvider(QUOTA_VIEW, view),
    commands.registerCommand('jpoDrafting.showQuota', () => commands.executeCommand(`${QUOTA_VIEW}.focus`)),
  );
  return {
    start: () => {
      // What the settings say, until the server says it: commands depend on it.
      const configured = workspace.getConfiguration('jpoDrafting').get('mode', 'live');
      const mode = !workspace.isTrusted ? 'offline' : isDemo() ? 'demo' : configured;
      if (!feed.state) void commands.executeCommand('setContext', 'jpoDrafting.mode', mode);
      const ask = () => {
        if (!feed.state) void feed.refresh();
      };
      const askForDraft = () => {
        if (window.activeTextEditor?.document.languageId === DRAFT) ask();
      };
      context.subscriptions.push(views.onDidShow(ask), window.onDidChangeActiveTextEditor(askForDraft));
      if (views.isVisible) ask();
      askForDraft();
    },
    wasTold: (kind) => {
      status.wasTold(kind);
    },
  };
}
