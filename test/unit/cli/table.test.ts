import assert from 'node:assert/strict';
import { table } from '../../../server/src/cli/output/table.ts';

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
});
