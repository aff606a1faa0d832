import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isHoliday } from '../../../server/src/base/calendar.ts';
import { readDate, type CalendarDate } from '../../../server/src/base/calendarDate.ts';
import {
  lastDays,
  nearestFirst,
  type CaseHistory,
  type LastDay,
  type LastDayOptions,
} from '../../../server/src/cases/periods/lastDays.ts';
import { PERIODS } from '../../../server/src/cases/periods/periods.ts';

const HOME: LastDayOptions = { residentAbroad: false, isHoliday };
const ABROAD: LastDayOptions = { residentAbroad: true, isHoliday };

function day(text: string): CalendarDate {
  const date = readDate(text);
  assert.ok(date, text);
  return date;
}

/** A case from rows such as `2024-02-27 A131`. */
function caseOf(law: CaseHistory['law'], rows: readonly string[], more: Partial<CaseHistory> = {}): CaseHistory {
  return {
    law,
    filingDate: undefined,
    registration: undefined,
    registrationDate: undefined,
    disappearanceDate: undefined,
    erasureIdentifier: undefined,
    documents: rows.map((row) => {
      const [date = '', code = ''] = row.split(' ');
      return { code, date: readDate(date) };
    }),
    ...more,
  };
}

function only(history: CaseHistory, options = HOME): LastDay {
  const all = lastDays(history, options);
  assert.equal(all.length, 1, JSON.stringify(all));
  assert.ok(all[0]);
  return all[0];
}

const none = (history: CaseHistory) => {
  assert.deepEqual(lastDays(history, HOME), []);
};

describe('the last day to answer a notice', () => {
  it('patents: 60 days from the dispatch, moved over a weekend and a holiday', () => {
    assert.deepEqual(only(caseOf('patent', ['2020-07-20 A63', '2023-04-19 A621', '2024-02-27 A131'])), {
      act: 'response',
      lastDay: '2024-04-30',
      start: { kind: 'dispatch', date: '2024-02-27' },
      period: { amount: 60, unit: 'day' },
      extendedBy: [],
      rolledFrom: '2024-04-27',
      statute: { law: 'patent', article: '50' },
      extension: PERIODS[0]?.extension,
      caveats: ['dispatch', 'verify'],
    });
  });

  it('marks and designs: 40 days', () => {
    assert.equal(only(caseOf('trademark', ['2025-06-10 A131'])).lastDay, '2025-07-22');
    assert.equal(only(caseOf('design', ['2025-06-10 A131'])).lastDay, '2025-07-22');
  });

  it('residents abroad: three months', () => {
    for (const law of ['patent', 'design', 'trademark'] as const) {
      assert.equal(only(caseOf(law, ['2024-02-27 A131']), ABROAD).lastDay, '2024-05-27');
    }
  });

  it('is over with an opinion, an amendment or a decision, and not with what was filed before', () => {
    for (const code of ['A53', 'A521', 'A522', 'A523'])
      none(caseOf('patent', ['2024-02-27 A131', `2024-04-24 ${code}`]));
    assert.equal(only(caseOf('patent', ['2024-02-27 A131', '2024-06-01 A01'])).act, 'registrationFee');
    assert.equal(only(caseOf('patent', ['2024-02-27 A131', '2024-06-01 A02'])).act, 'appeal');
    assert.equal(only(caseOf('patent', ['2024-01-10 A523', '2024-02-27 A131'])).act, 'response');
  });

  it('of two notices is that of the last, in whatever order they are listed', () => {
    const rows = ['2024-08-01 A131', '2024-04-24 A53', '2024-02-27 A131'];
    assert.equal(only(caseOf('patent', rows)).start.date, '2024-08-01');
    assert.equal(only(caseOf('patent', rows.toReversed())).start.date, '2024-08-01');
  });

  it('counts the extensions that were asked for from the day that was not moved', () => {
    const extended = (law: CaseHistory['law'], codes: string[], options = HOME) =>
      only(caseOf(law, ['2024-02-27 A131', ...codes.map((code, n) => `2024-04-0${n + 1} ${code}`)]), options);
    assert.equal(extended('patent', ['A601']).lastDay, '2024-06-27');
    assert.deepEqual(extended('patent', ['A601']).extendedBy, [{ amount: 2, unit: 'month' }]);
    assert.equal(extended('patent', ['A601', 'A601']).lastDay, '2024-06-27', 'no second one at home');
    assert.equal(extended('patent', ['A601', 'A601'], ABROAD).lastDay, '2024-08-27');
    assert.equal(extended('patent', ['A603']).lastDay, '2024-06-27');
    assert.equal(extended('patent', ['A601', 'A603']).lastDay, '2024-06-27', 'one or the other');
    assert.equal(extended('trademark', ['A601']).lastDay, '2024-05-07', '7 April, one month');
    assert.equal(extended('trademark', ['A601', 'A603']).lastDay, '2024-07-08', 'both: 7 July is a Sunday');
    assert.equal(extended('design', ['A601']).lastDay, '2024-06-07');
  });
});

