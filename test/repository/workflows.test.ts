import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
const files = globSync('.github/workflows/*.yml', { cwd: ROOT });

/** `npm test` and `npm run NAME` of a text. */
function scriptsIn(text: string): string[] {
  const named = text.matchAll(/\bnpm (?:run (?:--silent )?(?<name>[\w:-]+)|(?<short>test|start)\b)/gu);
  return [...named].map(({ groups }) => groups?.['name'] ?? groups?.['short'] ?? '');
}

describe('the workflows', () => {
  it('are there', () => {
    assert.deepEqual(files.map((file) => path.basename(file)).sort(), ['ci.yml', 'release.yml']);
  });

  for (const file of files)
    it(`${path.basename(file)} runs scripts and files that there are, and actions that cannot change under it`, () => {
      const text = read(file);
      const names = scriptsIn(text);
      assert.ok(names.length > 1);
      for (const name of names) assert.ok(scripts[name], name);
      for (const [own] of text.matchAll(/(?<![\w/])(?:\.ci|scripts)\/[\w.-]+/gu))
        assert.ok(existsSync(path.join(ROOT, own)), own);
      for (const [, action = ''] of text.matchAll(/uses: (\S+)/gu)) assert.match(action, /@[0-9a-f]{40}$/u);
    });

  it('take their secrets by the names that docs/releasing.md says', () => {
    const page = read('docs/releasing.md');
    const secrets = [...read('.github/workflows/release.yml').matchAll(/secrets\.(\w+)/gu)].map(
      ([, name = '']) => name,
    );
    assert.equal(secrets.length, 3);
    for (const name of secrets) assert.ok(page.includes(`\`${name}\``), name);
  });
});
