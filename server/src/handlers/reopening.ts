import { open } from 'node:fs/promises';
import path from 'node:path';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readBytes, type ReadBytes } from '../base/bytes.ts';
import { isAnyDraft } from '../features/shared/largeText.ts';
import { unreadOf } from '../features/shared/reasons.ts';
import { asServer, REOPEN, type ReopenParams } from '../protocol.ts';
import { show, type Context, type Handlers } from './context.ts';
import { pathsOf } from './folders.ts';
import { MessageType } from './lsp.ts';

/** Larger files are not drafts. */
const LARGEST_FILE = 5 * 1024 * 1024;

/** Encodings that editors know; files in others have to be saved again. */
const OPENABLE: ReadonlySet<string> = new Set(['utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-jp']);

/**
 * Drafts opened in another encoding than their bytes on disk have: the user is offered to open them again. Text that is
 * not, or not fully, readable is reported too.
 */
export function handleReopening(context: Context): Handlers {
  const { connection, documents, drafts, session } = context;
  let canReopen = false;

  async function look(document: TextDocument): Promise<void> {
    if (!drafts.isRead(document) || !isDoubtful(document)) return;
    const read = await bytesOf(document.uri);
    if (!read) return;
    const isProcedure = document.languageId === 'jpo-procedure';
    const isDraftThere = read.noText === undefined && isAnyDraft(read.text);
    if (!isProcedure && !isDraftThere) return;
    const { messages } = session();
    const name = path.basename(pathsOf([document.uri])[0] ?? '');
    const isGarbled = !isAnyDraft(document.getText()) || lostIn(document.getText()) > read.unreadable;
    const unread = unreadOf(read, messages);
    if (isDraftThere && isGarbled) reopen(document, read, name);
    else if (unread && unread.code !== 'empty') show(context, MessageType.Warning, `${name}: ${unread.message}`);
  }

  function reopen({ uri }: TextDocument, { encoding }: ReadBytes, name: string): void {
    const texts = session().messages.reading;
    const message = texts.garbled(name, texts.encoding(encoding));
    if (!canReopen || !OPENABLE.has(encoding)) {
      show(context, MessageType.Warning, message);
      return;
    }
    const params: ReopenParams = { uri, encoding, message, action: texts.reopen(texts.encoding(encoding)) };
    asServer.send(connection, REOPEN, params).catch((error: unknown) => {
      connection.console.log(`${REOPEN.method}: ${String(error)}`);
    });
  }

  documents.onDidOpen(({ document }) => look(document));

  return {
    initialize: (_, options) => {
      canReopen = options.reopen === true;
    },
  };
}

/** Characters were lost on opening, or an alleged draft does not begin like one. */
function isDoubtful(document: TextDocument): boolean {
  const { uri, languageId } = document;
  if (!uri.startsWith('file:')) return false;
  const text = document.getText();
  return text.includes('\ufffd') || (languageId === 'jpo-procedure' && text !== '' && !isAnyDraft(text));
}

function lostIn(text: string): number {
  return text.split('\ufffd').length - 1;
}

/** The file on disk; undefined where it is missing or too large. */
async function bytesOf(uri: string): Promise<ReadBytes | undefined> {
  const [file] = pathsOf([uri]);
  const handle = file === undefined ? undefined : await open(file).catch(() => undefined);
  try {
    const size = (await handle?.stat())?.size ?? Infinity;
    return handle && size <= LARGEST_FILE ? readBytes(await handle.readFile()) : undefined;
  } catch {
    return undefined;
  } finally {
    await handle?.close();
  }
}
