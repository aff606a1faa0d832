import { Pen } from '../../drafts/writing.ts';
import { eraOf } from '../../numbers/eras.ts';
import { fold } from '../../numbers/fold.ts';
import { readDate, type CalendarDate } from '../../base/calendarDate.ts';
import { toFullWidth } from '../../numbers/format.ts';

/** Dates before this one are printed blank by the office's own style sheets. */
const FIRST_DAY = '1926-12-25';
const pen = new Pen('full');

/** A date as the documents hold it (`20240220`) in its era; any other text in full width. */
export function shownDate(text: string): string {
  const date = readDate(text.trim());
  return date === undefined || date < FIRST_DAY ? toFullWidth(text.trim()) : pen.date(date);
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
