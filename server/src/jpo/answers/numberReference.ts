import * as v from 'valibot';
import type { CaseNumber, Law } from '../../numbers/caseNumber.ts';
import { numberOf, text } from './fields.ts';

const schema = v.object({
  applicationNumber: text,
  // Ten digits, western, unlike the field of the same name in app_progress (recordings).
  publicationNumber: text,
  nationalPublicationNumber: text,
  registrationNumber: text,
  internationalPublicationNumber: text,
});

/** The numbers of one case, as case_number_reference says them. */
export interface NumberReference {
  readonly application: CaseNumber | undefined;
  readonly publication: CaseNumber | undefined;
  readonly nationalPublication: CaseNumber | undefined;
  readonly registration: CaseNumber | undefined;
  readonly internationalPublication: CaseNumber | undefined;
}

/** Reads `data` of case_number_reference. Never throws. */
export function readNumberReference(law: Law, data: unknown): NumberReference {
  const raw = v.parse(schema, typeof data === 'object' && data !== null ? data : {});
  return {
    application: numberOf(law, 'application', raw.applicationNumber),
    publication: numberOf(law, 'publication', raw.publicationNumber),
    nationalPublication: numberOf(law, 'nationalPublication', raw.nationalPublicationNumber),
    registration: numberOf(law, 'registration', raw.registrationNumber),
    internationalPublication: numberOf(law, 'internationalPublication', raw.internationalPublicationNumber),
  };
}
