import { commands, env, ProgressLocation, window, workspace } from 'vscode';
import { LSPErrorCodes, ResponseError } from 'vscode-languageclient/node';
import { messagesFor, type Messages } from '../messages/messages.ts';

/** The result of every `register…`: disposed with the extension. */
export type Subscriptions = { dispose(): unknown }[];

/** The texts in the current language: the setting can change. */
export function texts(): Messages {
  return messagesFor(workspace.getConfiguration('jpoDrafting').get('language', 'auto'), env.language);
}

/** Registers a command. Where it fails the user reads so in their language, and gets to the log. */
export function registerCommand(id: string, run: (...args: never[]) => unknown): Subscriptions[number] {
  return commands.registerCommand(id, async (...args: never[]): Promise<unknown> => {
    try {
      return await run(...args);
    } catch (error) {
      if (!isCancelled(error)) void showFailure(error);
      return undefined;
    }
  });
}

/** The user knows: it was their wish. */
function isCancelled(error: unknown): boolean {
  return error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled;
}

async function showFailure(error: unknown): Promise<void> {
  const { failed, showLog } = texts();
  const chosen = await window.showErrorMessage(failed(reasonOf(error)), showLog);
  if (chosen === showLog) await commands.executeCommand('jpoDrafting.showLog');
}

/** What an error says. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Shows why something was not done; an empty reason is the user's own wish. */
export function warn(message: string): void {
  if (message !== '') void window.showWarningMessage(message);
}

/** Text from outside for a label, where the editor takes `$(name)` for an icon: it stays text. */
export function plainLabel(text: string): string {
  return text.replace(/\$\(/gu, '＄(');
}

/** Schemes of the open folders, each once. */
export function folderSchemes(): string[] {
  return [...new Set(workspace.workspaceFolders?.map(({ uri }) => uri.scheme))];
}

/** Lets the user choose one of a few ways to look at something; the present one is marked. */
export async function chooseWay<Way extends string>(
  names: Readonly<Record<Way, string>>,
  now: Way,
  { title, current }: { readonly title: string; readonly current: string },
): Promise<Way | undefined> {
  const ways = Object.entries(names) as [Way, string][];
  const items = ways.map(([id, label]) => ({ label, description: id === now ? current : '', id }));
  return (await window.showQuickPick(items, { title }))?.id;
}

/** Shows that something is done, until it is. */
export function showingProgress<T>(title: string, run: () => Thenable<T>): Thenable<T> {
  return window.withProgress({ location: ProgressLocation.Notification, title }, run);
}
