import { jstYear } from '../base/clock.ts';
import { draftOf } from '../features/shared/folderDrafts.ts';
import type { Basics, Context, Handlers } from './context.ts';
import { pathsOf } from './folders.ts';
import { DidChangeWatchedFilesNotification, WatchKind } from './lsp.ts';
import { isLookedAt } from './textFiles.ts';
import { WorkspaceFiles } from './workspaceFiles.ts';

export interface FolderDraftHandlers extends Handlers {
  readonly allDrafts: Context['allDrafts'];
  readonly closedDrafts: Context['closedDrafts'];
  readonly unlistedFolders: Context['unlistedFolders'];
}

/** The drafts of the open folders. Where the editor reports changed files, they are not searched at each use. */
export function handleFolderDrafts(
  { documents, connection, log, clock, drafts }: Basics,
  folders: Context['folders'],
): FolderDraftHandlers {
  const files = new WorkspaceFiles({ folders, year: () => jstYear(clock.now()), log });
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
    },
    initialized: async () => {
      if (!canWatch) return;
      // Folders too: on a move or rename editors do not report the files in them. Changes are seen by file time.
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
