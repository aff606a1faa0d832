import assert from 'node:assert/strict';
import { table } from '../../../server/src/cli/output/printed.ts';

describe('tables on a terminal', () => {
  it('align where characters take two cells', () => {
    assert.deepEqual(
      table(
        ['番号', 'x'],
        [
          ['特願', '1'],
          ['abc', '22'],
        ],
      ).split('\n'),
      ['番号  x', '----  --', '特願  1', 'abc   22'],
    );
  });

  it('have as many rows as there are: no call takes all of them as arguments', () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => [String(index)]);
    const lines = table(['n'], rows).split('\n');
    assert.equal(lines.length, 200_002);
    assert.equal(lines[1], '------');
    assert.equal(lines.at(-1), '199999');
  });
});
