import { commands, Range, window, workspace, type CodeAction } from 'vscode';
import { texts } from '../editor/texts.ts';

/** Kinds of the server's actions for a whole draft. */
const KINDS = {
  characters: 'source.fixAll.jpoDrafting',
  numbers: 'source.normalizeNumbers',
} as const;

/** Does to the whole active draft what the source action does, in one step that can be undone. The server says what it did. */
export async function fixAll(what: keyof typeof KINDS): Promise<void> {
  const { noDraft, nothingToFix } = texts().drafts;
  const document = window.activeTextEditor?.document;
  if (!document) {
    void window.showInformationMessage(noDraft);
    return;
  }
  const start = new Range(0, 0, 0, 0);
  const find = ['vscode.executeCodeActionProvider', document.uri, start, KINDS[what], 1] as const;
  const found = await commands.executeCommand<readonly CodeAction[] | undefined>(...find);
  // Extensions for other languages can have actions of a kind below or beside.
  const action = found?.find(({ kind, edit }) => kind?.value === KINDS[what] && edit !== undefined);
  if (!action?.edit) {
    void window.showInformationMessage(nothingToFix[what]);
    return;
  }
  const { command } = action;
  if (!(await workspace.applyEdit(action.edit)) || !command) return;
  await commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}
