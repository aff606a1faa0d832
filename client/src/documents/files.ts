import {
  Disposable,
  EventEmitter,
  FileChangeType,
  FilePermission,
  FileSystemError,
  FileType,
  type Event,
  type FileChangeEvent,
  type FileStat,
  type FileSystemProvider,
  Uri,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { asClient, DOCUMENT, type DocumentParams, type DocumentResult } from '../../../server/src/protocol.ts';
import { texts } from '../editor/editor.ts';

export type OpenedDocument = Extract<DocumentResult, { ok: true }>;

/** Times of change: documents never change, but can become saved. */
const NOT_HELD = 1;
const HELD = 2;

/**
 * The documents of cases as read-only files of the scheme `jpo`, so that tabs, links, search and a reopened window
 * work. Only saved data is shown, without requests: editors open files by themselves, too.
 */
export class DocumentFiles implements FileSystemProvider, Disposable {
  readonly #client: LanguageClient;
  readonly #opened = new Map<string, OpenedDocument>();
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile: Event<FileChangeEvent[]> = this.#changed.event;

  constructor(client: LanguageClient) {
    this.#client = client;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** The last reading of a document; undefined where it is not saved. */
  opened(uri: Uri): OpenedDocument | undefined {
    return this.#opened.get(uri.toString());
  }

  /** Reads a document; requests it only by `allow`, and refreshes it where it is open. */
  async read(uri: Uri, allow: DocumentParams['allow']): Promise<DocumentResult> {
    const key = uri.toString();
    const result = await asClient.send(this.#client, DOCUMENT, { uri: key, allow });
    const wasHeld = this.#opened.has(key);
    if (result.ok) this.#opened.set(key, result);
    if (result.ok && !wasHeld && allow === 'ask') this.#changed.fire([{ type: FileChangeType.Changed, uri }]);
    return result;
  }

  /** After data was deleted: open documents are read again, and say so if they are gone. */
  forgotten(): void {
    const opened = [...this.#opened.keys()];
    this.#opened.clear();
    this.#changed.fire(opened.map((uri) => ({ type: FileChangeType.Changed, uri: Uri.parse(uri, true) })));
  }

  async stat(uri: Uri): Promise<FileStat> {
    const { text, isHeld } = await this.#text(uri);
    const mtime = isHeld ? HELD : NOT_HELD;
    const size = Buffer.byteLength(text);
    return { type: FileType.File, ctime: 0, mtime, size, permissions: FilePermission.Readonly };
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    return new TextEncoder().encode((await this.#text(uri)).text);
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  readDirectory(): [string, FileType][] {
    return [];
  }

  createDirectory(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  async #text(uri: Uri): Promise<{ text: string; isHeld: boolean }> {
    if (!uri.path.endsWith('.jpo.txt')) throw FileSystemError.FileNotFound(uri);
    const result = this.opened(uri) ?? (await this.read(uri, 'held'));
    if (result.ok) return { text: result.text, isHeld: true };
    const hint = result.requests > 0 ? `\n${texts().documents.reopen}` : '';
    return { text: `${result.message}${hint}\n`, isHeld: false };
  }
}
