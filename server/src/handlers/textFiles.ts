import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** The file system, as far as it is used; tests bring their own. */
export interface FileSystem {
  /** Entries of a folder. Links may be reported as such, and so are placeholders of OneDrive. */
  list(folder: string): Promise<readonly Entry[]>;
  /** Follows links. */
  stat(place: string): Promise<Pick<Entry, 'isFile' | 'isDirectory'>>;
  /** The path without links, in the file system's spelling. */
  realpath(place: string): Promise<string>;
}

interface Entry {
  readonly name: string;
  isFile(): boolean;
  isDirectory(): boolean;
}

export const DISK: FileSystem = { list: (folder) => readdir(folder, { withFileTypes: true }), stat, realpath };

/** A folder that cannot be listed. */
export interface Unlisted {
  readonly folder: string;
  /** EACCES, ERR_UNC_HOST_NOT_ALLOWED … */
  readonly code: string;
}

export interface TextFiles {
  /** Paths of the files, in order, each by its key. */
  readonly files: ReadonlyMap<string, string>;
  readonly unlisted: readonly Unlisted[];
}

export interface TextFilesOptions {
  readonly disk: FileSystem;
  readonly platform: NodeJS.Platform;
  /** Limit of files that are listed. */
  readonly most: number;
}

/** A draft in plain text or HTML by its name. */
export function isTextFile(name: string): boolean {
  return /\.(?:txt|html?)$/iu.test(name);
}

/** Whether the name marks the text as a draft, whatever its content. */
export function isDraftFile(name: string): boolean {
  return /\.jpo\.txt$/iu.test(name);
}

const DEEPEST = 12;
const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** False in folders that hold no drafts. */
export function isLookedAt(place: string): boolean {
  return !place.split(/[/\\]/u).some((name) => SKIPPED.has(name));
}

/** One spelling for a path: macOS and Windows ignore letter case, macOS composed and decomposed kana. */
export function keyOf(place: string, platform: NodeJS.Platform): string {
  const key = place.normalize('NFC');
  return platform === 'win32' || platform === 'darwin' ? key.toLowerCase() : key;
}

/** The key of the file at a path, with links resolved; of the path itself where there is no file. */
export async function realKeyOf(place: string, { disk, platform }: TextFilesOptions): Promise<string> {
  return keyOf(await disk.realpath(place).catch(() => place), platform);
}

/** The text files of some folders and their subfolders. Never throws. */
export async function textFiles(folders: readonly string[], options: TextFilesOptions): Promise<TextFiles> {
  const listing = new Listing(options);
  for (const folder of folders) await listing.collect(folder, await realKeyOf(folder, options), 0);
  listing.addPages();
  return listing;
}

class Listing implements TextFiles {
  readonly files = new Map<string, string>();
  readonly unlisted: Unlisted[] = [];
  readonly #options: TextFilesOptions;
  readonly #folders = new Set<string>();
  /** HTML files: a saved site has thousands, which must not displace drafts. */
  readonly #pages = new Map<string, string>();

  constructor(options: TextFilesOptions) {
    this.#options = options;
  }

  /** `key`: of the folder without links. */
  async collect(folder: string, key: string, depth: number): Promise<void> {
    const { disk, platform, most } = this.#options;
    if (this.#folders.has(key)) return;
    this.#folders.add(key);
    let entries: readonly Entry[];
    try {
      entries = await disk.list(folder);
    } catch (error) {
      const code = codeOf(error);
      // A subfolder can have been removed meanwhile.
      if (depth === 0 || code !== 'ENOENT') this.unlisted.push({ folder, code });
      return;
    }
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (this.files.size >= most) return;
      const { name } = entry;
      const place = path.join(folder, name);
      const own = keyOf(path.join(key, name), platform);
      const kind = await this.#kindOf(entry, place, own);
      if (kind === 'file' && isTextFile(name)) this.#add(own, place);
      else if (kind === 'folder' && depth < DEEPEST && !SKIPPED.has(name)) await this.collect(place, own, depth + 1);
    }
  }

  #add(own: string, place: string): void {
    const list = /\.txt$/iu.test(place) ? this.files : this.#pages;
    if (list.size < this.#options.most && !list.has(own)) list.set(own, place);
  }

  /** Adds HTML files after the plain texts, up to the limit. */
  addPages(): void {
    for (const [own, place] of this.#pages) if (this.files.size < this.#options.most) this.files.set(own, place);
  }

  /**
   * The kind of an entry that may be a link. Real links are not followed: the target is in the folder anyway, or
   * outside of it, where nothing was opened.
   */
  async #kindOf(entry: Entry, place: string, own: string): Promise<'file' | 'folder' | undefined> {
    const { disk } = this.#options;
    let known: Pick<Entry, 'isFile' | 'isDirectory'> = entry;
    if (!entry.isFile() && !entry.isDirectory()) {
      if ((await realKeyOf(place, this.#options)) !== own) return undefined;
      known = await disk.stat(place).catch(() => entry);
    }
    if (known.isFile()) return 'file';
    return known.isDirectory() ? 'folder' : undefined;
  }
}

function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : String(error);
}
