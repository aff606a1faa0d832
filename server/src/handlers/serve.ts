import type { Connection, InitializeParams } from 'vscode-languageserver/node';
import { systemClock } from '../base/clock.ts';
import { quietWarnings } from '../base/process.ts';
import { Drafts } from '../features/shared/drafts.ts';
import { ReadDocument } from '../features/shared/readDocument.ts';
import { handleBatch } from './batch.ts';
import { handleCaseTree } from './caseTree.ts';
import { handleCodeActions } from './codeActions.ts';
import { handleCommands } from './commands.ts';
import { handleCompletion } from './completion.ts';
import { show, type Basics, type Context, type Handlers } from './context.ts';
import { handleCredentials } from './credentials.ts';
import { handleDiagnostics } from './diagnostics.ts';
import { handleDocket } from './docket.ts';
import { handleDocuments } from './documents.ts';
import { editorNetwork } from './editorNetwork.ts';
import { handleFolderDrafts } from './folderDrafts.ts';
import { handleFolders } from './folders.ts';
import { handleForgetting } from './forgetting.ts';
import { handleHover } from './hover.ts';
import { handleInlayHints } from './inlayHints.ts';
import { handleLinks } from './links.ts';
import { MessageType, TextDocuments } from './lsp.ts';
import { handleMentions } from './mentions.ts';
import { handleOutline } from './outline.ts';
import { handleReopening } from './reopening.ts';
import { handleSettings } from './settings.ts';
import { handleReport, handleState } from './state.ts';
import { handleTools } from './tools.ts';
import { handleWatching } from './watching.ts';
import type { InitializationOptions } from '../protocol.ts';
import { homeFolder } from '../services/places.ts';
import { Session } from '../services/session.ts';

/** Answers an editor greeted with `hello`. `version`: the package's. Throws if the session cannot be created. */
export function serve(connection: Connection, hello: InitializeParams, version: string): void {
  quietWarnings();

  const home = homeFolder(process.env);
  const documents = new TextDocuments(ReadDocument);
  const log = (line: string) => {
    connection.console.log(line);
  };

  const basics: Basics = {
    ...{ connection, documents, log, clock: systemClock, drafts: new Drafts(systemClock) },
    session: (): Session => session,
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
  const watching = handleWatching({ ...context, home, othersLearned: learned });

  for (const handle of [handleLinks, handleOutline, handleMentions, handleDocuments, handleBatch, handleTools]) {
    handle(context);
  }
  handleForgetting(context, watching.look);

  const handlers: readonly Handlers[] = [
    secrets,
    folders,
    folderDrafts,
    handleHover(context),
    handleInlayHints(context),
    handleDiagnostics(context),
    handleCompletion(context),
    handleCodeActions(context),
    handleCommands(context),
    watching,
    handleCaseTree(context),
    handleDocket(context),
    handleReport(context, version),
    handleReopening(context),
    state,
    // Last, so that all others are ready for the settings.
    handleSettings(basics, () => {
      for (const one of handlers) one.configured?.();
    }),
  ];

  const options = (hello.initializationOptions ?? {}) as InitializationOptions;
  const session = new Session({
    home,
    clock: systemClock,
    locale: options.locale ?? hello.locale,
    environment: process.env,
    credentials: secrets.credentials,
    teamPassword: secrets.teamPassword,
    exchange: options.exchange === true ? editorNetwork(connection) : undefined,
    folders: folders.paths,
    log,
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
  for (const one of handlers) one.initialize?.(hello, options);

  connection.onInitialized(async () => {
    await Promise.all(handlers.map(async (one) => one.initialized?.()));
  });

  connection.onShutdown(async () => {
    for (const one of handlers) one.close?.();
    await session.close();
  });

  /** New data is saved, learned here or by another window. */
  function learned(): void {
    for (const one of handlers) one.learned?.();
  }

  documents.listen(connection);
}
