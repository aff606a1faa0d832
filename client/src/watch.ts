import { commands, Disposable, EventEmitter, window, type Event, type QuickPickItem } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { WATCH, WATCHED, type WatchedResult, type WatchParams, type WatchResult } from '../../server/src/protocol.ts';
import type { Changes } from './changes.ts';
import type { WatchMessages } from './messages/watch.ts';

export interface WatchOptions {
  readonly changes: Changes;
  readonly messages: () => WatchMessages;
}

/** For the badge of the view: how many cases have news, and the sentence that says so. */
interface WatchNews {
  readonly count: number;
  readonly summary: string;
}

export interface WatchedCases {
  readonly subscription: Disposable;
  readonly onDidChangeNews: Event<WatchNews>;
  /** Asks for the first news; to be called when the server runs and the listeners are there. */
  start(): void;
}

/** The commands for watched cases, and their news. A command takes the number of a case, or a node that has one. */
export function registerWatch(client: LanguageClient, { changes, messages }: WatchOptions): WatchedCases {
  const news = new EventEmitter<WatchNews>();
  let told = '';
  const refresh = async () => {
    const watched = await watchedCases(client);
    if (!watched) return;
    const { newCount: count, summary, problem } = watched;
    news.fire({ count, summary });
    if (problem !== '' && problem !== told) void window.showWarningMessage(problem);
    told = problem;
  };
  const subscriptions = [
    news,
    changes.onDidChange((what) => {
      if (what.has('cases') || what.has('watch')) void refresh();
    }),
    commands.registerCommand('jpoDrafting.watch', async (given?: unknown) => {
      const named = numberOf(given);
      const params = named ?? placeOf();
      const result = params && (await change(client, { action: 'add', ...params }));
      if (result && (named || result.namesNone !== true)) say(result);
      else await watchTyped(client, messages().number);
    }),
    commands.registerCommand('jpoDrafting.unwatch', async (given?: unknown) => {
      const params = numberOf(given) ?? (await chosen(client, messages()));
      if (params) say(await change(client, { action: 'remove', ...params }));
    }),
    commands.registerCommand('jpoDrafting.markSeen', async (given?: unknown) => {
      await change(client, { action: 'seen', ...numberOf(given) });
    }),
  ];
  return {
    subscription: Disposable.from(...subscriptions),
    onDidChangeNews: news.event,
    start: () => void refresh(),
  };
}

type Named = Pick<WatchParams, 'number'>;

/** The number in the argument of a command: itself, or that of a node of the tree. */
function numberOf(given: unknown): Named | undefined {
  const number: unknown = typeof given === 'object' && given !== null && 'number' in given ? given.number : given;
  return typeof number === 'string' && number !== '' ? { number } : undefined;
}

function placeOf(): Pick<WatchParams, 'textDocument' | 'position'> | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { line, character } = editor.selection.active;
  return { textDocument: { uri: editor.document.uri.toString() }, position: { line, character } };
}

/** Where the cursor names no case. */
async function watchTyped(client: LanguageClient, prompt: string): Promise<void> {
  const number = await window.showInputBox({ prompt, ignoreFocusOut: true });
  if (number !== undefined && number.trim() !== '') say(await change(client, { action: 'add', number }));
}

async function chosen(client: LanguageClient, messages: WatchMessages): Promise<Named | undefined> {
  const watched = await watchedCases(client);
  if (!watched || watched.cases.length === 0) {
    void window.showInformationMessage(messages.nothingWatched);
    return undefined;
  }
  // Titles are text from outside: no icons in them.
  const items = watched.cases.map(({ number, title }): QuickPickItem => ({
    label: number,
    description: title.replaceAll('$(', '$ ('),
  }));
  const picked = await window.showQuickPick(items, { placeHolder: messages.numberToEnd, matchOnDescription: true });
  return picked && { number: picked.label };
}

function change(client: LanguageClient, params: WatchParams): Promise<WatchResult> {
  return client.sendRequest<WatchResult>(WATCH, params);
}

function watchedCases(client: LanguageClient): Promise<WatchedResult | undefined> {
  return client.sendRequest<WatchedResult>(WATCHED).catch(() => undefined);
}

function say({ ok, message }: WatchResult): void {
  if (message === '') return;
  if (ok) window.setStatusBarMessage(message, 8_000);
  else void window.showWarningMessage(message);
}
