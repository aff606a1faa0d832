import { registrationRows } from './documents.ts';
import type { Step } from './documents.ts';
import type { ApiLaw } from '../../src/apis/apis.ts';
import type { Bibliography, DocumentRow, Party, Registration } from '../shapes.ts';
import type { Person } from './people.ts';

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

function rows(law: ApiLaw, { documents }: Declaration): DocumentRow[] {
  return documents.flatMap((step) => step(law));
}

export function parties({ applicants, agents = [] }: Declaration): Party[] {
  const all = [
    ...applicants.map((person) => ({ person, applicantAttorneyClass: '1' as const })),
    ...agents.map((person) => ({ person, applicantAttorneyClass: '2' as const })),
  ];
  return all.map(({ person, applicantAttorneyClass }, index) => ({
    applicantAttorneyCd: person.code,
    repeatNumber: String(index + 1),
    name: person.name,
    applicantAttorneyClass,
  }));
}

/** The five fields of the right; all empty before registration. */
export function right(registered: Registered | undefined) {
  return {
    registrationNumber: registered?.number ?? '',
    registrationDate: registered?.on ?? '',
    erasureIdentifier: registered ? (registered.ceased ? '01' : '00') : '',
    expireDate: registered?.expires ?? '',
    disappearanceDate: registered?.ceased ?? '',
  };
}

export function applicationList(law: ApiLaw, declaration: Declaration): Bibliography {
  return { numberType: '01', number: declaration.number, documentList: rows(law, declaration) };
}

/** None before registration, else one list. */
export function registrationList(law: ApiLaw, declaration: Declaration): Bibliography[] {
  const { registered } = declaration;
  if (!registered) return [];
  const documentList = registrationRows(law, rows(law, declaration), daysLater(registered.on, 15));
  return [{ numberType: '06', number: registered.number, documentList }];
}

/** The fields of registration_info that all laws have; undefined before registration. */
export function registration(declaration: Declaration): Registration | undefined {
  const { registered } = declaration;
  if (!registered) return undefined;
  const { registrationNumber, registrationDate, ...state } = right(registered);
  return {
    applicationNumber: declaration.number,
    filingDate: declaration.filed,
    registrationNumber,
    registrationDate,
    decisionDate: registered.decided,
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
