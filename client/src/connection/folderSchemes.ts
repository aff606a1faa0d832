import { workspace } from 'vscode';

/** Schemes of the open folders, each once. */
export function folderSchemes(): string[] {
  return [...new Set(workspace.workspaceFolders?.map(({ uri }) => uri.scheme))];
}
