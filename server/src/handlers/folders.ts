import { fileURLToPath } from 'node:url';
import type { Basics, Handlers } from './context.ts';

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
    },
    initialized: () => {
      if (canWatch) connection.workspace.onDidChangeWorkspaceFolders(() => void read());
      return Promise.resolve();
    },
  };
}

/** The paths of `file:` URIs; others are left out. */
export function pathsOf(uris: readonly string[]): string[] {
  return uris.flatMap((uri) => {
    try {
      return uri.startsWith('file:') ? [fileURLToPath(uri)] : [];
    } catch {
      return []; // of another machine: file://server/share
    }
  });
}

/** The one folder of editors that do not know several. */
function rootOf({ rootUri }: { readonly rootUri?: string | null }): string[] {
  return typeof rootUri === 'string' ? [rootUri] : [];
}