describe('the last day to request the examination', () => {
  const filed = (filingDate: string, more: Partial<CaseHistory> = {}) =>
    caseOf('patent', [`${filingDate} A63`], { filingDate: day(filingDate), ...more });

  it('is three years from the filing', () => {
    const { lastDay, start, statute, caveats } = only(filed('2020-07-20'));
    assert.equal(lastDay, '2023-07-20');
    assert.deepEqual(start, { kind: 'filing', date: '2020-07-20' });
    assert.deepEqual(statute, { law: 'patent', article: '48-3', paragraph: 1 });
    assert.deepEqual(caveats, ['notDivisional', 'verify']);
  });

  it('is three years from the original filing, or 30 days from the filing itself', () => {
    const early = only(filed('2022-02-24', { parent: { filingDate: day('2020-07-20') } }));
    assert.deepEqual([early.lastDay, early.start.kind], ['2023-07-20', 'parentFiling']);
    const late = only(filed('2022-02-24', { parent: { filingDate: day('2018-10-05') } }));
    assert.deepEqual([late.lastDay, late.start.kind, late.statute?.paragraph], ['2022-03-28', 'filing', 2]);
    none(filed('2022-02-24', { parent: { filingDate: undefined } }));
  });

  it('is not asked about other laws, after a request, without a date, or of the time of seven years', () => {
    none(caseOf('trademark', ['2020-07-20 A63'], { filingDate: day('2020-07-20') }));
    none(caseOf('patent', ['2020-07-20 A63', '2023-04-19 A621'], { filingDate: day('2020-07-20') }));
    none(caseOf('patent', ['2020-07-20 A63', '2023-04-19 A625'], { filingDate: day('2020-07-20') }));
    none(caseOf('patent', ['2020-07-20 A63']));
    none(filed('2001-09-30'));
  });
});

