import assert from 'node:assert/strict';
import { findingsOf } from './findings.ts';
import { SEEDED } from './seeded.ts';
import { SEEDED_FILINGS, validText } from './seededFilings.ts';

describe('valid filings with one mistake', () => {
  it('are, with the good drafts that have one, more than two hundred, of most types of documents', () => {
    assert.ok(SEEDED.length + SEEDED_FILINGS.length >= 200);
    assert.ok(new Set(SEEDED_FILINGS.map(({ filing }) => filing)).size >= 60);
  });

  for (const { filing, code, right, wrong, at } of SEEDED_FILINGS) {
    it(`${filing}: ${code} at ${at} (${JSON.stringify(wrong)})`, () => {
      const good = validText(filing);
      assert.ok(good.includes(right), `not in the filing: ${right}`);
      const place = good.indexOf(right);
      const bad = good.replace(right, () => wrong);
      const found = findingsOf(bad);
      assert.deepEqual(
        found.map((one) => `${one.code} ${bad.slice(one.start, one.end)}`),
        [`${code} ${at}`],
      );
      // At its place: in what was changed, or at the item that it belongs to or that stands behind it.
      const [{ start } = { start: -1 }] = found;
      assert.ok(start >= place || at.startsWith('【'), 'before the mistake');
    });
  }
});
