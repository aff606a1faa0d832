import { open, type FileHandle } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { readBytes } from '../base/bytes.ts';
import { isHtmlDraft } from '../drafts/html/htmlText.ts';
import { MOST_MENTIONS, readDraft, type FolderDraft } from '../features/shared/folderDrafts.ts';
import { isDraft } from '../drafts/reading.ts';
import { pathsOf } from './folders.ts';
import {
  DISK,
  isDraftFile,
  realKeyOf,
  textFiles,
  type FileSystem,
  type TextFiles,
  type TextFilesOptions,
  type Unlisted,
} from './textFiles.ts';

const MOST_FILES = 2_000;
const LARGEST_FILE = 5 * 1024 * 1024;
/** Bytes whose first line shows whether a text is a draft. */
const HEAD = 256;
/** Likewise for HTML, which has its head first. */
const HEAD_OF_PAGE = 64 * 1024;

interface Found {
  /** The file's key. */
  readonly key: string;
  readonly draft: FolderDraft;
}

interface Known {
  readonly mtimeMs: number;
  readonly size: number;
  /** Undefined for a text that is no draft. */
  readonly draft: FolderDraft | undefined;
}

export interface WorkspaceFilesOptions {
  /** Paths of the open folders. */
  readonly folders: () => readonly string[];
  /** The current year in Japan. */
  readonly year: () => number;
  readonly log: (line: string) => void;
  readonly disk?: FileSystem;
  readonly platform?: NodeJS.Platform;
}

/**
 * The drafts in the open folders: read on demand, and again after a file was changed. At most 2,000 text files of at
 * most 5 MB, one at a time so that typing is not delayed.
 */
export class WorkspaceFiles {
  readonly #options: WorkspaceFilesOptions;
  readonly #known = new Map<string, Known>();
  readonly #listing: TextFilesOptions;
  /** Undefined until first used, and after files came or went. */
  #files: Promise<TextFiles> | undefined;
  #unlisted: readonly Unlisted[] = [];
  /** Lines that were logged already. */
  readonly #said = new Set<string>();
  #reading: Promise<readonly Found[]> | undefined;

  constructor(options: WorkspaceFilesOptions) {
    this.#options = options;
    const { disk = DISK, platform = process.platform } = options;
    this.#listing = { disk, platform, most: MOST_FILES };
  }

  /** To be called when files or folders came, went or changed. */
  changed(): void {
    this.#files = undefined;
  }

  /** The open folders that could not be listed last time. */
  get unlisted(): readonly Unlisted[] {
    return this.#unlisted;
  }

  /** The documents without duplicates: each file once, whichever path or link leads to it. */
  async distinct<T extends { readonly uri: string }>(documents: readonly T[]): Promise<readonly T[]> {
    const byKey = new Map<string, T>();
    for (const document of documents) {
      const [place] = pathsOf([document.uri]);
      const key = place === undefined ? document.uri : await realKeyOf(place, this.#listing);
      if (!byKey.has(key)) byKey.set(key, document);
    }
    return [...byKey.values()];
  }

  /** The drafts in the folders as on disk, by path, except those open in the editor (`except`, URIs). Never throws. */
  async drafts(except: readonly string[] = []): Promise<readonly FolderDraft[]> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    });
    const drafts = await this.#reading;
    const left = new Set(await Promise.all(pathsOf(except).map(async (place) => realKeyOf(place, this.#listing))));
    return drafts.flatMap(({ key, draft }) => (left.has(key) ? [] : [draft]));
  }

  async #read(isAgain = false): Promise<readonly Found[]> {
    const listed = (this.#files ??= this.#list());
    const { files, unlisted } = await listed;
    const open = new Set(this.#options.folders());
    this.#unlisted = unlisted.filter(({ folder }) => open.has(folder));
    // There is no notice of when they can be listed.
    if (this.#unlisted.length > 0 && this.#files === listed) this.#files = undefined;
    const found: Found[] = [];
    let isGone = false;
    for (const [key, file] of files) {
      const draft = await this.#draft(file);
      if (draft === 'gone') isGone = true;
      else if (draft) found.push({ key, draft });
    }
    const places = new Set(files.values());
    for (const file of this.#known.keys()) if (!places.has(file)) this.#known.delete(file);
    // A folder was moved or renamed: editors may not report the files in it.
    if (!isGone || isAgain) return found;
    this.#files = undefined;
    return this.#read(true);
  }

  async #list(): Promise<TextFiles> {
    const { folders, log } = this.#options;
    const listed = await textFiles(folders().toSorted(), this.#listing);
    if (listed.files.size >= MOST_FILES) log(`only the first ${MOST_FILES} text files of the folders are read`);
    for (const { folder, code } of listed.unlisted) {
      const line = `${folder} cannot be listed: ${code}`;
      if (!this.#said.has(line)) log(line);
      this.#said.add(line);
    }
    return listed;
  }

  async #draft(file: string): Promise<FolderDraft | 'gone' | undefined> {
    let handle: FileHandle | undefined; // Node 22 has no `await using`
    try {
      handle = await open(file);
      const { mtimeMs, size } = await handle.stat();
      const known = this.#known.get(file);
      if (known?.mtimeMs === mtimeMs && known.size === size) return known.draft;
      const isWanted = size <= LARGEST_FILE && (isDraftFile(file) || (await beginsAsDraft(handle)));
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
    } catch (error) {
      // Other errors: not readable for us.
      return /^(?:ENOENT|ENOTDIR)$/u.test((error as NodeJS.ErrnoException).code ?? '') ? 'gone' : undefined;
    } finally {
      await handle?.close();
    }
  }
}

async function beginsAsDraft(handle: FileHandle): Promise<boolean> {
  const head = await headOf(handle, HEAD);
  if (isDraft(head)) return true;
  return /^\s*</u.test(head) && isHtmlDraft(await headOf(handle, HEAD_OF_PAGE));
}

async function headOf(handle: FileHandle, size: number): Promise<string> {
  return readBytes(await readAll(handle, size), { isPiece: true }).text;
}

async function readAll(handle: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  const { bytesRead } = await handle.read(bytes, 0, size, 0);
  return bytes.subarray(0, bytesRead);
}