describe('the last day after a decision', () => {
  it('appeal: three months; abroad four, not confirmed', () => {
    assert.equal(only(caseOf('trademark', ['2025-06-10 A131', '2026-01-13 A02'])).lastDay, '2026-04-13');
    const abroad = only(caseOf('patent', ['2026-01-13 A02']), ABROAD);
    assert.deepEqual([abroad.lastDay, abroad.caveats], ['2026-05-13', ['dispatch', 'unconfirmedPeriod', 'verify']]);
    none(caseOf('patent', ['2026-01-13 A02', '2026-04-10 C60']));
    none(caseOf('patent', ['2026-01-13 A02', '2026-04-10 C60', '2026-04-13 A761']));
  });

  it('fee: 30 days, until it is paid or registered', () => {
    assert.equal(only(caseOf('patent', ['2026-11-10 A01'])).lastDay, '2026-12-10');
    assert.equal(only(caseOf('design', ['2026-11-30 A01'])).lastDay, '2027-01-04');
    none(caseOf('patent', ['2026-11-10 A01', '2026-11-20 A61']));
    none(caseOf('patent', ['2026-11-10 A01', '2026-11-20 R100']));
    none(caseOf('patent', ['2026-11-10 A01'], { registration: {} }));
  });

  it('annuity: the day of the register, moved when the office is closed', () => {
    const registered = (law: CaseHistory['law'], next: string) =>
      caseOf(law, ['2024-07-09 A01'], { registration: {}, erasureIdentifier: '00', nextPaymentDate: day(next) });
    assert.equal(only(registered('patent', '2027-08-05')).lastDay, '2027-08-05');
    const moved = only(registered('design', '2027-05-01'));
    assert.deepEqual([moved.lastDay, moved.rolledFrom, moved.period], ['2027-05-06', '2027-05-01', undefined]);
    assert.equal(only(registered('trademark', '2027-08-05')).statute, undefined);
  });

  it('nothing for what has ended', () => {
    none(caseOf('patent', ['2024-02-27 A131', '2024-03-01 A762']));
    none(caseOf('patent', [], { registration: {}, erasureIdentifier: '01', nextPaymentDate: day('2027-08-05') }));
    none(
      caseOf('patent', [], {
        registration: {},
        disappearanceDate: day('2025-01-01'),
        nextPaymentDate: day('2027-08-05'),
      }),
    );
    none(caseOf('patent', [' A131', ' A02', ' A01']));
  });
});

describe('last days', () => {
  it('that are nearest come first, those that have passed at the end', () => {
    const made = (lastDay: string): LastDay => ({
      ...only(caseOf('patent', ['2024-02-27 A131'])),
      lastDay: day(lastDay),
    });
    const sorted = ['2026-01-05', '2026-11-20', '2026-11-23', '2027-01-04'].map(made);
    assert.deepEqual(
      nearestFirst(sorted, '2026-11-23').map(({ lastDay }) => lastDay),
      ['2026-11-23', '2027-01-04', '2026-11-20', '2026-01-05'],
    );
  });

  it('say so when the holidays of their year are not known', () => {
    assert.deepEqual(only(caseOf('patent', ['2051-02-27 A131'])).caveats, ['dispatch', 'unknownHolidays', 'verify']);
  });

  it('have one period an act, law and start, each with an article but the one that is to be confirmed', () => {
    assert.equal(new Set(PERIODS.map(({ act, law, start }) => `${act} ${law} ${start}`)).size, PERIODS.length);
    assert.deepEqual(
      PERIODS.filter(({ statute }) => !statute).map(({ act, law }) => `${act} ${law}`),
      ['annuity trademark'],
    );
  });

  it('never fail, whatever the API says, and are in order', () => {
    const code = fc.constantFrom('A63', 'A131', 'A53', 'A601', 'A603', 'A621', 'A01', 'A02', 'C60', 'A61', 'A761', 'X');
    const date = fc
      .date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((one) => readDate(one.toISOString().slice(0, 10)));
    const history = fc.record({
      law: fc.constantFrom('patent', 'design', 'trademark', 'utilityModel' as const),
      filingDate: fc.option(date, { nil: undefined }),
      parent: fc.option(fc.record({ filingDate: fc.option(date, { nil: undefined }) }), { nil: undefined }),
      registration: fc.constantFrom(undefined, {}),
      registrationDate: fc.constant(undefined),
      disappearanceDate: fc.constant(undefined),
      erasureIdentifier: fc.constant(undefined),
      nextPaymentDate: fc.option(date, { nil: undefined }),
      documents: fc.array(fc.record({ code, date: fc.option(date, { nil: undefined }) })),
    });
    fc.assert(
      fc.property(history, fc.boolean(), (one, residentAbroad) => {
        const all = lastDays(one, { residentAbroad, isHoliday });
        assert.deepEqual(
          all.map(({ lastDay }) => lastDay),
          all.map(({ lastDay }) => lastDay).sort(),
        );
        for (const { lastDay, start, rolledFrom } of all) {
          assert.ok(readDate(lastDay) && lastDay >= start.date && lastDay >= (rolledFrom ?? lastDay));
        }
      }),
    );
  });
});
