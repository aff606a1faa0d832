import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Lists } from './directory.ts';
import type { FileProblemCode, Listed, ListProblem, ListProblemCode, ListRead } from './listed.ts';
import { inTurns } from './chunkedSort.ts';

export interface ListPlaces {
  /** Paths of the setting, read at each use: absolute, from `~`, or relative to a folder of the workspace. */
  readonly files: () => readonly string[];
  /** Of the workspace; read at each use. */
  readonly folders: () => readonly string[];
  /** For `~`. */
  readonly home: string;
}

export interface ListFilesOptions<Row, Code extends string> extends ListPlaces {
  /** Loads the reader of a file with the first use. `file`: the name for problems. */
  readonly reader: () => Promise<(file: string, bytes: Uint8Array) => Generator<void, ListRead<Row, Code>>>;
}

/** The content of a file in one state. */
interface Read<Row, Code extends string> extends ListRead<Row, Code | FileProblemCode> {
  readonly state: string;
}

/** 100,000 clients take about 10 MB. */
const LARGEST = 64 * 1024 * 1024;

/** Lists of the office in files. A file is read again when its time or size has changed. */
export class ListFiles<Row, Code extends string = ListProblemCode> {
  readonly #options: ListFilesOptions<Row, Code>;
  #read = new Map<string, Read<Row, Code>>();

  constructor(options: ListFilesOptions<Row, Code>) {
    this.#options = options;
  }

  /** The content of all files, and whether it is the same as at the last call. Never throws. */
  async read(): Promise<ListRead<Row, Code | FileProblemCode> & { readonly isSame: boolean }> {
    const before = this.#read;
    const now = new Map<string, Read<Row, Code>>();
    for (const file of new Set(this.#options.files())) now.set(file, await this.#readFile(file, before.get(file)));
    this.#read = now;
    const all = [...now.values()];
    return {
      listed: all.flatMap(({ listed }) => listed),
      problems: all.flatMap(({ problems }) => problems),
      isSame: now.size === before.size && [...now].every(([file, read]) => before.get(file) === read),
    };
  }

  /** `before` where the file has not changed. */
  async #readFile(file: string, before: Read<Row, Code> | undefined): Promise<Read<Row, Code>> {
    const bad = (code: FileProblemCode): Read<Row, Code> =>
      before?.state === code ? before : { state: code, listed: [], problems: [{ file, code }] };
    try {
      const [found] = await this.#find(file);
      if (!found) return bad('missing');
      const { place, mtimeMs, size } = found;
      if (size > LARGEST) return bad('tooLarge');
      const state = JSON.stringify([place, mtimeMs, size]);
      if (before?.state === state) return before;
      const reader = await this.#options.reader();
      const read = await inTurns(reader(file, await readFile(place)), () => true);
      return read ? { state, ...read } : bad('unreadable');
    } catch {
      return bad('unreadable');
    }
  }

  /** The existing files for a path, in the order of the folders. */
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

/** The lists of applicants. `report` gets all problems whenever they change. */
export function applicantLists({
  report,
  ...places
}: ListPlaces & { readonly report: (problems: readonly ListProblem[]) => void }): Lists {
  const files = new ListFiles<Listed>({
    ...places,
    reader: async () => (await import('./listFile.ts')).readList, // a file of its own in dist/
  });
  let reported = '[]';
  return {
    changed: async () => {
      const { listed, problems, isSame } = await files.read();
      const text = JSON.stringify(problems);
      if (text !== reported) report(problems);
      reported = text;
      return isSame ? undefined : merged(listed);
    },
  };
}

/** One entry for each code: the first value of each field counts. */
function merged(all: readonly Listed[]): Listed[] {
  const byCode = new Map<string, Listed>();
  for (const one of all) byCode.set(one.code, { ...one, ...byCode.get(one.code) });
  return [...byCode.values()];
}
