import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { readDate, type CalendarDate } from '../../base/calendarDate.ts';
import { caseNumberOf, readDocdb, type DocdbKind, type DocdbNumber } from './docdb.ts';
import { textAt } from './xmlNode.ts';

/** A number in an answer of the OPD-API, with what is known of it. */
export interface OpdNumber {
  /** As the answer writes it. */
  readonly raw: string;
  /** The same in its parts; undefined where it has another form. */
  readonly docdb: DocdbNumber | undefined;
  /** The Japanese case behind it. */
  readonly number: CaseNumber | undefined;
  /** Day of filing, publication or registration, where the answer has one. */
  readonly date: CalendarDate | undefined;
}

/** Reads an element with `document-number` and perhaps `date`; undefined where it names no number. Never throws. */
export function readOpdNumber(element: unknown, kind: DocdbKind): OpdNumber | undefined {
  const raw = textAt(element, 'document-number');
  if (raw === undefined) return undefined;
  const docdb = readDocdb(raw, kind);
  return { raw, docdb, number: docdb && caseNumberOf(docdb), date: dateAt(element, 'date') };
}

/** The same for several elements; those without a number are left out. */
export function readOpdNumbers(elements: readonly unknown[], kind: DocdbKind): OpdNumber[] {
  return elements.flatMap((element) => readOpdNumber(element, kind) ?? []);
}

/** The day at a path (`YYYY-MM-DD`). */
export function dateAt(element: unknown, ...path: readonly string[]): CalendarDate | undefined {
  return readDate(textAt(element, ...path) ?? '');
}
