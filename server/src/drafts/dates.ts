import { isBlank, lengthOfInvisible, withoutInvisible } from '../base/characters.ts';
import { withKanji } from '../base/radicals.ts';
import { readDate, type CalendarDate } from '../base/calendarDate.ts';
import { eraOf, type Era } from '../numbers/eras.ts';
import { fold } from '../numbers/fold.ts';

/** A written date: 令和　６年　４月２４日, 平成30年7月8日, 2024年4月24日, 令和元年５月. */
export interface DraftDate {
  readonly start: number;
  readonly end: number;
  /** Offset of 年, which era and year precede. */
  readonly yearEnd: number;
  /** Undefined for a western year. */
  readonly era: Era | undefined;
  /** Western year. */
  readonly year: number;
  readonly month: number;
  readonly day: number | undefined;
}

/** First days of eras, newest first. */
const FIRST_DAYS: readonly (readonly [first: string, era: Era])[] = [
  ['2019-05-01', '令和'],
  ['1989-01-08', '平成'],
  ['1926-12-25', '昭和'],
  ['1912-07-30', '大正'],
  ['1868-01-25', '明治'],
];

/** Era and year of a day (`YYYY-MM-DD`, which need not exist); undefined before 明治. */
export function eraOfDay(day: string): { readonly era: Era; readonly year: number } | undefined {
  const era = FIRST_DAYS.find(([first]) => first <= day)?.[1];
  const row = era && eraOf(era);
  return row && { era: row.era, year: Number(day.slice(0, 4)) - row.base };
}

/** `month`: 1–12. */
export function daysOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The written day; undefined where there is none or it does not exist. */
export function calendarDay({ year, month, day }: Pick<DraftDate, 'year' | 'month' | 'day'>): CalendarDate | undefined {
  if (day === undefined) return undefined;
  const [m, d] = [month, day].map((n) => String(n).padStart(2, '0'));
  return readDate(`${String(year).padStart(4, '0')}-${m ?? ''}-${d ?? ''}`);
}

/** The first date with a day in a text (with era, its letter, or western year); undefined where it does not exist. */
export function dayIn(text: string): CalendarDate | undefined {
  const written = datesIn(text).find(({ day }) => day !== undefined);
  return written && calendarDay(written);
}

const YEAR = '年';
/** Blanks that pad a cell: 令和　６年. */
const GAP = 3;
/** Characters that stand for an era before a year; 大 and 明 end too many other words. */
const SHORT_ERAS = '令平昭RHS';

/** The dates in a range, in order, ignoring invisible characters. Linear: reads a bounded part around each 年. Months may be wrong (13月). */
export function datesIn(text: string, from = 0, to = text.length): DraftDate[] {
  const seen = seenOf(text, from, to);
  const found: DraftDate[] = [];
  for (let at = seen.text.indexOf(YEAR, seen.from); at !== -1 && at < seen.to; at = seen.text.indexOf(YEAR, at + 1)) {
    const before = yearBefore(seen.text, at, seen.from);
    const after = before && monthAndDay(seen.text, at + 1, seen.to);
    if (!before || !after) continue;
    const { start, end } = { ...before, ...after };
    const place = { start: seen.placeOf(start), end: seen.placeOf(end - 1) + 1, yearEnd: seen.placeOf(at) };
    found.push({ ...before, ...after, ...place });
  }
  return found;
}

/** A part of a text without invisible characters, with 月 and 日 for the radicals that look alike. */
interface Seen {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The offset in the whole text. */
  readonly placeOf: (at: number) => number;
}

function seenOf(text: string, from: number, to: number): Seen {
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  const seen = withKanji(withoutInvisible(part));
  if (seen === part) return { text, from, to, placeOf: (at) => at };
  const places = new Uint32Array(seen.length);
  for (let at = 0, kept = 0; at < part.length;) {
    const length = lengthOfInvisible(part, at);
    if (length === 0) places[kept++] = from + at;
    at += length || 1;
  }
  return { text: seen, from: 0, to: seen.length, placeOf: (at) => places[at] ?? to };
}

function yearBefore(text: string, at: number, from: number): Pick<DraftDate, 'start' | 'era' | 'year'> | undefined {
  const digitsEnd = skipBack(text, at, from);
  let start = digitsEnd;
  while (start > from && digitsEnd - start < 5 && digitAt(text, start - 1) >= 0) start--;
  const isFirst = start === digitsEnd && text[start - 1] === '元';
  if (isFirst) start--;
  const digits = digitsEnd - start;
  if (start < from || digits === 0 || digits > 4) return undefined;
  const written = isFirst ? 1 : numberAt(text, start, digitsEnd);
  if (digits === 4) return { start, era: undefined, year: written };
  const eraEnd = skipBack(text, start, from);
  if (digits > 2 || eraEnd === from) return undefined;
  const long = eraEnd - 2 >= from ? eraOf(text.slice(eraEnd - 2, eraEnd)) : undefined;
  if (long) return { start: eraEnd - 2, era: long.era, year: long.base + written };
  const letter = fold(text.slice(eraEnd - 1, eraEnd));
  if (!SHORT_ERAS.includes(letter)) return undefined;
  if (/[A-Z0-9]/u.test(letter) && eraEnd - 2 >= from && /[A-Z0-9]/u.test(fold(text.slice(eraEnd - 2, eraEnd - 1)))) {
    return undefined;
  }
  const short = eraOf(letter);
  return short && { start: eraEnd - 1, era: short.era, year: short.base + written };
}

function monthAndDay(text: string, from: number, to: number): Pick<DraftDate, 'month' | 'day' | 'end'> | undefined {
  const month = numberBefore(text, from, to, '月');
  if (!month) return undefined;
  const day = numberBefore(text, month.end, to, '日');
  return { month: month.value, day: day?.value, end: (day ?? month).end };
}

/** One or two digits before this character. */
function numberBefore(
  text: string,
  from: number,
  to: number,
  unit: string,
): { readonly value: number; readonly end: number } | undefined {
  const start = skip(text, from, to);
  let end = start;
  while (end < to && end - start < 2 && digitAt(text, end) >= 0) end++;
  const unitAt = skip(text, end, to);
  if (end === start || unitAt >= to || text[unitAt] !== unit) return undefined;
  return { value: numberAt(text, start, end), end: unitAt + 1 };
}

function skip(text: string, at: number, to: number): number {
  let next = at;
  while (next < to && next - at < GAP && isBlank(text.charCodeAt(next))) next++;
  return next;
}

function skipBack(text: string, at: number, from: number): number {
  let next = at;
  while (next > from && at - next < GAP && isBlank(text.charCodeAt(next - 1))) next--;
  return next;
}

function numberAt(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + digitAt(text, at);
  return value;
}

/** The digit at an offset, half or full width; -1 for none. */
function digitAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  return unit >= 0xff10 && unit <= 0xff19 ? unit - 0xff10 : -1;
}
