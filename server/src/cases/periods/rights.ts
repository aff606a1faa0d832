import type { CalendarDate } from '../../base/calendarDate.ts';
import { isSent } from '../history.ts';
import { addDays, sameDay } from './arithmetic.ts';
import { counted, countedLate, type LastDayOptions } from './counting.ts';
import { isInternational, type Steps } from './steps.ts';
import { type Known, estimated, type LastDay } from './lastDay.ts';
import { periodOf, type Act } from './periods.ts';
import { waitsForPayment } from '../notices.ts';

/** What keeps a right alive: 年金 of patents and designs, 後期分割登録料 and 更新 of marks. */
export function ofRights(known: Known, steps: Steps | undefined, options: LastDayOptions): LastDay[] {
  // International registrations are renewed at the International Bureau.
  if (isInternational(known.progress, steps)) return [];
  return known.progress.law === 'trademark' ? ofMarks(known, steps, options) : annuities(known, steps, options);
}

function annuities(known: Known, steps: Steps | undefined, options: LastDayOptions) {
  const { progress, register } = known;
  const due = register?.nextPaymentDate;
  if (due === undefined) return [];
  return withLate('annuity', progress.law, due, options).map((line) => afterPayment(line, known, steps));
}

/**
 * There is no 年金 for marks. The register's 次期年金納付期限 is the end of the term where nothing is to be paid before it, and the
 * day five years before that where a second instalment is (openapi.json, trademark/registration_info; 商標法41条の2).
 */
function ofMarks(known: Known, steps: Steps | undefined, options: LastDayOptions): LastDay[] {
  const { progress, register } = known;
  const { law } = progress;
  const due = register?.nextPaymentDate;
  const expiry = register?.expireDate ?? progress.expireDate ?? (register?.lastYearPaid === 10 ? due : undefined);
  const isSecond = due !== undefined && (expiry === undefined ? register?.lastYearPaid === 5 : isHalfway(due, expiry));
  if (isSecond) return withLate('secondInstalment', law, due, options).map((line) => afterPayment(line, known, steps));
  if (expiry === undefined) return [];
  const from = renewableFrom(expiry);
  const isAsked = steps?.standing(from, 'renew');
  const isDoubtful = isAsked === 'doubtful' || (isAsked === true && waitsForPayment(progress));
  if (isAsked === true && !isDoubtful) return [];
  const [renewal, ...late] = withLate('renewal', law, expiry, options);
  if (!renewal) return [];
  // Whether the fee is paid in instalments only the register says.
  const mayOwe = !register && sameDay(expiry, -54) >= options.today;
  const caveats = mayOwe ? (['instalments', ...renewal.caveats] as const) : renewal.caveats;
  const lines = [{ ...renewal, from, caveats }, ...late];
  return isDoubtful ? lines.map((line) => estimated(line, 'dismissed')) : lines;
}

function withLate(act: Act, law: Known['progress']['law'], day: CalendarDate, options: LastDayOptions): LastDay[] {
  const period = periodOf(act, law);
  if (!period) return [];
  const first = counted(period, day, options);
  const late = countedLate(first, period, options);
  return late ? [first, late] : [first];
}

/**
 * What the register says, where a payment came after its state was taken: the day may be paid for. It is told as an estimate,
 * since nothing else would tell that the payment is not there. What the office sends about a payment, a receipt, is none.
 */
function afterPayment(line: LastDay, known: Known, steps: Steps | undefined): LastDay {
  const { updateDate } = known.register ?? {};
  const isPaid =
    updateDate !== undefined &&
    steps?.sinceSuch(
      addDays(updateDate, 1),
      ({ document, effect }) => PAID.has(effect?.does ?? '') && !isSent(document),
    );
  return isPaid === true ? estimated(line, 'paidSince') : line;
}

/** 商標登録料納付書 has the code of an annuity too. */
const PAID: ReadonlySet<string> = new Set(['payAnnuity', 'secondInstalment']);

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
