import type { ApiLaw } from '../../src/apis/apis.ts';
import { registrationRows, type DocumentRow, type Step } from './documents.ts';
import type { Person } from './people.ts';

/** The `data` of the answers, as the JPO sends it: all values are strings, `""` stands for null, `{}` for none. */

/** What a declaration of any law has. Dates are YYYYMMDD, application numbers 10 digits. */
export interface Declaration {
  readonly number: string;
  readonly applicants: readonly Person[];
  readonly agents?: readonly Person[];
  readonly filed: string;
  readonly registered?: Registered;
  /** In the order of their dates. */
  readonly documents: readonly Step[];
}

/** Why an application is refused, in the words of the notice. */
export interface Reason {
  /** 適用条文, in full width. */
  readonly article: string;
  readonly text: string;
}

/** A right and what the register says of it. */
export interface Registered {
  /** Seven digits. */
  readonly number: string;
  readonly on: string;
  /** Date of the decision itself (起案日), some days before its dispatch. */
  readonly decided: string;
  readonly expires: string;
  /** Last year that is paid for; all fees end with the right. */
  readonly paidYears: number;
  /** Absent when nothing is left to pay. */
  readonly nextPayment?: string;
  /** When the right ceased. */
  readonly ceased?: string;
}

/** Applicants (class 1), then agents (2). */
export function parties({ applicants, agents = [] }: Declaration) {
  return [...applicants, ...agents].map(({ code, name }, index) => ({
    applicantAttorneyCd: code,
    repeatNumber: String(index + 1),
    name,
    applicantAttorneyClass: index < applicants.length ? ('1' as const) : ('2' as const),
  }));
}

/** Someone on record; trademarks leave `repeatNumber` out. */
export type Party = Omit<ReturnType<typeof parties>[number], 'repeatNumber'>;

/** The five fields of the right; all empty before registration. `erasureIdentifier`: 00 alive, 01 ceased. */
export function right(registered: Registered | undefined) {
  return {
    registrationNumber: registered?.number ?? '',
    registrationDate: registered?.on ?? '',
    erasureIdentifier: registered ? (registered.ceased ? '01' : '00') : '',
    expireDate: registered?.expires ?? '',
    disappearanceDate: registered?.ceased ?? '',
  };
}

/** The lists of documents: of the application (01), of its publication (02 公開, 03 公表), of the registration (06). */
export function lists(law: ApiLaw, declaration: Declaration, published: readonly Bibliography[] = []): Bibliography[] {
  const { number, registered } = declaration;
  const documentList = declaration.documents.flatMap((step) => step(law));
  const application: Bibliography = { numberType: '01', number, documentList };
  if (!registered) return [application, ...published];
  const rows = registrationRows(law, documentList, daysLater(registered.on, 15));
  return [application, ...published, { numberType: '06', number: registered.number, documentList: rows }];
}

export interface Bibliography {
  readonly numberType: '01' | '02' | '03' | '06';
  readonly number: string;
  readonly documentList: readonly DocumentRow[];
}

/** The fields of registration_info that all laws have; undefined before registration. */
export function registration(declaration: Declaration) {
  const { registered } = declaration;
  if (!registered) return undefined;
  const { registrationNumber, registrationDate, ...state } = right(registered);
  return {
    applicationNumber: declaration.number,
    filingDate: declaration.filed,
    registrationNumber,
    registrationDate,
    decisionDate: registered.decided,
    /** Spelt like this by the JPO. */
    appealTrialDecisiondDate: '',
    rightPersonInformation: declaration.applicants.map(({ code, name }) => ({
      rightPersonCd: code,
      rightPersonName: name,
    })),
    ...state,
    nextPensionPaymentDate: registered.nextPayment ?? '',
    lastPaymentYearly: String(registered.paidYears).padStart(2, '0'),
    updateDate: daysLater(registered.ceased ?? registered.on, 16),
  };
}

/** `date` and the result are YYYYMMDD. */
export function daysLater(date: string, days: number): string {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(4, 6));
  const day = Number(date.slice(6));
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10).replaceAll('-', '');
}
