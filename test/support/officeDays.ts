/**
 * Days on which the office is closed and counting by the calendar, written from the laws alone and without the product's
 * code, so that the two can be compared: 国民の祝日に関する法律 (昭和23年法律178号, with the exceptions of 2019–2021), 行政機関の
 * 休日に関する法律1条1項 and 特許法3条. Days are numbers since 1970-01-01, or texts `YYYY-MM-DD`; 2000 to 2050.
 */

/** `YYYY-MM-DD`, a day in Japan. */
export type Day = string;

/** The number of days from 1970-01-01 to a day of the Gregorian calendar (negative before it). */
export function toNumber(day: Day): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return count(year, month, date);
}

/** The day with that number. */
export function toDay(number: number): Day {
  let year = 1970 + Math.floor(number / 365.2425);
  while (count(year, 1, 1) > number) year -= 1;
  while (count(year + 1, 1, 1) <= number) year += 1;
  let month = 12;
  while (count(year, month, 1) > number) month -= 1;
  return text(year, month, number - count(year, month, 1) + 1);
}

/** 0 is a Sunday. 1970-01-01 was a Thursday. */
export function weekday(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The number of days of a month, 1 to 12. */
function lengthOf(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTHS[month - 1] ?? 0);
}

function count(year: number, month: number, date: number): number {
  const before = year - 1;
  let days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  for (let one = 1; one < month; one += 1) days += lengthOf(year, one);
  return days + date - 1 - 719_162; // 719,162 days lie between 0001-01-01 and 1970-01-01
}

function text(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The nth Monday of a month (ハッピーマンデー). */
function monday(year: number, month: number, nth: number): Day {
  const first = count(year, month, 1);
  return toDay(first + ((8 - weekday(first)) % 7) + (nth - 1) * 7);
}

/** 春分日, 秋分日: the usual formula for 1980–2099; the office fixes them each February for the next year. */
function equinox(year: number, month: 3 | 9): Day {
  const base = month === 3 ? 20.8431 : 23.2488;
  return text(year, month, Math.floor(base + 0.242194 * (year - 1980)) - Math.floor((year - 1980) / 4));
}

/** 「国民の祝日」 of a year (2条), without 振替休日 and 国民の休日. */
function namedHolidays(year: number): Day[] {
  const on = (month: number, date: number) => text(year, month, date);
  const days = [on(1, 1), monday(year, 1, 2), on(2, 11), equinox(year, 3), on(4, 29), on(5, 3), on(5, 5)];
  days.push(equinox(year, 9), on(11, 3), on(11, 23));
  // 天皇誕生日: 12月23日 to 2018, 2月23日 since 2020; 2019 had none.
  if (year <= 2018) days.push(on(12, 23));
  if (year >= 2020) days.push(on(2, 23));
  // みどりの日 on 5月4日 since 2007; before, the day was a 国民の休日.
  if (year >= 2007) days.push(on(5, 4));
  days.push(year <= 2002 ? on(9, 15) : monday(year, 9, 3)); // 敬老の日
  // 海の日, 山の日, スポーツの日 (体育の日): moved in 2020 and 2021 by the laws on the Games.
  if (year === 2020) days.push(on(7, 23), on(8, 10), on(7, 24));
  else if (year === 2021) days.push(on(7, 22), on(8, 8), on(7, 23));
  else {
    days.push(year <= 2002 ? on(7, 20) : monday(year, 7, 3), monday(year, 10, 2));
    if (year >= 2016) days.push(on(8, 11));
  }
  // 平成30年法律99号: 即位の日 and 即位礼正殿の儀の日, with 3条2項 and 3項 of the law on holidays applied.
  if (year === 2019) days.push(on(5, 1), on(10, 22));
  return days;
}

const holidaysByYear = new Map<number, ReadonlySet<Day>>();

function holidays(year: number): ReadonlySet<Day> {
  const held = holidaysByYear.get(year);
  if (held) return held;
  const named = new Set(namedHolidays(year));
  const all = new Set(named);
  // 3条2項 振替休日: the next day that is no 「国民の祝日」; before 2007 the day after, whatever it was.
  for (const day of named) {
    if (weekday(toNumber(day)) !== 0) continue;
    let next = toNumber(day) + 1;
    while (year >= 2007 && named.has(toDay(next))) next += 1;
    all.add(toDay(next));
  }
  // 3条3項 国民の休日: a day between two of them; before 2007 no Sunday.
  for (const day of named) {
    const between = toNumber(day) + 1;
    if (named.has(toDay(between + 1)) && (year >= 2007 || weekday(between) !== 0)) all.add(toDay(between));
  }
  holidaysByYear.set(year, all);
  return all;
}

/** 「国民の祝日」, 振替休日 or 国民の休日. */
export function isHolidayByLaw(day: Day): boolean {
  return holidays(Number(day.slice(0, 4))).has(day);
}

/** 行政機関の休日: Saturdays, Sundays, holidays, and 12月29日 to 1月3日. */
export function isClosed(day: Day): boolean {
  const inWeek = weekday(toNumber(day));
  const monthDay = day.slice(5);
  return inWeek === 0 || inWeek === 6 || monthDay >= '12-29' || monthDay <= '01-03' || isHolidayByLaw(day);
}

/** 特許法3条2項: the next day on which the office is open, or the day itself. */
export function moved(day: Day): Day {
  let number = toNumber(day);
  while (isClosed(toDay(number))) number += 1;
  return toDay(number);
}

/** The last day of a period in days: the first day is left out (3条1項1号). */
export function afterDays(start: Day, days: number): Day {
  return toDay(toNumber(start) + days);
}

/**
 * The last day of a period in months, as 3条1項 has it: counting begins on the day after `start`; where that is the first
 * of a month, the period ends with its last month; else on the day before the one that corresponds to it, or with the
 * month where none corresponds.
 */
export function afterMonths(start: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = toDay(toNumber(start) + 1)
    .split('-')
    .map(Number);
  const last = date === 1 ? year * 12 + month - 1 + months - 1 : year * 12 + month - 1 + months;
  const lastYear = Math.floor(last / 12);
  const lastMonth = (last % 12) + 1;
  const length = lengthOf(lastYear, lastMonth);
  return text(lastYear, lastMonth, date === 1 || date > length ? length : date - 1);
}

/** The same day so many months later (negative: earlier), or the last of the month where there is no such day. */
export function sameDay(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const at = year * 12 + month - 1 + months;
  const atYear = Math.floor(at / 12);
  const atMonth = (at % 12) + 1;
  return text(atYear, atMonth, Math.min(date, lengthOf(atYear, atMonth)));
}
