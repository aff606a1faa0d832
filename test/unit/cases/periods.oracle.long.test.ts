import assert from 'node:assert/strict';
import { comparePeriods } from '../../support/periodComparison.ts';

describe('every period, computed a second time, from every day', () => {
  it('has the same last days, from every day of 44 years', function () {
    this.timeout(600_000);
    const { count } = comparePeriods(1);
    assert.ok(count >= 1_000_000, String(count));
  });
});
