/** How the extension is packaged, what the file holds, and how large it is. */

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { fromBufferPromise } from 'yauzl';
import { MODULES } from '../../esbuild.mjs';
import { isPreRelease } from '../../scripts/package.mjs';
import { manifest, packagedVsix, projectRoot } from './project.mjs';

/** Bytes. Who needs more says why where it is raised. */
const MOST = {
  'extension/dist/extension.js': 400_000,
  /** All of the file but its pictures. */
  vsix: 1_000_000,
};

/** vsce counts the words that it adds by itself too. */
const MOST_TAGS = 30;

/** What is built and has a name. */
const BUNDLES = ['cli.js', 'extension.js', 'server.js', ...Object.keys(MODULES).map((name) => `${name}.mjs`)];

/** Only what runs, is read by the editor or by people: no sources, source maps, native modules, tests or lists of what is installed. */
const ALLOWED = [
  new RegExp(String.raw`^extension/dist/(?:${BUNDLES.join('|').replaceAll('.', '\\.')}|shared-\w+\.mjs)$`, 'u'),
  /^extension\/(?:package|package\.nls|package\.nls\.en)\.json$/u,
  /^extension\/(?:readme\.md|changelog\.md|LICENSE\.txt|SECURITY\.md|THIRD-PARTY-NOTICES\.txt)$/u,
  /^extension\/docs\/[\w.-]+\.md$/u,
  /^extension\/media\/(?:[\w-]+\/)*[\w.-]+\.(?:json|md|png|svg|txt)$/u,
  /^(?:extension\.vsixmanifest|\[Content_Types\]\.xml)$/u,
];

const PICTURE = /\.(?:png|svg)$/u;

/** What vsce calls otherwise in the file than in the folder. */
const RENAMED = new Map([
  ['CHANGELOG.md', 'changelog.md'],
  ['LICENSE', 'LICENSE.txt'],
  ['README.md', 'readme.md'],
]);

const run = promisify(execFile);

/**
 * All that a program of this project prints, on either stream.
 * @param {readonly string[]} args
 */
async function printed(...args) {
  const running = run(process.execPath, args, { cwd: projectRoot });
  running.child.stdin?.end(); // vsce asks whether to go on after some of its warnings
  const { stdout, stderr } = await running;
  return stdout + stderr;
}

/** @param {string} output */
function assertNoWarning(output) {
  assert.doesNotMatch(output, /WARNING|⚠/u);
}

describe('the package', function () {
  this.timeout(300_000);
  /** @type {string} */
  let vsix;
  /** Bytes in the package and unpacked, by path. @type {Map<string, { packed: number, size: number }>} */
  let files;
  /** What is read here, by path. @type {Map<string, string>} */
  let texts;

  before('is made', async () => {
    vsix = packagedVsix();
    const zip = await fromBufferPromise(fs.readFileSync(vsix));
    files = new Map();
    texts = new Map();
    for await (const entry of zip.eachEntry()) {
      const { fileName, compressedSize, uncompressedSize } = entry;
      files.set(fileName, { packed: compressedSize, size: uncompressedSize });
      if (!PICTURE.test(fileName)) texts.set(fileName, String(await buffer(await zip.openReadStreamPromise(entry))));
    }
  });

  it('is made without a warning', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-vsix-'));
    try {
      const made = path.join(folder, 'made.vsix');
      const output = await printed('scripts/package.mjs', '--out', made);
      assertNoWarning(output);
      assert.match(output, /DONE.+Packaged/u);
      assert.ok(fs.existsSync(made));
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });

  it('holds what `vsce ls` lists', async () => {
    const output = await printed('node_modules/@vscode/vsce/vsce', 'ls', '--no-dependencies');
    assertNoWarning(output);
    const listed = output.trim().split('\n');
    const held = [...files.keys()].filter((name) => name.startsWith('extension/'));
    assert.deepEqual(held.toSorted(), listed.map((name) => `extension/${RENAMED.get(name) ?? name}`).toSorted());
  });

  it('is for the channel that its version says', () => {
    const { version } = manifest();
    const described = texts.get('extension.vsixmanifest') ?? '';
    assert.ok(described.includes(` Id="jpo-drafting" Version="${version}" `));
    const mark = /<Property Id="Microsoft\.VisualStudio\.Code\.PreRelease" Value="(\w+)"/u.exec(described)?.[1];
    assert.equal(mark, isPreRelease(version) ? 'true' : undefined);
  });

  it(`is found by at most ${MOST_TAGS} words, as the Marketplace wants`, () => {
    const tags = /<Tags>([^<]+)</u.exec(texts.get('extension.vsixmanifest') ?? '')?.[1]?.split(',') ?? [];
    assert.ok(tags.includes('弁理士'));
    assert.ok(tags.length <= MOST_TAGS, tags.join());
  });

  it('has the licence and the notices of this checkout, and no bundle that looks for a source map', () => {
    for (const name of ['LICENSE', 'THIRD-PARTY-NOTICES.txt']) {
      const text = texts.get(`extension/${RENAMED.get(name) ?? name}`);
      assert.equal(text, fs.readFileSync(path.join(projectRoot, name), 'utf8'), name);
    }
    const bundles = [...texts].filter(([name]) => name.startsWith('extension/dist/'));
    assert.ok(bundles.length > BUNDLES.length);
    for (const [name, text] of bundles) assert.ok(!text.includes('sourceMappingURL='), name);
  });

  it('holds what runs and what is read, and nothing else', () => {
    const others = [...files.keys()].filter((name) => !ALLOWED.some((pattern) => pattern.test(name)));
    assert.deepEqual(others, []);
    for (const name of BUNDLES) assert.ok(files.has(`extension/dist/${name}`), name);
    assert.ok(files.has('extension/package.nls.json'));
  });

  it(`has an extension.js of at most ${MOST['extension/dist/extension.js'].toLocaleString('en')} bytes`, () => {
    const { size } = files.get('extension/dist/extension.js') ?? assert.fail('missing');
    assert.ok(size <= MOST['extension/dist/extension.js'], `${size.toLocaleString('en')} bytes`);
  });

  it(`has at most ${MOST.vsix.toLocaleString('en')} bytes without its pictures`, () => {
    const pictures = [...files].filter(([name]) => PICTURE.test(name));
    const size = fs.statSync(vsix).size - pictures.reduce((sum, [, { packed }]) => sum + packed, 0);
    assert.ok(size <= MOST.vsix, `${size.toLocaleString('en')} bytes`);
  });
});
