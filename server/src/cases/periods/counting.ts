import type { CalendarDate } from '../../base/calendarDate.ts';
import { addDays, extended, isAlwaysClosed, lastAfter, rolled, type Duration, type IsHoliday } from './arithmetic.ts';
import type { Caveat, Extendable, LastDay } from './lastDay.ts';
import type { Extension, Period } from './periods.ts';

export interface LastDayOptions {
  /** The day in Japan. */
  readonly today: CalendarDate;
  /** The applicant lives abroad (在外者), by the settings or the office's list. */
  readonly residentAbroad: boolean;
  readonly isHoliday: IsHoliday;
}

/** Further facts about one period. */
export interface Circumstances {
  readonly requests?: Requests;
  /** No extension after the period: something was filed within it. */
  readonly isTakenUp?: boolean;
  readonly caveats?: readonly Caveat[];
  readonly confidence?: LastDay['confidence'];
}

/** Days of requests for an extension, within the period and after it. */
export interface Requests {
  readonly within: readonly CalendarDate[];
  readonly after: readonly CalendarDate[];
}

/**
 * A period counted from a day (特許法3条), with extensions requested in time and those still possible. A late request adds
 * nothing. A period without a length ends on the day itself.
 */
export function counted(
  period: Period,
  date: CalendarDate,
  options: LastDayOptions,
  { requests, isTakenUp = false, caveats = [], confidence }: Circumstances = {},
): LastDay {
  const { today, residentAbroad, isHoliday } = options;
  const duration = (residentAbroad ? period.abroad : undefined) ?? period.duration;
  const first = duration ? (period.isOfOthers ? extended(date, duration) : lastAfter(date, duration)) : date;
  const longer = lengthened(first, period, options, requests, isTakenUp);
  const { end, extendedBy, extendable } = longer;
  const { lastDay, isUncertain } = period.isFixed ? { lastDay: end, isUncertain: false } : rolled(end, isHoliday);
  const surcharge = period.late && {
    lastDay: rolled(lastAfter(lastDay, period.late.duration), isHoliday).lastDay,
    statute: period.late.statute,
  };
  const isOfAbroad = residentAbroad && (period.abroad !== undefined || period.extension?.withinAbroad !== undefined);
  const own: [Caveat, boolean][] = [
    ['dispatch', DISPATCHED.has(period.start)],
    ['otherOffices', period.isOfOthers === true],
    ['unconfirmedPeriod', residentAbroad && period.isAbroadUnconfirmed === true],
    ['reason', period.extension?.needsReason === true && (extendedBy.length > 0 || extendable !== undefined)],
    ['unknownHolidays', isUncertain],
    ['forecastHolidays', !isUncertain && !period.isFixed && isForecast(end, lastDay, today)],
    ['verify', true],
  ];
  const [dispatch = [], ...rest] = own.map(([caveat, applies]) => (applies ? [caveat] : []));
  return {
    act: period.act,
    lastDay,
    start: { kind: period.start, date },
    period: duration,
    extendedBy,
    ...(lastDay === end ? {} : { rolledFrom: end }),
    statute: period.statute,
    isForAbroad: isOfAbroad || period.isAlwaysAbroad === true,
    ...(extendable && { extendable }),
    ...(surcharge && { surcharge }),
    confidence: confidence ?? (duration ? 'counted' : 'stated'),
    caveats: [...dispatch, ...caveats, ...rest.flat()],
  };
}

const DISPATCHED: ReadonlySet<Period['start']> = new Set(['dispatch', 'notification', 'decision', 'allowance']);

/** The time after a period with `late`, with twice the fee: a deadline of its own. */
export function countedLate(first: LastDay, period: Period, options: LastDayOptions): LastDay | undefined {
  if (!period.late || first.lastDay >= options.today) return undefined;
  const { act, duration, statute } = period.late;
  // A period after another begins at the moved end of the first (INPIT FAQ 000151, note 3).
  const end = lastAfter(first.lastDay, duration);
  const { lastDay, isUncertain } = rolled(end, options.isHoliday);
  return {
    act,
    lastDay,
    start: { ...first.start, date: first.lastDay },
    period: duration,
    extendedBy: [],
    ...(lastDay === end ? {} : { rolledFrom: end }),
    statute,
    isForAbroad: false,
    confidence: 'counted',
    caveats: [...(isUncertain ? (['unknownHolidays'] as const) : []), 'verify'],
  };
}

interface Lengthened {
  /** Not moved. */
  readonly end: CalendarDate;
  readonly extendedBy: readonly Duration[];
  readonly extendable: Extendable | undefined;
}

/** The period and its extensions are one: only the end is moved from a holiday. */
function lengthened(
  first: CalendarDate,
  { extension }: Period,
  { today, residentAbroad, isHoliday }: LastDayOptions,
  requests: Requests = { within: [], after: [] },
  isTakenUp: boolean,
): Lengthened {
  const move = (date: CalendarDate) => rolled(date, isHoliday).lastDay;
  const offered = (residentAbroad ? extension?.withinAbroad : undefined) ?? extension?.within ?? [];
  const extendedBy: Duration[] = [];
  let end = first;
  for (const asked of requests.within.toSorted()) {
    const next = offered[extendedBy.length];
    if (!next || asked > move(end)) break;
    end = extended(end, next);
    extendedBy.push(next);
  }
  const next = offered[extendedBy.length];
  const after = afterwards(extension, extendedBy.length > 0);
  const lateEnd = after && extended(end, after);
  if (after && lateEnd && requests.after.some((asked) => asked <= move(lateEnd))) {
    return { end: lateEnd, extendedBy: [...extendedBy, after], extendable: undefined };
  }
  if (today <= move(end)) {
    const extendable = next && { until: move(end), lastDay: move(extended(end, next)), how: 'within' as const };
    return { end, extendedBy, extendable };
  }
  const isOpen = lateEnd !== undefined && !isTakenUp && today <= move(lateEnd);
  const extendable = isOpen ? { until: move(lateEnd), lastDay: move(lateEnd), how: 'after' as const } : undefined;
  return { end, extendedBy, extendable };
}

function afterwards(extension: Extension | undefined, isExtended: boolean): Duration | undefined {
  return isExtended && extension?.both !== true ? undefined : extension?.after;
}

/** Whether holidays not fixed yet matter: a year's equinoxes are published in the February before, and laws change. */
function isForecast(end: CalendarDate, lastDay: CalendarDate, today: CalendarDate): boolean {
  const fixed = Number(today.slice(0, 4)) + (today.slice(5) >= '03-01' ? 1 : 0);
  if (Number(lastDay.slice(0, 4)) <= fixed) return false;
  if (/-(?:03-(?:19|2[0-2])|09-2[1-4])$/u.test(end)) return true;
  for (let day = end; day < lastDay; day = addDays(day, 1)) if (!isAlwaysClosed(day)) return true;
  return false;
}
