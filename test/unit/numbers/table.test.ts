import assert from 'node:assert/strict';
import { scan } from '../../../server/src/numbers/scan.ts';
import { findable, notationTable, score } from '../../support/notationTable.ts';

const YEAR = { year: 2026 };
const find = (text: string) => scan(text, YEAR);

describe('the table of notations', () => {
  const lines = notationTable();

  for (const { source, text, numbers, isBroken } of lines) {
    it(`${source}: ${JSON.stringify(text)}`, () => {
      const found = find(text);
      assert.deepEqual(findable(found), numbers);
      assert.equal(
        found.some(({ problem }) => problem?.code === 'broken-off'),
        isBroken,
      );
    });
  }

  it('is long enough, and finds all of it and nothing else', () => {
    assert.ok(lines.length >= 350, String(lines.length));
    assert.ok(lines.filter(({ numbers, isBroken }) => numbers.length === 0 && !isBroken).length >= 60);
    const { precision, recall } = score(lines, find);
    assert.deepEqual({ precision, recall }, { precision: 1, recall: 1 });
  });
});
