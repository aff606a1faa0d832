import assert from 'node:assert/strict';
import { afterMonths, isClosed, isHolidayByLaw, toDay, toNumber, weekday } from '../../support/officeDays.ts';
import { oracle, questionsAt, type OracleQuestion } from '../../support/periodOracle.ts';

type Extra = Partial<Omit<OracleQuestion, 'act' | 'law' | 'start'>>;

/** From the law, the office's pages and the recordings, each computed by hand: act, law, start, last day, unmoved, more. */
// prettier-ignore
const VECTORS: readonly (readonly [OracleQuestion['act'], OracleQuestion['law'], string, string, (string | undefined)?, Extra?])[] = [
  // 意見書: DOMAIN F.1 and the recorded cases
  ['response', 'patent', '2024-02-27', '2024-04-30', '2024-04-27'],                    // Sat, Sun, 昭和の日
  ['response', 'trademark', '2025-06-10', '2025-07-22', '2025-07-20'],                 // Sun, 海の日
  ['response', 'patent', '2026-10-20', '2026-12-21', '2026-12-19'],
  ['response', 'patent', '2026-10-20', '2027-01-20', undefined, { abroad: true }],
  ['response', 'patent', '2026-10-20', '2027-02-19', undefined, { within: 1 }],        // from 12-19, not from 12-21
  ['response', 'patent', '2026-10-20', '2027-03-23', '2027-03-20', { abroad: true, within: 1 }], // 春分の日 on a Sunday, 振替休日
  ['response', 'patent', '2026-10-20', '2027-04-20', undefined, { abroad: true, within: 2 }],
  ['response', 'patent', '2023-12-05', '2024-02-05', '2024-02-03'],                    // note.com/sasarindo_ip: Saturday
  ['response', 'patent', '2023-12-05', '2024-04-03', undefined, { within: 1 }],        // the same: counted from 02-03
  ['response', 'patent', '2026-09-01', '2027-01-04', '2026-12-31', { after: true }],
  ['response', 'patent', '2026-11-03', '2027-01-04', '2027-01-02'],
  ['response', 'design', '2026-10-20', '2026-11-30', '2026-11-29'],
  ['response', 'design', '2026-10-20', '2027-01-29', undefined, { within: 1 }],        // otokikan_encho
  ['response', 'design', '2026-10-20', '2027-01-29', undefined, { after: true }],
  ['response', 'design', '2026-10-20', '2027-03-23', '2027-03-20', { abroad: true, within: 1 }],
  ['response', 'trademark', '2025-06-10', '2025-08-20', undefined, { within: 1 }],
  ['response', 'trademark', '2025-06-10', '2025-09-22', '2025-09-20', { after: true }],
  ['response', 'trademark', '2025-06-10', '2025-10-20', undefined, { within: 1, after: true }], // one after the other
  ['response', 'trademark', '2026-10-20', '2027-02-22', '2027-02-20', { abroad: true, within: 1 }],
  // in appeal (FILING, corrections)
  ['response', 'patent', '2026-10-01', '2026-11-30', undefined, { inAppeal: true }],
  ['response', 'patent', '2026-10-01', '2027-01-04', '2026-12-30', { inAppeal: true, within: 1 }],
  ['response', 'patent', '2026-10-01', '2027-01-04', '2027-01-01', { inAppeal: true, abroad: true }],
  ['response', 'patent', '2026-10-01', '2027-04-01', undefined, { inAppeal: true, abroad: true, within: 3 }],
  // 審査請求: the recorded case; month ends, 3条1項2号; 48条の3第2項
  ['examination', 'patent', '2020-07-20', '2023-07-20'],
  ['examination', 'patent', '2023-12-29', '2027-01-04', '2026-12-29'],
  ['examination', 'patent', '2024-02-29', '2027-03-01', '2027-02-28'],
  ['examination', 'patent', '2024-02-28', '2027-03-01', '2027-02-28'],
  ['examination', 'patent', '2020-06-01', '2026-12-02', undefined, { filed: '2026-11-02' }],
  ['examination', 'patent', '2025-02-03', '2028-02-03', undefined, { filed: '2026-11-10' }],
  // 審判: the recorded mark; 4条
  ['appeal', 'trademark', '2026-01-13', '2026-04-13'],
  ['appeal', 'patent', '2026-10-05', '2027-01-05'],
  ['appeal', 'design', '2026-10-05', '2027-02-05', undefined, { abroad: true }],
  ['appeal', 'patent', '2026-08-31', '2026-11-30'],                                    // begins on the first of a month
  ['appeal', 'patent', '2027-02-28', '2027-05-31'],                                    // likewise: March, April, May
  ['appeal', 'patent', '2026-11-29', '2027-03-01', '2027-02-28'],                      // no 02-30: the month ends it
  // 登録料
  ['registrationFee', 'patent', '2024-07-09', '2024-08-08'],                           // the recorded case
  ['registrationFee', 'patent', '2026-11-04', '2027-01-04', '2027-01-03', { within: 1 }],
  ['lateFee', 'trademark', '2026-11-04', '2027-02-04'],
  // 年金, 更新, 後期分
  ['annuity', 'patent', '2027-08-05', '2027-08-05'],                                   // the recorded case
  ['annuity', 'patent', '2015-11-14', '2015-11-16', '2015-11-14'],                     // 登録の実務Q&A
  ['lateAnnuity', 'patent', '2026-08-05', '2027-02-05'],
  ['lateAnnuity', 'patent', '2026-05-03', '2026-11-09', '2026-11-07'],                 // from 05-07: INPIT FAQ 000151, note 3
  ['annuity', 'design', '2026-01-12', '2026-01-13', '2026-01-12'],                     // the specification's example; 成人の日
  ['renewal', 'trademark', '2026-12-16', '2026-12-16'],
  ['lateRenewal', 'trademark', '2026-12-16', '2027-06-16'],
  ['secondInstalment', 'trademark', '2026-12-10', '2026-12-10'],
  ['lateSecondInstalment', 'trademark', '2024-04-10', '2024-10-10'],                   // INPIT 000201
  // others
  ['amendmentDismissed', 'design', '2026-10-14', '2027-01-14'],
  ['amendmentDismissed', 'trademark', '2026-10-14', '2027-01-14'],
  ['priority', 'patent', '2026-01-15', '2027-01-15'],
  ['priority', 'trademark', '2026-09-15', '2027-03-15'],
  ['priority', 'design', '2026-06-29', '2026-12-29'],                                  // a Tuesday on which USPTO and EUIPO are open
  ['priority', 'trademark', '2026-02-28', '2026-08-28'],                               // as EUIPO and WIPO count
  ['priorityDocument', 'patent', '2025-08-01', '2026-12-01'],
  ['priorityDocument', 'trademark', '2026-09-15', '2026-12-15'],
  ['noveltyProof', 'design', '2026-10-20', '2026-11-19'],
  ['nationalPhase', 'patent', '2024-05-01', '2026-11-02', '2026-11-01'],
  ['translation', 'patent', '2024-05-01', '2026-12-15', undefined, { filed: '2026-10-15' }],
  ['translation', 'patent', '2024-05-01', '2026-11-02', '2026-11-01', { filed: '2026-07-01' }],
  ['foreignTranslation', 'patent', '2025-08-04', '2026-12-04'],
  ['divisionAfterGrant', 'patent', '2026-11-04', '2027-01-04', '2027-01-03', { within: 1 }],
  ['divisionAfterRefusal', 'patent', '2026-10-01', '2027-01-04', '2027-01-01'],
  ['publication', 'patent', '2024-07-02', '2026-01-02', '2026-01-02'],                 // no act of a party: not moved
  ['restoration', 'trademark', '2027-06-16', '2027-12-16'],
  ['conversion', 'patent', '2026-10-05', '2027-01-05'],
];

