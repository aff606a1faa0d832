import * as v from 'valibot';
import type { CaseNumber } from '../numbers/caseNumber.ts';
import { foldWord } from '../numbers/fold.ts';
import type { Api } from '../apis/apis.ts';
import { readFixedAddress, readNationalPhase, readNumberReference } from '../apis/answers/numberReference.ts';
import { readApplicantCodes, readApplicantName } from '../apis/answers/applicants.ts';
import { numberOf, personCodeOf, record, said, saidNumberOf, text } from '../apis/answers/fields.ts';
import type { HeldAnswer, Question, Store } from '../store/store.ts';

/**
 * Why an answer does not match its question.
 * - `otherCase`: it names another case, person or number, as when something on the way mixes answers up
 * - `badAnswer`: status 100 without data, or without the one thing this API is for. The JPO answers 107 where it has none
 *   (handbook, recordings). If saved, it would hide the case for the day, or for good where answers never change
 */
export type Mismatch = 'otherCase' | 'badAnswer';

/**
 * Checks an answer against its question; undefined where they match, or where the answer does not say what it is about.
 * `store` gives the right of an application; if it cannot be read, the paid answer is kept.
 */
export async function mismatchOf(
  question: Question,
  answer: Pick<HeldAnswer, 'statusCode' | 'data'>,
  store: Pick<Store, 'numbersOf'>,
): Promise<Mismatch | undefined> {
  const { api, parameter } = question;
  if (answer.statusCode !== '100' || api.answer === 'zip' || api.answer === 'pdf') return undefined;
  if (isEmpty(answer.data, api)) return 'badAnswer';
  if (api.answer !== 'json') return undefined;
  if (lacksItsPoint(api, answer.data)) return 'badAnswer';
  if (isOfOther(api, parameter, answer.data)) return 'otherCase';
  if (api.name !== 'registration_info') return undefined;
  return (await isOtherRight(question, answer.data, store)) ? 'otherCase' : undefined;
}

const xml = v.object({ children: v.array(v.unknown()) });

function isEmpty(data: unknown, { answer }: Api): boolean {
  if (answer === 'xml') return !v.is(xml, data) || data.children.length === 0;
  return typeof data !== 'object' || data === null || Array.isArray(data) || Object.keys(data).length === 0;
}

/** APIs whose answer is one thing alone. */
function lacksItsPoint({ name, law }: Api, data: unknown): boolean {
  switch (name) {
    case 'jpp_fixed_address':
      return readFixedAddress(data) === undefined;
    case 'pct_national_phase_application_number':
      return readNationalPhase(data) === undefined;
    case 'case_number_reference':
      return readNumberReference(law, data).application === undefined;
    case 'applicant_attorney_cd':
      return readApplicantName(data) === undefined;
    case 'applicant_attorney':
      return (readApplicantCodes(data) ?? []).length === 0;
    default:
      return false;
  }
}

const numbers = record({
  applicationNumber: text,
  publicationNumber: said,
  nationalPublicationNumber: said,
  registrationNumber: said,
  applicantAttorneyCd: text,
});

function isOfOther({ name, law, parameter: form }: Api, parameter: string, data: unknown): boolean {
  const { applicationNumber, ...others } = v.parse(numbers, data);
  const application = numberOf(law, 'application', applicationNumber)?.number;
  switch (form) {
    case 'applicationNumber': {
      const named = name === 'jpp_fixed_address' ? applicationIn(readFixedAddress(data)) : application;
      return named !== undefined && named !== parameter;
    }
    case 'applicantCode': {
      const code = personCodeOf(others.applicantAttorneyCd);
      return code !== undefined && code !== parameter;
    }
    case 'applicantName': {
      const named = readApplicantCodes(data) ?? [];
      return named.length > 0 && !named.some((one) => foldWord(one.name) === foldWord(parameter));
    }
    case 'kindAndNumber': {
      const [kind, number] = parameter.split('/');
      if (kind === 'application') return application !== undefined && application !== number;
      const published = [others.publicationNumber, others.nationalPublicationNumber];
      const said =
        kind === 'registration'
          ? [saidNumberOf(law, 'registration', others.registrationNumber)]
          : published.map((one) => saidNumberOf(law, 'publication', one));
      // An unstated or unreadable number may be the requested one.
      const known = said.flatMap((one) => one ?? []);
      return known.length > 0 && !said.includes(undefined) && known.every((one) => one.number !== number);
    }
    // An international number's answer names only the application; the OPD-API is not JSON.
    case 'internationalNumber':
    case 'docdbKindAndNumber':
    case 'docdbNumber':
    case 'docdbNumberAndDocument':
      return false;
  }
}

/** The number in a fixed address, `…/JP-2020-123456/…` (recordings). */
function applicationIn(address: string | undefined): string | undefined {
  const match = /\/JP-([0-9]{4})-([0-9]{6})\//u.exec(address ?? '');
  return match ? `${match[1] ?? ''}${match[2] ?? ''}` : undefined;
}

/** Whether this is the register of another right than other answers give for the application. */
async function isOtherRight(
  { api: { law }, parameter }: Question,
  data: unknown,
  store: Pick<Store, 'numbersOf'>,
): Promise<boolean> {
  const registration = saidNumberOf(law, 'registration', v.parse(numbers, data).registrationNumber);
  if (!registration) return false;
  const application: CaseNumber = { law, kind: 'application', number: parameter };
  const numbersKnown = await store.numbersOf(application).catch(() => []);
  const known = numbersKnown.filter(({ kind }) => kind === 'registration');
  return known.length > 0 && known.every(({ number }) => number !== registration.number);
}
