import os from 'node:os';
import { Uri, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { asClient, ATTACHMENT, type AttachedFile } from '../../../server/src/protocol.ts';
import { plainLabel, reasonOf, texts } from '../editor/editor.ts';
import type { DocumentMessages } from '../messages/documents.ts';
import type { OpenedDocument } from './files.ts';

/** Saves a document's text to a file the user chooses. */
export async function saveCopy(uri: Uri, { text }: OpenedDocument): Promise<void> {
  const messages = texts().documents;
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const target = await window.showSaveDialog({ title: messages.saveCopy, defaultUri: Uri.joinPath(folder(), name) });
  if (!target) return;
  await writing(name, messages, () => workspace.fs.writeFile(target, new TextEncoder().encode(text)));
}

/** Lists a document's attachments and saves the chosen ones: one under its name, several into a folder. */
export async function saveAttachments(
  client: LanguageClient,
  uri: Uri,
  { attachments }: OpenedDocument,
): Promise<void> {
  const messages = texts().documents;
  if (attachments.length === 0) {
    void window.showInformationMessage(messages.noAttachments);
    return;
  }
  const items = attachments.map((file) => ({
    label: plainLabel(file.fileName),
    description: `${messages.bytes(file.bytes)} · ${file.mediaType}`,
    picked: attachments.length === 1,
    file,
  }));
  const picked = await window.showQuickPick(items, { title: messages.chooseAttachments, canPickMany: true });
  const [first, ...others] = (picked ?? []).map(({ file }) => file);
  if (!first) return;
  const targets = others.length === 0 ? await oneTarget(first) : await targetsIn([first, ...others], messages);
  let saved = 0;
  for (const { file, target } of targets) {
    const result = await asClient.send(client, ATTACHMENT, { uri: uri.toString(), name: file.name });
    if (!result.ok) {
      void window.showErrorMessage(messages.notSaved(file.fileName, result.message));
      continue;
    }
    const bytes = Buffer.from(result.base64, 'base64');
    if (await writing(file.fileName, messages, () => workspace.fs.writeFile(target, bytes))) saved++;
  }
  if (saved > 0) window.setStatusBarMessage(messages.saved(saved), 5_000);
}

interface Target {
  readonly file: AttachedFile;
  readonly target: Uri;
}

async function oneTarget(file: AttachedFile): Promise<Target[]> {
  const target = await window.showSaveDialog({ defaultUri: Uri.joinPath(folder(), file.fileName) });
  return target ? [{ file, target }] : [];
}

/** Free names in a folder: nothing is overwritten unseen. */
async function targetsIn(files: readonly AttachedFile[], messages: DocumentMessages): Promise<Target[]> {
  const [chosen] =
    (await window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      defaultUri: folder(),
      openLabel: messages.saveHere,
    })) ?? [];
  if (!chosen) return [];
  const taken = new Set((await workspace.fs.readDirectory(chosen)).map(([name]) => name.toLowerCase()));
  return files.map((file) => {
    const dot = file.fileName.lastIndexOf('.');
    const [base, ending] = dot > 0 ? [file.fileName.slice(0, dot), file.fileName.slice(dot)] : [file.fileName, ''];
    let name = file.fileName;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base} (${n})${ending}`;
    taken.add(name.toLowerCase());
    return { file, target: Uri.joinPath(chosen, name) };
  });
}

/** Default place for saving: the first open folder, or the user's own. */
export function folder(): Uri {
  return workspace.workspaceFolders?.[0]?.uri ?? Uri.file(os.homedir());
}

async function writing(name: string, messages: DocumentMessages, write: () => Thenable<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    void window.showErrorMessage(messages.notSaved(name, reasonOf(error)));
    return false;
  }
}
