import assert from 'node:assert/strict';
import { isAllowed } from './allowed.ts';
import { demoSamples, officeSamples, type Sample } from './samples.ts';
import { emptyResult, figures, spoil, told } from './table.ts';

/**
 * A prime: over the samples every field meets every way to spoil it. All of them: `ABSENCE_STRIDE=1`, which takes about two
 * hours.
 */
const STRIDE = Number(process.env['ABSENCE_STRIDE'] ?? 11);

describe('what an answer does not say is not told, of all answers', () => {
  const groups: readonly (readonly [string, () => Sample[]])[] = [
    ['recordings and examples', officeSamples],
    ['cases of the demo API', demoSamples],
  ];
  for (const [name, samples] of groups) {
    it(`${name}: each field removed, emptied, null and of another type`, async function () {
      this.timeout(7_200_000);
      const all = samples();
      if (all.length === 0) this.skip();
      const result = emptyResult();
      for (const sample of all) await spoil(sample, STRIDE, isAllowed, result);
      console.log(`    ${figures(result)}`);
      assert.deepEqual(told(result.claims), []);
    });
  }
});
