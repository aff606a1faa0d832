import * as v from 'valibot';
import type { CaseNumber, Law } from '../../numbers/caseNumber.ts';
import type { CalendarDate } from '../../base/calendarDate.ts';
import { divisionalItem, parentItem, readDivisionals, readParent, type Divisional, type Parent } from './divisional.ts';
import { date, list, numberOf, personCodeOf, record, text } from './fields.ts';
import { priorityItem, readPriorities, type Priority } from './priority.ts';

/** 出願人 or 代理人 as on record. */
export interface Party {
  /** 識別番号, 9 digits; undefined where the answer has none. */
  readonly code: string | undefined;
  readonly name: string;
}

/** One row of the 経過 (documentList). */
export interface CaseDocument {
  /** 発送日 of documents that were mailed, 受付日 of documents that were filed. */
  readonly date: CalendarDate | undefined;
  /** Without the law digit: A63, A131, A53, R150. */
  readonly code: string;
  readonly description: string;
  /** 11 digits, or undefined for the placeholders 99999999999 and BBBBBBBBBBB. */
  readonly number: string | undefined;
  /** 出願系 (01), 登録系 (06), 審判 (07) …: numberType of the group. */
  readonly group: string;
  /** Part of a document: S 書誌, L 請求の範囲, M 明細書, Z 図面, Y 要約書; ' ' none. */
  readonly separator: string;
  /** The body can be fetched. */
  readonly available: boolean;
}

/** 区分 of a trademark. */
interface GoodsClass {
  readonly class: string;
  readonly goods: string;
  readonly similarCodes: readonly string[];
}

/** What app_progress and app_progress_simple say of a case. */
export interface Progress {
  readonly law: Law;
  readonly application: CaseNumber | undefined;
  /** 発明の名称, 意匠に係る物品 or the trademark as displayed. */
  readonly title: string | undefined;
  readonly applicants: readonly Party[];
  readonly agents: readonly Party[];
  readonly filingDate: CalendarDate | undefined;
  readonly publication: CaseNumber | undefined;
  readonly nationalPublication: CaseNumber | undefined;
  readonly publicationDate: CalendarDate | undefined;
  readonly registration: CaseNumber | undefined;
  readonly registrationDate: CalendarDate | undefined;
  readonly internationalApplication: CaseNumber | undefined;
  readonly internationalPublication: CaseNumber | undefined;
  readonly expireDate: CalendarDate | undefined;
  readonly disappearanceDate: CalendarDate | undefined;
  /** 本権利抹消識別: undefined not registered, '00' alive; other values are kept as they are. */
  readonly erasureIdentifier: string | undefined;
  readonly goods: readonly GoodsClass[];
  /** Empty in app_progress_simple, which does not say. */
  readonly priorities: readonly Priority[];
  readonly parent: Parent | undefined;
  readonly divisionals: readonly Divisional[];
  /** 本意匠 of a related design. */
  readonly principalDesign: CaseNumber | undefined;
  readonly documents: readonly CaseDocument[];
}

const party = record({
  applicantAttorneyCd: text,
  name: text,
  applicantAttorneyClass: text,
});

const documentRow = record({
  legalDate: date,
  availabilityFlag: text,
  documentCode: v.string(),
  documentDescription: text,
  documentNumber: text,
  documentSeparator: v.fallback(v.string(), ' '),
});

const schema = record({
  applicationNumber: text,
  inventionTitle: text,
  designArticle: text,
  trademarkForDisplay: text,
  applicantAttorney: list(party),
  filingDate: date,
  // publicationNumber is a nine-digit era number here (recordings); the western form has the prefix AD.
  ADPublicationNumber: text,
  ADNationalPublicationNumber: text,
  publicationDate: date,
  registrationNumber: text,
  registrationDate: date,
  internationalApplicationNumber: text,
  internationalPublicationNumber: text,
  erasureIdentifier: text,
  expireDate: date,
  disappearanceDate: date,
  principalDesignApplicationNumber: text,
  priorityRightInformation: list(priorityItem),
  parentApplicationInformation: parentItem,
  divisionalApplicationInformation: list(divisionalItem),
  goodsServiceInformation: list(record({ goodsServiceClass: text, goodsServiceName: text, similarCode: text })),
  bibliographyInformation: list(record({ numberType: text, documentList: list(documentRow) })),
});

/** Reads `data` of app_progress or app_progress_simple. Never throws: what cannot be read is missing. */
export function readProgress(law: Law, data: unknown): Progress {
  const raw = v.parse(schema, data);
  const parties = (wanted: string) =>
    raw.applicantAttorney
      .filter((one) => one.applicantAttorneyClass === wanted && one.name !== undefined)
      .map((one): Party => ({ code: personCodeOf(one.applicantAttorneyCd), name: one.name ?? '' }));
  return {
    law,
    application: numberOf(law, 'application', raw.applicationNumber),
    title: raw.inventionTitle ?? raw.designArticle ?? raw.trademarkForDisplay,
    applicants: parties('1'),
    agents: parties('2'),
    filingDate: raw.filingDate,
    publication: numberOf(law, 'publication', raw.ADPublicationNumber),
    nationalPublication: numberOf(law, 'nationalPublication', raw.ADNationalPublicationNumber),
    publicationDate: raw.publicationDate,
    registration: numberOf(law, 'registration', raw.registrationNumber),
    registrationDate: raw.registrationDate,
    internationalApplication: numberOf(law, 'internationalApplication', raw.internationalApplicationNumber),
    internationalPublication: numberOf(law, 'internationalPublication', raw.internationalPublicationNumber),
    expireDate: raw.expireDate,
    disappearanceDate: raw.disappearanceDate,
    erasureIdentifier: raw.erasureIdentifier,
    goods: raw.goodsServiceInformation.map((one) => ({
      class: one.goodsServiceClass ?? '',
      goods: one.goodsServiceName ?? '',
      similarCodes: one.similarCode?.split(' ') ?? [],
    })),
    priorities: readPriorities(raw.priorityRightInformation),
    parent: readParent(law, raw.parentApplicationInformation),
    divisionals: readDivisionals(raw.divisionalApplicationInformation),
    principalDesign: numberOf('design', 'application', raw.principalDesignApplicationNumber),
    documents: raw.bibliographyInformation.flatMap((group) =>
      group.documentList.map((row): CaseDocument => ({
        date: row.legalDate,
        code: row.documentCode,
        description: row.documentDescription ?? row.documentCode,
        number: isPlaceholder(row.documentNumber) ? undefined : row.documentNumber,
        group: group.numberType ?? '',
        separator: row.documentSeparator,
        available: row.availabilityFlag === '1',
      })),
    ),
  };
}

function isPlaceholder(number: string | undefined): boolean {
  return number === '99999999999' || number === 'BBBBBBBBBBB';
}
