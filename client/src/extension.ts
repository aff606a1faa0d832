import { EventEmitter, window, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { asClient, REPORT, isOldNode } from '../../server/src/protocol.ts';
import { registerAccount } from './account/account.ts';
import { registerCaseTree } from './caseTree/view.ts';
import { registerWatch, type WatchNews } from './caseTree/watch.ts';
import { Changes } from './connection/changes.ts';
import { createLanguageClient } from './connection/languageClient.ts';
import { VisibleViews } from './connection/visibleViews.ts';
import { registerDocket } from './docket/view.ts';
import { registerDocuments } from './documents/commands.ts';
import { DocumentFiles } from './documents/files.ts';
import { registerDrafts } from './drafts/commands.ts';
import { folderSchemes, reasonOf, registerCommand, texts } from './editor/editor.ts';
import { registerForgetting } from './editor/forgetting.ts';
import { GettingStarted } from './gettingStarted.ts';
import { registerLanguageModelTools } from './languageModels/tools.ts';
import { registerState } from './state/register.ts';

let client: LanguageClient | undefined;

/** Does not wait for the server: requests to it do. */
export function activate(context: ExtensionContext): void {
  // VS Code itself respects `engines`; an editor made from an old version may claim to be a new one.
  if (isOldNode(process.versions.node)) {
    void window.showErrorMessage(texts().oldHost(process.versions.node));
    return;
  }
  const log = window.createOutputChannel('jpo-drafting', { log: true });
  const gettingStarted = new GettingStarted(context);
  const started = createLanguageClient(context, log, gettingStarted);
  client = started;
  const modeChanged = () => started.sendNotification('workspace/didChangeConfiguration', {});
  const changes = new Changes(started);
  const views = new VisibleViews(started);
  const files = new DocumentFiles(started);
  const news = new EventEmitter<WatchNews>();
  const refused = new EventEmitter<void>();
  const memory = context.workspaceState;
  context.subscriptions.push(
    log,
    changes,
    views,
    news,
    refused,
    ...registerWatch(started, { changes, memory, news }),
    ...registerState(started, {
      changes,
      views,
      isDemo: () => gettingStarted.isDemo,
      onRefused: refused.event,
      memory: context.globalState,
    }),
    registerCommand('jpoDrafting.showLog', () => {
      log.show();
    }),
    registerCommand('jpoDrafting.report', () => showReport(started)),
    ...gettingStarted.register(modeChanged),
    workspace.onDidGrantWorkspaceTrust(modeChanged),
    ...registerAccount(started, context.secrets, () => {
      refused.fire();
    }),
    ...registerDrafts(started),
    ...registerDocuments(started, files),
    ...registerForgetting(started, () => {
      files.forgotten();
    }),
    ...registerCaseTree(started, { changes, views, onDidChangeNews: news.event, memory }),
    ...registerDocket(started, { changes, views, memory }),
    ...registerLanguageModelTools(started),
  );
  void start(started, log);
}

async function start(client: LanguageClient, log: LogOutputChannel): Promise<void> {
  try {
    await client.start();
    const virtual = folderSchemes().filter((scheme) => scheme !== 'file');
    if (virtual.length > 0) log.info(texts().virtualFolder(virtual.join()));
    log.info(`started, server version ${client.initializeResult?.serverInfo?.version ?? ''}`);
  } catch (error) {
    const why = reasonOf(error);
    log.error(why);
    const { startFailed, showLog } = texts();
    if ((await window.showErrorMessage(startFailed(why), showLog)) === showLog) log.show();
  }
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

/** A document for the user to read, complete and send; it is not saved. */
async function showReport(client: LanguageClient): Promise<void> {
  const { text: content } = await asClient.send(client, REPORT);
  await window.showTextDocument(await workspace.openTextDocument({ language: 'plaintext', content }));
}
