import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { VARIABLES } from '../../docs/generate/environment.ts';
import { PAGES } from '../../docs/generate/pages.ts';
import { usesOf } from '../../docs/generate/apiUses.ts';
import { APIS } from '../../server/src/apis/apis.ts';
import { messagesFor } from '../../server/src/messages/messages.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
/** Paths from the root, without folders whose pages are others' or made from those of this repository. */
const found = (...patterns: string[]) =>
  globSync(patterns, { cwd: ROOT, exclude: ['**/{node_modules,dist,corpus,.*}', 'server/docs'] })
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();
const isThere = (file: string) =>
  file.includes('*') ? globSync(file, { cwd: ROOT }).length > 0 : existsSync(path.join(ROOT, file));

const pages = [...found('**/*.md'), ...globSync('.github/**/*.md', { cwd: ROOT })];

/** The lines of a page without its examples of code. */
const prose = (page: string) => read(page).replace(/^ *```.+?^ *```$/gmsu, '');

/** The addresses of the headings, as GitHub makes them. */
function anchorsOf(page: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, title = ''] of prose(page).matchAll(/^#{1,6} (.+)$/gmu)) {
    const words = title.trim().toLowerCase();
    const slug = words.replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '').replaceAll(' ', '-');
    let anchor = slug;
    for (let n = 1; anchors.has(anchor); n++) anchor = `${slug}-${n}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** Targets of links and pictures of a page that are within the repository. */
function targetsIn(page: string): string[] {
  const text = prose(page).replace(/`[^`\n]*`/gu, '');
  const targets = text.matchAll(/\]\((?<link>[^)\s]*)|(?:href|src)="(?<named>[^"]*)"/gu);
  return [...targets].flatMap(({ groups }) => {
    const target = groups?.['link'] ?? groups?.['named'] ?? '';
    return /^[a-z]+:/u.test(target) ? [] : target;
  });
}

function leadsSomewhere(page: string, target: string): boolean {
  const [file = '', anchor] = decodeURI(target).split('#');
  const named = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
  // The package of the server gets copies of these pages when it is made.
  const place = named.replace(/^server\/docs\//u, 'docs/');
  return isThere(place) && (anchor === undefined || !place.endsWith('.md') || anchorsOf(place).has(anchor));
}

/** `a/{b,c}.ts` as two paths. */
function alternatives(file: string): string[] {
  const [whole = '', list] = /\{([^{}]+)\}/u.exec(file) ?? [];
  return list?.split(',').flatMap((one) => alternatives(file.replace(whole, one))) ?? [file];
}

/** Every problem of the kind on any of the pages. */
function problems(of: readonly string[], on: (page: string) => readonly string[]): string[] {
  return of.flatMap((page) => on(page).map((problem) => `${page}: ${problem}`));
}

describe('pages made from the code', () => {
  for (const [name, page] of Object.entries(PAGES)) {
    it(`docs/${name} is what it gives now (npm run docs)`, async () => {
      assert.equal(read(`docs/${name}`), await page());
    });
  }

  it('docs/apis.md has a use for each API, and names only options that the command line has', () => {
    const { usage } = messagesFor('ja').cli;
    for (const { id, name } of APIS) {
      const uses = usesOf(name);
      assert.ok(uses.length > 0, `${id} is used for nothing`);
      for (const place of uses.flatMap(({ places }) => places)) {
        const [command = '', option = command] = place.split(' ');
        if (['hover', 'tree', 'link'].includes(command)) continue;
        assert.ok(usage.includes(`jpo-drafting ${command} `) && usage.includes(option), place);
      }
    }
  });

  it('docs/settings.md has every environment variable that the server and the command line read, and no other', () => {
    const code = found('server/src/**/*.ts').map(read).join('\n');
    const named = [
      ...code.matchAll(
        /\benvironment\['(\w+)'\]|'(JPO_[A-Z_]+)'|'(\w+_(?:proxy|PROXY))'|process\.env(?:\.|\[')(\w+)/gu,
      ),
    ].map((match) => match.slice(1).find(Boolean) ?? '');
    const taken = [...code.matchAll(/const \{ ([\w, ]+) \} = process\.env/gu)].flatMap(([, names = '']) =>
      names.split(', '),
    );
    // Node reads the last one itself.
    const known = new Set([...named, ...taken, 'NODE_EXTRA_CA_CERTS']);
    assert.deepEqual([...known].sort(), VARIABLES.flatMap(({ names }) => names).sort());
  });
});

describe('the pages of the repository', () => {
  /** Pages that tell people where things are. */
  const guides = found('README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/how-to/*.md');

  it('link only to files and headings that there are', () => {
    assert.ok(pages.flatMap(targetsIn).length > 40);
    assert.deepEqual(
      problems(pages, (page) => targetsIn(page).filter((target) => !leadsSomewhere(page, target))),
      [],
    );
  });

  it('of docs/ all stand in its index', () => {
    const listed = new Set(targetsIn('docs/README.md').map((target) => `docs/${target.replace(/#.*/u, '')}`));
    assert.deepEqual(
      found('docs/**/*.md').filter((page) => page !== 'docs/README.md' && !listed.has(page)),
      [],
    );
  });

  it('name files and folders that there are', () => {
    const inCode = /`((?:server|client|scripts|test|docs|media|\.ci|\.github|\.vscode|\.devcontainer)\/[^`\s]*)`/gu;
    const missing = problems(guides, (page) =>
      [...read(page).matchAll(inCode)].flatMap(([, file = '']) => alternatives(file)).filter((file) => !isThere(file)),
    );
    assert.deepEqual(missing, []);
  });

  it('name functions that are in the files they say: `Cases.held` (`server/src/cases/cases.ts`)', () => {
    const placed = /(`[\w.#]+`(?:(?:, | and | → )`[\w.#]+`){0,6}) \(`((?:server|client|test|docs)\/[^`\s]+\.[a-z]+)`/gu;
    const strangers = problems(guides, (page) =>
      [...read(page).matchAll(placed)].flatMap(([, list = '', file = '']) => {
        if (!isThere(file)) return []; // said by the test before
        const text = read(file);
        const names = [...list.replaceAll(' and ', ' ').matchAll(/[\w#]+/gu)].map(([name]) => name);
        return names.filter((name) => !new RegExp(String.raw`(?<![\w#])${name}(?!\w)`, 'u').test(text));
      }),
    );
    assert.deepEqual(strangers, []);
  });

  it('name npm scripts that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const named = /\bnpm (?:run )?(?:-s |--silent )?(start|test|(?<=run (?:-s |--silent )?)[a-z][\w:-]*)/gu;
    const missing = problems(pages, (page) =>
      [...read(page).matchAll(named)]
        .map(([, script = '']) => script)
        .filter((script) => !Object.hasOwn(scripts, script)),
    );
    assert.deepEqual(missing, []);
  });
});
