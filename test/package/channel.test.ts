/** What the version says of the channel, and what has to be replaced before anything is published. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isPreRelease, PLACEHOLDER, placeholdersIn } from '../../scripts/package.mjs';

interface Manifest {
  readonly '//': string;
  readonly name: string;
  readonly publisher: string;
  readonly version: string;
  readonly private?: boolean;
  readonly keywords: readonly string[];
  readonly galleryBanner?: { readonly color: string };
}

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const manifestIn = (folder: string) => JSON.parse(read(`${folder}package.json`)) as Manifest;

describe('the channel', () => {
  it('is that of pre-releases where the minor number is odd', () => {
    for (const version of ['0.1.0', '0.3.12', '1.11.0']) assert.equal(isPreRelease(version), true, version);
    for (const version of ['0.0.1', '0.2.0', '1.0.0', '1.10.3']) assert.equal(isPreRelease(version), false, version);
  });

  it('is not guessed for a version that the Marketplace would refuse', () => {
    for (const version of ['', '1', '1.1', '0.1.0-beta.1', '1.1.0+5', 'v1.1.0', '1.1.0.0'])
      assert.throws(() => isPreRelease(version), /three numbers/u, version);
  });

  it('has a section in the changelog that names it', () => {
    const { version } = manifestIn('');
    const heading = read('CHANGELOG.md')
      .split('\n')
      .find((line) => line.startsWith(`## ${version} `));
    assert.ok(heading, `CHANGELOG.md has no section ${version}`);
    assert.equal(heading.includes('pre-release'), isPreRelease(version), heading);
  });
});

describe('what stands in for the address of the project', () => {
  it('is found wherever it stands', () => {
    const address = `https://${PLACEHOLDER}/a`;
    assert.deepEqual(placeholdersIn({ name: 'a', homepage: address, bugs: { url: address } }), ['homepage', 'bugs']);
    assert.deepEqual(placeholdersIn({ name: 'a', homepage: 'https://example.com/' }), []);
  });

  for (const folder of ['', 'server/'])
    it(`is marked in ${folder}package.json, and while it is there npm refuses to publish`, () => {
      const manifest = manifestIn(folder);
      const fields = placeholdersIn({ ...manifest });
      if (fields.length === 0) {
        assert.ok(!manifest['//'], 'the mark is to go with the placeholders');
        return;
      }
      for (const field of fields) assert.ok(manifest['//'].includes(field), `${field} is not marked`);
      assert.match(manifest['//'], /docs\/releasing\.md/u);
      assert.equal(manifest.private, true);
    });
});

describe('the publisher', () => {
  it('is named in the manifest alone: all else takes the ID of the extension from there', () => {
    const sources = ['client', 'server', 'test/editor', 'media'].flatMap((folder) =>
      readdirSync(new URL(`../../${folder}/`, import.meta.url), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(?:[cm]?[jt]s|json|md)$/u.test(entry.name))
        .map(({ parentPath, name }) => path.join(parentPath, name))
        .filter((file) => !/\/(?:node_modules|\.\w+)\//u.test(file.replaceAll(path.sep, '/'))),
    );
    assert.ok(sources.length > 300, String(sources.length));
    const { publisher, name } = manifestIn('');
    const id = new RegExp(`\\b${publisher}\\.${name}\\b(?!-)`, 'u');
    for (const file of sources) assert.doesNotMatch(readFileSync(file, 'utf8'), id, file);
    assert.doesNotMatch(read('package.json'), id);
  });
});

describe('the page of the Marketplace', () => {
  it('has the colour of the icon behind it', () => {
    const colour = manifestIn('').galleryBanner?.color ?? assert.fail('no colour');
    assert.ok(read('media/icon.svg').includes(`rx="48" fill="${colour}"`), colour);
  });

  it('is found by words that are not said twice', () => {
    const { keywords } = manifestIn('');
    assert.equal(new Set(keywords.map((word) => word.toLowerCase())).size, keywords.length);
  });
});
