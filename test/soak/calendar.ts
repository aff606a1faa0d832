import { isHoliday } from '../../server/src/base/calendar.ts';
import { readDate } from '../../server/src/base/calendarDate.ts';

const DAY_MS = 86_400_000;
const JST_MS = 9 * 3_600_000;

/** What is special of a working day, and how many times as much is done on it. */
export type DayKind = 'closed' | 'usual' | 'busyMonday' | 'monthEnd';
export const BUSYNESS: Readonly<Record<DayKind, number>> = { closed: 0, usual: 1, busyMonday: 3, monthEnd: 2 };

export interface OfficeDay {
  /** YYYY-MM-DD in Japan. */
  readonly date: string;
  /** 0:00 in Japan, ms. */
  readonly start: number;
  readonly kind: DayKind;
}

/**
 * The days of a month (`2026-11`) in Japan. Its second Monday is the busy one, on which everybody begins at nine; its
 * last two working days are the month's end. `days`: only the first so many, counted from the first working day.
 */
export function officeDays(month: string, days?: number): OfficeDay[] {
  const first = Date.parse(`${month}-01T00:00:00+09:00`);
  const all: OfficeDay[] = [];
  for (let start = first; ; start += DAY_MS) {
    const date = new Date(start + JST_MS).toISOString().slice(0, 10);
    if (!date.startsWith(month)) break;
    all.push({ date, start, kind: isClosed(date) ? 'closed' : 'usual' });
  }
  const working = all.filter(({ kind }) => kind !== 'closed');
  const monday = all.filter((day) => weekday(day.date) === 1 && day.kind !== 'closed')[1];
  const ends = new Set(working.slice(-2));
  const marked = all.map((day): OfficeDay => {
    if (day === monday) return { ...day, kind: 'busyMonday' };
    return ends.has(day) ? { ...day, kind: 'monthEnd' } : day;
  });
  if (days === undefined) return marked;
  const from = marked.findIndex(({ kind }) => kind !== 'closed');
  return marked.slice(from, from + days);
}

function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

function isClosed(date: string): boolean {
  const day = readDate(date);
  return weekday(date) % 6 === 0 || (day !== undefined && isHoliday(day) === true);
}
