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
import { copyCitations } from './citations.ts';
import { messagesFor } from './messages.ts';
import { newDraft, type NewDraftServer } from './newDraft.ts';
import { redacting } from './redacting.ts';
import { Secrets } from './secrets.ts';
import { signIn, signOut } from './signIn.ts';

const SECTION = 'jpoDrafting';
const VERIFY_DRAFT = 'jpoDrafting.verifyDraft';
const LANGUAGES = ['jpo-procedure', 'plaintext', 'markdown', 'html'];

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('jpo-drafting', { log: true });
  const secrets = new Secrets(context.secrets);
  const messages = () => messagesFor(workspace.getConfiguration(SECTION).get('language', 'auto'), env.language);
  const verify = async (family: Family): Promise<VerifyCredentialsResult> => {
    const params: FamilyParams = { family };
    if (!workspace.isTrusted) return { ok: false, message: messages().untrusted };
    if (!client) return { ok: false, message: '' };
    return client.sendRequest<VerifyCredentialsResult>(VERIFY_CREDENTIALS, params);
  };
  context.subscriptions.push(
    log,
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
    workspace.onDidGrantWorkspaceTrust(() => void client?.sendNotification('workspace/didChangeConfiguration', {})),
  );
  try {
    client = createClient(context, log);
    client.onRequest(CREDENTIALS, async ({ family }: FamilyParams): Promise<CredentialsResult> => {
      return (await secrets.get(family)) ?? null;
    });
    await client.start();
    log.info(`started, version ${String((context.extension.packageJSON as { version: unknown }).version)}`);
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

function createClient(context: ExtensionContext, log: LogOutputChannel): LanguageClient {
  const module = path.join(context.extensionPath, 'dist', 'server.js');
  const initializationOptions: InitializationOptions = {
    locale: env.language,
    storagePath: context.globalStorageUri.fsPath,
    commands: ['jpoDrafting.newDraft', 'jpoDrafting.copyCitations'],
  };
  const options: LanguageClientOptions = {
    documentSelector: LANGUAGES.flatMap((language) => [
      { language, scheme: 'file' },
      { language, scheme: 'untitled' },
      { language, scheme: 'vscode-remote' },
    ]),
    outputChannel: log,
    traceOutputChannel: redacting(log),
    initializationOptions,
    // Texts come from the API: no HTML, and no command may be run from them.
    markdown: { isTrusted: false, supportHtml: false },
    middleware: {
      // From the palette it is about the draft that is open; from a code action the server has said which one.
      executeCommand: (command, args, next): unknown =>
        next(command, command === VERIFY_DRAFT && args.length === 0 ? [activeDraft()] : args),
      workspace: {
        configuration: async (params, token, next) => {
          const sections = await next(params, token);
          return Array.isArray(sections) ? sections.map(withTrust) : sections;
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

/** A folder that is not trusted cannot make the server ask anybody, and no list of applicants is read from it. */
function withTrust(section: unknown): unknown {
  if (workspace.isTrusted || typeof section !== 'object' || section === null) return section;
  const lists: unknown = 'applicants' in section ? section.applicants : undefined;
  const applicants = Array.isArray(lists) ? lists.filter((file) => typeof file === 'string' && isOutside(file)) : [];
  return { ...section, mode: 'offline', applicants };
}

/** A path that does not lead from the folder. */
function isOutside(file: string): boolean {
  return /^~[\\/]/u.test(file) || path.isAbsolute(file);
}
