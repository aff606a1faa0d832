import {
  commands,
  Disposable,
  languages,
  LanguageStatusSeverity,
  MarkdownString,
  ProgressLocation,
  Uri,
  ViewColumn,
  window,
  workspace,
  type TextDocumentShowOptions,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  COMPARE,
  NOTICE_OF_DRAFT,
  type CompareResult,
  type DocumentParams,
  type NoticeOfDraftParams,
  type NoticeOfDraftResult,
} from '../../server/src/protocol.ts';
import { DocumentFiles, type OpenedDocument } from './documentFiles.ts';
import { pickDocument } from './documentPick.ts';
import { saveAttachments, saveCopy } from './documentSaving.ts';
import type { DocumentMessages } from './messages/documents.ts';
import { cursorIn } from './place.ts';
import { plainLabel } from './plainLabel.ts';

const SCHEME = 'jpo';
/** Of the document in the active editor; menus show what can be done with it. */
const HAS_ATTACHMENTS = 'jpoDrafting.documentHasAttachments';
const IS_AMENDMENT = 'jpoDrafting.documentIsAmendment';

/** The documents of cases: as files of the scheme `jpo`, the commands for them, and what is known of the active one. */
export function registerDocuments(client: LanguageClient, messages: () => DocumentMessages): Disposable[] {
  const files = new DocumentFiles(client, () => messages().reopen);
  const context = { client, files, messages };
  return [
    workspace.registerFileSystemProvider(SCHEME, files, {
      isCaseSensitive: true,
      isReadonly: new MarkdownString(messages().readOnly),
    }),
    commands.registerCommand('jpoDrafting.openDocument', (given?: unknown) => open(context, given)),
    commands.registerCommand('jpoDrafting.compareAmendment', (given?: unknown) => compare(context, given)),
    commands.registerCommand('jpoDrafting.openNoticeBeside', () => openNoticeBeside(context)),
    commands.registerCommand('jpoDrafting.saveDocumentCopy', () =>
      withActive(context, (uri, opened) => saveCopy(uri, opened, messages())),
    ),
    commands.registerCommand('jpoDrafting.saveAttachments', () =>
      withActive(context, (uri, opened) => saveAttachments(client, uri, opened, messages())),
    ),
    ...showsActive(context),
  ];
}

interface Context {
  readonly client: LanguageClient;
  readonly files: DocumentFiles;
  readonly messages: () => DocumentMessages;
}

/** Opens a document that is given by its address, such as by the tree, or chosen by the user: both have seen the cost. */
async function open(context: Context, given: unknown): Promise<void> {
  const uri = uriOf(given) ?? (await chosen(context, { number: numberOf(given) }));
  if (uri && (await fetched(context, uri))) await show(asOpen(uri), {});
}

/** Where it can be seen already it stays. */
async function show(uri: Uri, options: TextDocumentShowOptions): Promise<void> {
  const visible = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const viewColumn = visible?.viewColumn ?? options.viewColumn ?? ViewColumn.Active;
  await window.showTextDocument(uri, { preview: true, ...options, viewColumn });
}

/** The address under which the document is open: the last segment is a title, and can have become another one. */
function asOpen(uri: Uri): Uri {
  const folderOf = ({ path }: Uri) => path.slice(0, path.lastIndexOf('/'));
  const open = workspace.textDocuments.find((one) => one.uri.scheme === SCHEME && folderOf(one.uri) === folderOf(uri));
  return open?.uri ?? uri;
}

async function chosen(
  { client, messages }: Context,
  options: Parameters<typeof pickDocument>[2],
): Promise<Uri | undefined> {
  const picked = await pickDocument(client, messages(), options);
  return picked && Uri.parse(picked.uri, true);
}

/** Asks for the document unless it is held. Says why where it cannot be had. */
async function fetched({ files, messages }: Context, uri: Uri): Promise<boolean> {
  const held = await files.read(uri, 'held');
  if (held.ok) return true;
  const title = messages().fetching(uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.jpo\.txt$/u, ''));
  const result =
    held.requests === 0
      ? held
      : await window.withProgress({ location: ProgressLocation.Notification, title }, () => files.read(uri, 'ask'));
  if (!result.ok) say(result.message);
  return result.ok;
}

