import assert from 'node:assert/strict';
import { noticesOf, noticeToAnswer } from '../../../server/src/cases/notices.ts';
import { readProgress } from '../../../server/src/jpo/answers/progress.ts';

/** A 経過 of rows `code date serial`. */
function caseOf(...rows: readonly string[]) {
  const documentList = rows.map((row) => {
    const [documentCode = '', legalDate = '', serial = '0'] = row.split(' ');
    return { documentCode, legalDate, documentNumber: `06126${serial.padStart(6, '0')}`, documentSeparator: 'S' };
  });
  return readProgress('patent', { bibliographyInformation: [{ numberType: '01', documentList }] });
}

describe('notices of a case', () => {
  it('wait until a response or a decision comes', () => {
    const open = (...rows: string[]) => noticesOf(caseOf(...rows)).map(({ isAnswered }) => !isAnswered);
    assert.deepEqual(open(), []);
    assert.deepEqual(open('A131 20260105 1'), [true]);
    assert.deepEqual(open('A131 20260105 1', 'A53 20260301 2'), [false]);
    assert.deepEqual(open('A131 20260105 1', 'A02 20260601 2'), [false]);
    assert.deepEqual(open('A131 20260105 1', 'A601 20260301 2'), [true]);
    assert.deepEqual(open('A523 20260101 9', 'A131 20260105 1'), [true]);
    assert.deepEqual(open('A131 20260105 1', 'A53 20260301 2', 'A131 20260701 3'), [false, true]);
  });

  it('the one to answer is the newest that waits, else the last', () => {
    const numberOf = (...rows: string[]) => noticeToAnswer(caseOf(...rows))?.dispatchNumber;
    assert.equal(numberOf('A131 20260105 11', 'A131 20260106 12'), '000012');
    assert.equal(numberOf('A131 20260105 11', 'A53 20260301 2'), '000011');
    assert.equal(numberOf('A53 20260301 2'), undefined);
  });
});
