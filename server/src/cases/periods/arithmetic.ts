import type { CalendarDate } from '../../base/calendarDate.ts';

export interface Duration {
  readonly amount: number;
  readonly unit: 'day' | 'month' | 'year';
}

/** Whether a day is a national holiday, undefined where not known yet. Not needed for weekends and the year's end. */
export type IsHoliday = (date: CalendarDate) => boolean | undefined;

const DAY_MS = 86_400_000;
/** 9999-12-31: later days cannot be written as a CalendarDate. */
const LAST = Date.UTC(9999, 11, 31) / DAY_MS;

/** The day `days` after `date` (negative: before it), at most 9999-12-31. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOf(dayOf(date) + days);
}

/**
 * The last day of a period whose first whole day is `first` (起算日), not moved from any holiday: 特許法3条1項2号. Months and
 * years end on the day before the one that corresponds to `first`, or with the month where it has no such day: three
 * months from 1 March end on 31 May.
 */
export function lastOf(first: CalendarDate, { amount, unit }: Duration): CalendarDate {
  if (unit === 'day') return addDays(first, amount - 1);
  const [year = 0, month = 1, day = 1] = first.split('-').map(Number);
  const months = year * 12 + (month - 1) + amount * (unit === 'year' ? 12 : 1);
  const [ofMonth, ofNext] = [firstOfMonth(months), firstOfMonth(months + 1)];
  return dateOf(Math.min(ofMonth + day - 2, ofNext - 1));
}

/** The last day of a period from an event on `start`, which does not count (特許法3条1項1号). */
export function lastAfter(start: CalendarDate, duration: Duration): CalendarDate {
  return lastOf(addDays(start, 1), duration);
}

/**
 * The end of an extended period, which is one with its extension (INPIT FAQ 000151, note 2): the same day of a later
 * month, or the end of that month where it has no such day (方式審査便覧 04.10). `end`: not moved from any holiday.
 */
export function extended(end: CalendarDate, { amount, unit }: Duration): CalendarDate {
  return unit === 'day' ? addDays(end, amount) : sameDay(end, unit === 'year' ? amount * 12 : amount);
}

/** The same day `months` later (negative: earlier), or the last of that month where it has no such day. */
export function sameDay(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const all = year * 12 + (month - 1) + months;
  return dateOf(Math.min(firstOfMonth(all) + day - 1, firstOfMonth(all + 1) - 1));
}

/** A deadline by 特許法3条2項. */
export interface Rolled {
  readonly lastDay: CalendarDate;
  /** Not all holidays are known: it may be later. */
  readonly isUncertain: boolean;
}

/** The day itself, or the next one on which the office is open. */
export function rolled(date: CalendarDate, isHoliday: IsHoliday): Rolled {
  let lastDay = date;
  for (;;) {
    const isClosed = isAlwaysClosed(lastDay) || isHoliday(lastDay);
    const next = isClosed === true ? addDays(lastDay, 1) : lastDay;
    if (next === lastDay) return { lastDay, isUncertain: isClosed === undefined };
    lastDay = next;
  }
}

/** Saturdays, Sundays and 29 December to 3 January: 行政機関の休日に関する法律1条1項 without its holidays. */
export function isAlwaysClosed(date: CalendarDate): boolean {
  const weekday = new Date(dayOf(date) * DAY_MS).getUTCDay();
  const monthDay = date.slice(5);
  return weekday === 0 || weekday === 6 || monthDay >= '12-29' || monthDay <= '01-03';
}

/** Days since the epoch. */
function dayOf(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

function dateOf(day: number): CalendarDate {
  const date = new Date(Math.min(day, LAST) * DAY_MS);
  // By its parts: `toISOString` takes four times as long, and a deadline needs dozens of these.
  const [year, month, ofMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(ofMonth)}` as CalendarDate;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

/** `months` since year 0. */
function firstOfMonth(months: number): number {
  const first = new Date(0);
  first.setUTCFullYear(Math.floor(months / 12), months % 12, 1);
  return first.getTime() / DAY_MS;
}
