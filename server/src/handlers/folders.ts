import type { Basics, Handlers, Context } from './context.ts';
import { jstYear } from '../base/clock.ts';
import { draftOf } from '../features/shared/folderDrafts.ts';
import { DidChangeWatchedFilesNotification, WatchKind } from './lsp.ts';
import { isLookedAt, pathsOf } from './textFiles.ts';
import { WorkspaceFiles } from './workspaceFiles.ts';

export interface FolderHandlers extends Handlers {
  /** Paths of the open folders in the order of the editor; those that are no files are left out. */
  readonly paths: () => readonly string[];
}

/** The open folders. `changed` is called when the editor has opened or closed one. */
export function handleFolders({ connection }: Basics, changed: () => void): FolderHandlers {
  let paths: readonly string[] = [];
  let canWatch = false;

  /** Asked for rather than taken from the notification, which does not say in which order they stand. */
  async function read() {
    const folders = await connection.workspace.getWorkspaceFolders().catch(() => undefined);
    if (folders === undefined) return; // the editor does not say: what is known stays
    paths = pathsOf(folders?.map(({ uri }) => uri) ?? []);
    changed();
  }

  return {
    paths: () => paths,
    initialize: (params) => {
      canWatch = params.capabilities.workspace?.workspaceFolders === true;
      paths = pathsOf(params.workspaceFolders?.map(({ uri }) => uri) ?? rootOf(params));
      return { workspace: { workspaceFolders: { supported: true, changeNotifications: canWatch } } };
    },
    initialized: () => {
      if (canWatch) connection.workspace.onDidChangeWorkspaceFolders(() => void read());
      return Promise.resolve();
    },
  };
}

/** The one folder of editors that do not know several. */
function rootOf({ rootUri }: { readonly rootUri?: string | null }): string[] {
  return typeof rootUri === 'string' ? [rootUri] : [];
}

export interface FolderDraftHandlers extends Handlers {
  readonly allDrafts: Context['allDrafts'];
  readonly closedDrafts: Context['closedDrafts'];
  readonly unlistedFolders: Context['unlistedFolders'];
}

/** The drafts of the open folders. Where the editor tells of changed files they are not looked for at each use. */
export function handleFolderDrafts(
  { connection, documents, clock, drafts }: Basics,
  folders: Context['folders'],
): FolderDraftHandlers {
  const files = new WorkspaceFiles({
    folders,
    year: () => jstYear(clock.now()),
    log: (line) => {
      connection.console.log(line);
    },
  });
  let canWatch = false;

  function closedDrafts() {
    if (!canWatch) files.changed();
    return files.drafts(documents.keys());
  }

  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => pathsOf([uri]).some(isLookedAt))) files.changed();
  });

  return {
    closedDrafts,
    unlistedFolders: async () => {
      await closedDrafts();
      return files.unlisted;
    },
    allDrafts: async () => {
      const open = await files.distinct(documents.all());
      const read = open.map((one) => draftOf(one, drafts.numbers(one), drafts.structure(one)));
      return [...read, ...(await closedDrafts())];
    },
    initialize: ({ capabilities }) => {
      canWatch = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
      return {};
    },
    initialized: async () => {
      if (!canWatch) return;
      // Folders too: when one is moved or renamed, editors say nothing of the files in it. What was changed is seen by its time.
      const watchers = [{ globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete }];
      const registration = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      await registration.catch(() => {
        canWatch = false;
      });
    },
    foldersChanged: () => {
      files.changed();
    },
  };
}
