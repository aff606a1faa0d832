import assert from 'node:assert/strict';
import { isAllowed } from './allowed.ts';
import { demoSamples, officeSamples } from './samples.ts';
import { emptyResult, figures, spoil, told } from './table.ts';

/** Every so many of the spoilt answers are looked at here; all of them by absence.long.test.ts. */
const STRIDE = 401;

describe('what an answer does not say is not told', () => {
  it('every 401st of the spoilt answers: no sentence that the whole answer does not give', async function () {
    this.timeout(60_000);
    const result = emptyResult();
    for (const sample of [...officeSamples(), ...demoSamples()]) await spoil(sample, STRIDE, isAllowed, result);
    console.log(`    ${figures(result)}`);
    assert.ok(result.mutations > 50 && result.surfaces.size > 60);
    assert.deepEqual(told(result.claims), []);
  });
});
