import path from 'node:path';
import { commands, env, window, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';
import {
  CREDENTIALS,
  CREDENTIALS_CHANGED,
  NEW_DRAFT,
  NEW_DRAFT_OPTIONS,
  REPORT,
  VERIFY_CREDENTIALS,
  type CredentialsResult,
  type FamilyParams,
  type InitializationOptions,
  type ReportResult,
  type VerifyCredentialsResult,
} from '../../server/src/protocol.ts';
import type { Family } from '../../server/src/jpo/apis.ts';
import { registerBatch } from './batch.ts';
import { registerCaseTree } from './caseTree.ts';
import { Changes } from './changes.ts';
import { copyCitations } from './citations.ts';
import { registerDocuments } from './documents.ts';
import { documentSelector } from './documentSelector.ts';
import { GettingStarted } from './gettingStarted.ts';
import { registerLanguageModelTools } from './languageModelTools.ts';
import { messagesFor } from './messages.ts';
import { newDraft, type NewDraftServer } from './newDraft.ts';
import { redacting } from './redacting.ts';
import { Secrets } from './secrets.ts';
import { signIn, signOut } from './signIn.ts';
import { registerState, type State } from './state.ts';
import { registerTeam } from './team.ts';
import { VisibleViews } from './visibleViews.ts';
import { registerWatch } from './watch.ts';
import { windowSettings } from './windowSettings.ts';

const SECTION = 'jpoDrafting';
const VERIFY_DRAFT = 'jpoDrafting.verifyDraft';

let client: LanguageClient | undefined;
let state: State | undefined;

/** Does not wait for the server: requests to it do. */
export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('jpo-drafting', { log: true });
  const secrets = new Secrets(context.secrets);
  const messages = () => messagesFor(workspace.getConfiguration(SECTION).get('language', 'auto'), env.language);
  const verify = async (family: Family): Promise<VerifyCredentialsResult> => {
    const params: FamilyParams = { family };
    if (!workspace.isTrusted) return { ok: false, message: messages().untrusted };
    if (!client) return { ok: false, message: '' };
    const result = await client.sendRequest<VerifyCredentialsResult>(VERIFY_CREDENTIALS, params);
    if (!result.ok && result.isRefused) state?.wasTold('wrongCredentials');
    return result;
  };
  const gettingStarted = new GettingStarted(context, messages);
  const modeChanged = async () => client?.sendNotification('workspace/didChangeConfiguration', {});
  context.subscriptions.push(
    log,
    ...gettingStarted.register(modeChanged),
    commands.registerCommand('jpoDrafting.signIn', () => signIn('domestic', secrets, verify, messages())),
    commands.registerCommand('jpoDrafting.signOut', () => signOut('domestic', secrets, messages())),
    commands.registerCommand('jpoDrafting.signInOpd', () => signIn('opd', secrets, verify, messages())),
    commands.registerCommand('jpoDrafting.signOutOpd', () => signOut('opd', secrets, messages())),
    commands.registerCommand('jpoDrafting.showLog', () => {
      log.show();
    }),
    commands.registerCommand('jpoDrafting.report', showReport),
    commands.registerCommand('jpoDrafting.copyCitations', () =>
      client ? copyCitations(client, messages()) : undefined,
    ),
    commands.registerCommand('jpoDrafting.newDraft', (number?: unknown) =>
      client ? newDraft(newDraftServer(client), messages(), number) : undefined,
    ),
    secrets.onDidChange(() => void client?.sendNotification(CREDENTIALS_CHANGED)),
    workspace.onDidGrantWorkspaceTrust(modeChanged),
  );
  client = createClient(context, log, gettingStarted);
  client.onRequest(CREDENTIALS, async ({ family }: FamilyParams): Promise<CredentialsResult> => {
    return (await secrets.get(family)) ?? null;
  });
  const changes = new Changes(client);
  const views = new VisibleViews(client);
  const watched = registerWatch(client, { changes, messages: () => messages().watch });
  context.subscriptions.push(changes, watched.subscription, ...registerBatch(client, () => messages().watch));
  state = registerState(context, client, { changes, messages, views, isDemo: () => gettingStarted.isDemo });
  const tree = { changes, views, onDidChangeNews: watched.onDidChangeNews, memory: context.workspaceState };
  const treeTexts = { messages: () => messages().caseTree, untrusted: () => messages().untrusted };
  context.subscriptions.push(registerCaseTree(client, { ...tree, ...treeTexts }));
  registerLanguageModelTools(context, client);
  context.subscriptions.push(...registerDocuments(client, () => messages().documents));
  registerTeam(context, client, () => messages().team);
  void start(client, log, messages, [state, watched]);
}

