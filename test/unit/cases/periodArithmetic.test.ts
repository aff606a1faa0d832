import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isHoliday } from '../../../server/src/base/calendar.ts';
import { readDate, type CalendarDate } from '../../../server/src/base/calendarDate.ts';
import {
  addDays,
  isAlwaysClosed,
  lastAfter,
  lastOf,
  rolled,
  type Duration,
} from '../../../server/src/cases/periods/arithmetic.ts';

function day(text: string): CalendarDate {
  const date = readDate(text);
  assert.ok(date, text);
  return date;
}

const days = (amount: number): Duration => ({ amount, unit: 'day' });
const months = (amount: number): Duration => ({ amount, unit: 'month' });
const years = (amount: number): Duration => ({ amount, unit: 'year' });

/** Start (left out), period, last day before it is moved. */
const PERIODS: readonly (readonly [start: string, duration: Duration, last: string, why: string])[] = [
  ['2024-02-27', days(60), '2024-04-27', 'the notice of the examples'],
  ['2025-06-10', days(40), '2025-07-20', 'the notice of the examples'],
  ['2026-01-13', months(3), '2026-04-13', 'the refusal of the examples'],
  ['2020-07-20', years(3), '2023-07-20', 'the filing of the examples'],
  ['2025-11-27', months(3), '2026-02-27', 'the corresponding day'],
  ['2025-11-29', months(3), '2026-02-28', 'no corresponding day: the end of the month'],
  ['2027-11-29', months(3), '2028-02-29', 'no corresponding day in a leap year'],
  ['2025-11-30', months(3), '2026-02-28', 'counted from the first of a month: whole months'],
  ['2026-02-28', months(3), '2026-05-31', 'counted from the first of March: to the end of May'],
  ['2024-02-29', months(6), '2024-08-31', 'counted from the first of March'],
  ['2024-02-28', months(1), '2024-03-28', 'counted from 29 February'],
  ['2026-01-30', months(1), '2026-02-28', 'counted from 31 January'],
  ['2024-02-28', years(3), '2027-02-28', 'counted from 29 February'],
  ['2024-02-29', years(3), '2027-02-28', 'counted from 1 March'],
  ['2026-12-31', months(2), '2027-02-28', 'over the end of a year'],
  ['2026-11-01', days(60), '2026-12-31', 'to the end of a year'],
];

/** A last day, and where it is moved to. */
const MOVED: readonly (readonly [from: string, to: string, why: string])[] = [
  ['2024-04-27', '2024-04-30', 'Saturday, Sunday, 昭和の日'],
  ['2025-07-20', '2025-07-22', 'Sunday, 海の日'],
  ['2026-04-13', '2026-04-13', 'open'],
  ['2023-07-20', '2023-07-20', 'open'],
  ['2026-12-28', '2026-12-28', 'the last day of work'],
  ['2026-12-29', '2027-01-04', 'the end of the year'],
  ['2027-12-29', '2028-01-04', 'the end of the year'],
  ['2024-12-28', '2025-01-06', 'Saturday before the end of the year, Saturday after it'],
  ['2019-04-27', '2019-05-07', 'the ten days of 2019'],
  ['2026-05-02', '2026-05-07', 'Saturday to 振替休日'],
  ['2026-09-19', '2026-09-24', '敬老の日, 国民の休日, 秋分の日'],
  ['2020-07-23', '2020-07-27', 'the moved holidays of 2020'],
  ['2026-11-23', '2026-11-24', '勤労感謝の日'],
];

describe('the length of periods', () => {
  for (const [start, duration, last, why] of PERIODS) {
    it(`${start} + ${duration.amount} ${duration.unit}: ${last} (${why})`, () => {
      assert.equal(lastAfter(day(start), duration), last);
    });
  }

  it('what starts with a day counts it', () => {
    assert.equal(lastOf(day('2026-04-01'), days(30)), '2026-04-30');
    assert.equal(lastOf(day('2026-04-01'), months(1)), '2026-04-30');
    assert.equal(lastOf(day('2026-05-01'), months(2)), '2026-06-30');
  });
});

describe('days on which the office is closed', () => {
  for (const [from, to, why] of MOVED) {
    it(`${from} → ${to} (${why})`, () => {
      assert.deepEqual(rolled(day(from), isHoliday), { lastDay: to, isUncertain: false });
    });
  }

  it('says when the holidays of a year are not known, and still moves from weekends', () => {
    assert.equal(isHoliday(day('2051-05-03')), undefined);
    assert.deepEqual(rolled(day('2051-05-06'), isHoliday), { lastDay: '2051-05-08', isUncertain: true });
    assert.deepEqual(rolled(day('2050-05-06'), isHoliday), { lastDay: '2050-05-06', isUncertain: false });
  });
});

describe('any period', () => {
  const date = fc.integer({ min: 0, max: 40_000 }).map((offset) => addDays(day('1970-01-01'), offset));
  const duration = fc.record({
    amount: fc.integer({ min: 1, max: 90 }),
    unit: fc.constantFrom('day', 'month', 'year' as const),
  });

  it('never ends on a closed day, nor before the day that was not moved, nor with an open day between', () => {
    fc.assert(
      fc.property(date, duration, (start, length) => {
        const last = lastAfter(start, length);
        const { lastDay } = rolled(last, isHoliday);
        assert.ok(!isAlwaysClosed(lastDay) && isHoliday(lastDay) !== true, lastDay);
        assert.ok(lastDay >= last);
        for (let one = last; one < lastDay; one = addDays(one, 1)) {
          assert.ok(isAlwaysClosed(one) || isHoliday(one) === true, one);
        }
      }),
    );
  });

  it('that starts later does not end earlier', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 40 }), duration, (start, later, length) => {
        const one = rolled(lastAfter(start, length), isHoliday).lastDay;
        const other = rolled(lastAfter(addDays(start, later), length), isHoliday).lastDay;
        assert.ok(one <= other, `${one} ${other}`);
      }),
    );
  });

  it('twelve months are a year', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 20 }), (start, amount) => {
        assert.equal(lastAfter(start, years(amount)), lastAfter(start, months(amount * 12)));
      }),
    );
  });

  it('ends before the end of the calendar', () => {
    assert.equal(lastAfter(day('9999-06-01'), years(3)), '9999-12-31');
    assert.equal(rolled(day('9999-12-31'), isHoliday).lastDay, '9999-12-31');
  });
});
