import * as v from 'valibot';
import type { CaseNumber, Law } from '../../numbers/caseNumber.ts';
import { numberOf, record, text } from './fields.ts';

const schema = record({
  applicationNumber: text,
  // Ten digits, western year, unlike the same field in app_progress (recordings).
  publicationNumber: text,
  nationalPublicationNumber: text,
  registrationNumber: text,
  internationalPublicationNumber: text,
  internationalRegistrationNumber: text,
  designNumber: text,
});

/** The content of a case_number_reference answer. */
export interface NumberReference {
  readonly application: CaseNumber | undefined;
  readonly publication: CaseNumber | undefined;
  readonly nationalPublication: CaseNumber | undefined;
  readonly registration: CaseNumber | undefined;
  readonly internationalPublication: CaseNumber | undefined;
  /** Hague: `DM/091050`, with the design's number in that registration. */
  readonly internationalRegistration: CaseNumber | undefined;
  readonly designNumber: string | undefined;
}

/** Reads `data` of case_number_reference. Never throws. */
export function readNumberReference(law: Law, data: unknown): NumberReference {
  const raw = v.parse(schema, data);
  return {
    application: numberOf(law, 'application', raw.applicationNumber),
    publication: numberOf(law, 'publication', raw.publicationNumber),
    nationalPublication: numberOf(law, 'nationalPublication', raw.nationalPublicationNumber),
    registration: numberOf(law, 'registration', raw.registrationNumber),
    internationalPublication: numberOf(law, 'internationalPublication', raw.internationalPublicationNumber),
    internationalRegistration: numberOf(law, 'internationalRegistration', raw.internationalRegistrationNumber),
    designNumber: raw.designNumber,
  };
}

const nationalPhase = record({ applicationNumber: text });

/** The Japanese application in `data` of pct_national_phase_application_number. */
export function readNationalPhase(data: unknown): CaseNumber | undefined {
  return numberOf('patent', 'application', v.parse(nationalPhase, data).applicationNumber);
}

const address = v.object({ URL: v.string() });
const ORIGIN = 'https://www.j-platpat.inpit.go.jp';

/** The J-PlatPat page in `data` of jpp_fixed_address; undefined where missing or on another site. */
export function readFixedAddress(data: unknown): string | undefined {
  const parsed = v.safeParse(address, data);
  if (!parsed.success || !URL.canParse(parsed.output.URL)) return undefined;
  const url = new URL(parsed.output.URL);
  return url.origin === ORIGIN && url.username === '' && url.password === '' ? url.href : undefined;
}