/** What the law does not give, or what no text confirms. */
// prettier-ignore
const NONE: readonly (readonly [OracleQuestion['act'], OracleQuestion['law'], Extra?])[] = [
  ['opposition', 'patent'], ['opposition', 'trademark'],              // from the gazette, whose date no answer has
  ['response', 'patent', { within: 2 }],
  ['response', 'patent', { within: 1, after: true }],
  ['response', 'design', { within: 1, after: true }],
  ['response', 'patent', { inAppeal: true, after: true }],
  ['response', 'patent', { inAppeal: true, within: 2 }],
  ['response', 'patent', { inAppeal: true, abroad: true, within: 4 }],
  ['response', 'design', { inAppeal: true }], ['response', 'trademark', { inAppeal: true }],
  ['appeal', 'patent', { within: 1 }],
  ['annuity', 'trademark'], ['examination', 'design'], ['renewal', 'patent'],
  ['amendmentDismissed', 'patent'], ['lateFee', 'patent'], ['divisionAfterGrant', 'design'],
  ['translation', 'patent', { filed: '2027-06-15' }],
];

/** Lists of holidays as published, for years with something of their own. */
// prettier-ignore
const HOLIDAYS: Readonly<Record<number, string>> = {
  2003: '01-01 01-13 02-11 03-21 04-29 05-03 05-05 07-21 09-15 09-23 10-13 11-03 11-23 11-24 12-23',
  2009: '01-01 01-12 02-11 03-20 04-29 05-03 05-04 05-05 05-06 07-20 09-21 09-22 09-23 10-12 11-03 11-23 12-23',
  2019: '01-01 01-14 02-11 03-21 04-29 04-30 05-01 05-02 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-23 10-14 10-22 11-03 11-04 11-23',
  2020: '01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-23 07-24 08-10 09-21 09-22 11-03 11-23',
  2021: '01-01 01-11 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-22 07-23 08-08 08-09 09-20 09-23 11-03 11-23',
  2026: '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
  2027: '01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23',
};

