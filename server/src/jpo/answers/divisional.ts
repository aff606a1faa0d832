import * as v from 'valibot';
import type { CaseNumber, Law } from '../../numbers/caseNumber.ts';
import type { CalendarDate } from '../../base/calendarDate.ts';
import { date, list, numberOf, record, text } from './fields.ts';
import { LAW_CODES } from './priority.ts';

/** 原出願. */
export interface Parent {
  readonly application: CaseNumber;
  readonly filingDate: CalendarDate | undefined;
  /** 出願種別 code as the API gives it; its meanings are not published. */
  readonly category: string | undefined;
}

/** One application of a 分割 family. */
export interface Divisional {
  readonly application: CaseNumber | undefined;
  readonly publication: CaseNumber | undefined;
  readonly nationalPublication: CaseNumber | undefined;
  readonly registration: CaseNumber | undefined;
  readonly erasureIdentifier: string | undefined;
  readonly expireDate: CalendarDate | undefined;
  readonly disappearanceDate: CalendarDate | undefined;
  /** 0 the original, 1 divided from it, 2 from that, … */
  readonly generation: number | undefined;
}

export const parentItem = v.optional(
  record({
    parentApplicationNumber: text,
    filingDate: date,
    parentApplicationLawCode: text,
    parentApplicationCategory: text,
  }),
  {},
);

export const divisionalItem = record({
  applicationNumber: text,
  ADPublicationNumber: text,
  ADNationalPublicationNumber: text,
  registrationNumber: text,
  erasureIdentifier: text,
  expireDate: date,
  disappearanceDate: date,
  divisionalGeneration: text,
});

/** The parent, or undefined for `{}`. */
export function readParent(law: Law, raw: v.InferOutput<typeof parentItem>): Parent | undefined {
  const parentLaw = LAW_CODES.get(raw.parentApplicationLawCode ?? '') ?? law;
  const application = numberOf(parentLaw, 'application', raw.parentApplicationNumber);
  return application && { application, filingDate: raw.filingDate, category: raw.parentApplicationCategory };
}

export function readDivisionals(rows: readonly v.InferOutput<typeof divisionalItem>[]): Divisional[] {
  return rows.map((row) => ({
    application: numberOf('patent', 'application', row.applicationNumber),
    publication: numberOf('patent', 'publication', row.ADPublicationNumber),
    nationalPublication: numberOf('patent', 'nationalPublication', row.ADNationalPublicationNumber),
    registration: numberOf('patent', 'registration', row.registrationNumber),
    erasureIdentifier: row.erasureIdentifier,
    expireDate: row.expireDate,
    disappearanceDate: row.disappearanceDate,
    generation: /^[0-9]{1,3}$/u.test(row.divisionalGeneration ?? '') ? Number(row.divisionalGeneration) : undefined,
  }));
}

const schema = record({
  parentApplicationInformation: parentItem,
  divisionalApplicationInformation: list(divisionalItem),
});

/** Reads `data` of divisional_app_info. Never throws. */
export function readDivisionalAnswer(data: unknown): { parent: Parent | undefined; divisionals: Divisional[] } {
  const raw = v.parse(schema, data);
  return {
    parent: readParent('patent', raw.parentApplicationInformation),
    divisionals: readDivisionals(raw.divisionalApplicationInformation),
  };
}
