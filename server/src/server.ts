import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createConnection,
  DidChangeConfigurationNotification,
  LSPErrorCodes,
  Message,
  MessageType,
  ProposedFeatures,
  ResponseError,
  ShowMessageNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type CancellationToken,
  type InitializeParams,
  type InitializeResult,
  type RequestMessage,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { systemClock } from './base/clock.ts';
import { handleCaseTree } from './handlers/caseTree.ts';
import { credentialsFrom } from './services/credentials.ts';
import { handleCompletion } from './handlers/completion.ts';
import { handleDocuments } from './handlers/documents.ts';
import { handleEditing } from './handlers/editing.ts';
import { codeHover } from './features/codeHover.ts';
import { diagnosticsOf, offlineFindings } from './features/diagnostics.ts';
import { FactDiagnostics } from './features/factDiagnostics.ts';
import { hover, offlineHover } from './features/hover.ts';
import { documentLinks, resolveLink } from './features/links.ts';
import { answerNewDraft, answerNewDraftOptions, type NewDraftRequestServices } from './features/newDraft/requests.ts';
import { isJpoDocument } from './features/jpoDocuments/uri.ts';
import { foldingRanges, outline } from './features/outline.ts';
import { isProcedure } from './features/draftPlaces.ts';
import { homeFolder } from './services/home.ts';
import { failureOf } from './jpo/failure.ts';
import type { Family } from './jpo/apis.ts';
import type { Credentials } from './jpo/token.ts';
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
  type NewDraftOptionsResult,
  type NewDraftParams,
  type NewDraftPlace,
  type NewDraftResult,
  type ReportResult,
  type VerifyCredentialsResult,
} from './protocol.ts';
import { quietWarnings } from './quietWarnings.ts';
import { Session } from './services/session.ts';
import { handleState } from './handlers/state.ts';
import { handleTeam } from './handlers/team.ts';
import { handleTools } from './handlers/tools.ts';
import { handleWatching } from './handlers/watching.ts';
import { keepYoungGenerationSmall } from './youngGeneration.ts';

declare const VERSION: string;

quietWarnings();
keepYoungGenerationSmall();

const connection = createConnection(ProposedFeatures.all, {
  connectionStrategy: {
    // A request that was cancelled while it waited is answered before it is computed.
    cancelUndispatched: (message) => (Message.isRequest(message) ? cancelledAnswer(message) : undefined),
  },
});
const documents = new TextDocuments(TextDocument);
/** What the codes of diagnostics mean: in the package, beside the folder of this file. */
const DIAGNOSTICS_PAGE = pathToFileURL(path.join(__dirname, '..', 'docs', 'diagnostics.md')).href;
let session: Session | undefined;
const shared = { connection, documents, clock: systemClock, session: () => session, signalOf };
const editing = handleEditing(shared);
const completing = handleCompletion(shared);
const state = handleState(shared);
const watching = handleWatching({
  ...shared,
  home: () => home,
  folders: () => folders,
  allDrafts: () => editing.allDrafts(),
  changed: (...what) => {
    state.changed(...what);
  },
  learned: () => {
    editing.learned();
    completing.learned();
    facts?.learned();
  },
});
handleTools(shared);
const caseTree = handleCaseTree({
  ...shared,
  allDrafts: () => editing.allDrafts(),
  seen: () => {
    state.changed('watch');
  },
});
const team = handleTeam(shared);
handleDocuments(shared);
let facts: FactDiagnostics | undefined;
let editor: string | undefined;
let home = '';
let folders: readonly string[] = [];
let canPullSettings = false;
let canRegisterSettings = false;