describe('the periods, computed a second time', () => {
  for (const [act, law, start, day, unmoved, extra] of VECTORS) {
    it(`${act} (${law}) ${start}${extra ? ` ${JSON.stringify(extra)}` : ''}: ${day}`, () => {
      assert.deepEqual(oracle({ act, law, start, ...extra }), { unmoved: unmoved ?? day, moved: day });
    });
  }

  for (const [act, law, extra] of NONE) {
    it(`${act} (${law})${extra ? ` ${JSON.stringify(extra)}` : ''}: none`, () => {
      assert.equal(oracle({ act, law, start: '2024-05-15', ...extra }), undefined);
    });
  }

  it('asks about every act that has a day, and moves none but a publication or a priority onto a day on which the office is closed', () => {
    const acts = new Set(VECTORS.map(([act]) => act));
    assert.deepEqual(new Set(questionsAt('2026-03-31').map(({ act }) => act)), acts);
    for (let number = toNumber('2026-01-01'); number < toNumber('2027-01-01'); number += 1) {
      for (const question of questionsAt(toDay(number))) {
        const { unmoved, moved } = oracle(question) ?? { unmoved: '', moved: '' };
        assert.ok(moved >= unmoved && unmoved >= question.start, JSON.stringify(question));
        if (question.act !== 'publication' && question.act !== 'priority')
          assert.equal(isClosed(moved), false, JSON.stringify(question));
        if (!isClosed(unmoved)) assert.equal(moved, unmoved, JSON.stringify(question));
      }
    }
  });

  it('says nothing of a translation where the last two months may or may not have begun', () => {
    const question = { act: 'translation', law: 'patent', start: '2024-05-15' } as const; // the 30 months end on 2026-11-16 (15th: Sunday)
    assert.deepEqual(oracle({ ...question, filed: '2026-09-14' }), { unmoved: '2026-11-15', moved: '2026-11-16' });
    assert.equal(oracle({ ...question, filed: '2026-09-15' }), undefined);
    assert.equal(oracle({ ...question, filed: '2026-09-16' }), undefined);
    assert.deepEqual(oracle({ ...question, filed: '2026-09-17' }), { unmoved: '2026-11-17', moved: '2026-11-17' });
  });
});

describe('the office days, computed a second time', () => {
  for (const [year, list] of Object.entries(HOLIDAYS)) {
    it(`has the holidays of ${year}`, () => {
      const first = toNumber(`${year}-01-01`);
      const length = toNumber(`${Number(year) + 1}-01-01`) - first;
      const found = Array.from({ length }, (_, index) => toDay(first + index)).filter(isHolidayByLaw);
      assert.equal(found.map((day) => day.slice(5)).join(' '), list);
    });
  }

  it('turns every day of 2000 to 2050 into a number and back, and knows its weekday', () => {
    for (let number = toNumber('2000-01-01'); number <= toNumber('2050-12-31'); number += 1) {
      const at = new Date(number * 86_400_000);
      assert.equal(toDay(number), at.toISOString().slice(0, 10));
      assert.equal(weekday(number), at.getUTCDay());
    }
  });

  it('is closed from 12-29 to 01-03', () => {
    for (const day of ['2026-12-29', '2026-12-31', '2027-01-01', '2027-01-03']) assert.equal(isClosed(day), true);
    for (const day of ['2026-12-28', '2027-01-04']) assert.equal(isClosed(day), false);
  });

  it('ends a period that begins on the first of a month with a month (3条1項2号)', () => {
    assert.equal(afterMonths('2026-03-31', 3), '2026-06-30');
    assert.equal(afterMonths('2026-04-30', 3), '2026-07-31');
    assert.equal(afterMonths('2026-01-30', 1), '2026-02-28');
    assert.equal(afterMonths('2024-01-30', 1), '2024-02-29');
  });
});
