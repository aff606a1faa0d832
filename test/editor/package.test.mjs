/** What the packaged extension holds, and how large it is. */

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { fromBufferPromise } from 'yauzl';
import { packagedVsix } from './project.mjs';

/** Bytes. Who needs more says why where it is raised. */
const MOST = {
  'extension/dist/server.js': 700_000,
  'extension/dist/extension.js': 400_000,
  /** All of the file but its pictures. */
  vsix: 1_000_000,
};

/** Only what runs, is read by the editor or by people: no sources, source maps, tests or lists of what is installed. */
const ALLOWED = [
  /^extension\/dist\/(?:cli|demo|documents|extension|lists|server|team)\.js$/u,
  /^extension\/(?:package|package\.nls|package\.nls\.en)\.json$/u,
  /^extension\/(?:readme\.md|changelog\.md|LICENSE\.txt|SECURITY\.md|THIRD-PARTY-NOTICES\.txt)$/u,
  /^extension\/docs\/[\w.-]+\.md$/u,
  /^extension\/media\/(?:[\w-]+\/)*[\w.-]+\.(?:json|md|png|svg|txt)$/u,
  /^(?:extension\.vsixmanifest|\[Content_Types\]\.xml)$/u,
];

const PICTURE = /\.(?:png|svg)$/u;

describe('the package', function () {
  this.timeout(300_000);
  /** @type {string} */
  let vsix;
  /** Bytes in the package and unpacked, by path. @type {Map<string, { packed: number, size: number }>} */
  let files;

  before('is made', async () => {
    vsix = packagedVsix();
    const zip = await fromBufferPromise(fs.readFileSync(vsix));
    files = new Map();
    for await (const { fileName, compressedSize, uncompressedSize } of zip.eachEntry())
      files.set(fileName, { packed: compressedSize, size: uncompressedSize });
  });

  it('holds what runs and what is read, and nothing else', () => {
    const others = [...files.keys()].filter((name) => !ALLOWED.some((pattern) => pattern.test(name)));
    assert.deepEqual(others, []);
    for (const name of ['cli', 'demo', 'documents', 'extension', 'lists', 'server', 'team'])
      assert.ok(files.has(`extension/dist/${name}.js`), name);
    assert.ok(files.has('extension/package.nls.json'));
  });

  for (const name of /** @type {const} */ (['extension/dist/server.js', 'extension/dist/extension.js']))
    it(`${name} has at most ${MOST[name].toLocaleString('en')} bytes`, () => {
      const { size } = files.get(name) ?? assert.fail('missing');
      assert.ok(size <= MOST[name], `${size.toLocaleString('en')} bytes`);
    });

  it(`has at most ${MOST.vsix.toLocaleString('en')} bytes without its pictures`, () => {
    const pictures = [...files].filter(([name]) => PICTURE.test(name));
    const size = fs.statSync(vsix).size - pictures.reduce((sum, [, { packed }]) => sum + packed, 0);
    assert.ok(size <= MOST.vsix, `${size.toLocaleString('en')} bytes`);
  });
});
