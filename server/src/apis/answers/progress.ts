import { documentName } from '../../drafts/documentNames.ts';
import * as v from 'valibot';
import type { CaseNumber, Law } from '../../numbers/caseNumber.ts';
import type { CalendarDate } from '../../base/calendarDate.ts';
import { divisionalItem, parentItem, readDivisionals, readParent, type Divisional, type Parent } from './divisional.ts';
import {
  date,
  erasureOf,
  list,
  numberOf,
  personCodeOf,
  record,
  said,
  saidDate,
  saidNumberOf,
  text,
  words,
} from './fields.ts';
import { priorityItem, readPriorities, type Priority } from './priority.ts';

/** 出願人 or 代理人 on record. */
export interface Party {
  /** 識別番号, 9 digits. */
  readonly code: string | undefined;
  readonly name: string;
  /** The answer does not give a readable code, though there may be one. */
  readonly isCodeUnread?: true;
}

/** A row of the 経過 (documentList); undefined where the row does not say. */
export interface HistoryEntry {
  /** 発送日 of a mailed document, 受付日 of a filed one. */
  readonly date: CalendarDate | undefined;
  /** Without the law digit: A63, A131, A53, R150. */
  readonly code: string | undefined;
  /** In the JPO's words, otherwise the name of the code; '' without either. */
  readonly description: string;
  /** 11 digits; undefined also for the placeholders 99999999999 and BBBBBBBBBBB. */
  readonly number: string | undefined;
  /** numberType of the group: 出願系 (01), 登録系 (06), 審判 (07) … */
  readonly group: string;
  /** Part of a document: S 書誌, L 請求の範囲, M 明細書, Z 図面, Y 要約書; ' ' none. */
  readonly separator: string | undefined;
  /** Whether the body can be fetched. */
  readonly available: boolean | undefined;
  /** Part of the row is missing or unreadable: it may be any document. */
  readonly isPartial?: true;
}

/** 区分 of a trademark. */
interface GoodsClass {
  /** Two digits. */
  readonly class: string | undefined;
  readonly goods: string | undefined;
  readonly similarCodes: readonly string[];
}

/**
 * The content of app_progress and app_progress_simple. Undefined is what is missing or unreadable: nothing follows from it.
 * Null or an empty list is the API's own "none", where that matters.
 */
export interface Progress {
  readonly law: Law;
  readonly application: CaseNumber | undefined;
  /** 発明の名称, 意匠に係る物品 or the displayed trademark. */
  readonly title: string | undefined;
  readonly applicants: readonly Party[] | undefined;
  readonly agents: readonly Party[] | undefined;
  /** All persons were read, with codes, and one is an applicant (as every application has): no one else is on record. */
  readonly hasAllParties: boolean;
  readonly filingDate: CalendarDate | undefined;
  readonly publication: CaseNumber | undefined;
  readonly nationalPublication: CaseNumber | undefined;
  readonly publicationDate: CalendarDate | undefined;
  readonly registration: CaseNumber | null | undefined;
  readonly registrationDate: CalendarDate | null | undefined;
  readonly internationalApplication: CaseNumber | undefined;
  readonly internationalPublication: CaseNumber | undefined;
  readonly expireDate: CalendarDate | undefined;
  readonly disappearanceDate: CalendarDate | null | undefined;
  /** 本権利抹消識別: null not registered, '00' alive; other values as they are. */
  readonly erasureIdentifier: string | null | undefined;
  readonly goods: readonly GoodsClass[] | undefined;
  /** These three are undefined in app_progress_simple. */
  readonly priorities: readonly Priority[] | undefined;
  readonly parent: Parent | null | undefined;
  readonly divisionals: readonly Divisional[] | undefined;
  /** 本意匠 of a related design; null for the API's "none". */
  readonly principalDesign: CaseNumber | null | undefined;
  /** An unreadable row or group of rows is an entry without code and date. */
  readonly documents: readonly HistoryEntry[] | undefined;
  /** A number for which answers of this law have a field is missing or unreadable. */
  readonly isNumberUnread?: true;
}

