import assert from 'node:assert/strict';
import { noticesOf, noticeToAnswer } from '../../../server/src/cases/notices.ts';
import type { ApiLaw } from '../../../server/src/apis/apis.ts';
import { readProgress } from '../../../server/src/apis/answers/progress.ts';

/** A 経過 of rows `code date serial`. */
function caseOf(...rows: readonly string[]) {
  return caseOfLaw('patent', rows);
}

/** `-` for what a row does not have. */
function caseOfLaw(law: ApiLaw, rows: readonly string[]) {
  const documentList = rows.map((row) => {
    const [code = '-', date = '-', serial = '0'] = row.split(' ');
    const said = { ...(code === '-' ? {} : { documentCode: code }), ...(date === '-' ? {} : { legalDate: date }) };
    return { ...said, documentNumber: `06126${serial.padStart(6, '0')}`, documentSeparator: 'S' };
  });
  return readProgress(law, { bibliographyInformation: [{ numberType: '01', documentList }] });
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

  const kinds = (law: ApiLaw, ...rows: string[]) =>
    noticesOf(caseOfLaw(law, rows)).map(({ kind, instance, answer }) => `${kind} ${instance} ${answer}`);
  const patent = (...rows: string[]) => kinds('patent', ...rows);

  it('are of every kind, each with what answers it', () => {
    const answered: readonly (readonly [notice: string, answer: string, kind: string])[] = [
      ['A131', 'A53', 'refusal'],
      ['A132', 'A53', 'refusal'],
      ['A10', 'A511', 'completion'], // 手続補完書
      ['A111', 'A51', 'correction'], // 手続補正書（方式）
      ['A101', 'A59', 'dismissal'], // 弁明書
      ['A223', 'A908', 'consultation'], // 協議の結果届
      ['A121', 'A82', 'inquiry'], // 物件提出書
      ['C141', 'C54', 'inquiry'], // 回答書
      ['A2529', 'A53', 'priorArt'], // 特許法48条の7
      ['C10', 'C53', 'cancellation'], // 特許法120条の5第1項
      ['C10', 'C611', 'cancellation'], // 訂正の請求, 第2項
      ['C132', 'C53', 'invalidity'],
      ['C17', 'C57', 'answerOrdered'], // 特許法134条1項
      ['A141', 'A55', 'other'], // 特許法23条1項
    ];
    for (const [notice, answer, kind] of answered) {
      assert.deepEqual(patent(`${notice} 20260105`), [`${kind} examination open`], notice);
      assert.deepEqual(patent(`${notice} 20260105`, `${answer} 20260301`), [`${kind} examination answered`], answer);
      assert.deepEqual(patent(`${answer} 20260101`, `${notice} 20260105`), [`${kind} examination open`], notice);
    }
    // An answer to another notice is none to this one.
    assert.deepEqual(patent('A111 20260105', 'A53 20260301'), ['correction examination open']);
    assert.deepEqual(patent('A131 20260105', 'A51 20260301'), ['refusal examination open']);
    assert.deepEqual(patent('A131 20260105', 'A59 20260301'), ['refusal examination open']);
  });

  it('are partly answered while only a 手続補正書 or 誤訳訂正書 came', () => {
    for (const code of ['A521', 'A522', 'A523', 'A524'])
      assert.deepEqual(patent('A131 20260105', `${code} 20260201`), ['refusal examination partly'], code);
    assert.deepEqual(patent('A131 20260105', 'A523 20260201', 'A53 20260301'), ['refusal examination answered']);
    assert.deepEqual(patent('A131 20260105', 'A523 20260201', 'A131 20260701'), [
      'refusal examination answered',
      'refusal examination open',
    ]);
  });

  it('are not answered by what was filed on their day, but for what exists only as an answer', () => {
    assert.deepEqual(patent('A131 20260105', 'A523 20260105'), ['refusal examination open']);
    assert.deepEqual(patent('A131 20260105', 'A53 20260105'), ['refusal examination answered']);
    // It is the answer to the one that waited.
    assert.deepEqual(patent('A131 20250905', 'A131 20260105', 'A53 20260105'), [
      'refusal examination answered',
      'refusal examination open',
    ]);
    assert.deepEqual(patent('A131 20260105', 'A02 20260105'), ['refusal examination answered']);
  });

  it('are unknown where the answer may be a row that cannot be placed or read, or says anything', () => {
    for (const rows of [
      ['A131 20260105', 'A53 -'],
      ['A131 -', 'A53 20260105'],
      ['A131 20260105', '- 20260301'],
      ['A131 20260105', '- -'],
      ['A131 20260105', 'A02 -'],
    ])
      assert.deepEqual(patent(...rows), ['refusal examination unknown'], rows.join());
    assert.deepEqual(patent('A131 20260105', '- 20260101'), ['refusal examination open']);
    assert.deepEqual(patent('A101 20260105', 'A781 20260201'), ['dismissal examination unknown']);
    assert.deepEqual(patent('A101 20260105', 'A781 20260201', 'A59 20260205'), ['dismissal examination answered']);
  });

  it('are of the instance that sent them', () => {
    const refused = ['A131 20240105', 'A53 20240301', 'A02 20240601', 'C60 20240901'];
    const last = (law: ApiLaw, ...rows: string[]) => kinds(law, ...refused, ...rows).at(-1);
    assert.equal(last('patent', 'A131 20241201'), 'refusal reconsideration open');
    assert.equal(last('patent', 'A911 20240915', 'A131 20241201'), 'refusal reconsideration open');
    assert.equal(last('patent', 'C13 20251201'), 'refusal appeal open');
    assert.equal(last('patent', 'A913 20241201', 'A131 20251201'), 'refusal appeal open');
    assert.equal(last('trademark', 'A131 20251201'), 'refusal appeal open'); // no 前置 for marks
    assert.equal(last('patent', 'C03 20250601', 'A131 20251201'), 'refusal examination open'); // 差戻し, 特許法160条
    assert.equal(last('patent', 'A131 20241201', 'A913 20250301'), 'refusal reconsideration answered');
    assert.equal(last('patent', 'C13 20251201', 'C03 20260401'), 'refusal appeal answered');
    assert.equal(last('patent', 'C13 20251201', 'C609 20260401'), 'refusal appeal answered');
  });

  it('about a fee end with its payment, others do not', () => {
    assert.deepEqual(patent('A01 20260105', 'R155 20260301', 'R100 20260305'), ['dismissal examination answered']);
    assert.deepEqual(patent('A01 20260105', 'R180 20260301', 'R110 20260305'), ['payment examination answered']);
    assert.deepEqual(patent('A101 20260101', 'R100 20260305'), ['dismissal examination open']);
    assert.deepEqual(patent('A01 20260105', 'R155 20260301', 'A045 20260601'), ['dismissal examination answered']);
  });

  it('of an amendment that was dismissed wait where there is an appeal', () => {
    assert.deepEqual(kinds('design', 'A191 20260105'), ['amendmentDismissed examination open']);
    assert.deepEqual(kinds('design', 'A191 20260105', 'C60 20260301'), ['amendmentDismissed examination answered']);
    assert.deepEqual(patent('A191 20260105'), []);
  });

  it('are answered one by one, the oldest first, for an answer names one of them (様式48)', () => {
    const answers = (law: ApiLaw, ...rows: string[]) =>
      noticesOf(caseOfLaw(law, rows)).map(({ answer, dispatchNumber }) => `${dispatchNumber ?? ''} ${answer}`);
    // The last day of the first: the second runs to 2026-12-14.
    assert.deepEqual(answers('patent', 'A131 20260910 101', 'A131 20261015 102', 'A53 20261109 1'), [
      '000101 answered',
      '000102 open',
    ]);
    assert.deepEqual(answers('patent', 'A131 20261020 101', 'A131 20261020 102', 'A53 20261120 1'), [
      '000101 answered',
      '000102 open',
    ]);
    const both = ['A53 20261120 1', 'A53 20261120 2'];
    assert.deepEqual(answers('patent', 'A131 20261020 101', 'A131 20261020 102', ...both), [
      '000101 answered',
      '000102 answered',
    ]);
    assert.deepEqual(answers('design', 'A131 20261020 101', 'A131 20261110 102', 'A53 20261120 1'), [
      '000101 answered',
      '000102 open',
    ]);
    // One whose period has been over for long waits for nothing.
    assert.deepEqual(answers('patent', 'A131 20240910 101', 'A131 20261015 102', 'A53 20261109 1'), [
      '000101 open',
      '000102 answered',
    ]);
    // Whether an order was answered its period, which only it says, would have to tell.
    assert.deepEqual(answers('patent', 'A111 20261001 101', 'A112 20261008 102', 'A51 20261020 1'), [
      '000101 answered',
      '000102 unknown',
    ]);
    // The two rows of one refusal.
    assert.deepEqual(answers('trademark', 'MD00131 20260820 101', 'MD171A1 20260820 102', 'AP00053 20261010 1'), [
      '000101 answered',
      '000102 answered',
    ]);
  });

  it('of the trial come before an old one when a 意見書 is written', () => {
    const numberOf = (...rows: string[]) => noticeToAnswer(caseOf(...rows))?.dispatchNumber;
    const refused = ['A131 20240105 11', 'A53 20240301 2', 'A02 20240601 3', 'C60 20240901 4'];
    assert.equal(numberOf(...refused, 'C13 20251201 15'), '000015');
    assert.equal(numberOf(...refused, 'C13 20251201 15', 'A111 20260105 16'), '000015');
    assert.equal(numberOf('A131 20260105 11', 'A523 20260201 12'), '000011');
  });
});
