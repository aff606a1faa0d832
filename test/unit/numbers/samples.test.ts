import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { scan } from '../../../server/src/numbers/scan.ts';
import { needsSamples, SAMPLE_NUMBERS, SAMPLES } from '../../support/sampleNumbers.ts';

describe('sample drafts', () => {
  before(needsSamples);

  it('are the nine that are known', () => {
    assert.deepEqual(readdirSync(SAMPLES).sort(), Object.keys(SAMPLE_NUMBERS).sort());
  });

  for (const [file, expected] of Object.entries(SAMPLE_NUMBERS)) {
    it(`${file}: every case number and nothing else`, () => {
      const numbers = scan(readFileSync(new URL(file, SAMPLES), 'utf8'), { year: 2026 });
      assert.deepEqual(
        numbers.map((n) => `${n.law}/${n.kind}/${n.number}`),
        expected,
      );
      assert.deepEqual(
        numbers.filter((n) => n.problem),
        [],
      );
    });
  }
});
