import assert from 'node:assert/strict';
import { comparePeriods } from '../../support/periodComparison.ts';

describe('every period, computed a second time', () => {
  it('has the same last days, from every eleventh day of 44 years', function () {
    this.timeout(60_000);
    const { count, acts } = comparePeriods(11);
    assert.ok(count >= 100_000, String(count));
    assert.equal(acts.size, 19, [...acts].join(' '));
  });
});
