import { Uri, window, workspace } from 'vscode';
import type { ReopenParams } from '../../../server/src/protocol.ts';

/** Offers to open a draft again in the encoding of its bytes. A document with unsaved changes is refused by the editor. */
export async function reopen({ uri, encoding, message, action }: ReopenParams): Promise<null> {
  if ((await window.showWarningMessage(message, action)) !== action) return null;
  // The editor's names have no hyphens: shiftjis, eucjp, utf16le.
  await workspace.openTextDocument(Uri.parse(uri), { encoding: encoding.replace(/[-_]/gu, '') });
  return null;
}
