import { Pen } from '../drafts/writing.ts';
import { readDate } from '../base/calendarDate.ts';
import { toFullWidth } from '../numbers/format.ts';

/** Dates before this one are printed blank by the office's own style sheets. */
const FIRST_DAY = '1926-12-25';
const pen = new Pen('full');

/** A date as the documents hold it (`20240220`) in its era; any other text in full width. */
export function shownDate(text: string): string {
  const date = readDate(text.trim());
  return date === undefined || date < FIRST_DAY ? toFullWidth(text.trim()) : pen.date(date);
}
