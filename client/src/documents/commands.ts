import { commands, MarkdownString, Uri, ViewColumn, window, workspace, type TextDocumentShowOptions } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { asClient, COMPARE, NOTICE_OF_DRAFT, type Asking } from '../../../server/src/protocol.ts';
import { DOCUMENTS_SCHEME } from '../connection/documentSelector.ts';
import { cursorIn, numberOf } from '../editor/caseNumber.ts';
import { plainLabel, registerCommand, showingProgress, texts, warn, type Subscriptions } from '../editor/editor.ts';
import { activeDocument, showsActive } from './active.ts';
import type { DocumentFiles, OpenedDocument } from './files.ts';
import { pickDocument } from './pick.ts';
import { saveAttachments, saveCopy } from './saving.ts';

/** The documents of cases: the file system `jpo`, their commands, and the active document's state. */
export function registerDocuments(client: LanguageClient, files: DocumentFiles): Subscriptions {
  const context = { client, files };
  return [
    files,
    workspace.registerFileSystemProvider(DOCUMENTS_SCHEME, files, {
      isCaseSensitive: true,
      isReadonly: new MarkdownString(texts().documents.readOnly),
    }),
    registerCommand('jpoDrafting.openDocument', (given?: unknown) => open(context, given)),
    registerCommand('jpoDrafting.compareAmendment', (given?: unknown) => compare(context, given)),
    registerCommand('jpoDrafting.openNoticeBeside', () => openNoticeBeside(context)),
    registerCommand('jpoDrafting.saveDocumentCopy', () => withActive(context, (uri, opened) => saveCopy(uri, opened))),
    registerCommand('jpoDrafting.saveAttachments', () =>
      withActive(context, (uri, opened) => saveAttachments(client, uri, opened)),
    ),
    ...showsActive(files),
  ];
}

interface Context {
  readonly client: LanguageClient;
  readonly files: DocumentFiles;
}

/** Opens a document by address (from the tree) or the user's choice: in both cases the cost was shown. */
async function open(context: Context, given: unknown): Promise<void> {
  const uri = uriOf(given) ?? (await chosen(context, { number: numberOf(given) }));
  if (uri && (await fetched(context, uri))) await show(asOpen(uri), {});
}

/** A visible document stays where it is. */
async function show(uri: Uri, options: TextDocumentShowOptions): Promise<void> {
  const visible = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const viewColumn = visible?.viewColumn ?? options.viewColumn ?? ViewColumn.Active;
  await window.showTextDocument(uri, { preview: true, ...options, viewColumn });
}

/** The address under which the document is open: its last segment is a title, which can have changed. */
function asOpen(uri: Uri): Uri {
  const folderOf = ({ path }: Uri) => path.slice(0, path.lastIndexOf('/'));
  const open = workspace.textDocuments.find(
    (one) => one.uri.scheme === DOCUMENTS_SCHEME && folderOf(one.uri) === folderOf(uri),
  );
  return open?.uri ?? uri;
}

async function chosen({ client }: Context, options: Parameters<typeof pickDocument>[1]): Promise<Uri | undefined> {
  const picked = await pickDocument(client, options);
  return picked && Uri.parse(picked.uri, true);
}

/** Requests the document unless it is saved; shows why where that fails. */
async function fetched({ files }: Context, uri: Uri): Promise<boolean> {
  const held = await files.read(uri, 'held');
  if (held.ok) return true;
  const title = texts().documents.fetching(uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.jpo\.txt$/u, ''));
  const result = held.requests === 0 ? held : await showingProgress(title, () => files.read(uri, 'ask'));
  if (!result.ok) warn(result.message);
  return result.ok;
}

/** 補正前 and 補正後 of a part, for the given, active or chosen 手続補正書. */
async function compare(context: Context, given: unknown): Promise<void> {
  const { client, files } = context;
  const active = activeDocument();
  const ofActive = active && files.opened(active)?.isAmendment === true ? active : undefined;
  const uri = uriOf(given) ?? ofActive ?? (await chosen(context, { number: numberOf(given), onlyAmendments: true }));
  if (!uri || !(await fetched(context, uri))) return;
  const result = await asClient.send(client, COMPARE, { uri: uri.toString(), allow: 'held' });
  if (!result.ok) {
    warn(result.message);
    return;
  }
  const items = result.parts.map((part) => ({ label: plainLabel(part.name), part }));
  const picked = items.length > 1 ? await window.showQuickPick(items, { title: texts().documents.part }) : items[0];
  if (!picked) return;
  const { before, after, title } = picked.part;
  await commands.executeCommand('vscode.diff', Uri.parse(before, true), Uri.parse(after, true), title);
}

/** Opens the 拒絶理由通知書 that the active draft answers beside it; the cursor stays in the draft. */
async function openNoticeBeside(context: Context): Promise<void> {
  const { client } = context;
  const editor = window.activeTextEditor;
  if (!editor) {
    warn(texts().drafts.noDraft);
    return;
  }
  const place = cursorIn(editor);
  const ask = (how: Asking) => asClient.send(client, NOTICE_OF_DRAFT, { ...place, ...how });
  let result = await ask({ allow: 'held' });
  if (!result.ok && result.requests > 0) {
    const most = result.requests;
    const consent = { label: texts().documents.ask, description: texts().documents.cost(most) };
    if (!(await window.showQuickPick([consent], { placeHolder: result.message }))) return;
    const title = texts().documents.fetching(texts().documents.notice);
    result = await showingProgress(title, () => ask({ allow: 'ask', most }));
  }
  if (!result.ok) {
    warn(result.message);
    return;
  }
  await show(asOpen(Uri.parse(result.uri, true)), { viewColumn: ViewColumn.Beside, preserveFocus: true });
}

async function withActive({ files }: Context, run: (uri: Uri, opened: OpenedDocument) => Promise<void>): Promise<void> {
  const uri = activeDocument();
  if (!uri) {
    warn(texts().documents.noDocument);
    return;
  }
  const result = await files.read(uri, 'held');
  if (result.ok) await run(uri, result);
  else warn(result.message);
}

/** An address of a document, as a string or from the editor's menus. */
function uriOf(given: unknown): Uri | undefined {
  const uri = typeof given === 'string' && given.startsWith(`${DOCUMENTS_SCHEME}:`) ? Uri.parse(given, true) : given;
  return uri instanceof Uri && uri.scheme === DOCUMENTS_SCHEME ? uri : undefined;
}