connection.onInitialize((params: InitializeParams): InitializeResult => {
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  editor = params.clientInfo && [params.clientInfo.name, params.clientInfo.version].join(' ').trim();
  canPullSettings = params.capabilities.workspace?.configuration === true;
  canRegisterSettings = params.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
  folders = folderPaths(params);
  home = options.storagePath ?? homeFolder(process.env);
  session = new Session({
    home,
    clock: systemClock,
    locale: options.locale ?? params.locale,
    environment: process.env,
    credentials: rememberedCredentials,
    teamPassword: () => team.password(),
    folders: () => folders,
    log: (line) => {
      connection.console.log(line);
    },
    report: (message) => {
      show(MessageType.Error, message);
    },
    onLearned: () => {
      editing.learned();
      completing.learned();
      facts?.learned();
      state.changed('cases');
      watching.learned();
    },
    onUsed: () => {
      watching.used();
    },
    onEnded: () => {
      state.changed('quota');
    },
  });
  state.initialize(params);
  facts = factDiagnostics(session);
  return {
    serverInfo: { name: 'jpo-drafting', version: VERSION },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      hoverProvider: true,
      documentLinkProvider: { resolveProvider: true },
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      ...editing.initialize(params),
      ...completing.initialize(params),
    },
  };
});

connection.onInitialized(async () => {
  if (canRegisterSettings) {
    const registration = connection.client.register(DidChangeConfigurationNotification.type, {
      section: [...SECTIONS],
    });
    await registration.catch(() => undefined);
  }
  await editing.initialized();
  await configure();
});

connection.onDidChangeConfiguration(async ({ settings }) => {
  await configure(settings);
});

/** The server's own section, and the editor's with its proxy. */
const SECTIONS = ['jpoDrafting', 'http'] as const;

/** Settings are pulled; from a client that cannot be asked, or refuses to say, the pushed ones are taken. */
async function configure(pushed?: unknown): Promise<void> {
  const { jpoDrafting, http } = (pushed ?? {}) as Partial<Record<(typeof SECTIONS)[number], unknown>>;
  const items = SECTIONS.map((section) => ({ section }));
  const sections: unknown = canPullSettings
    ? await connection.workspace.getConfiguration(items).catch(() => undefined)
    : undefined;
  const [own, editor] = (Array.isArray(sections) ? sections : [jpoDrafting, http]) as unknown[];
  await session?.configure(own, editor);
  editing.configured();
  watching.configured();
  caseTree.configured();
  state.configured();
  facts?.learned();
  documents.all().forEach(validate);
}

const credentials = new Map<Family, Promise<Credentials | undefined>>();

/** Asks the client once, and again when it says that they changed; without an answer the environment's are taken. */
function rememberedCredentials(family: Family): Promise<Credentials | undefined> {
  const known = credentials.get(family);
  if (known) return known;
  const params: FamilyParams = { family };
  const asked = connection
    .sendRequest<CredentialsResult>(CREDENTIALS, params)
    .catch(() => null)
    .then((given) => given ?? credentialsFrom(process.env, family));
  credentials.set(family, asked);
  return asked;
}

connection.onNotification(CREDENTIALS_CHANGED, async () => {
  credentials.clear();
  await session?.credentialsChanged();
  caseTree.configured();
  state.changed('quota');
});

connection.onRequest(VERIFY_CREDENTIALS, async (params?: FamilyParams): Promise<VerifyCredentialsResult> => {
  const ready = await session?.ready();
  if (!session || !ready) return { ok: false, message: '' };
  if (session.settings.mode !== 'live') return { ok: false, message: session.messages.notLive };
  try {
    await ready.signIn(params?.family);
    return { ok: true };
  } catch (error) {
    const { code } = failureOf(error);
    const refused = code === 'wrongCredentials' ? { isRefused: true as const } : {};
    return { ok: false, message: session.messages.failure[code], ...refused };
  }
});

connection.onRequest(REPORT, async (): Promise<ReportResult> => {
  return { text: (await session?.supportReport(VERSION, editor)) ?? '' };
});

connection.onRequest(NEW_DRAFT, async (params: NewDraftParams, token: CancellationToken): Promise<NewDraftResult> => {
  const services = await newDraftServices();
  if (!services) return { ok: false, message: '' };
  return answerNewDraft(params, services, { priority: 'interactive', signal: signalOf(token) });
});

connection.onRequest(NEW_DRAFT_OPTIONS, async (place: NewDraftPlace): Promise<NewDraftOptionsResult> => {
  const services = await newDraftServices();
  return services ? answerNewDraftOptions(place, services) : { ok: false, message: '' };
});

