import { createHash } from 'node:crypto';
import type { Api, ApiLaw } from '../src/apis/apis.ts';
import { archiveOf, type Archive } from './bodies.ts';
import type { CaseIndex, DemoCase } from './cases/cases.ts';
import { isBeforeHeisei } from './cases/eraNumber.ts';
import type { PatentCase } from './cases/patentCase.ts';
import type { StatusCode } from './envelope.ts';
import { isOpdShape } from './opd/answers.ts';

interface Outcome {
  readonly code: StatusCode;
  readonly data?: unknown;
  readonly archive?: Archive;
}

const NOT_FOUND: Outcome = { code: '107' };
const NO_DOCUMENT: Outcome = { code: '108' };
const OUT_OF_SCOPE: Outcome = { code: '111' };
const BAD_VALUE: Outcome = { code: '204' };
const BAD_CHARACTER: Outcome = { code: '208' };

/** The Japanese message of 208 shows a colon, the English one a semicolon: neither is taken. */
const FORBIDDEN = /[\t,:;|]/u;

/** What is wrong with these parameters, or undefined. The answer to such a request costs nothing. */
export function checkParameters(api: Api, parameters: readonly string[]): Outcome | undefined {
  if (parameters.some((value) => FORBIDDEN.test(value))) return BAD_CHARACTER;
  return hasGoodShape(api, parameters) ? undefined : BAD_VALUE;
}

function hasGoodShape(api: Api, [first = '', second = '']: readonly string[]): boolean {
  switch (api.parameter) {
    case 'applicationNumber':
      return /^\d{10}$/u.test(first);
    case 'applicantCode':
      return /^\d{9}$/u.test(first);
    case 'kindAndNumber':
      if (first === 'publication') return api.law === 'patent' && /^\d{10}$/u.test(second);
      if (first === 'registration') return /^\d{7}$/u.test(second);
      return first === 'application' && /^\d{10}$/u.test(second);
    case 'internationalNumber':
      if (first === 'international_publication') return /^WO\d{10}$/u.test(second);
      return first === 'international_application' && /^[A-Z]{2}\d{10}$/u.test(second);
    case 'applicantName':
      return true;
    case 'docdbKindAndNumber':
    case 'docdbNumber':
    case 'docdbNumberAndDocument':
      return isOpdShape(api, [first, second]);
  }
}

/** Answers a request to a domestic API whose parameters `checkParameters` has let pass. */
export function answer(index: CaseIndex, api: Api, [first = '', second = '']: readonly string[]): Outcome {
  switch (api.name) {
    case 'applicant_attorney_cd': {
      const person = index.personByCode(first);
      return person ? { code: '100', data: { applicantAttorneyName: person.name } } : NOT_FOUND;
    }
    case 'applicant_attorney': {
      const people = index.peopleByName(first);
      const applicantAttorney = people.map(({ code, name }) => ({ applicantAttorneyCd: code, name }));
      return people.length > 0 ? { code: '100', data: { applicantAttorney } } : NOT_FOUND;
    }
    case 'case_number_reference':
      return numberReference(index, api.law, first, second);
    case 'pct_national_phase_application_number': {
      const kind = first === 'international_application' ? first : 'international_publication';
      const found = index.byNumber('patent', kind, second);
      return found ? { code: '100', data: { applicationNumber: found.progress.applicationNumber } } : NOT_FOUND;
    }
    default: {
      const found = index.byApplication(api.law, first);
      return found ? ofCase(api, found) : NOT_FOUND;
    }
  }
}

function ofCase(api: Api, one: DemoCase): Outcome {
  const { progress } = one;
  const { applicationNumber } = progress;
  switch (api.name) {
    case 'app_progress':
      return { code: '100', data: progress };
    case 'app_progress_simple':
      return { code: '100', data: simple(one) };
    case 'priority_right_app_info': {
      const { priorityRightInformation } = progress;
      return { code: '100', data: { applicationNumber, priorityRightInformation } };
    }
    case 'registration_info':
      return one.registration ? { code: '100', data: one.registration } : NOT_FOUND;
    case 'jpp_fixed_address':
      return { code: '100', data: { URL: fixedAddress(one.law, applicationNumber) } };
    case 'divisional_app_info':
      return one.law === 'patent' ? { code: '100', data: divisionals(one) } : NOT_FOUND;
    case 'cite_doc_info':
      if (one.law !== 'patent') return NOT_FOUND;
      return { code: '100', data: { applicationNumber, patentDoc: one.patentDoc, nonPatentDoc: [] } };
    default: {
      const archive = archiveOf(one, api.name);
      return archive ? { code: '100', archive } : NO_DOCUMENT;
    }
  }
}

/** app_progress without what app_progress_simple leaves out. */
function simple(one: DemoCase): object {
  const left = new Set([
    'priorityRightInformation',
    'parentApplicationInformation',
    'divisionalApplicationInformation',
    'designClass',
    'principalDesignApplicationNumber',
  ]);
  return Object.fromEntries(Object.entries(one.progress).filter(([key]) => !left.has(key)));
}

function divisionals({ progress }: PatentCase): object {
  const { applicationNumber, parentApplicationInformation, divisionalApplicationInformation } = progress;
  return { applicationNumber, parentApplicationInformation, divisionalApplicationInformation };
}

function numberReference(index: CaseIndex, law: ApiLaw, kind: string, number: string): Outcome {
  if (kind === 'publication' && isBeforeHeisei(number)) return OUT_OF_SCOPE;
  const found =
    kind === 'publication' || kind === 'registration'
      ? index.byNumber(law, kind, number)
      : index.byApplication(law, number);
  return found ? { code: '100', data: numbers(found) } : NOT_FOUND;
}

/** Here, unlike in app_progress, the publication numbers have 10 digits. */
function numbers(one: DemoCase): object {
  const { applicationNumber, registrationNumber } = one.progress;
  switch (one.law) {
    case 'patent':
      return {
        applicationNumber,
        publicationNumber: one.progress.ADPublicationNumber,
        nationalPublicationNumber: one.progress.ADNationalPublicationNumber,
        registrationNumber,
        internationalPublicationNumber: one.progress.internationalPublicationNumber,
      };
    case 'design':
      return {
        applicationNumber,
        registrationNumber,
        internationalRegistrationNumber: one.hague?.registration ?? '',
        designNumber: one.hague?.design ?? '',
      };
    case 'trademark':
      return { applicationNumber, registrationNumber };
  }
}

const DATABASE = { patent: ['PU', '10'], design: ['DE', '30'], trademark: ['TR', '40'] } as const;

/**
 * The J-PlatPat address of an application in the form that jpp_fixed_address returns (`c1800` with 64 hexadecimal
 * digits). The digits are invented, so it leads nowhere.
 */
export function fixedAddress(law: ApiLaw, applicationNumber: string): string {
  const [database, kind] = DATABASE[law];
  const number = `JP-${applicationNumber.slice(0, 4)}-${applicationNumber.slice(4)}`;
  const hash = createHash('sha256').update(`demo ${database} ${number}`).digest('hex').toUpperCase();
  return `https://www.j-platpat.inpit.go.jp/c1800/${database}/${number}/${hash}/${kind}/ja`;
}
