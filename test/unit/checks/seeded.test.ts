import assert from 'node:assert/strict';
import { TEXT_FINDINGS } from '../../../server/src/checks/codes.ts';
import { GOOD } from './drafts.ts';
import { applied, findingsOf, told } from './findings.ts';
import { SEEDED } from './seeded.ts';

describe('good drafts', () => {
  for (const [name, text] of Object.entries(GOOD)) {
    it(`${name}: nothing is found`, () => {
      assert.deepEqual(told(text), []);
    });
  }
});

describe('seeded mistakes', () => {
  it('are of every code that is seen from the text, in at least ten types of documents', () => {
    const codes = new Set(SEEDED.map(({ code }) => code));
    assert.deepEqual(
      Object.keys(TEXT_FINDINGS).filter((code) => ![...codes].some((one) => one === code)),
      [],
    );
    assert.ok(new Set(SEEDED.map(({ draft }) => draft)).size >= 10);
    assert.ok(SEEDED.length >= 60);
  });

  for (const { draft, code, right, wrong, at, fixed } of SEEDED) {
    it(`${draft}: ${code} at ${at} (${JSON.stringify(wrong)})`, () => {
      const good = GOOD[draft];
      assert.ok(good.includes(right), `not in the draft: ${right}`);
      const bad = good.replace(right, () => wrong);
      assert.deepEqual(told(bad), [`${code} ${at}`]);
      const [finding] = findingsOf(bad);
      assert.ok(finding);
      // At its place: within the change, or where the item is missing.
      const place = good.indexOf(right);
      assert.ok(finding.start >= place || at.startsWith('【'), 'before the mistake');
      const fix = finding.fixes?.[0];
      if (fixed === 'none') {
        assert.equal(fix, undefined);
        return;
      }
      assert.ok(fix, 'no fix');
      const result = applied(bad, fix.edits);
      // An item that was put in is still to be filled in.
      assert.deepEqual(
        told(result).filter((one) => !one.startsWith('not-filled 【')),
        [],
      );
      if (fixed === undefined) assert.equal(result, good);
      else assert.ok(result.includes(fixed), result);
    });
  }
});