const party = record({
  applicantAttorneyCd: said,
  name: words,
  applicantAttorneyClass: text,
});

const documentRow = record({
  legalDate: date,
  availabilityFlag: text,
  documentCode: text,
  documentDescription: words,
  documentNumber: text,
  documentSeparator: v.fallback(v.optional(v.string()), undefined),
});

const schema = record({
  applicationNumber: text,
  inventionTitle: words,
  designArticle: words,
  trademarkForDisplay: words,
  applicantAttorney: list(party),
  filingDate: date,
  // publicationNumber is a nine-digit era number here (recordings); AD marks the western form.
  ADPublicationNumber: said,
  ADNationalPublicationNumber: said,
  publicationDate: date,
  registrationNumber: said,
  registrationDate: saidDate,
  internationalApplicationNumber: said,
  internationalPublicationNumber: said,
  erasureIdentifier: said,
  expireDate: date,
  disappearanceDate: saidDate,
  principalDesignApplicationNumber: said,
  priorityRightInformation: list(priorityItem),
  parentApplicationInformation: parentItem,
  divisionalApplicationInformation: list(divisionalItem),
  goodsServiceInformation: list(record({ goodsServiceClass: text, goodsServiceName: words, similarCode: text })),
  bibliographyInformation: list(record({ numberType: text, documentList: list(documentRow) })),
});

const UNREAD: HistoryEntry = {
  date: undefined,
  code: undefined,
  description: '',
  number: undefined,
  group: '',
  separator: undefined,
  available: undefined,
  isPartial: true,
};

/** Reads `data` of app_progress or app_progress_simple. Never throws. */
export function readProgress(law: Law, data: unknown): Progress {
  const raw = v.parse(schema, data);
  const people = raw.applicantAttorney;
  const parties = (wanted: string) =>
    people?.flatMap(({ applicantAttorneyClass, applicantAttorneyCd, name }): Party[] =>
      applicantAttorneyClass === wanted && name !== undefined ? [partyOf(applicantAttorneyCd, name)] : [],
    );
  const published = saidNumberOf(law, 'publication', raw.ADPublicationNumber);
  const nationally = saidNumberOf(law, 'nationalPublication', raw.ADNationalPublicationNumber);
  const international = saidNumberOf(law, 'internationalApplication', raw.internationalApplicationNumber);
  const publishedAbroad = saidNumberOf(law, 'internationalPublication', raw.internationalPublicationNumber);
  const application = numberOf(law, 'application', raw.applicationNumber);
  const registration = saidNumberOf(law, 'registration', raw.registrationNumber);
  // Only patents have these fields (recordings, openapi.json).
  const others = law === 'patent' ? [published, nationally, international, publishedAbroad] : [];
  const documents = (raw.bibliographyInformation ?? []).flatMap((group) => documentsOf(group, law));
  const isNumberUnread = [application, registration, ...others].includes(undefined);
  return {
    law,
    application,
    title: raw.inventionTitle ?? raw.designArticle ?? raw.trademarkForDisplay,
    applicants: parties('1'),
    agents: parties('2'),
    hasAllParties: isWholeList(people ?? []),
    filingDate: raw.filingDate,
    publication: published ?? undefined,
    nationalPublication: nationally ?? undefined,
    publicationDate: raw.publicationDate,
    registration,
    registrationDate: raw.registrationDate,
    internationalApplication: international ?? undefined,
    internationalPublication: publishedAbroad ?? undefined,
    expireDate: raw.expireDate,
    disappearanceDate: raw.disappearanceDate,
    erasureIdentifier: erasureOf(raw.erasureIdentifier),
    goods: raw.goodsServiceInformation?.map((one) => ({
      class: classOf(one.goodsServiceClass),
      goods: one.goodsServiceName,
      similarCodes: one.similarCode?.split(' ') ?? [],
    })),
    priorities: raw.priorityRightInformation && readPriorities(raw.priorityRightInformation),
    parent: readParent(law, raw.parentApplicationInformation),
    divisionals: raw.divisionalApplicationInformation && readDivisionals(raw.divisionalApplicationInformation),
    principalDesign: saidNumberOf('design', 'application', raw.principalDesignApplicationNumber),
    // Every application has a document: an empty list says nothing.
    documents: documents.length > 0 ? documents : undefined,
    ...(isNumberUnread ? { isNumberUnread } : {}),
  };
}

