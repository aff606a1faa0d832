import assert from 'node:assert/strict';
import path from 'node:path';
import { corpusOf, run, targetNames, TARGETS } from './run.ts';

/** Real time that each target is explored for, ms. */
const TIME = 5_000;

describe('fuzzing with new inputs', () => {
  for (const name of targetNames()) {
    it(`${name}: none is a finding`, async () => {
      const seed = Date.now() % 1_000_000;
      const seeds = corpusOf(name).map(({ input }) => input);
      const { findings, tried } = await run({ file: path.join(TARGETS, `${name}.ts`), seeds, seed, time: TIME });
      const told = findings.map(({ input, what }) => `seed ${seed}, ${Buffer.from(input).toString('base64')}\n${what}`);
      assert.deepEqual(told, []);
      assert.ok(tried > seeds.length);
    });
  }
});
