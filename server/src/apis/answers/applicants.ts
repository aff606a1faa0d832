import * as v from 'valibot';
import { list, personCodeOf, record, text, words } from './fields.ts';

export interface NamedCode {
  readonly code: string;
  readonly name: string;
  /** The answer does not give a readable code, though there may be one. */
  readonly isCodeUnread?: true;
}

const byCode = record({ applicantAttorneyName: words });
const byName = record({ applicantAttorney: list(record({ applicantAttorneyCd: text, name: words })) });

/** The name in `data` of applicant_attorney_cd. */
export function readApplicantName(data: unknown): string | undefined {
  return v.parse(byCode, data).applicantAttorneyName;
}

/** The codes in `data` of applicant_attorney, of which a name can have several; undefined without a list. Skips unreadable rows. */
export function readApplicantCodes(data: unknown): NamedCode[] | undefined {
  const rows = v.parse(byName, data).applicantAttorney;
  return rows?.flatMap(({ applicantAttorneyCd, name }) => {
    const code = personCodeOf(applicantAttorneyCd);
    return code === undefined || name === undefined ? [] : [{ code, name }];
  });
}

/** Whether the API refuses a name with 208. Its Japanese message names the colon, the English one the semicolon. */
export function refusedInName(name: string): boolean {
  return /[\t,:;|]/u.test(name);
}
