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

/** 出願人 or 代理人 as on record. */
export interface Party {
  /** 識別番号, 9 digits; undefined where the answer has none. */
  readonly code: string | undefined;
  readonly name: string;
  /** The answer does not say the code, or not so that it can be read: there may be one. */
  readonly isCodeUnread?: true;
}

/** One row of the 経過 (documentList). */
export interface HistoryEntry {
  /** 発送日 of documents that were mailed, 受付日 of documents that were filed; undefined where the row does not say it. */
  readonly date: CalendarDate | undefined;
  /** Without the law digit: A63, A131, A53, R150; undefined where the row does not say it. */
  readonly code: string | undefined;
  /** In the office's words, or by the code where the row has none; '' where it says neither. */
  readonly description: string;
  /** 11 digits, or undefined for the placeholders 99999999999 and BBBBBBBBBBB. */
  readonly number: string | undefined;
  /** 出願系 (01), 登録系 (06), 審判 (07) …: numberType of the group. */
  readonly group: string;
  /** Part of a document: S 書誌, L 請求の範囲, M 明細書, Z 図面, Y 要約書; ' ' none; undefined where the row does not say it. */
  readonly separator: string | undefined;
  /** The body can be fetched; undefined where the row does not say it. */
  readonly available: boolean | undefined;
  /** Something of the row was not said, or cannot be read: it may be any document. Absent: all of it was read. */
  readonly isPartial?: true;
}

/** 区分 of a trademark. */
interface GoodsClass {
  /** Two digits; undefined where the row does not say it. */
  readonly class: string | undefined;
  readonly goods: string | undefined;
  readonly similarCodes: readonly string[];
}

/**
 * What app_progress and app_progress_simple say of a case. Undefined is what they do not say, or not so that it can be read:
 * nothing follows from it. Where the API's own "there is none" counts it is null, or an empty list.
 */
export interface Progress {
  readonly law: Law;
  readonly application: CaseNumber | undefined;
  /** 発明の名称, 意匠に係る物品 or the trademark as displayed. */
  readonly title: string | undefined;
  readonly applicants: readonly Party[] | undefined;
  readonly agents: readonly Party[] | undefined;
  /**
   * Every person of the answer could be read, with the code, and one is an applicant: who is not in the lists above is not on
   * record. No application is without an applicant, so an empty list says nothing.
   */
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
  /** 本権利抹消識別: null not registered, '00' alive; other values are kept as they are. */
  readonly erasureIdentifier: string | null | undefined;
  readonly goods: readonly GoodsClass[] | undefined;
  /** These three undefined in app_progress_simple, which does not say. */
  readonly priorities: readonly Priority[] | undefined;
  readonly parent: Parent | null | undefined;
  readonly divisionals: readonly Divisional[] | undefined;
  /** 本意匠 of a related design; null where the API says that there is none. */
  readonly principalDesign: CaseNumber | null | undefined;
  /** The 経過. A row, or a group of rows, that cannot be read is a row without code and date. */
  readonly documents: readonly HistoryEntry[] | undefined;
  /** A number that answers of this law have a field for was not said, or cannot be read. */
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
  // publicationNumber is a nine-digit era number here (recordings); the western form has the prefix AD.
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

/** Reads `data` of app_progress or app_progress_simple. Never throws: what cannot be read is missing. */
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
  // Only patents have the other fields (recordings, openapi.json).
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
    // No application is without a document: an empty list says nothing.
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

/** 区分: 1 to 45, two digits (recordings); undefined where it is none. */
function classOf(text: string | undefined): string | undefined {
  return text !== undefined && /^[0-9]{1,2}$/u.test(text) ? text : undefined;
}

type Group = NonNullable<v.InferOutput<typeof schema>['bibliographyInformation']>[number];

/** Groups of publications are empty (recordings); one of the application is not, since it begins with the 願書. */
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

/** Forms of what a row says, as in the recordings and in the list of codes: A63, C60, R150; 52001475960; S; 01. */
const DOCUMENT_CODE = /^[A-Z]{1,4}(?:[0-9]{1,6}[A-Z0-9]{0,4}|[A-Z]{3})$/u;
const DOCUMENT_NUMBER = /^[0-9A-Z]{11}$/u;
const SEPARATOR = /^[A-Z ]?$/u;
const NUMBER_TYPE = /^[0-9]{2}$/u;

function isPlaceholder(number: string | undefined): boolean {
  return number === '99999999999' || number === 'BBBBBBBBBBB';
}
