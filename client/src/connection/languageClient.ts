import https from 'https'; // by the name that extension hosts replace
import path from 'node:path';
import { env, Uri, window, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';
import {
  asClient,
  EXCHANGE,
  REOPEN,
  type InitializationOptions,
  type ReopenParams,
} from '../../../server/src/protocol.ts';
import { folderSchemes } from '../editor/editor.ts';
import type { GettingStarted } from '../gettingStarted.ts';
import { documentSelector } from './documentSelector.ts';
import { exchange } from './exchange.ts';
import { redacting } from './redacting.ts';
import { windowSettings } from './windowSettings.ts';

const SECTION = 'jpoDrafting';
const VERIFY_DRAFT = 'jpoDrafting.verifyDraft';

/** The client of the server, not started yet: requests wait until it is. */
export function createLanguageClient(
  { extensionPath }: ExtensionContext,
  log: LogOutputChannel,
  gettingStarted: GettingStarted,
): LanguageClient {
  const module = path.join(extensionPath, 'dist', 'server.js');
  const shown = (section: unknown) =>
    windowSettings(section, { isTrusted: workspace.isTrusted, isDemo: gettingStarted.isDemo });
  // Read at each start, so that a restarted server gets the current values.
  const initializationOptions = (): InitializationOptions => ({
    locale: env.language,
    commands: [
      'jpoDrafting.newDraft',
      'jpoDrafting.copyCitations',
      'jpoDrafting.openNoticeBeside',
      'jpoDrafting.watch',
    ],
    changes: true,
    exchange: true,
    reopen: true,
    settings: shown(plain(workspace.getConfiguration().get(SECTION))),
  });
  const options: LanguageClientOptions = {
    documentSelector: documentSelector(folderSchemes()),
    outputChannel: log,
    traceOutputChannel: redacting(log),
    initializationOptions,
    // Texts come from the API: no HTML, and no commands in them.
    markdown: { isTrusted: false, supportHtml: false },
    middleware: {
      provideHover: async (document, position, token, next) => {
        const hover = await next(document, position, token);
        if (hover) gettingStarted.hovered();
        return hover;
      },
      // From the palette it applies to the active draft; a code action names its own.
      executeCommand: (command, args, next): unknown =>
        next(command, command === VERIFY_DRAFT && args.length === 0 ? [activeDraft()] : args),
      workspace: {
        configuration: async (params, token, next) => {
          const sections = await next(params, token);
          if (!Array.isArray(sections)) return sections;
          return sections.map((section: unknown, n) =>
            params.items[n]?.section === SECTION ? shown(section) : section,
          );
        },
      },
    },
  };
  const client = new LanguageClient(
    SECTION,
    'jpo-drafting',
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    },
    options,
  );
  asClient.handle(client, REOPEN, reopen);
  asClient.handle(client, EXCHANGE, (params, token) => {
    const cancel = new AbortController();
    token.onCancellationRequested(() => {
      cancel.abort();
    });
    return exchange(params, https.request, cancel.signal);
  });
  return client;
}

/** Offers to reopen a draft in the encoding of its bytes. The editor refuses if it has unsaved changes. */
async function reopen({ uri, encoding, message, action }: ReopenParams): Promise<null> {
  if ((await window.showWarningMessage(message, action)) !== action) return null;
  // The editor's names have no hyphens: shiftjis, eucjp, utf16le.
  await workspace.openTextDocument(Uri.parse(uri), { encoding: encoding.replace(/[-_]/gu, '') });
  return null;
}

/** A section without the editor's wrapper. */
function plain(section: unknown): unknown {
  return JSON.parse(JSON.stringify(section ?? {})) as unknown;
}

function activeDraft(): { uri: string } | undefined {
  const document = window.activeTextEditor?.document;
  return document && { uri: document.uri.toString() };
}
