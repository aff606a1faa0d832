import { isHoliday } from '../base/calendar.ts';
import { jstDateTime, jstDay, nextJstMidnight } from '../base/clock.ts';
import { isAlwaysClosed } from '../cases/periods/arithmetic.ts';

/** Quiet hours in Japan, in minutes after 0:00; over midnight where `from` is later than `to`; none where equal. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
/** No run of working days is longer. */
const MOST_DAYS = 8;

/** 20:00 to 8:00 in Japan. */
export const DEFAULT_HOURS = '20:00-08:00';

/** The hours of a setting; the default for an invalid one. */
export function hoursOf(text: string): QuietHours {
  return readHours(text) ?? { from: 1_200, to: 480 };
}

/** Reads `20:00-08:00`; undefined for any other text. */
export function readHours(text: string): QuietHours | undefined {
  const found = /^ {0,3}([0-2]?[0-9]):([0-5][0-9]) {0,3}[-–~～] {0,3}([0-2]?[0-9]):([0-5][0-9]) {0,3}$/u.exec(text);
  if (!found) return undefined;
  const [from, to] = [minutes(found[1], found[2]), minutes(found[3], found[4])];
  return from <= 1_440 && to <= 1_440 ? { from: from % 1_440, to: to === 1_440 ? 1_440 : to } : undefined;
}

function minutes(hour = '', minute = ''): number {
  return Number(hour) * 60 + Number(minute);
}

/** In the hours, or on a day on which the JPO is closed: the handbook asks for nights and holidays. */
export function isQuiet(ms: number, { from, to }: QuietHours): boolean {
  const day = jstDay(ms);
  if (isAlwaysClosed(day) || isHoliday(day) === true) return true;
  const [hour = '', minute = ''] = jstDateTime(ms).slice(11).split(':');
  const now = minutes(hour, minute);
  return from <= to ? now >= from && now < to : now >= from || now < to;
}

/** The first quiet instant from `ms` on. */
export function nextQuiet(ms: number, hours: QuietHours): number {
  if (isQuiet(ms, hours)) return ms;
  return boundaries(ms, hours).find((instant) => isQuiet(instant, hours)) ?? ms + DAY;
}

/** End of the quiet time around an instant, at most the end of its day in Japan: cases are due by the day. */
export function quietUntil(ms: number, hours: QuietHours): number {
  const midnight = nextJstMidnight(ms);
  return boundaries(ms, hours).find((instant) => instant < midnight && !isQuiet(instant, hours)) ?? midnight;
}

/** Instants after `ms` at which quiet time can begin or end, in order. */
function boundaries(ms: number, { from, to }: QuietHours): number[] {
  const today = nextJstMidnight(ms) - DAY;
  return Array.from({ length: MOST_DAYS }, (_, day) => today + day * DAY)
    .flatMap((midnight) => [midnight, midnight + from * MINUTE, midnight + to * MINUTE])
    .filter((instant) => instant > ms)
    .sort((a, b) => a - b);
}
