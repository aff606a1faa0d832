import { fileURLToPath } from 'node:url';
import type { Basics, Handlers } from './context.ts';

export interface FolderHandlers extends Handlers {
  /** Paths of the open folders in the editor's order; folders that are not files are left out. */
  readonly paths: () => readonly string[];
}

/** The open folders. `changed`: called after one was opened or closed. */
export function handleFolders({ connection }: Basics, changed: () => void): FolderHandlers {
  let paths: readonly string[] = [];
  let canWatch = false;

  /** Requested rather than read from the notification, which does not give their order. */
  async function read() {
    const folders = await connection.workspace.getWorkspaceFolders().catch(() => undefined);
    if (folders === undefined) return; // no answer: keep what is known
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
      return []; // on another machine: file://server/share
    }
  });
}

/** The one folder of editors without support for several. */
function rootOf({ rootUri }: { readonly rootUri?: string | null }): string[] {
  return typeof rootUri === 'string' ? [rootUri] : [];
}
