/** The tests of the store and of the readers of what comes from outside pass on the least version of Node too. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { FLOOR, nodeOf } from './nodes.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const MOCHA = path.join(path.dirname(createRequire(import.meta.url).resolve('mocha/package.json')), 'bin/mocha.js');

describe(`tests on Node ${FLOOR}`, () => {
  for (const folder of ['test/unit/apis', 'test/unit/store', 'test/unit/jpo', 'test/unit/documents'])
    it(folder, async function () {
      const node = nodeOf(FLOOR, this);
      const files = readdirSync(path.join(ROOT, folder)).filter(
        (name) => name.endsWith('.test.ts') && !name.endsWith('.long.test.ts'),
      );
      const args = [MOCHA, '--no-config', '--timeout', '60000', '--reporter', 'json'];
      const child = promisify(execFile)(node, [...args, ...files.map((name) => path.join(folder, name))], {
        cwd: ROOT,
        maxBuffer: 100_000_000,
      });
      const { stdout } = await child.catch((error: unknown) => error as { readonly stdout: string });
      const report = JSON.parse(stdout.slice(stdout.indexOf('{\n  "stats"'))) as {
        readonly stats: { readonly passes: number };
        readonly failures: readonly { readonly fullTitle: string; readonly err: { readonly message?: string } }[];
      };
      assert.deepEqual(
        report.failures.map(({ fullTitle, err }) => `${fullTitle}: ${err.message ?? ''}`),
        [],
      );
      assert.ok(report.stats.passes > 40, String(report.stats.passes));
    });
});
