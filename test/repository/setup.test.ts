import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isNewEnough } from '../../scripts/node.mjs';

const json = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')) as {
    readonly engines: { readonly node: string };
    readonly optionalDependencies: Readonly<Record<string, string>>;
    readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
  };

describe('the Node of the scripts', () => {
  const rows: readonly (readonly [version: string, range: string, isEnough: boolean])[] = [
    ['20.20.2', '>=22.20', false],
    ['22.19.9', '>=22.20', false],
    ['22.20.0', '>=22.20', true],
    ['24.0.0', '>=22.20.1', true],
    ['22.20.0', '>=22.20.1', false],
    ['24.6.0', '^22.20 || >=24.7', false],
    ['22.21.0', '^22.20 || >=24.7', true],
    ['23.11.0', '^22.20 || >=24.7', false],
    ['26.0.0', '^22.20 || >=24.7', true],
    ['9.9.9', '>=22', false],
  ];
  for (const [version, range, isEnough] of rows)
    it(`${version} is ${isEnough ? '' : 'not '}enough where ${range} is wanted`, () => {
      assert.equal(isNewEnough(version, range), isEnough);
    });

  it('is not guessed for a range that cannot be read', () => {
    for (const range of ['', '*', '22.x', '>=22 <25', '~22.20'])
      assert.throws(() => isNewEnough('24.0.0', range), /cannot be read/u, range);
  });

  it('that is fetched is new enough on each platform, and its bytes are known', () => {
    const { engines } = json('package.json');
    const { optionalDependencies } = json('scripts/node/package.json');
    const { packages } = json('scripts/node/package-lock.json');
    const platforms = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win-arm64', 'win-x64'];
    assert.deepEqual(
      Object.keys(optionalDependencies).map((name) => name.split('-').slice(-2).join('-')),
      platforms,
    );
    for (const [name, version] of Object.entries(optionalDependencies)) {
      assert.ok(isNewEnough(version, engines.node), name);
      const locked = packages[`node_modules/${name}`];
      assert.equal(locked?.version, version);
      assert.match(locked.integrity ?? '', /^sha512-/u, name);
    }
  });
});
