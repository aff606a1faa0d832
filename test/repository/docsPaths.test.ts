import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const text = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const pages = (...patterns: string[]) =>
  globSync(patterns, { cwd: ROOT, exclude: ['**/node_modules', '**/.*'] })
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();

/** Pages that tell people where things are. */
const GUIDES = pages('README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/how-to/*.md');
const ALL = pages('*.md', 'docs/**/*.md', 'test/**/*.md', 'server/*.md');

/** Folders of the project with which a path begins. */
const PATH = /`((?:server|client|scripts|test|docs|media|\.ci|\.github|\.vscode|\.devcontainer)\/[^`\s]*)`/gu;
/** Names in backticks, then the file that they are in: `Cases.peek` (`server/src/cases/cases.ts`). */
const PLACED = /(`[\w.#]+`(?:(?:, | and | → )`[\w.#]+`){0,6}) \(`((?:server|client|test|docs)\/[^`\s]+\.[a-z]+)`/gu;

/** `a/{b,c}.ts` as two paths. */
function alternatives(file: string): string[] {
  const [whole, list] = /\{([^{}]+)\}/u.exec(file) ?? [];
  if (whole === undefined || list === undefined) return [file];
  return list.split(',').flatMap((one) => alternatives(file.replace(whole, one)));
}

function isThere(file: string): boolean {
  return file.includes('*') ? globSync(file, { cwd: ROOT }).length > 0 : existsSync(path.join(ROOT, file));
}

/** Names that stand beside a file and are not in it, as `name in file`. */
function strangers(page: string): string[] {
  return [...page.matchAll(PLACED)].flatMap(([, list = '', file = '']) => {
    if (!isThere(file)) return [];
    const code = text(file);
    const names = [...list.matchAll(/`([^`]+)`/gu)].flatMap(([, name = '']) => name.split('.'));
    return names.filter((name) => !isIn(name, code)).map((name) => `${name} in ${file}`);
  });
}

function isIn(name: string, code: string): boolean {
  return new RegExp(String.raw`(?<![\w#])${name}(?!\w)`, 'u').test(code);
}

describe('pages for contributors', () => {
  it('are there', () => {
    for (const page of ['docs/architecture.md', 'docs/how-to/api.md', 'README.md'])
      assert.ok(GUIDES.includes(page), page);
  });

  for (const page of GUIDES) {
    it(`${page} names files and folders that there are`, () => {
      const named = [...text(page).matchAll(PATH)].flatMap(([, file = '']) => alternatives(file));
      assert.deepEqual(
        named.filter((file) => !isThere(file)),
        [],
      );
    });

    it(`${page} names functions that are in the files it says`, () => {
      assert.deepEqual(strangers(text(page)), []);
    });
  }

  it('the walk of a hover names its functions with their files', () => {
    const [, walk = ''] = text('docs/architecture.md').split('## The walk of one hover');
    assert.ok([...walk.matchAll(PLACED)].length > 30);
    assert.deepEqual(strangers('`Cases.noSuchName` (`server/src/cases/cases.ts`)'), [
      'noSuchName in server/src/cases/cases.ts',
    ]);
  });

  it('the architecture names every folder of the server', () => {
    const page = text('docs/architecture.md');
    const folders = globSync('server/src/*/', { cwd: ROOT }).map(
      (folder) => `\`${folder.replaceAll(path.sep, '/').replace(/\/?$/u, '/')}\``,
    );
    assert.ok(folders.length > 10);
    assert.deepEqual(
      folders.filter((folder) => !page.includes(folder)),
      [],
    );
  });

  it('name npm scripts that there are', () => {
    const { scripts } = JSON.parse(text('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const missing = ALL.flatMap((page) =>
      [
        ...text(page).matchAll(
          /\bnpm (?:run )?(?:-s |--silent )?(start|test|(?<=run (?:-s |--silent )?)[a-z][\w:-]*)/gu,
        ),
      ]
        .map(([, script = '']) => script)
        .filter((script) => !Object.hasOwn(scripts, script))
        .map((script) => `${page}: npm run ${script}`),
    );
    assert.deepEqual(missing, []);
  });
});