function partyOf(said: string | null | undefined, name: string): Party {
  const code = personCodeOf(said ?? undefined);
  return { code, name, ...(code === undefined && said !== null ? { isCodeUnread: true } : {}) };
}

function isWholeList(people: readonly v.InferOutput<typeof party>[]): boolean {
  const isWhole = ({ applicantAttorneyClass: own, applicantAttorneyCd: code, name }: v.InferOutput<typeof party>) =>
    (own === '1' || own === '2') && name !== undefined && (code === null || personCodeOf(code) !== undefined);
  return people.every(isWhole) && people.some((one) => one.applicantAttorneyClass === '1');
}

/** 区分: 1 to 45, two digits (recordings). */
function classOf(text: string | undefined): string | undefined {
  return text !== undefined && /^[0-9]{1,2}$/u.test(text) ? text : undefined;
}

type Group = NonNullable<v.InferOutput<typeof schema>['bibliographyInformation']>[number];

/** Groups of publications are empty (recordings); that of the application begins with the 願書. */
function documentsOf({ numberType, documentList: rows }: Group, law: Law): readonly HistoryEntry[] {
  const canBeEmpty = numberType !== undefined && NUMBER_TYPE.test(numberType) && numberType !== '01';
  if (!rows || (rows.length === 0 && !canBeEmpty)) return [UNREAD];
  return rows.map((row) => documentOf(row, numberType, law));
}

function documentOf(row: v.InferOutput<typeof documentRow>, group: string | undefined, law: Law): HistoryEntry {
  const { legalDate, documentNumber, documentSeparator, availabilityFlag } = row;
  const documentCode = DOCUMENT_CODE.test(row.documentCode ?? '') ? row.documentCode : undefined;
  const isFlag = availabilityFlag === '0' || availabilityFlag === '1';
  const isWhole =
    legalDate !== undefined &&
    documentCode !== undefined &&
    documentNumber !== undefined &&
    DOCUMENT_NUMBER.test(documentNumber) &&
    documentSeparator !== undefined &&
    SEPARATOR.test(documentSeparator) &&
    group !== undefined &&
    NUMBER_TYPE.test(group) &&
    isFlag;
  return {
    date: legalDate,
    code: documentCode,
    description: row.documentDescription ?? (documentCode === undefined ? '' : documentName(documentCode, law)),
    number: isPlaceholder(documentNumber) ? undefined : documentNumber,
    group: group ?? '',
    separator: documentSeparator,
    available: isFlag ? availabilityFlag === '1' : undefined,
    ...(isWhole ? {} : { isPartial: true }),
  };
}

/** Forms in recordings and in the list of codes: A63, C60, R150; 52001475960; S; 01. */
const DOCUMENT_CODE = /^[A-Z]{1,4}(?:[0-9]{1,6}[A-Z0-9]{0,4}|[A-Z]{3})$/u;
const DOCUMENT_NUMBER = /^[0-9A-Z]{11}$/u;
const SEPARATOR = /^[A-Z ]?$/u;
const NUMBER_TYPE = /^[0-9]{2}$/u;

function isPlaceholder(number: string | undefined): boolean {
  return number === '99999999999' || number === 'BBBBBBBBBBB';
}
