import * as v from 'valibot';
import type { CaseNumber } from '../numbers/caseNumber.ts';
import { foldWord } from '../numbers/fold.ts';
import type { Api } from '../apis/apis.ts';
import { readFixedAddress, readNationalPhase, readNumberReference } from '../apis/answers/numberReference.ts';
import { readApplicantCodes, readApplicantName } from '../apis/answers/applicants.ts';
import { numberOf, personCodeOf, record, said, saidNumberOf, text } from '../apis/answers/fields.ts';
import type { HeldAnswer, Question, Store } from '../store/store.ts';

/** What an answer says, as far as it shows what it is about. */
type Said = Pick<HeldAnswer, 'statusCode' | 'data'>;

/**
 * Why an answer is none to its question; undefined where nothing is wrong with it.
 * - `otherCase`: it names another case, person or number than the one that was asked for, as when something between the
 *   office and this program mixes answers up
 * - `badAnswer`: the status says that there are data (100), and there are none, or not the one thing that this API is asked
 *   for. Of what it does not have the office says 107 (handbook, recordings), so nothing is known from such an answer:
 *   held, it would hide the case for the day, or for good where the API's answers never change
 */
export type Mismatch = 'otherCase' | 'badAnswer';

/**
 * Whether an answer is one to its question. One that does not name what it is about, or not so that it can be read, is taken
 * for one. `store` knows which right an application has; where it cannot be read, an answer that was paid for is not lost.
 */
export async function mismatchOf(
  question: Question,
  answer: Said,
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

/** APIs that are asked for one thing alone. */
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
      // What is not said, or cannot be read, may be the one.
      const known = said.flatMap((one) => one ?? []);
      return known.length > 0 && !said.includes(undefined) && known.every((one) => one.number !== number);
    }
    // The answer about an international number names the application alone; the OPD-API is not JSON.
    case 'internationalNumber':
    case 'docdbKindAndNumber':
    case 'docdbNumber':
    case 'docdbNumberAndDocument':
      return false;
  }
}

/** `…/JP-2020-123456/…`: the number in a fixed address (recordings). */
function applicationIn(address: string | undefined): string | undefined {
  const match = /\/JP-([0-9]{4})-([0-9]{6})\//u.exec(address ?? '');
  return match ? `${match[1] ?? ''}${match[2] ?? ''}` : undefined;
}

/** The register of another right than the one that other answers show the application to have. */
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
