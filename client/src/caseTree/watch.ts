import { window, workspace, type EventEmitter, type Memento } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  asClient,
  WATCH,
  WATCHED,
  type WatchParams,
  type WatchResult,
  type WatchedResult,
} from '../../../server/src/protocol.ts';
import { onEachStart, type Changes } from '../connection/changes.ts';
import { askForNumber, cursorIn, numberOf } from '../editor/caseNumber.ts';
import { plainLabel, registerCommand, texts, warn, type Subscriptions } from '../editor/editor.ts';
import { FolderListProposal } from './folderList.ts';

/** For the view's badge: the number of cases with news, and a sentence. */
export interface WatchNews {
  readonly count: number;
  readonly summary: string;
}

export interface WatchOptions {
  readonly changes: Changes;
  readonly memory: Memento;
  readonly news: EventEmitter<WatchNews>;
}

/**
 * The commands for watched cases, their news, and the proposal of a folder's list. `memory`: of the folder. `news`:
 * called with each reading. Commands take the number of a case, or a node that has one.
 */
export function registerWatch(client: LanguageClient, { changes, memory, news }: WatchOptions): Subscriptions {
  const proposal = new FolderListProposal(client, memory);
  let told = '';
  const refresh = async () => {
    const watched = await watchedCases(client);
    if (!watched) return;
    const { newCount: count, summary, problem, folderList } = watched;
    news.fire({ count, summary });
    if (problem !== told) warn(problem);
    told = problem;
    if (folderList && workspace.isTrusted) await proposal.propose(folderList);
  };
  return [
    onEachStart(client, () => void refresh()),
    changes.onDidChange((what) => {
      if (what.has('cases') || what.has('watch')) void refresh();
    }),
    registerCommand('jpoDrafting.watch', async (given?: unknown) => {
      const number = numberOf(given);
      const editor = window.activeTextEditor;
      const place = number === undefined ? editor && cursorIn(editor) : { number };
      const result = place && (await change(client, { action: 'add', ...place }));
      if (result && (number !== undefined || result.namesNone !== true)) say(result);
      else await watchTyped(client);
    }),
    registerCommand('jpoDrafting.unwatch', async (given?: unknown) => {
      const number = numberOf(given) ?? (await chosen(client));
      if (number !== undefined) say(await change(client, { action: 'remove', number }));
    }),
    registerCommand('jpoDrafting.watchFolderList', async () => {
      const watched = await watchedCases(client);
      if (watched) await proposal.change(watched.folderList);
    }),
    registerCommand('jpoDrafting.markSeen', async (given?: unknown) => {
      const number = numberOf(given);
      await change(client, { action: 'seen', ...(number === undefined ? {} : { number }) });
    }),
  ];
}

/** Used where the cursor is at no case. */
async function watchTyped(client: LanguageClient): Promise<void> {
  const number = await askForNumber(texts().watch.title, '');
  if (number !== undefined) say(await change(client, { action: 'add', number }));
}

/** The number of the watched case the user picks. */
async function chosen(client: LanguageClient): Promise<string | undefined> {
  const { nothingWatched, numberToEnd } = texts().watch;
  const watched = await watchedCases(client);
  if (!watched || watched.cases.length === 0) {
    void window.showInformationMessage(nothingWatched);
    return undefined;
  }
  const items = watched.cases.map(({ number, title }) => ({ label: number, description: plainLabel(title) }));
  const picked = await window.showQuickPick(items, { placeHolder: numberToEnd, matchOnDescription: true });
  return picked?.label;
}

function change(client: LanguageClient, params: WatchParams): Promise<WatchResult> {
  return asClient.send(client, WATCH, params);
}

function watchedCases(client: LanguageClient): Promise<WatchedResult | undefined> {
  return asClient.send(client, WATCHED).catch(() => undefined);
}

function say({ ok, message }: WatchResult): void {
  if (!ok) warn(message);
  else if (message !== '') window.setStatusBarMessage(message, 8_000);
}