/** 補正前 and 補正後 of a part, of the 手続補正書 that is given, active or chosen. */
async function compare(context: Context, given: unknown): Promise<void> {
  const { client, files, messages } = context;
  const active = activeUri();
  const ofActive = active && files.opened(active)?.isAmendment === true ? active : undefined;
  const uri = uriOf(given) ?? ofActive ?? (await chosen(context, { number: numberOf(given), onlyAmendments: true }));
  if (!uri || !(await fetched(context, uri))) return;
  const params: DocumentParams = { uri: uri.toString(), allow: 'held' };
  const result = await client.sendRequest<CompareResult>(COMPARE, params);
  if (!result.ok) {
    say(result.message);
    return;
  }
  const items = result.parts.map((part) => ({ label: plainLabel(part.name), part }));
  const picked = items.length > 1 ? await window.showQuickPick(items, { title: messages().part }) : items[0];
  if (!picked) return;
  const { before, after, title } = picked.part;
  await commands.executeCommand('vscode.diff', Uri.parse(before, true), Uri.parse(after, true), title);
}

/** The 拒絶理由通知書 that the active draft answers, beside it; the cursor stays in the draft. */
async function openNoticeBeside(context: Context): Promise<void> {
  const { client, messages } = context;
  const editor = window.activeTextEditor;
  if (!editor) {
    say(messages().noDraft);
    return;
  }
  const place = cursorIn(editor);
  const ask = (allow: NoticeOfDraftParams['allow']) =>
    client.sendRequest<NoticeOfDraftResult>(NOTICE_OF_DRAFT, { ...place, allow });
  let result = await ask('held');
  if (!result.ok && result.requests > 0) {
    const consent = { label: messages().ask, description: messages().cost(result.requests) };
    if (!(await window.showQuickPick([consent], { placeHolder: result.message }))) return;
    const title = messages().fetching('');
    result = await window.withProgress({ location: ProgressLocation.Notification, title }, () => ask('ask'));
  }
  if (!result.ok) {
    say(result.message);
    return;
  }
  await show(asOpen(Uri.parse(result.uri, true)), { viewColumn: ViewColumn.Beside, preserveFocus: true });
}

/** Menus and the language status say what is known of the document in the active editor. */
function showsActive({ files, messages }: Context): Disposable[] {
  const status = languages.createLanguageStatusItem('jpoDrafting.document', { scheme: SCHEME });
  status.name = messages().status;
  const update = async () => {
    const uri = activeUri();
    const opened = uri && (files.opened(uri) ?? (await files.read(uri, 'held')));
    const known = opened?.ok === true ? opened : undefined;
    const hasAttachments = (known?.attachments.length ?? 0) > 0;
    void commands.executeCommand('setContext', HAS_ATTACHMENTS, hasAttachments);
    void commands.executeCommand('setContext', IS_AMENDMENT, known?.isAmendment === true);
    if (!uri) return;
    const [first = messages().status, ...others] = (known?.note ?? '').split('\n').filter((line) => line !== '');
    status.text = plainLabel(first);
    status.detail = plainLabel(others.join(' · '));
    status.severity = known ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Warning;
    const command = 'jpoDrafting.saveAttachments';
    status.command = hasAttachments ? { command, title: messages().saveAttachments } : undefined;
  };
  void update();
  return [
    new Disposable(() => {
      status.dispose();
    }),
    window.onDidChangeActiveTextEditor(() => void update()),
    files.onDidChangeFile(() => void update()),
  ];
}

async function withActive(
  { files, messages }: Context,
  run: (uri: Uri, opened: OpenedDocument) => Promise<void>,
): Promise<void> {
  const uri = activeUri();
  if (!uri) {
    say(messages().noDocument);
    return;
  }
  const result = await files.read(uri, 'held');
  if (result.ok) await run(uri, result);
  else say(result.message);
}

function activeUri(): Uri | undefined {
  const uri = window.activeTextEditor?.document.uri;
  return uri?.scheme === SCHEME ? uri : undefined;
}

/** An address of a document, as a string or as the editor's menus give it. */
function uriOf(given: unknown): Uri | undefined {
  const uri = typeof given === 'string' && given.startsWith(`${SCHEME}:`) ? Uri.parse(given, true) : given;
  return uri instanceof Uri && uri.scheme === SCHEME ? uri : undefined;
}

/** The number of a case, or of a node of the tree that has one. */
function numberOf(given: unknown): string | undefined {
  if (typeof given === 'string' && !given.startsWith(`${SCHEME}:`)) return given;
  if (typeof given !== 'object' || given === null || given instanceof Uri || !('number' in given)) return undefined;
  return typeof given.number === 'string' ? given.number : undefined;
}

function say(message: string): void {
  if (message !== '') void window.showWarningMessage(message);
}