/** `waiting`: what begins with the server. */
async function start(
  client: LanguageClient,
  log: LogOutputChannel,
  messages: () => ReturnType<typeof messagesFor>,
  waiting: readonly { start(): void }[],
): Promise<void> {
  try {
    await client.start();
    for (const one of waiting) one.start();
    const virtual = folderSchemes().filter((scheme) => scheme !== 'file');
    if (virtual.length > 0) log.info(messages().virtualFolder(virtual.join()));
    log.info(`started, server version ${client.initializeResult?.serverInfo?.version ?? ''}`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    log.error(why);
    const show = messages().showLog;
    if ((await window.showErrorMessage(messages().startFailed(why), show)) === show) log.show();
  }
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

function newDraftServer(started: LanguageClient): NewDraftServer {
  return {
    options: (place) => started.sendRequest(NEW_DRAFT_OPTIONS, place),
    draft: (params) => started.sendRequest(NEW_DRAFT, params),
  };
}

/** A document that the user reads, completes and sends; it is not saved. */
async function showReport(): Promise<void> {
  if (!client) return;
  const { text: content } = await client.sendRequest<ReportResult>(REPORT);
  await window.showTextDocument(await workspace.openTextDocument({ language: 'plaintext', content }));
}

function activeDraft(): { uri: string } | undefined {
  const document = window.activeTextEditor?.document;
  return document && { uri: document.uri.toString() };
}

/** Schemes of the open folders, each once. */
function folderSchemes(): string[] {
  return [...new Set(workspace.workspaceFolders?.map(({ uri }) => uri.scheme))];
}

function createClient(
  context: ExtensionContext,
  log: LogOutputChannel,
  gettingStarted: GettingStarted,
): LanguageClient {
  const module = path.join(context.extensionPath, 'dist', 'server.js');
  const initializationOptions: InitializationOptions = {
    locale: env.language,
    storagePath: context.globalStorageUri.fsPath,
    commands: ['jpoDrafting.newDraft', 'jpoDrafting.copyCitations'],
    changes: true,
  };
  const options: LanguageClientOptions = {
    documentSelector: documentSelector(folderSchemes()),
    outputChannel: log,
    traceOutputChannel: redacting(log),
    initializationOptions,
    // Texts come from the API: no HTML, and no command may be run from them.
    markdown: { isTrusted: false, supportHtml: false },
    middleware: {
      provideHover: async (document, position, token, next) => {
        const hover = await next(document, position, token);
        if (hover) gettingStarted.hovered();
        return hover;
      },
      // From the palette it is about the draft that is open; from a code action the server has said which one.
      executeCommand: (command, args, next): unknown =>
        next(command, command === VERIFY_DRAFT && args.length === 0 ? [activeDraft()] : args),
      workspace: {
        configuration: async (params, token, next) => {
          const sections = await next(params, token);
          if (!Array.isArray(sections)) return sections;
          const { isTrusted } = workspace;
          return sections.map((section: unknown, n) =>
            params.items[n]?.section === SECTION
              ? windowSettings(section, { isTrusted, isDemo: gettingStarted.isDemo })
              : section,
          );
        },
      },
    },
  };
  return new LanguageClient(
    SECTION,
    'jpo-drafting',
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    },
    options,
  );
}