async function newDraftServices(): Promise<NewDraftRequestServices | undefined> {
  const ready = await session?.ready();
  if (!session || !ready) return undefined;
  const { drafts, messages, settings } = session;
  return {
    cases: ready.cases,
    clock: systemClock,
    personOf: (code) => ready.directory.byCode(code),
    office: settings.newDraft,
    drafts,
    messages,
    isOffline: settings.mode === 'offline',
    document: (uri) => documents.get(uri),
  };
}

documents.onDidChangeContent(({ document }) => {
  validate(document);
});

documents.onDidClose(async ({ document }) => {
  await connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  facts?.forget(document.uri);
  await session?.forget(document.uri);
});

function factDiagnostics(current: Session): FactDiagnostics {
  return new FactDiagnostics({
    drafts: current.drafts,
    clock: systemClock,
    settings: () => current.settings,
    services: () => current.ready(),
    document: (uri) => documents.get(uri),
    changed: validate,
    log: (line) => {
      connection.console.log(line);
    },
  });
}

function validate(document: TextDocument): void {
  // What the JPO sent or was sent is no draft: nobody can change it.
  if (!session || isJpoDocument(document.uri)) return;
  const { drafts, messages, settings } = session;
  const options = { messages, settings: settings.diagnostics, page: DIAGNOSTICS_PAGE };
  const known = settings.diagnostics.enable ? (facts?.findings(document) ?? []) : [];
  const diagnostics = diagnosticsOf(document, offlineFindings(document, drafts), known, options);
  void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
}

connection.onHover(async ({ textDocument, position }, token) => {
  const document = documents.get(textDocument.uri);
  if (!session || !document) return null;
  const { drafts } = session;
  const number = drafts.numberAt(document, document.offsetAt(position));
  // Nothing is started for a place where nothing explains itself.
  if (!number && !isProcedure(document, drafts)) return null;
  const ready = await session.ready();
  // The first settings may have come only now.
  const { messages, settings } = session;
  if (!number) {
    const { residentAbroad } = settings;
    const services = { cases: undefined, ...ready, drafts, messages, residentAbroad, now: systemClock.now() };
    return codeHover(document, position, services);
  }
  if (!ready) return offlineHover(document, position, { drafts, messages });
  const services = {
    ...ready,
    drafts,
    messages,
    clock: systemClock,
    waitMs: settings.hover.waitMs,
    residentAbroad: settings.residentAbroad,
  };
  return hover(document, position, services, signalOf(token));
});

connection.onDocumentLinks(async ({ textDocument }) => {
  const document = documents.get(textDocument.uri);
  if (!session || !document || session.drafts.numbers(document).length === 0) return [];
  const ready = await session.ready();
  return ready ? documentLinks(document, { ...ready, drafts: session.drafts, messages: session.messages }) : [];
});

connection.onDocumentLinkResolve(async (link, token) => {
  const ready = await session?.ready();
  if (!session || !ready) return link;
  const services = { ...ready, drafts: session.drafts, messages: session.messages };
  const resolved = await resolveLink(link, services, signalOf(token));
  if (resolved.target === undefined) show(MessageType.Warning, session.messages.noAddress);
  return resolved;
});

connection.onDocumentSymbol(({ textDocument }) => {
  const document = documents.get(textDocument.uri);
  return session && document ? outline(document, session.drafts) : [];
});

connection.onFoldingRanges(({ textDocument }) => {
  const document = documents.get(textDocument.uri);
  return session && document ? foldingRanges(document, session.drafts) : [];
});

connection.onShutdown(async () => {
  watching.close();
  await session?.close();
});

/** The folders that are open, as paths; those that are no files are left out. */
function folderPaths({ workspaceFolders }: InitializeParams): string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? [];
  return uris.filter((uri) => uri.startsWith('file:')).map((uri) => fileURLToPath(uri));
}

/** A message without a question; `connection.window` would send a request, which not every editor can answer. */
function show(type: MessageType, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type, message });
}

function signalOf(token: CancellationToken): AbortSignal {
  const abort = new AbortController();
  if (token.isCancellationRequested) abort.abort();
  else
    token.onCancellationRequested(() => {
      abort.abort();
    });
  return abort.signal;
}

function cancelledAnswer({ id }: RequestMessage) {
  const error = new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled').toJson();
  return { jsonrpc: '2.0', id, error };
}

documents.listen(connection);
connection.listen();
