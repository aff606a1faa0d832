import { readApplicantCodes, readApplicantName } from './answers/applicants.ts';
import { readProgress } from './answers/progress.ts';
import { readRegistration } from './answers/registration.ts';
import type { Api, ApiName } from './apis.ts';

/** A party named in an answer: 識別番号 of nine digits and registered name. */
export interface LearnedName {
  readonly code: string;
  readonly name: string;
  /** applicantAttorneyClass: 1 applicant or holder, 2 agent; undefined where the answer does not say. */
  readonly class: 1 | 2 | undefined;
}

/** APIs whose answers give names with codes. */
export const NAMING: readonly ApiName[] = [
  'app_progress',
  'app_progress_simple',
  'applicant_attorney',
  'applicant_attorney_cd',
  'registration_info',
];

/** The parties in an answer's `data` that have a nine-digit code and a name. Never throws. */
export function namesIn(api: Api, parameter: string, data: unknown): LearnedName[] {
  return partiesIn(api, parameter, data).flatMap(({ code = '', name, class: own }) =>
    /^[0-9]{9}$/u.test(code) && name.trim() !== '' ? [{ code, name: name.trim(), class: own }] : [],
  );
}

interface Named {
  readonly code: string | undefined;
  readonly name: string;
  readonly class: LearnedName['class'];
}

function partiesIn({ name, law }: Api, parameter: string, data: unknown): Named[] {
  const as = (own: LearnedName['class']) => (party: Pick<Named, 'code' | 'name'>) => ({ ...party, class: own });
  switch (name) {
    case 'app_progress':
    case 'app_progress_simple': {
      const { applicants = [], agents = [] } = readProgress(law, data);
      return [...applicants.map(as(1)), ...agents.map(as(2))];
    }
    case 'registration_info':
      return (readRegistration(law, data).holders ?? []).map(as(1));
    case 'applicant_attorney':
      return (readApplicantCodes(data) ?? []).map(as(undefined));
    case 'applicant_attorney_cd': {
      const found = readApplicantName(data);
      return found === undefined ? [] : [{ code: parameter, name: found, class: undefined }];
    }
    default:
      return [];
  }
}
