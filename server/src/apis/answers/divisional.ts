import * as v from 'valibot';
import type { CaseNumber, Law } from '../../numbers/caseNumber.ts';
import type { CalendarDate } from '../../base/calendarDate.ts';
import { date, erasureOf, list, numberOf, record, said, saidDate, saidNumberOf, text } from './fields.ts';
import { LAW_CODES } from './priority.ts';

/** 原出願. */
export interface Parent {
  readonly application: CaseNumber;
  readonly filingDate: CalendarDate | undefined;
  /** 出願種別 code as the API gives it; its meaning is not published. */
  readonly category: string | undefined;
}

/** One application of a 分割 family. */
export interface Divisional {
  readonly application: CaseNumber | undefined;
  readonly publication: CaseNumber | undefined;
  readonly nationalPublication: CaseNumber | undefined;
  /** Null where the API says that there is none; likewise below. */
  readonly registration: CaseNumber | null | undefined;
  readonly erasureIdentifier: string | null | undefined;
  readonly expireDate: CalendarDate | undefined;
  readonly disappearanceDate: CalendarDate | null | undefined;
  /** 0 the original, 1 divided from it, 2 divided from that, … */
  readonly generation: number | undefined;
}

const parentRow = record({
  parentApplicationNumber: text,
  filingDate: date,
  parentApplicationLawCode: text,
  parentApplicationCategory: text,
});

/** 原出願: null for `{}` or all fields empty, the API's "none"; undefined where it cannot be read. */
export const parentItem = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value) => (isSaidEmpty(value) ? null : v.parse(parentRow, value))),
  ),
);

function isSaidEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every((one) => one === '');
}

export const divisionalItem = record({
  applicationNumber: text,
  ADPublicationNumber: text,
  ADNationalPublicationNumber: text,
  registrationNumber: said,
  erasureIdentifier: said,
  expireDate: date,
  disappearanceDate: saidDate,
  divisionalGeneration: text,
});

/** The parent; null where the API says that there is none, undefined where it cannot be read. */
export function readParent(law: Law, raw: v.InferOutput<typeof parentItem>): Parent | null | undefined {
  if (!raw) return raw;
  // For patents the answer has no law code (recordings, openapi.json).
  const parentLaw = law === 'patent' ? law : LAW_CODES.get(raw.parentApplicationLawCode ?? '');
  const application = parentLaw && numberOf(parentLaw, 'application', raw.parentApplicationNumber);
  return application && { application, filingDate: raw.filingDate, category: raw.parentApplicationCategory };
}

/** The applications of a 分割 family, including those with unreadable numbers. */
export function readDivisionals(rows: readonly v.InferOutput<typeof divisionalItem>[]): Divisional[] {
  return rows.map((row) => ({
    application: numberOf('patent', 'application', row.applicationNumber),
    publication: numberOf('patent', 'publication', row.ADPublicationNumber),
    nationalPublication: numberOf('patent', 'nationalPublication', row.ADNationalPublicationNumber),
    registration: saidNumberOf('patent', 'registration', row.registrationNumber),
    erasureIdentifier: erasureOf(row.erasureIdentifier),
    expireDate: row.expireDate,
    disappearanceDate: row.disappearanceDate,
    generation: /^[0-9]{1,3}$/u.test(row.divisionalGeneration ?? '') ? Number(row.divisionalGeneration) : undefined,
  }));
}

const schema = record({
  parentApplicationInformation: parentItem,
  divisionalApplicationInformation: list(divisionalItem),
});

/** 原出願 and 分割出願; undefined where not stated. */
export interface Parentage {
  readonly parent: Parent | null | undefined;
  readonly divisionals: readonly Divisional[] | undefined;
}

/** Reads `data` of divisional_app_info. Never throws. */
export function readDivisionalAnswer(data: unknown): Parentage {
  const raw = v.parse(schema, data);
  const divisionals = raw.divisionalApplicationInformation;
  return {
    parent: readParent('patent', raw.parentApplicationInformation),
    divisionals: divisionals && readDivisionals(divisionals),
  };
}
