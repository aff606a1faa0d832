import * as v from 'valibot';
import type { CaseNumber, Law } from '../../numbers/caseNumber.ts';
import type { CalendarDate } from '../../base/calendarDate.ts';
import { date, list, numberOf, record, text } from './fields.ts';

/** A priority claim: Paris (国・番号・日付) or national (先の出願). */
export type Priority =
  | {
      readonly kind: 'paris';
      readonly country: string | undefined;
      /** As the other office writes it. */
      readonly number: string;
      readonly date: CalendarDate | undefined;
    }
  | {
      readonly kind: 'national';
      readonly application: CaseNumber | undefined;
      readonly international: CaseNumber | undefined;
      readonly date: CalendarDate | undefined;
    }
  /** The number cannot be read. */
  | { readonly kind: 'unread' };

export const priorityItem = record({
  parisPriorityApplicationNumber: text,
  parisPriorityDate: date,
  parisPriorityCountryCd: text,
  nationalPriorityLawCd: text,
  nationalPriorityApplicationNumber: text,
  nationalPriorityInternationalApplicationNumber: text,
  nationalPriorityDate: date,
});

/** 四法 codes (C0010). */
export const LAW_CODES: ReadonlyMap<string, Law> = new Map([
  ['1', 'patent'],
  ['2', 'utilityModel'],
  ['3', 'design'],
  ['4', 'trademark'],
]);

/** Priority claims, including those with unreadable numbers, so that the list keeps its length. */
export function readPriorities(rows: readonly v.InferOutput<typeof priorityItem>[]): Priority[] {
  return rows.flatMap((row): Priority[] => {
    if (row.parisPriorityApplicationNumber !== undefined) {
      const { parisPriorityApplicationNumber: number, parisPriorityCountryCd: country } = row;
      return [{ kind: 'paris', country, number, date: row.parisPriorityDate }];
    }
    const law = LAW_CODES.get(row.nationalPriorityLawCd ?? '');
    const application = law && numberOf(law, 'application', row.nationalPriorityApplicationNumber);
    const pct = row.nationalPriorityInternationalApplicationNumber;
    const international = numberOf('patent', 'internationalApplication', pct);
    if (!application && !international) return [{ kind: 'unread' }];
    return [{ kind: 'national', application, international, date: row.nationalPriorityDate }];
  });
}

const schema = record({ priorityRightInformation: list(priorityItem) });

/** Reads `data` of priority_right_app_info; undefined without a list. Never throws. */
export function readPriorityAnswer(data: unknown): Priority[] | undefined {
  const rows = v.parse(schema, data).priorityRightInformation;
  return rows && readPriorities(rows);
}
