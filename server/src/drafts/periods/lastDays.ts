import type { CalendarDate } from '../../base/calendarDate.ts';
import type { Law } from '../../numbers/caseNumber.ts';
import { addDays, lastAfter, lastOf, rolled, type Duration, type IsHoliday } from './arithmetic.ts';
import {
  LATE_DIVISIONAL,
  periodOf,
  type Act,
  type Extension,
  type Period,
  type Start,
  type Statute,
} from './periods.ts';

/** What is known of a case: app_progress says all of it but `nextPaymentDate`, which registration_info says. */
export interface CaseHistory {
  readonly law: Law;
  readonly filingDate: CalendarDate | undefined;
  /** 原出願 of a 分割 or 変更. */
  readonly parent?: { readonly filingDate: CalendarDate | undefined } | null | undefined;
  /** The number of the registration; only whether there is one counts. */
  readonly registration: object | null | undefined;
  readonly registrationDate: CalendarDate | null | undefined;
  readonly disappearanceDate: CalendarDate | null | undefined;
  /** 本権利抹消識別: anything but undefined and `00` says that the right is not alive. */
  readonly erasureIdentifier: string | null | undefined;
  /** 次期年金納付期限. */
  readonly nextPaymentDate?: CalendarDate | undefined;
  /** The 経過 in any order; codes without the law digit (A131). */
  readonly documents:
    readonly { readonly code: string | undefined; readonly date: CalendarDate | undefined }[] | undefined;
}

/**
 * What to bear in mind:
 * - `dispatch` counted from the 発送日; the law counts from the receipt
 * - `divisional` three years from the 原出願, whose own date has to be confirmed
 * - `notDivisional` a 分割 or 変更 would count from its 原出願, which is not known
 * - `unconfirmedPeriod` the length of the period is not confirmed
 * - `unknownHolidays` the holidays of that year are not known yet: the day may be a later one
 * - `verify` always
 */
export type Caveat = 'dispatch' | 'divisional' | 'notDivisional' | 'unconfirmedPeriod' | 'unknownHolidays' | 'verify';

/** The last day on which something can be done. */
export interface LastDay {
  readonly act: Act;
  readonly lastDay: CalendarDate;
  readonly start: { readonly kind: Start; readonly date: CalendarDate };
  /** Undefined where the register says the day itself. */
  readonly period: Duration | undefined;
  /** What requests for an extension that stand in the 経過 have added. */
  readonly extendedBy: readonly Duration[];
  /** The last day before it was moved from days on which the office is closed. */
  readonly rolledFrom?: CalendarDate;
  /** Undefined: to be confirmed. */
  readonly statute: Statute | undefined;
  /** How the period can become longer. */
  readonly extension: Extension | undefined;
  readonly caveats: readonly Caveat[];
}

export interface LastDayOptions {
  /** The applicant lives abroad (在外者). */
  readonly residentAbroad: boolean;
  readonly isHoliday: IsHoliday;
}

/** 意見書, 手続補正書 and the decisions: after one of these a notice is not open any more. */
const ANSWERS = ['A53', 'A521', 'A522', 'A523', 'A02', 'A01'];
const EXTENSION_REQUEST = 'A601';
const LATE_EXTENSION_REQUEST = 'A603';
/** 出願審査請求, by the applicant and by others; and what shows that the examination has begun. */
const EXAMINED = ['A621', 'A625', 'A131', 'A01', 'A02'];
/** 出願取下, 出願放棄. */
const ENDED = ['A761', 'A762'];
/** Earlier filings had seven years, which are over. */
const THREE_YEARS_SINCE = '2001-10-01';

/**
 * The last days of a case that still wait for something to be done, the earliest first; those that have passed are among
 * them. Counted as 特許法3条 says: the first day is left out, months follow the calendar, and a last day on which the
 * office is closed moves to the next on which it is open. Where a date is missing nothing is said.
 */
export function lastDays(history: CaseHistory, options: LastDayOptions): LastDay[] {
  const { law } = history;
  if (history.disappearanceDate || (history.erasureIdentifier ?? '00') !== '00') return [];
  if (ENDED.some((code) => lastDate(history, [code]) !== undefined)) return [];
  const isRegistered = Boolean(history.registration) || Boolean(history.registrationDate);
  const found = isRegistered
    ? [counted(periodOf('annuity', law), history.nextPaymentDate, options)]
    : [
        response(history, options),
        examination(history, options),
        appeal(history, options),
        registrationFee(history, options),
      ];
  return found.filter((one) => one !== undefined).sort((a, b) => a.lastDay.localeCompare(b.lastDay));
}

function response(history: CaseHistory, options: LastDayOptions): LastDay | undefined {
  const notice = lastDate(history, ['A131']);
  if (notice === undefined || isAfter(lastDate(history, ANSWERS), notice)) return undefined;
  const requests = (code: string) =>
    new Set(
      (history.documents ?? []).flatMap(({ code: own, date }) => (own === code && isAfter(date, notice) ? date : [])),
    ).size;
  const filed = { within: requests(EXTENSION_REQUEST), after: requests(LATE_EXTENSION_REQUEST) };
  return counted(periodOf('response', history.law), notice, options, filed);
}

