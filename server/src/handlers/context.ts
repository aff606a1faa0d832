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
import { asServer, type ChangedParams, type Request } from '../protocol.ts';
import type { Services } from '../services/services.ts';
import type { Session } from '../services/session.ts';
import { ShowMessageNotification } from './lsp.ts';
import type { Unlisted } from './textFiles.ts';

/** What is there before any handler. */
export interface Basics {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly clock: Clock;
  readonly drafts: Drafts;
  /** Undefined while the handlers are put together. */
  readonly session: () => Session | undefined;
}

/** What the handlers share. */
export interface Context extends Basics {
  /** Paths of the open folders, as they are now. */
  readonly folders: () => readonly string[];
  /** The drafts that are open, then the others of the open folders. */
  readonly allDrafts: () => Promise<readonly FolderDraft[]>;
  /** Those of the open folders that are not open, as they are on the disk. */
  readonly closedDrafts: () => Promise<readonly FolderDraft[]>;
  /** Folders among them that could not be listed: their drafts are missing in the others. */
  readonly unlistedFolders: () => Promise<readonly Unlisted[]>;
  /** Tells the editor what can be made anew. */
  readonly changed: (...what: ChangedParams['what']) => void;
}

/** What a group of handlers has to do beside answering its requests. */
export interface Handlers {
  /** Takes in what the editor can do. The session is there. */
  readonly initialize?: (hello: InitializeParams) => void;
  /** The editor can be asked now. */
  readonly initialized?: () => Promise<void>;
  /** The settings were read, for the first time or again. */
  readonly configured?: () => void;
  /** Another ID or password was given. */
  readonly credentialsChanged?: () => void;
  /** Folders were opened or closed. */
  readonly foldersChanged?: () => void;
  /** Something new is held, learned here or by another window: what is shown is made anew. */
  readonly learned?: () => void;
  readonly close?: () => void;
}

/** The services of the session with what features read beside them. */
export type SessionServices = Services &
  Pick<FeatureServices, 'drafts' | 'messages' | 'settings' | 'clock' | 'document'>;

/** Starts the services where they are not started; undefined where they cannot be, which the user was told. */
export async function servicesOf({ session, documents, drafts, clock }: Basics): Promise<SessionServices | undefined> {
  const current = session();
  const ready = await current?.ready();
  if (!current || !ready) return undefined;
  // Read only now: the first settings may have come while it waited.
  const { messages, settings } = current;
  return { ...ready, drafts, messages, settings, clock, document: (uri) => documents.get(uri) };
}

/**
 * Answers a request of the client with the services; with `otherwise` where they cannot be there. `signal`: ends when the
 * client takes the request back.
 */
export function answer<P, R>(
  context: Basics,
  request: Request<'client', P, R>,
  otherwise: NoInfer<R>,
  run: (params: P, services: SessionServices, signal: AbortSignal) => R | Promise<R>,
): void {
  // A request without parameters comes with its token alone.
  asServer.handle(context.connection, request, async (params, token?: CancellationToken) => {
    const services = await servicesOf(context);
    return services ? run(params, services, signalOf(token ?? (params as CancellationToken))) : otherwise;
  });
}

/** The token of a request as the signal that everything below the handlers takes. */
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

/** A message without a question; `connection.window` would send a request, which not every editor can answer. */
export function show({ connection }: Basics, type: MessageType, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type, message });
}
