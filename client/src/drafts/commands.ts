import { commands, env, ProgressLocation, Range, window, workspace, type CodeAction } from 'vscode';
import { WorkDoneProgress, type LanguageClient } from 'vscode-languageclient/node';
import {
  asClient,
  BATCH,
  BATCH_PLAN,
  CITATION_LIST,
  type BatchParams,
  type BatchResult,
  type BatchScope,
} from '../../../server/src/protocol.ts';
import { registerCommand, texts, warn, type Subscriptions } from '../editor/editor.ts';
import { newDraft } from './newDraft.ts';

/** The commands for drafts. */
export function registerDrafts(client: LanguageClient): Subscriptions {
  return [
    registerCommand('jpoDrafting.newDraft', (number?: unknown) => newDraft(client, number)),
    registerCommand('jpoDrafting.copyCitations', () => copyCitations(client)),
    registerCommand('jpoDrafting.fixCharacters', () => fixAll('characters')),
    registerCommand('jpoDrafting.normalizeNumbers', () => fixAll('numbers')),
    registerCommand('jpoDrafting.resolveDraft', async () => {
      const uri = window.activeTextEditor?.document.uri.toString();
      if (uri === undefined) void window.showInformationMessage(texts().drafts.noDraft);
      else await lookUpAll(client, { kind: 'draft', uri });
    }),
    registerCommand('jpoDrafting.resolveFolder', () => lookUpAll(client, { kind: 'folder' })),
  ];
}

/** Looks up all numbers of the draft or folder: shows the cost first, then progress. */
async function lookUpAll(client: LanguageClient, scope: BatchScope): Promise<void> {
  const { lookUp, lookingUp } = texts().drafts;
  const plan = await asClient.send(client, BATCH_PLAN, { scope });
  if (!plan.ok) {
    if (plan.message !== '') void window.showInformationMessage(plan.message);
    return;
  }
  const { title, detail } = plan;
  if (plan.isLarge) {
    const options = { modal: true, detail };
    if ((await window.showInformationMessage(title, options, lookUp)) !== lookUp) return;
  }
  const { message, isComplete } = await run(client, { scope, most: plan.requests }, lookingUp);
  if (!isComplete) warn(message);
  else if (message !== '') void window.showInformationMessage(message);
}

let started = 0;

function run(client: LanguageClient, asked: BatchParams, title: string): Thenable<BatchResult> {
  const shown = { location: ProgressLocation.Notification, title, cancellable: true };
  return window.withProgress(shown, async (progress, token) => {
    const workDoneToken = `jpoDrafting.batch.${++started}`;
    let percentage = 0;
    const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind !== 'report') return;
      const now = value.percentage ?? percentage;
      progress.report({ message: value.message ?? '', increment: now - percentage });
      percentage = now;
    });
    try {
      return await asClient.send(client, BATCH, { ...asked, workDoneToken }, token);
    } finally {
      listening.dispose();
    }
  });
}

/** Copies the list of cited documents to the clipboard: of the selection, or of the case at the cursor. */
async function copyCitations(client: LanguageClient): Promise<void> {
  const { noCitations, citationsCopied } = texts().drafts;
  const editor = window.activeTextEditor;
  if (!editor) return;
  const converter = client.code2ProtocolConverter;
  const argument = { uri: converter.asUri(editor.document.uri), range: converter.asRange(editor.selection) };
  const params = { command: CITATION_LIST, arguments: [argument] };
  const text = await client.sendRequest<unknown>('workspace/executeCommand', params);
  if (typeof text !== 'string' || text === '') {
    void window.showInformationMessage(noCitations);
    return;
  }
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(citationsCopied(text.trimEnd().split('\n').length), 3_000);
}

/** Kinds of the server's actions for a whole draft. */
const KINDS = {
  characters: 'source.fixAll.jpoDrafting',
  numbers: 'source.normalizeNumbers',
} as const;

/** Applies a source action to the whole active draft, as one undo step. The server reports what it changed. */
async function fixAll(what: keyof typeof KINDS): Promise<void> {
  const { noDraft, nothingToFix } = texts().drafts;
  const document = window.activeTextEditor?.document;
  if (!document) {
    void window.showInformationMessage(noDraft);
    return;
  }
  const start = new Range(0, 0, 0, 0);
  const find = ['vscode.executeCodeActionProvider', document.uri, start, KINDS[what], 1] as const;
  const found = await commands.executeCommand<readonly CodeAction[] | undefined>(...find);
  // Extensions for other languages may have related kinds.
  const action = found?.find(({ kind, edit }) => kind?.value === KINDS[what] && edit !== undefined);
  if (!action?.edit) {
    void window.showInformationMessage(nothingToFix[what]);
    return;
  }
  const { command } = action;
  if (!(await workspace.applyEdit(action.edit)) || !command) return;
  await commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}
