import { jstYear } from '../base/clock.ts';
import { draftOf } from '../features/mentions/workspaceDrafts.ts';
import type { Basics, Context, Handlers } from './context.ts';
import { DidChangeWatchedFilesNotification } from './lsp.ts';
import { WorkspaceFiles } from './workspaceFiles.ts';

export interface FolderDraftHandlers extends Handlers {
  readonly allDrafts: Context['allDrafts'];
  readonly closedDrafts: Context['closedDrafts'];
}

/** The drafts of the open folders. Where the editor tells of changed files they are not looked for at each use. */
export function handleFolderDrafts(
  { connection, documents, clock, session }: Basics,
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

  connection.onDidChangeWatchedFiles(() => {
    files.changed();
  });

  return {
    closedDrafts,
    allDrafts: async () => {
      const drafts = session()?.drafts;
      const open = drafts ? documents.all().map((one) => draftOf(one, drafts.numbers(one), drafts.structure(one))) : [];
      return [...open, ...(await closedDrafts())];
    },
    initialize: ({ capabilities }) => {
      canWatch = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
      return {};
    },
    initialized: async () => {
      if (!canWatch) return;
      const watchers = [{ globPattern: '**/*.txt' }];
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
