import type { CalendarDate } from '../../base/calendarDate.ts';
import { isSent } from '../history.ts';
import type { Step } from '../instances.ts';
import { addDays, sameDay } from './arithmetic.ts';
import { counted, countedLate, type LastDayOptions } from './counting.ts';
import { isInternational, type Steps } from './steps.ts';
import { type Known, estimated, type LastDay } from './lastDay.ts';
import { periodOf, type Act } from './periods.ts';
import { waitsForPayment } from '../notices.ts';

/** Deadlines that keep a right alive: 年金 of patents and designs, 後期分割登録料 and 更新 of trademarks. */
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
 * Trademarks have no 年金. The register's 次期年金納付期限 is the end of the term, or the day five years before it where a second
 * instalment is due (openapi.json, trademark/registration_info; 商標法41条の2).
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
  // Only the register shows whether the fee is paid in instalments.
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
 * The register's day, as an estimate where a payment came after the state of the register: it may cover that day, which
 * stays, since nothing else would show a missing payment. The office's receipt is no payment.
 */
function afterPayment(line: LastDay, known: Known, steps: Steps | undefined): LastDay {
  const { updateDate } = known.register ?? {};
  const pays = ({ document, effect }: Step) => PAID.has(effect?.does ?? '') && !isSent(document);
  const isPaid = updateDate !== undefined && steps?.sinceSuch(addDays(updateDate, 1), pays) === true;
  return isPaid ? estimated(line, 'paidSince') : line;
}

/** 商標登録料納付書 has the code of an annuity too. */
const PAID: ReadonlySet<string> = new Set(['payAnnuity', 'secondInstalment']);

function isHalfway(due: CalendarDate, expiry: CalendarDate): boolean {
  return due === sameDay(expiry, -60);
}

/**
 * The first day of the six months before the end of a term (商標法20条2項): after the corresponding day (INPIT FAQ: a term
 * to 4/10 from 10/11), or the first of a month where the term ends with one. The later of two readings: an early filing
 * is dismissed.
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
