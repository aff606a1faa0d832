import type {
  CancellationToken,
  Connection,
  InitializeParams,
  MessageType,
  TextDocuments,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Clock } from '../base/clock.ts';
import type { Drafts } from '../features/shared/drafts.ts';
import type { FolderDraft } from '../features/shared/folderDrafts.ts';
import type { FeatureServices } from '../features/services.ts';
import type { Messages } from '../messages/messages.ts';
import { asServer, type ChangedParams, type InitializationOptions, type Request } from '../protocol.ts';
import type { Services } from '../services/services.ts';
import type { Session } from '../services/session.ts';
import { ShowMessageNotification } from './lsp.ts';
import type { Unlisted } from './textFiles.ts';

/** What exists before any handler. */
export interface Basics {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly log: (line: string) => void;
  readonly clock: Clock;
  readonly drafts: Drafts;
  /** Must not be called while the handlers are created. */
  readonly session: () => Session;
}

export interface Context extends Basics {
  /** Current paths of the open folders. */
  readonly folders: () => readonly string[];
  /** The open drafts, then the others of the open folders. */
  readonly allDrafts: () => Promise<readonly FolderDraft[]>;
  /** Drafts of the open folders that are not open, as on disk. */
  readonly closedDrafts: () => Promise<readonly FolderDraft[]>;
  /** Folders that could not be listed: their drafts are missing above. */
  readonly unlistedFolders: () => Promise<readonly Unlisted[]>;
  /** Notifies the editor of what it can refresh. */
  readonly changed: (...what: ChangedParams['what']) => void;
}

/** What a group of handlers does beside answering its requests. */
export interface Handlers {
  /** Reads the client's capabilities and options. The session exists. */
  readonly initialize?: (hello: InitializeParams, options: InitializationOptions) => void;
  /** From now on requests can be sent to the editor. */
  readonly initialized?: () => Promise<void>;
  readonly configured?: () => void;
  readonly credentialsChanged?: () => void;
  readonly foldersChanged?: () => void;
  /** New data is saved, learned here or by another window: refresh what is shown. */
  readonly learned?: () => void;
  readonly close?: () => void;
}

/** The session's services and what features read beside them. */
export type SessionServices = Services &
  Pick<FeatureServices, 'drafts' | 'messages' | 'settings' | 'clock' | 'document'>;

/** Starts the services if needed; undefined where they cannot start, which the user was shown. */
export async function servicesOf({ session, documents, drafts, clock }: Basics): Promise<SessionServices | undefined> {
  const current = session();
  const ready = await current.ready();
  if (!ready) return undefined;
  // Read only now: the first settings may have arrived during the wait.
  const { messages, settings } = current;
  return { ...ready, drafts, messages, settings, clock, document: (uri) => documents.get(uri) };
}

/** Answers a client's request with the services, or `otherwise` where they cannot start. `signal`: of cancelling. */
export function answer<P, R>(
  context: Basics,
  request: Request<'client', P, R>,
  otherwise: NoInfer<R>,
  run: (params: P, services: SessionServices, signal: AbortSignal) => R | Promise<R>,
): void {
  asServer.handle(context.connection, request, async (params, token) => {
    const services = await servicesOf(context);
    return services ? run(params, services, signalOf(token)) : otherwise;
  });
}

/** The cancellation token of a request as a signal. */
export function signalOf(token: CancellationToken): AbortSignal {
  const abort = new AbortController();
  if (token.isCancellationRequested) abort.abort();
  else
    token.onCancellationRequested(() => {
      abort.abort();
    });
  return abort.signal;
}

/** Why drafts of folders are missing, in sentences. */
export async function unlistedTexts({ unlistedFolders }: Context, { caseTree }: Messages): Promise<string[]> {
  return (await unlistedFolders()).map(({ folder, code }) => caseTree.unlisted(folder, code));
}

/** Shows a message as a notification: `connection.window` would send a request, which not every editor can answer. */
export function show({ connection }: Basics, type: MessageType, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type, message });
}
