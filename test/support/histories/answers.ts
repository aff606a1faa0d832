/** Builds what the API answers of an invented case, in the API's own shape, from what a history says in short. */

import type { Day } from '../officeDays.ts';
import type { History, HistoryLaw } from './history.ts';

/** What an answer of app_progress says, in short. What is left out is said to be none: `""`, `[]` or `{}`. */
interface Says {
  /** Ten digits. */
  readonly number?: string;
  readonly filed?: Day;
  readonly published?: Day;
  /** Number and day of the registration. */
  readonly registered?: readonly [number: string, date: Day];
  /** 本権利抹消識別; `00` for a registered case where left out. */
  readonly erasure?: string;
  readonly ceased?: Day;
  readonly expires?: Day;
  /** 原出願: number and 出願日. */
  readonly parent?: readonly [number: string, date: Day];
  /** Paris: country and day; national: number and day. */
  readonly priorities?: readonly (
    { readonly paris: string; readonly date: Day } | { readonly national: string; readonly date: Day }
  )[];
  /** 分割出願群: number and generation. */
  readonly divisionals?: readonly (readonly [number: string, generation: string])[];
  /** International application and publication. */
  readonly international?: readonly [application: string, publication: string];
  /** 本意匠. */
  readonly principal?: string;
  /**
   * Rows of the 経過: `2026-10-20 A131 000101` (a 発送番号: mailed by the office), `2026-11-10 A53` (filed), `- A131 000101`
   * (no date), `2026-11-10 -` (no code). Codes with R are put into the group of the registration, with C of the trial.
   */
  readonly rows: readonly string[];
  /** Fields that the answer lacks. */
  readonly without?: readonly string[];
  /** Fields as they stand there, whatever their form. */
  readonly raw?: Readonly<Record<string, unknown>>;
}

const LAW_DIGITS: Readonly<Record<HistoryLaw, string>> = { patent: '1', design: '3', trademark: '4' };

const compact = (day: Day | undefined) => (day ?? '').replaceAll('-', '');

/** `data` of app_progress of an invented case, with the fields that the recordings and the specification have. */
function progress(law: HistoryLaw, says: Says): unknown {
  const number = numberOf(says);
  const [registrationNumber = '', registrationDate] = says.registered ?? [];
  const common = {
    applicationNumber: number,
    applicantAttorney: [
      { applicantAttorneyCd: '700000001', repeatNumber: '1', name: '架空商事株式会社', applicantAttorneyClass: '1' },
      { applicantAttorneyCd: '700000002', repeatNumber: '2', name: '架空　一郎', applicantAttorneyClass: '2' },
    ],
    filingDate: compact(says.filed),
    publicationDate: compact(says.published),
    registrationNumber,
    registrationDate: compact(registrationDate),
    erasureIdentifier: says.erasure ?? (says.registered ? '00' : ''),
    expireDate: compact(says.expires),
    disappearanceDate: compact(says.ceased),
    priorityRightInformation: (says.priorities ?? []).map(priorityRow),
    parentApplicationInformation: says.parent
      ? { parentApplicationNumber: says.parent[0], filingDate: compact(says.parent[1]) }
      : {},
    bibliographyInformation: groups(law, number, registrationNumber, says.rows),
  };
  const answer = { ...common, ...OF_LAW[law](says), ...says.raw };
  return Object.fromEntries(Object.entries(answer).filter(([key]) => !(says.without ?? []).includes(key)));
}

function numberOf(says: Says): string {
  return says.number ?? `${(says.filed ?? '2024-01-01').slice(0, 4)}100001`;
}

/** `503012345`: era, its year, serial (publicationNumber of app_progress). */
function eraNumber(day: Day): string {
  const year = Number(day.slice(0, 4));
  return `${year >= 2019 ? 5 : 4}${String(year - (year >= 2019 ? 2018 : 1988)).padStart(2, '0')}012345`;
}

const OF_LAW: Readonly<Record<HistoryLaw, (says: Says) => object>> = {
  patent: (says) => ({
    inventionTitle: '架空の装置',
    publicationNumber: says.published ? eraNumber(says.published) : '',
    ADPublicationNumber: says.published ? `${says.published.slice(0, 4)}012345` : '',
    nationalPublicationNumber: '',
    ADNationalPublicationNumber: '',
    internationalApplicationNumber: says.international?.[0] ?? '',
    internationalPublicationNumber: says.international?.[1] ?? '',
    internationalPublicationDate: '',
    divisionalApplicationInformation: (says.divisionals ?? []).map(([applicationNumber, divisionalGeneration]) => ({
      applicationNumber,
      ADPublicationNumber: '',
      registrationNumber: '',
      erasureIdentifier: '',
      expireDate: '',
      disappearanceDate: '',
      divisionalGeneration,
    })),
  }),
  design: (says) => ({
    designArticle: '架空の容器',
    designClass: 'F4700',
    principalDesignApplicationNumber: says.principal ?? '',
  }),
  trademark: () => ({
    trademarkForDisplay: '架空標',
    transliteration: {},
    viennaClass: {},
    goodsServiceInformation: [{ goodsServiceClass: '29', goodsServiceName: '牛肉', similarCode: '32A01' }],
  }),
};

