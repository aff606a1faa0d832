import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Lists } from './directory.ts';
import type { Listed, ListProblem, ListProblemCode } from './listed.ts';
import { inTurns } from './steps.ts';

export interface ListFilesOptions {
  /** Paths of the setting, read at each use: absolute, from `~`, or relative to a folder of the workspace. */
  readonly files: () => readonly string[];
  /** Folders of the workspace; read at each use. */
  readonly folders: () => readonly string[];
  /** The user's own folder, for `~`. */
  readonly home: string;
  /** Told of all problems whenever they are others than before. */
  readonly report: (problems: readonly ListProblem[]) => void;
}

/** What is read of a file, and of which state of it. */
interface Read {
  readonly state: string;
  readonly listed: readonly Listed[];
  readonly problems: readonly ListProblem[];
}

/** A list of 100,000 clients has about 10 MB. */
const LARGEST = 64 * 1024 * 1024;

/** The lists of the office in files. A file is read again when its time or size has changed. */
export class ListFiles implements Lists {
  readonly #options: ListFilesOptions;
  #read = new Map<string, Read>();
  #reported = '[]';

  constructor(options: ListFilesOptions) {
    this.#options = options;
  }

  async changed(): Promise<readonly Listed[] | undefined> {
    const before = this.#read;
    const now = new Map<string, Read>();
    for (const file of new Set(this.#options.files())) now.set(file, await this.#readFile(file, before.get(file)));
    this.#read = now;
    const all = [...now.values()];
    this.#report(all.flatMap(({ problems }) => problems));
    const isSame = now.size === before.size && [...now].every(([file, read]) => before.get(file) === read);
    return isSame ? undefined : merged(all.flatMap(({ listed }) => listed));
  }

  #report(problems: readonly ListProblem[]): void {
    const text = JSON.stringify(problems);
    if (text !== this.#reported) this.#options.report(problems);
    this.#reported = text;
  }

  /** What was read before, where the file is as it was. */
  async #readFile(file: string, before: Read | undefined): Promise<Read> {
    const bad = (code: ListProblemCode): Read =>
      before?.state === code ? before : { state: code, listed: [], problems: [{ file, code }] };
    try {
      const [found] = await this.#find(file);
      if (!found) return bad('missing');
      const { place, mtimeMs, size } = found;
      if (size > LARGEST) return bad('tooLarge');
      const state = JSON.stringify([place, mtimeMs, size]);
      if (before?.state === state) return before;
      const { readList } = await import('./listFile.ts'); // a file of its own in dist/, for those who have lists
      const read = await inTurns(readList(file, await readFile(place)), () => true);
      return read ? { state, ...read } : bad('unreadable');
    } catch {
      return bad('unreadable');
    }
  }

  /** The files that the path can mean and that are there, in the order of the folders. */
  async #find(file: string): Promise<{ place: string; mtimeMs: number; size: number }[]> {
    const found = [];
    for (const place of this.#placesOf(file)) {
      const stats = await stat(place).catch(() => undefined);
      if (stats?.isFile() === true) found.push({ place, mtimeMs: stats.mtimeMs, size: stats.size });
    }
    return found;
  }

  #placesOf(file: string): string[] {
    const { folders, home } = this.#options;
    if (/^~[\\/]/u.test(file)) return [path.join(home, file.slice(1))];
    if (path.isAbsolute(file)) return [path.normalize(file)];
    return folders().map((folder) => path.resolve(folder, file));
  }
}

/** One entry a code: the first that says something of a field says it. */
function merged(all: readonly Listed[]): Listed[] {
  const byCode = new Map<string, Listed>();
  for (const one of all) byCode.set(one.code, { ...one, ...byCode.get(one.code) });
  return [...byCode.values()];
}
