import { eraOf } from '../../numbers/eras.ts';
import { fold } from '../../numbers/fold.ts';
import { readDate, type CalendarDate } from '../../calendarDate.ts';
import { toFullWidth } from '../../numbers/format.ts';

/** First days of the eras, newest first. Older dates are printed blank by the office's own style sheets. */
const FIRST_DAYS: readonly (readonly [day: string, era: string])[] = [
  ['2019-05-01', '令和'],
  ['1989-01-08', '平成'],
  ['1926-12-25', '昭和'],
];

/** A date as the office prints it, in cells of two: 令和　６年　２月２０日. Undefined before 昭和. */
function eraDate(date: CalendarDate): string | undefined {
  const era = FIRST_DAYS.find(([day]) => day <= date)?.[1];
  const row = era === undefined ? undefined : eraOf(era);
  if (era === undefined || row === undefined) return undefined;
  const [year = '', month = '', day = ''] = date.split('-');
  const eraYear = Number(year) - row.base;
  return `${era}${eraYear === 1 ? '　元' : cells(eraYear)}年${cells(Number(month))}月${cells(Number(day))}日`;
}

/** A date as the documents hold it (`20240220`) in its era; any other text in full width. */
export function shownDate(text: string): string {
  const date = readDate(text.trim());
  return (date === undefined ? undefined : eraDate(date)) ?? toFullWidth(text.trim());
}

function cells(number: number): string {
  return toFullWidth(String(number).padStart(2, ' '));
}

const WRITTEN =
  /(?<era>明治|大正|昭和|平成|令和) ?(?<year>元|[0-9]{1,2}) ?年 {0,2}(?<month>[0-9]{1,2}) ?月 {0,2}(?<day>[0-9]{1,2}) ?日/u;

/** The first date written in an era in the text, in any width: 令和　７年　６月　６日, 令和元年5月1日. */
export function readEraDate(text: string): CalendarDate | undefined {
  const groups = WRITTEN.exec(fold(text))?.groups;
  const base = eraOf(groups?.['era'] ?? '')?.base;
  if (groups === undefined || base === undefined) return undefined;
  const year = base + (groups['year'] === '元' ? 1 : Number(groups['year']));
  return readDate(`${year}-${(groups['month'] ?? '').padStart(2, '0')}-${(groups['day'] ?? '').padStart(2, '0')}`);
}