function priorityRow(one: { readonly paris?: string; readonly national?: string; readonly date: Day }) {
  return {
    parisPriorityApplicationNumber: one.paris === undefined ? '' : '63/000001',
    parisPriorityDate: one.paris === undefined ? '' : compact(one.date),
    parisPriorityCountryCd: one.paris ?? '',
    nationalPriorityLawCd: one.national === undefined ? '' : '1',
    nationalPriorityApplicationNumber: one.national ?? '',
    nationalPriorityInternationalApplicationNumber: '',
    nationalPriorityDate: one.national === undefined ? '' : compact(one.date),
  };
}

function groups(law: HistoryLaw, number: string, registrationNumber: string, rows: readonly string[]) {
  const read = rows.map((row, index) => {
    const [day = '-', code = '-', dispatch] = row.split(' ');
    const group = code.startsWith('R') ? '06' : code.startsWith('C') ? '07' : '01';
    return { group, document: documentRow(law, day, code, dispatch, index) };
  });
  const of = (group: string) => read.filter((one) => one.group === group).map((one) => one.document);
  const all = [
    { numberType: '01', number, documentList: of('01') },
    { numberType: '06', number: registrationNumber, documentList: of('06') },
    { numberType: '07', number: '2026000001', documentList: of('07') },
  ];
  return all.filter((group) => group.numberType === '01' || group.documentList.length > 0);
}

function documentRow(law: HistoryLaw, day: string, code: string, dispatch: string | undefined, index: number) {
  const year = day === '-' ? '26' : day.slice(2, 4);
  const mailed = dispatch === undefined ? undefined : `06${LAW_DIGITS[law]}${year}${dispatch}`;
  const filed = code.startsWith('R') ? '99999999999' : `5${year}${String(index).padStart(8, '0')}`;
  return {
    ...(day === '-' ? {} : { legalDate: compact(day) }),
    irirFlg: '0',
    availabilityFlag: '1',
    ...(code === '-' ? {} : { documentCode: code }),
    documentDescription: code === '-' ? '' : code,
    documentNumber: mailed ?? filed,
    versionNumber: '0001',
    documentSeparator: mailed === undefined ? 'S' : 'K',
    numberOfPages: '0',
    sizeOfDocument: '1000',
  };
}

/** 次期年金納付期限 and 最終納付年分 of registration_info. */
interface Payment {
  /** `''`: the register names none. */
  readonly next: Day;
  readonly years: string;
  /** 更新年月日: the state of the register is of this day. */
  readonly updated?: Day;
  /** The application number of the answer, where it is about another case. */
  readonly number?: string;
}

function registrationInfo(says: Says, payment: Payment): unknown {
  return {
    applicationNumber: payment.number ?? numberOf(says),
    filingDate: compact(says.filed),
    registrationNumber: says.registered?.[0] ?? '',
    registrationDate: compact(says.registered?.[1]),
    decisionDate: '',
    appealTrialDecisiondDate: '',
    rightPersonInformation: [{ rightPersonCd: '700000001', rightPersonName: '架空商事株式会社' }],
    expireDate: compact(says.expires),
    nextPensionPaymentDate: compact(payment.next),
    lastPaymentYearly: payment.years,
    erasureIdentifier: says.erasure ?? '00',
    disappearanceDate: compact(says.ceased),
    updateDate: compact(payment.updated),
  };
}

/** What a history is written as: the answers in short. */
export interface Written extends Omit<History, 'progress' | 'registration' | 'others'> {
  readonly says: Says;
  /** registration_info is held. */
  readonly payment?: Payment;
  /** What app_progress says of other cases that are held. */
  readonly beside?: readonly Says[];
}

/** The histories of one law, with the answers in the API's own shape. */
export function written(law: HistoryLaw, list: readonly Omit<Written, 'law'>[]): readonly History[] {
  return list.map(({ says, payment, beside, ...rest }) => ({
    ...rest,
    law,
    progress: progress(law, says),
    ...(payment ? { registration: registrationInfo(says, payment) } : {}),
    ...(beside ? { others: beside.map((one) => progress(law, one)) } : {}),
  }));
}
