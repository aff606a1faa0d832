import { isHoliday } from '../../base/calendar.ts';
import { calendarDay, type DraftDate } from '../../drafts/dates.ts';
import { Pen } from '../../drafts/writing.ts';
import type { Messages } from '../../messages/messages.ts';

/** A date in both calendars, with its weekday, and whether it is a holiday. Nothing for a month without a day. */
export function dateLines(written: DraftDate, { codes }: Messages): string[] {
  if (written.day === undefined) return [];
  const date = calendarDay(written);
  if (date === undefined) return [codes.noSuchDay];
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  const era = new Pen('half').date(date).replace(/ +/gu, '');
  return [`**${date}**${codes.weekday(weekday)} — ${era}${isHoliday(date) === true ? ` — ${codes.holiday}` : ''}`];
}
