import type { CalendarDate } from '../../base/calendarDate.ts';
import type { Item } from '../../drafts/items.ts';
import { Pen, type Width } from '../../drafts/writing.ts';
import { fold } from '../../numbers/fold.ts';
import { toFullWidth } from '../../numbers/format.ts';
import { replacing, type Fix } from '../finding.ts';
import { oneLine } from '../../base/oneLine.ts';

/** The whole number at the beginning of a content; undefined if there is none. */
export function countIn(content: string): number | undefined {
  const digits = /^[0-9]{1,4}/u.exec(fold(content))?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/** Digits in the width of those in the content; full width if it has none. */
export function inWidthOf(content: string, text: string): string {
  return widthOf(content) === 'half' ? text : toFullWidth(text);
}

/** A date in the form of the content that it replaces: width, blanks before numbers, １年 or 元年. */
export function dateLike(content: string, date: CalendarDate): string {
  const formal = new Pen(widthOf(content)).date(date);
  const written = content.includes('元') ? formal : formal.replace('元', inWidthOf(content, '1'));
  return /[ \u3000]/u.test(content.trim()) ? written : written.replace(/[ \u3000]/gu, '');
}

function widthOf(content: string): Width {
  return /[0-9]/u.test(content) ? 'half' : 'full';
}

/** A `likely` fix of the whole content of an item. */
export function replaceContent({ contentStart, contentEnd }: Item, text: string): Fix {
  return replacing({ start: contentStart, end: contentEnd }, oneLine(text), 'likely');
}
