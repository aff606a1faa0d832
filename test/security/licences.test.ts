import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundledPackages, noticesOf } from '../../scripts/licences.mjs';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

describe('licences', () => {
  it('THIRD-PARTY-NOTICES.txt says what is bundled, and all of it may be', async () => {
    const packages = await bundledPackages();
    assert.ok(packages.includes('node_modules/vscode-languageserver'));
    assert.equal(read('THIRD-PARTY-NOTICES.txt'), noticesOf(packages), 'node scripts/licences.mjs');
  });

  it('a licence that is not on the list is refused', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-licence-'));
    try {
      const add = (license: string) => {
        writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'mihon', version: '1.0.0', license }));
        return noticesOf([pathToFileURL(folder).href]);
      };
      assert.throws(() => add('MIT'), /mihon has no licence text/u);
      writeFileSync(path.join(folder, 'LICENSE'), '見本の許諾');
      assert.throws(() => add('GPL-3.0-only'), /not allowed: mihon \(GPL-3\.0-only\)/u);
      assert.match(add('MIT'), /mihon 1\.0\.0 \(MIT\)[\s\S]*見本の許諾/u);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('the notices and SECURITY.md are packed', () => {
    const packed = read('.vscodeignore').split('\n');
    for (const name of ['LICENSE', 'THIRD-PARTY-NOTICES.txt', 'SECURITY.md']) assert.ok(packed.includes(`!${name}`));
  });
});
