/** What the product runs on is said in several places: all say the same. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bundles } from '../../esbuild.mjs';
import { isOldNode, LOWEST_NODE, LOWEST_VSCODE } from '../../server/src/protocol.ts';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

interface Manifest {
  readonly engines: { readonly node: string; readonly vscode?: string };
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const [extension, server] = ['package.json', 'server/package.json'].map((file) => JSON.parse(read(file)) as Manifest);

describe('the least that the product runs on', () => {
  it('is what both manifests say', () => {
    assert.deepEqual(extension?.engines, { vscode: `^${LOWEST_VSCODE}.0`, node: `>=${LOWEST_NODE}` });
    assert.deepEqual(server?.engines, { node: `>=${LOWEST_NODE}` });
  });

  it('has the API that the types of vscode describe', () => {
    assert.ok(extension?.devDependencies?.['@types/vscode']?.startsWith(`${LOWEST_VSCODE}.`));
  });

  it('can read what is built; older ones can read the starters, which refuse them', () => {
    const starters = ['dist/server.js', 'dist/cli.js'];
    for (const { outfile = 'the modules', target } of bundles({ isProduction: true }))
      assert.equal(target, starters.includes(outfile) ? 'node14' : `node${LOWEST_NODE}`, outfile);
  });

  it('is what the pages for users say, and nothing lower', () => {
    for (const page of ['README.md', 'server/README.md', 'docs/editors.md']) {
      const text = read(page);
      assert.ok(text.includes(`Node.js ${LOWEST_NODE} 以降`), page);
      assert.ok(text.includes(`Node.js ${LOWEST_NODE} or later`), page);
      assert.doesNotMatch(text, /Node(?:\.js)? 22\.(?!20\b)\d/u, page);
    }
  });

  it('is compared by numbers, not by letters', () => {
    for (const old of ['18.20.8', '20.20.2', '22.9.0', '22.19.0', '22.2.0']) assert.equal(isOldNode(old), true, old);
    for (const good of ['22.20.0', '22.100.1', '23.0.0', '24.0.0', '24.6.0', '100.1.0-nightly'])
      assert.equal(isOldNode(good), false, good);
  });
});
