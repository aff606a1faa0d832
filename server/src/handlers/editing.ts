import {
  CodeActionKind,
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
  type CancellationToken,
  type Connection,
  type InitializeParams,
  type ServerCapabilities,
  type TextDocuments,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { jstYear, type Clock } from '../base/clock.ts';
import { abilitiesOf, PLAIN_EDITOR } from '../features/actions/edits.ts';
import { NORMALIZE_ALL, resolveAction } from '../features/actions/normalizing.ts';
import type { ActionServices } from '../features/actions/request.ts';
import { codeActions } from '../features/codeActions.ts';
import { COMMANDS } from '../features/commands.ts';
import { isProcedure } from '../features/draftPlaces.ts';
import { inlayHints } from '../features/inlayHints.ts';
import { withoutLinks } from '../features/markdown.ts';
import { highlights, mentions } from '../features/mentions.ts';
import { FIX_ALL } from '../features/quickFixes.ts';
import { draftOf, type FolderDraft } from '../features/workspaceDrafts.ts';
import { workspaceSymbols } from '../features/workspaceSymbols.ts';
import type { InitializationOptions } from '../protocol.ts';
import type { Session } from '../services/session.ts';
import type { Settings } from '../services/settings.ts';
import { WorkspaceFiles } from './workspaceFiles.ts';

/** What the handlers share with the rest of the server. */
export interface EditingContext {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly clock: Clock;
  /** Undefined before the editor has said hello. */
  readonly session: () => Session | undefined;
  readonly signalOf: (token: CancellationToken) => AbortSignal;
}

export interface EditingHandlers {
  /** Takes in what the editor can do. Returns what the server offers here. */
  initialize(params: InitializeParams): ServerCapabilities;
  initialized(): Promise<void>;
  /** Something new is held: what is shown in the draft is made anew. */
  learned(): void;
  /** The settings were read. */
  configured(): void;
  /** The drafts that are open, then the others of the open folders. */
  allDrafts(): Promise<readonly FolderDraft[]>;
}

/** Code actions, commands, inlay hints, and what goes over the drafts of the folder: mentions of a case, its symbols. */
export function handleEditing(context: EditingContext): EditingHandlers {
  const { connection, documents, clock, session, signalOf } = context;
  const year = () => jstYear(clock.now());
  const files = new WorkspaceFiles({
    year,
    log: (line) => {
      connection.console.log(line);
    },
  });
  let editor = PLAIN_EDITOR;
  let canWatch = false;
  let canWatchFolders = false;
  let canRefreshHints = false;
  let canApplyEdits = false;
  let shownHints: Settings['inlayHints'] = 'off';

  async function actionServices(current: Session, document: TextDocument | undefined): Promise<ActionServices> {
    const { drafts } = current;
    // Nothing is started for a text that is no draft and names no case.
    const isDraft = document && (drafts.numbers(document).length > 0 || isProcedure(document, drafts));
    const ready = isDraft ? await current.ready() : undefined;
    const { messages, settings } = current;
    const isOffline = settings.mode === 'offline';
    return { cases: undefined, ...ready, drafts, messages, quota: settings.quota, isOffline, editor };
  }

  function refreshHints() {
    if (canRefreshHints) void connection.languages.inlayHint.refresh().catch(() => undefined);
  }

  /** The drafts of the folder that are not open. */
  function closedDrafts() {
    if (!canWatch) files.changed();
    return files.drafts(documents.keys());
  }

  async function allDrafts(): Promise<readonly FolderDraft[]> {
    const drafts = session()?.drafts;
    const open = drafts ? documents.all().map((one) => draftOf(one, drafts.numbers(one), drafts.structure(one))) : [];
    return [...open, ...(await closedDrafts())];
  }

  connection.onCodeAction(async ({ textDocument, range, context: asked }) => {
    const [current, document] = [session(), documents.get(textDocument.uri)];
    return current && document ? codeActions(document, range, asked, await actionServices(current, document)) : [];
  });

  connection.onCodeActionResolve(async (action) => {
    const current = session();
    if (!current) return action;
    return resolveAction(action, (uri) => documents.get(uri), await actionServices(current, undefined));
  });

  connection.onExecuteCommand(async ({ command, arguments: args = [] }, token): Promise<unknown> => {
    const current = session();
    const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
    const ready = await current?.ready();
    if (!run || !current || !ready) return undefined;
    const { drafts, messages, settings } = current;
    return run(args as readonly unknown[], {
      ...ready,
      drafts,
      messages,
      settings,
      document: (uri) => documents.get(uri),
      say: (kind, message) => {
        const type = kind === 'warning' ? MessageType.Warning : MessageType.Info;
        void connection.sendNotification(ShowMessageNotification.type, { type, message: withoutLinks(message) });
      },
      progress: async (title) => {
        const shown = await connection.window.createWorkDoneProgress();
        shown.begin(title, 0);
        return {
          report: (done, all) => {
            shown.report(Math.floor((100 * (done - 1)) / all), `${done}/${all}`);
          },
          end: () => {
            shown.done();
          },
        };
      },
      applyEdit: async (edit) => canApplyEdits && (await connection.workspace.applyEdit(edit)).applied,
      openPage: async (uri) => {
        await connection.window.showDocument({ uri, external: true });
      },
      signal: signalOf(token),
    });
  });

  connection.languages.inlayHint.on(async ({ textDocument, range }) => {
    const [current, document] = [session(), documents.get(textDocument.uri)];
    if (!current || !document || current.settings.inlayHints === 'off') return [];
    const ready = await current.ready();
    if (!ready) return [];
    const { drafts, messages, settings } = current;
    return inlayHints(document, range, { ...ready, drafts, messages, settings, now: clock.now() });
  });

  connection.onDocumentHighlight(async ({ textDocument, position }) => {
    const [current, document] = [session(), documents.get(textDocument.uri)];
    if (!current || !document || !current.drafts.numberAt(document, document.offsetAt(position))) return null;
    return highlights(document, position, { drafts: current.drafts, cases: (await current.ready())?.cases });
  });

  connection.onReferences(async ({ textDocument, position }) => {
    const [current, document] = [session(), documents.get(textDocument.uri)];
    if (!current || !document) return [];
    const services = { drafts: current.drafts, cases: (await current.ready())?.cases };
    return mentions(documents.all(), document, position, services, await closedDrafts());
  });

  connection.onWorkspaceSymbol(async ({ query }, token) => {
    const current = session();
    if (!current) return [];
    const cases = (await current.ready())?.cases;
    const signal = signalOf(token);
    const pause = () =>
      new Promise<void>((resolve, reject) =>
        setImmediate(() => {
          if (signal.aborted) reject(new DOMException('nobody waits', 'AbortError'));
          else resolve();
        }),
      );
    return workspaceSymbols(query, await allDrafts(), { cases, year: year(), pause });
  });

  connection.onDidChangeWatchedFiles(() => {
    files.changed();
  });

  return {
    allDrafts,
    initialize: ({ capabilities, workspaceFolders, initializationOptions, ...hello }) => {
      const { commands } = (initializationOptions ?? {}) as InitializationOptions;
      editor = abilitiesOf(capabilities, commands);
      const { workspace } = capabilities;
      canApplyEdits = workspace?.applyEdit === true;
      canWatch = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
      canWatchFolders = workspace?.workspaceFolders === true;
      canRefreshHints = workspace?.inlayHint?.refreshSupport === true;
      const folders = workspaceFolders?.map(({ uri }) => uri) ?? [rootOf(hello)].filter((uri) => uri !== null);
      files.setFolders(folders);
      return {
        codeActionProvider: {
          codeActionKinds: [
            CodeActionKind.QuickFix,
            CodeActionKind.RefactorRewrite,
            CodeActionKind.Refactor,
            NORMALIZE_ALL,
            FIX_ALL,
          ],
          resolveProvider: true,
        },
        executeCommandProvider: { commands: Object.keys(COMMANDS) },
        inlayHintProvider: true,
        documentHighlightProvider: true,
        referencesProvider: true,
        workspaceSymbolProvider: true,
        workspace: { workspaceFolders: { supported: true, changeNotifications: canWatchFolders } },
      };
    },
    initialized: async () => {
      if (canWatchFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(() => {
          void connection.workspace.getWorkspaceFolders().then((folders) => {
            files.setFolders(folders?.map(({ uri }) => uri) ?? []);
          });
        });
      }
      if (!canWatch) return;
      const watchers = [{ globPattern: '**/*.txt' }];
      const registration = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      await registration.catch(() => undefined);
    },
    learned: () => {
      if (session()?.settings.inlayHints !== 'off') refreshHints();
    },
    configured: () => {
      const wanted = session()?.settings.inlayHints ?? 'off';
      if (wanted !== shownHints) refreshHints();
      shownHints = wanted;
    },
  };
}

/** The one folder of editors that do not know several. */
function rootOf(hello: { readonly rootUri?: string | null }): string | null {
  return hello.rootUri ?? null;
}
