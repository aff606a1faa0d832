import holidayJp from '@holiday-jp/holiday_jp';
import type { CalendarDate } from './calendarDate.ts';

const days = Object.keys(holidayJp.holidays).sort();
const first = days[0]?.slice(0, 4) ?? '';
const last = days.at(-1)?.slice(0, 4) ?? '';

/**
 * Whether a day is a national holiday of Japan (国民の祝日, 振替休日, 国民の休日); undefined outside the table's years.
 * Looks up the text of the date: the library's own function depends on the machine's time zone.
 */
export function isHoliday(date: CalendarDate): boolean | undefined {
  const year = date.slice(0, 4);
  return year < first || year > last ? undefined : Object.hasOwn(holidayJp.holidays, date);
}
