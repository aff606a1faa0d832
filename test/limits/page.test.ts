import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { read, ROOT } from '../support/readme.ts';
import { titlesIn } from '../support/titles.ts';
import { ELSEWHERE } from './page.ts';

describe('docs/limits.md', () => {
  for (const { of, ja, en, file, test } of ELSEWHERE) {
    it(`${of} ${en}: names a test that there is`, () => {
      assert.ok(existsSync(path.join(ROOT, file)), file);
      assert.ok(titlesIn(file).has(test), test);
      for (const text of [ja, en])
        assert.ok(read('docs/limits.md').includes(`| ${of} | ${text} | \`${file}\` › ${test} |`));
    });
  }
});
