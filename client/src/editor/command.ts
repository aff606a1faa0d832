import { commands, window, type Disposable } from 'vscode';
import { LSPErrorCodes, ResponseError } from 'vscode-languageclient/node';
import { texts } from './texts.ts';

/** Registers a command. Where it fails the user reads so in their language, and gets to the log. */
export function registerCommand(id: string, run: (...args: never[]) => unknown): Disposable {
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
