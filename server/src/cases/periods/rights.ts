import type { CalendarDate } from '../../base/calendarDate.ts';
import { addDays, sameDay } from './arithmetic.ts';
import { counted, countedLate, type LastDayOptions } from './counting.ts';
import { isInternational } from './international.ts';
import type { Known, Register } from './known.ts';
import type { LastDay } from './lastDay.ts';
import { periodOf, type Act } from './periods.ts';
import type { Steps } from './steps.ts';

/** What keeps a right alive: 年金 of patents and designs, 後期分割登録料 and 更新 of marks. */
export function ofRights(known: Known, steps: Steps | undefined, options: LastDayOptions): LastDay[] {
  // International registrations are renewed at the International Bureau.
  if (isInternational(known.progress, steps)) return [];
  return known.progress.law === 'trademark' ? ofMarks(known, steps, options) : annuities(known, steps, options);
}

function annuities({ progress: { law }, register }: Known, steps: Steps | undefined, options: LastDayOptions) {
  const due = register?.nextPaymentDate;
  if (due === undefined || isOlder(register, steps, 'payAnnuity')) return [];
  return withLate('annuity', law, due, options);
}

/**
 * There is no 年金 for marks. The register's 次期年金納付期限 is the end of the term where nothing is to be paid before it, and the
 * day five years before that where a second instalment is (openapi.json, trademark/registration_info; 商標法41条の2).
 */
function ofMarks({ progress, register }: Known, steps: Steps | undefined, options: LastDayOptions): LastDay[] {
  const { law } = progress;
  const due = register?.nextPaymentDate;
  const expiry = register?.expireDate ?? progress.expireDate ?? (register?.lastYearPaid === 10 ? due : undefined);
  const isSecond = due !== undefined && (expiry === undefined ? register?.lastYearPaid === 5 : isHalfway(due, expiry));
  if (isSecond && !isOlder(register, steps, 'secondInstalment')) {
    return withLate('secondInstalment', law, due, options);
  }
  if (expiry === undefined) return [];
  const from = renewableFrom(expiry);
  if (steps?.since(from, 'renew') === true) return [];
  const [renewal, ...late] = withLate('renewal', law, expiry, options);
  if (!renewal) return [];
  // Whether the fee is paid in instalments only the register says.
  const mayOwe = !register && sameDay(expiry, -54) >= options.today;
  const caveats = mayOwe ? (['instalments', ...renewal.caveats] as const) : renewal.caveats;
  return [{ ...renewal, from, caveats }, ...late];
}

function withLate(act: Act, law: Known['progress']['law'], day: CalendarDate, options: LastDayOptions): LastDay[] {
  const period = periodOf(act, law);
  if (!period) return [];
  const first = counted(period, day, options);
  const late = countedLate(first, period, options);
  return late ? [first, late] : [first];
}

/** A payment came after the register's state was taken: the day that it says is not of today. */
function isOlder(
  register: Register | undefined,
  steps: Steps | undefined,
  paid: 'payAnnuity' | 'secondInstalment',
): boolean {
  const { updateDate } = register ?? {};
  return updateDate !== undefined && steps?.since(addDays(updateDate, 1), paid) === true;
}

function isHalfway(due: CalendarDate, expiry: CalendarDate): boolean {
  return due === sameDay(expiry, -60);
}

/**
 * The first day of the six months before the end of a term (商標法20条2項): the one after the corresponding day (INPIT FAQ: a term
 * to 4/10 from 10/11), the first of a month where the term ends with one. Of two readings the later day: what is filed too
 * early is dismissed.
 */
function renewableFrom(expiry: CalendarDate): CalendarDate {
  const before = sameDay(expiry, -6);
  const next = addDays(before, 1);
  const endsMonth = addDays(expiry, 1).endsWith('-01');
  return endsMonth && !next.endsWith('-01') ? firstOfNextMonth(before) : next;
}

function firstOfNextMonth(date: CalendarDate): CalendarDate {
  let day = date;
  do day = addDays(day, 1);
  while (!day.endsWith('-01'));
  return day;
}
