import { open, readdir, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readBytes } from '../base/bytes.ts';
import { MOST_MENTIONS, readDraft, type FolderDraft } from '../features/mentions/workspaceDrafts.ts';
import { isDraft } from '../drafts/reading.ts';
import { pathsOf } from './folders.ts';

const MOST_FILES = 2_000;
const LARGEST_FILE = 5 * 1024 * 1024;
const DEEPEST = 12;
/** Bytes in which the first line shows whether a text is a draft. */
const HEAD = 256;
const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git']);

interface Known {
  readonly mtimeMs: number;
  readonly size: number;
  /** Undefined for a text that is no draft. */
  readonly draft: FolderDraft | undefined;
}

export interface WorkspaceFilesOptions {
  /** Paths of the open folders; read whenever the files are looked for. */
  readonly folders: () => readonly string[];
  /** The present year in Japan. */
  readonly year: () => number;
  readonly log: (line: string) => void;
}

/**
 * The drafts in the folders that are open: read when somebody looks for a case, and again when a file was changed. At
 * most 2,000 text files of at most 5 MB; one file at a time, so that nobody who types has to wait.
 */
export class WorkspaceFiles {
  readonly #options: WorkspaceFilesOptions;
  readonly #known = new Map<string, Known>();
  /** Paths of the text files; undefined until they are looked for, and after files came or went. */
  #files: Promise<readonly string[]> | undefined;
  #reading: Promise<readonly FolderDraft[]> | undefined;

  constructor(options: WorkspaceFilesOptions) {
    this.#options = options;
  }

  /** Files or folders came, went or were changed. */
  changed(): void {
    this.#files = undefined;
  }

  /**
   * The drafts in the folders as they are on the disk, in the order of their paths, without those of `except` (URIs),
   * which are open. Never throws.
   */
  async drafts(except: readonly string[] = []): Promise<readonly FolderDraft[]> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    });
    const drafts = await this.#reading;
    const left = new Set(pathsOf(except));
    return drafts.filter(({ uri }) => !left.has(fileURLToPath(uri)));
  }

  async #read(): Promise<readonly FolderDraft[]> {
    this.#files ??= this.#list();
    const files = await this.#files;
    const drafts: FolderDraft[] = [];
    for (const file of files) {
      const draft = await this.#draft(file);
      if (draft) drafts.push(draft);
    }
    const listed = new Set(files);
    for (const file of this.#known.keys()) if (!listed.has(file)) this.#known.delete(file);
    return drafts;
  }

  async #list(): Promise<readonly string[]> {
    const files = new Set<string>();
    for (const folder of this.#options.folders().toSorted()) await collect(folder, files, 0);
    if (files.size >= MOST_FILES) this.#options.log(`only the first ${MOST_FILES} text files of the folders are read`);
    return [...files];
  }

  async #draft(file: string): Promise<FolderDraft | undefined> {
    let handle: FileHandle | undefined; // `await using` is not read by Node 22
    try {
      handle = await open(file);
      const { mtimeMs, size } = await handle.stat();
      const known = this.#known.get(file);
      if (known?.mtimeMs === mtimeMs && known.size === size) return known.draft;
      const head = Buffer.alloc(HEAD);
      const { bytesRead } = await handle.read(head, 0, HEAD, 0);
      const isWanted =
        size <= LARGEST_FILE &&
        (file.endsWith('.jpo.txt') || isDraft(readBytes(head.subarray(0, bytesRead), { isPiece: true }).text));
      const read = isWanted ? readBytes(await readAll(handle, size)) : undefined;
      const text = read && read.noText === undefined ? read.text : undefined;
      if (read && (read.noText ?? 'empty') !== 'empty') this.#options.log(`${file} is no text (${read.noText})`);
      else if (read && read.unreadable > 0) {
        this.#options.log(`${file}, read as ${read.encoding}, has ${read.unreadable} unreadable characters`);
      }
      const uri = pathToFileURL(file).href;
      const draft = text === undefined ? undefined : readDraft(uri, text, this.#options.year());
      if (draft?.isCut === true) this.#options.log(`only the first ${MOST_MENTIONS} numbers of ${file} are listed`);
      this.#known.set(file, { mtimeMs, size, draft });
      return draft;
    } catch {
      // Gone, or not for us to read.
      return undefined;
    } finally {
      await handle?.close();
    }
  }
}

/** Text files of a folder and those in it, in order, until there are enough. Links are not followed. */
async function collect(folder: string, files: Set<string>, depth: number): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (files.size >= MOST_FILES) return;
    const place = path.join(folder, entry.name);
    if (entry.isFile() && entry.name.endsWith('.txt')) files.add(place);
    else if (entry.isDirectory() && depth < DEEPEST && !SKIPPED.has(entry.name)) await collect(place, files, depth + 1);
  }
}

async function readAll(handle: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  const { bytesRead } = await handle.read(bytes, 0, size, 0);
  return bytes.subarray(0, bytesRead);
}
