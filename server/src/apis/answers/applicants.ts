import * as v from 'valibot';
import { list, personCodeOf, record, text, words } from './fields.ts';

/** An applicant or agent with its 識別番号. */
export interface NamedCode {
  readonly code: string;
  readonly name: string;
  /** The answer does not say the code, or not so that it can be read: there may be one. */
  readonly isCodeUnread?: true;
}

const byCode = record({ applicantAttorneyName: words });
const byName = record({ applicantAttorney: list(record({ applicantAttorneyCd: text, name: words })) });

/** The name in `data` of applicant_attorney_cd. */
export function readApplicantName(data: unknown): string | undefined {
  return v.parse(byCode, data).applicantAttorneyName;
}

/** The codes in `data` of applicant_attorney; one name can have several. Undefined where it has no list; rows that cannot be read are left out. */
export function readApplicantCodes(data: unknown): NamedCode[] | undefined {
  const rows = v.parse(byName, data).applicantAttorney;
  return rows?.flatMap(({ applicantAttorneyCd, name }) => {
    const code = personCodeOf(applicantAttorneyCd);
    return code === undefined || name === undefined ? [] : [{ code, name }];
  });
}

/** Characters that the API refuses in a name with 208; the Japanese message says colon, the English one semicolon. */
export function refusedInName(name: string): boolean {
  return /[\t,:;|]/u.test(name);
}
