import { glob, stat } from 'node:fs/promises';

/** What expands a pattern; tests have their own. */
interface Patterns {
  readonly isThere: (file: string) => Promise<boolean>;
  readonly matches: (pattern: string) => AsyncIterable<string>;
  readonly isFile: (file: string) => Promise<boolean>;
}

const DISK: Patterns = {
  isThere: (file) =>
    stat(file).then(
      () => true,
      () => false,
    ),
  matches: (pattern) => glob(pattern),
  isFile: async (file) => (await stat(file)).isFile(),
};

/**
 * The files that are meant: shells of Windows hand patterns on as they are written. What is there by that name is that
 * file; a pattern that nothing matches stays, and cannot be read. Of what matches, folders, pipes and devices are left out.
 */
export async function expanded(files: readonly string[], disk = DISK): Promise<readonly string[]> {
  const all: string[] = [];
  for (const file of files) {
    const isPattern = /[*?[{]/u.test(file) && !(await disk.isThere(file));
    const found: string[] = [];
    if (isPattern) for await (const one of disk.matches(file)) if (await disk.isFile(one)) found.push(one);
    for (const one of found.length > 0 ? found.sort() : [file]) all.push(one);
  }
  return all;
}