function examination(history: CaseHistory, options: LastDayOptions): LastDay | undefined {
  const { law, filingDate, parent } = history;
  if (lastDate(history, EXAMINED) !== undefined) return undefined;
  const original = parent ? parent.filingDate : filingDate;
  if (original === undefined || original < THREE_YEARS_SINCE) return undefined;
  const ofOriginal = counted(periodOf('examination', law, parent ? 'parentFiling' : 'filing'), original, options);
  if (!ofOriginal || !parent) return ofOriginal;
  const ofFiling = counted(LATE_DIVISIONAL, filingDate, options);
  return ofFiling && ofFiling.lastDay > ofOriginal.lastDay ? ofFiling : ofOriginal;
}

function appeal(history: CaseHistory, options: LastDayOptions): LastDay | undefined {
  const refusal = lastDate(history, ['A02']);
  if (refusal === undefined) return undefined;
  const next = lastDate(history, ['C60', 'A01']);
  return next !== undefined && next >= refusal ? undefined : counted(periodOf('appeal', history.law), refusal, options);
}

/** 登録料納付 (A61) and 納付書 (R100 …) show that the fee is paid, though the registration is not there yet. */
function registrationFee(history: CaseHistory, options: LastDayOptions): LastDay | undefined {
  const allowance = lastDate(history, ['A01']);
  if (allowance === undefined || isAfter(lastDate(history, ['A02']), allowance)) return undefined;
  const isPaid = (history.documents ?? []).some(
    ({ code, date }) => (code === 'A61' || code?.startsWith('R1') === true) && date !== undefined && date >= allowance,
  );
  return isPaid ? undefined : counted(periodOf('registrationFee', history.law), allowance, options);
}

/** Requests for an extension of a period. */
interface Requests {
  readonly within: number;
  readonly after: number;
}

function counted(
  period: Period | undefined,
  date: CalendarDate | undefined,
  { residentAbroad, isHoliday }: LastDayOptions,
  requests: Requests = { within: 0, after: 0 },
): LastDay | undefined {
  if (!period || date === undefined) return undefined;
  const duration = (residentAbroad ? period.abroad : undefined) ?? period.duration;
  const extendedBy = extensions(period.extension, residentAbroad, requests);
  // The period and what was added to it are one: only its end is moved from a holiday.
  let end = duration ? lastAfter(date, duration) : date;
  for (const one of extendedBy) end = lastOf(addDays(end, 1), one);
  const { lastDay, isUncertain } = rolled(end, isHoliday);
  return {
    act: period.act,
    lastDay,
    start: { kind: period.start, date },
    period: duration,
    extendedBy,
    ...(lastDay === end ? {} : { rolledFrom: end }),
    statute: period.statute,
    extension: period.extension,
    caveats: caveatsOf(period, residentAbroad, isUncertain),
  };
}

function extensions(
  extension: Extension | undefined,
  residentAbroad: boolean,
  { within, after }: Requests,
): readonly Duration[] {
  const offered = (residentAbroad ? extension?.withinAbroad : undefined) ?? extension?.within ?? [];
  const taken = offered.slice(0, within);
  const isLate = after > 0 && (taken.length === 0 || extension?.both === true);
  return isLate && extension?.after ? [...taken, extension.after] : taken;
}

function caveatsOf(period: Period, residentAbroad: boolean, isUncertain: boolean): Caveat[] {
  const { act, start } = period;
  const all: [Caveat, boolean][] = [
    ['dispatch', start === 'dispatch' || start === 'decision'],
    ['divisional', start === 'parentFiling' || period === LATE_DIVISIONAL],
    ['notDivisional', act === 'examination' && start === 'filing' && period !== LATE_DIVISIONAL],
    ['unconfirmedPeriod', residentAbroad && period.isAbroadUnconfirmed === true],
    ['unknownHolidays', isUncertain],
    ['verify', true],
  ];
  return all.filter(([, applies]) => applies).map(([caveat]) => caveat);
}

/** The nearest first: those to come in their order, then those that have passed, the last one first. */
export function nearestFirst(all: readonly LastDay[], today: string): LastDay[] {
  const passed = all.filter((one) => one.lastDay < today);
  return [...all.filter((one) => one.lastDay >= today), ...passed.toReversed()];
}

/** When the last document of these codes was dated; undefined where there is none. */
function lastDate({ documents }: CaseHistory, codes: readonly string[]): CalendarDate | undefined {
  return (documents ?? [])
    .flatMap(({ code, date }) => (code !== undefined && codes.includes(code) ? (date ?? []) : []))
    .sort()
    .at(-1);
}

function isAfter(date: CalendarDate | undefined, other: CalendarDate): boolean {
  return date !== undefined && date > other;
}
