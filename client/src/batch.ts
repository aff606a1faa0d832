import { commands, ProgressLocation, window, type Disposable } from 'vscode';
import { WorkDoneProgress, type LanguageClient } from 'vscode-languageclient/node';
import {
  BATCH,
  BATCH_PLAN,
  type BatchParams,
  type BatchPlanResult,
  type BatchResult,
  type BatchScope,
} from '../../server/src/protocol.ts';
import type { WatchMessages } from './messages/watch.ts';

/** The commands that look up all numbers of the draft or of the folder: first what it costs, then with progress. */
export function registerBatch(client: LanguageClient, messages: () => WatchMessages): Disposable[] {
  return [
    commands.registerCommand('jpoDrafting.resolveDraft', async () => {
      const uri = window.activeTextEditor?.document.uri.toString();
      if (uri === undefined) void window.showInformationMessage(messages().noDraft);
      else await lookUpAll(client, { kind: 'draft', uri }, messages());
    }),
    commands.registerCommand('jpoDrafting.resolveFolder', () => lookUpAll(client, { kind: 'folder' }, messages())),
  ];
}

async function lookUpAll(client: LanguageClient, scope: BatchScope, messages: WatchMessages): Promise<void> {
  const plan = await client.sendRequest<BatchPlanResult>(BATCH_PLAN, { scope });
  if (!plan.ok) {
    if (plan.message !== '') void window.showInformationMessage(plan.message);
    return;
  }
  const { title, detail } = plan;
  if (plan.isLarge) {
    const options = { modal: true, detail };
    if ((await window.showInformationMessage(title, options, messages.lookUp)) !== messages.lookUp) return;
  }
  const { message, isComplete } = await run(client, scope, messages.lookingUp);
  if (message === '') return;
  if (isComplete) void window.showInformationMessage(message);
  else void window.showWarningMessage(message);
}

let started = 0;

function run(client: LanguageClient, scope: BatchScope, title: string): Thenable<BatchResult> {
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
      const params: BatchParams = { scope, workDoneToken };
      return await client.sendRequest<BatchResult>(BATCH, params, token);
    } finally {
      listening.dispose();
    }
  });
}
