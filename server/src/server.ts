import type { RequestMessage, ServerCapabilities } from 'vscode-languageserver/node';
import { systemClock } from './base/clock.ts';
import { keepYoungGenerationSmall, quietWarnings, readCommandLine } from './base/process.ts';
import { Drafts } from './features/shared/drafts.ts';
import { ReadDocument } from './features/shared/readDocument.ts';
import { handleBatch } from './handlers/batch.ts';
import { handleCaseTree } from './handlers/caseTree.ts';
import { handleCodeActions } from './handlers/codeActions.ts';
import { handleCommands } from './handlers/commands.ts';
import { handleCompletion } from './handlers/completion.ts';
import { show, type Basics, type Context, type Handlers } from './handlers/context.ts';
import { handleCredentials } from './handlers/credentials.ts';
import { handleDiagnostics } from './handlers/diagnostics.ts';
import { handleDocket } from './handlers/docket.ts';
import { handleDocuments } from './handlers/documents.ts';
import { editorNetwork } from './handlers/editorNetwork.ts';
import { handleFolderDrafts } from './handlers/folderDrafts.ts';
import { handleFolders } from './handlers/folders.ts';
import { handleForgetting } from './handlers/forgetting.ts';
import { handleHover } from './handlers/hover.ts';
import { handleInlayHints } from './handlers/inlayHints.ts';
import { handleLinks } from './handlers/links.ts';
import {
  createConnection,
  LSPErrorCodes,
  Message,
  MessageType,
  ProposedFeatures,
  ResponseError,
  TextDocuments,
  TextDocumentSyncKind,
} from './handlers/lsp.ts';
import { handleMentions } from './handlers/mentions.ts';
import { handleOutline } from './handlers/outline.ts';
import { handleReopening } from './handlers/reopening.ts';
import { handleReport, handleState } from './handlers/state.ts';
import { handleSettings } from './handlers/settings.ts';
import { handleTools } from './handlers/tools.ts';
import { handleWatching } from './handlers/watching.ts';
import type { InitializationOptions } from './protocol.ts';
import { homeFolder } from './services/places.ts';
import { Session } from './services/session.ts';

/** Of the package; the build puts it in. */
declare const VERSION: string;

quietWarnings();
keepYoungGenerationSmall();
readCommandLine(process.argv, VERSION);

const connection = createConnection(ProposedFeatures.all, {
  connectionStrategy: {
    // A request that was cancelled while it waited is answered before it is computed.
    cancelUndispatched: (message) => (Message.isRequest(message) ? cancelledAnswer(message) : undefined),
  },
});
const documents = new TextDocuments(ReadDocument);
let session: Session | undefined;
let home = '';

const basics: Basics = {
  ...{ connection, documents, clock: systemClock, drafts: new Drafts(systemClock) },
  session: () => session,
};
const state = handleState(basics);
const secrets = handleCredentials(basics, () => {
  for (const one of handlers) one.credentialsChanged?.();
});
const folders = handleFolders(basics, () => {
  for (const one of handlers) one.foldersChanged?.();
});
const folderDrafts = handleFolderDrafts(basics, folders.paths);
const { allDrafts, closedDrafts, unlistedFolders } = folderDrafts;
const drafts = { folders: folders.paths, allDrafts, closedDrafts, unlistedFolders };
const context: Context = { ...basics, ...drafts, changed: state.changed };
const watching = handleWatching({ ...context, home: () => home, othersLearned: learned });

/** Everything that answers the editor. */
const handlers: readonly Handlers[] = [
  secrets,
  folders,
  folderDrafts,
  handleHover(context),
  handleLinks(context),
  handleOutline(context),
  handleMentions(context),
  handleInlayHints(context),
  handleDiagnostics(context),
  handleCompletion(context),
  handleCodeActions(context),
  handleCommands(context),
  handleDocuments(context),
  handleBatch(context),
  watching,
  handleCaseTree(context),
  handleDocket(context),
  handleTools(context),
  handleForgetting(context, () => watching.look()),
  handleReport(context, VERSION),
  handleReopening(context),
  state,
  // The last: then all others are ready for the settings.
  handleSettings(basics, () => {
    for (const one of handlers) one.configured?.();
  }),
];

connection.onInitialize((params) => {
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  home = homeFolder(process.env);
  session = new Session({
    home,
    clock: systemClock,
    locale: options.locale ?? params.locale,
    environment: process.env,
    credentials: secrets.credentials,
    teamPassword: secrets.teamPassword,
    exchange: options.exchange === true ? editorNetwork(connection) : undefined,
    folders: folders.paths,
    log: (line) => {
      connection.console.log(line);
    },
    report: (message) => {
      show(basics, MessageType.Error, message);
    },
    onLearned: () => {
      learned();
      state.changed('cases');
      void watching.look();
    },
    onUsed: watching.lookAtMostOncePerSecond,
    onEnded: () => {
      state.changed('quota');
    },
  });
  const capabilities: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  };
  for (const one of handlers) Object.assign(capabilities, one.initialize?.(params));
  return { serverInfo: { name: 'jpo-drafting', version: VERSION }, capabilities };
});

connection.onInitialized(async () => {
  await Promise.all(handlers.map(async (one) => one.initialized?.()));
});

connection.onShutdown(async () => {
  for (const one of handlers) one.close?.();
  await session?.close();
});

/** Something new is held, learned here or by another window. */
function learned(): void {
  for (const one of handlers) one.learned?.();
}

function cancelledAnswer({ id }: RequestMessage) {
  const error = new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled').toJson();
  return { jsonrpc: '2.0', id, error };
}

documents.listen(connection);
connection.listen();
