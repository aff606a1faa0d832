/** What the product runs on is said in several places: all say the same. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bundles } from '../../esbuild.mjs';
import { isNewEnough } from '../../scripts/node.mjs';
import { isOldNode, LOWEST_NODE, LOWEST_VSCODE } from '../../server/src/protocol.ts';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const json = (file: string) =>
  JSON.parse(read(file)) as {
    readonly engines: { readonly node: string; readonly vscode?: string };
    readonly devDependencies: Readonly<Record<string, string>>;
    readonly optionalDependencies: Readonly<Record<string, string>>;
    readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
  };
const { engines, devDependencies } = json('package.json');

describe('the least that the product runs on', () => {
  it('is what both manifests say', () => {
    assert.deepEqual(engines, { vscode: `^${LOWEST_VSCODE}.0`, node: `>=${LOWEST_NODE}` });
    assert.deepEqual(json('server/package.json').engines, { node: engines.node });
  });

  it('has the API that the types of vscode describe', () => {
    assert.ok(devDependencies['@types/vscode']?.startsWith(`${LOWEST_VSCODE}.`));
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
    for (const old of ['18.20.8', '22.9.0', '22.19.0', '22.2.0']) assert.equal(isOldNode(old), true, old);
    for (const good of ['22.20.0', '22.100.1', '23.0.0', '100.1.0-nightly']) assert.equal(isOldNode(good), false, good);
  });
});

describe('the Node of the scripts', () => {
  it('is compared with a range by numbers, and is not guessed for one that cannot be read', () => {
    for (const [version, range, isEnough] of [
      ['22.19.9', '>=22.20', false],
      ['22.20.0', '>=22.20', true],
      ['22.20.0', '>=22.20.1', false],
      ['22.21.0', '^22.20 || >=24.7', true],
      ['23.11.0', '^22.20 || >=24.7', false],
      ['26.0.0', '^22.20 || >=24.7', true],
      ['9.9.9', '>=22', false],
    ] as const)
      assert.equal(isNewEnough(version, range), isEnough, `${version} for ${range}`);
    for (const range of ['', '*', '22.x', '>=22 <25', '~22.20'])
      assert.throws(() => isNewEnough('24.0.0', range), /cannot be read/u, range);
  });

  it('that is fetched is new enough on each platform, and its bytes are known', () => {
    const { optionalDependencies } = json('scripts/node/package.json');
    const { packages } = json('scripts/node/package-lock.json');
    assert.deepEqual(
      Object.keys(optionalDependencies).map((name) => name.split('-').slice(-2).join('-')),
      ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win-arm64', 'win-x64'],
    );
    for (const [name, version] of Object.entries(optionalDependencies)) {
      assert.ok(isNewEnough(version, engines.node), name);
      const locked = packages[`node_modules/${name}`];
      assert.equal(locked?.version, version);
      assert.match(locked.integrity ?? '', /^sha512-/u, name);
    }
  });
});
