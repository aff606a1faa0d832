import { ProgressLocation, window } from 'vscode';
import { WorkDoneProgress, type LanguageClient } from 'vscode-languageclient/node';
import {
  asClient,
  BATCH,
  BATCH_PLAN,
  type BatchParams,
  type BatchResult,
  type BatchScope,
} from '../../../server/src/protocol.ts';
import { texts } from '../editor/texts.ts';
import { warn } from '../editor/warning.ts';

/** Looks up all numbers of the draft or of the folder: first what it costs, then with progress. */
export async function lookUpAll(client: LanguageClient, scope: BatchScope): Promise<void> {
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
