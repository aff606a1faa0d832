import { withoutInvisible } from '../base/characters.ts';
import { datesIn, daysOfMonth, eraOfDay, type DraftDate } from '../drafts/dates.ts';
import type { DocumentContext } from './documentContext.ts';
import { replacing, type Finding, type Fix } from './finding.ts';
import { itemAt } from './shared/contentKinds.ts';
import { widened } from '../numbers/format.ts';

/** date-impossible, era-not-begun anywhere in the document; era-over in a date item, era-over-in-text elsewhere. */
export function dateFindings(context: DocumentContext): Finding[] {
  const { text, document, until } = context;
  return datesIn(text, document.start, until).flatMap(
    (date) => impossible(text, date) ?? wrongEra(context, date) ?? [],
  );
}

function impossible(text: string, { start, end, yearEnd, era, year, month, day }: DraftDate): Finding | undefined {
  const hasMonth = month >= 1 && month <= 12;
  const last = hasMonth ? daysOfMonth(year, month) : 0;
  if (hasMonth && (day === undefined || (day >= 1 && day <= last))) return undefined;
  const fixes: Fix[] = [];
  // A day that is also of another era gets no fix.
  const isOfEra = era === undefined || eraOfDay(iso(year, month, last))?.era === era;
  if (day !== undefined && hasMonth && day > last && isOfEra) {
    const written = withoutInvisible(text.slice(yearEnd, end));
    const to = written.replace(/[0-9０-９]{1,2}(?=[ \u3000]{0,3}日$)/u, inWidthOf(written, last));
    fixes.push({ ...replacing({ start: yearEnd, end }, to, 'guess'), to: text.slice(start, yearEnd) + to });
  }
  return { code: 'date-impossible', start, end, written: text.slice(start, end), fixes };
}

/** Eras change on a day; a month without a day is wrong if none of its days is in the era. */
function wrongEra(context: DocumentContext, date: DraftDate): Finding | undefined {
  const { text } = context;
  const { start, end, yearEnd, era, year, month, day } = date;
  if (era === undefined) return undefined;
  const first = eraOfDay(iso(year, month, day ?? 1));
  const last = eraOfDay(iso(year, month, day ?? daysOfMonth(year, month)));
  if (!first || !last || first.era === era || last.era === era) return undefined;
  const isOver = ERAS.indexOf(era) < ERAS.indexOf(first.era);
  const corrected = yearIn(text, date, isOver ? first : last);
  const right = corrected + text.slice(yearEnd, end);
  const isInDateItem = itemAt(context.document, start)?.kind === 'date';
  const certainty = isContentOfDateItem(context, date) ? 'certain' : 'likely';
  const fix = { ...replacing({ start, end: yearEnd }, corrected, certainty), to: right };
  const code = !isOver ? 'era-not-begun' : isInDateItem ? 'era-over' : 'era-over-in-text';
  return { code, start, end, written: text.slice(start, end), right, fixes: [fix] };
}

/** The date is the content of 【提出日】 or the like. */
function isContentOfDateItem(context: DocumentContext, { start, end, day }: DraftDate): boolean {
  const known = itemAt(context.document, start);
  return (
    day !== undefined && known?.kind === 'date' && start === known.item.contentStart && end <= known.item.contentEnd
  );
}

const ERAS = ['明治', '大正', '昭和', '平成', '令和'];

function iso(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

const LETTERS: Readonly<Record<string, string>> = { 昭和: 'S', 平成: 'H', 令和: 'R' };

/** Another era and year in the same form: 平成３１ → 令和元, 令和　１ → 平成３１, H31 → R1. */
function yearIn(
  text: string,
  { start, yearEnd, end }: DraftDate,
  { era, year }: { readonly era: string; readonly year: number },
): string {
  const written = withoutInvisible(text.slice(start, yearEnd));
  const name = /^[^ \u3000０-９0-9元]*/u.exec(written)?.[0] ?? '';
  const rest = written.slice(name.length);
  const letter = /^[A-Z]$/u.test(name) ? LETTERS[era] : undefined;
  const number = year === 1 && letter === undefined ? '元' : inWidthOf(text.slice(start, end), year);
  const blank = /^[ \u3000]/u.exec(rest)?.[0];
  return (name.length === 1 ? (letter ?? era.charAt(0)) : era) + (blank ? number.padStart(rest.length, blank) : number);
}

function inWidthOf(written: string, number: number): string {
  return /[0-9]/u.test(written) ? String(number) : widened(String(number));
}
