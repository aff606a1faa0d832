import {
  readFixedAddress,
  readNationalPhase,
  readNumberReference,
} from '../../../server/src/apis/answers/numberReference.ts';
import { readApplicantCodes, readApplicantName } from '../../../server/src/apis/answers/applicants.ts';
import { readCitations } from '../../../server/src/apis/answers/citations.ts';
import { readDivisionalAnswer } from '../../../server/src/apis/answers/divisional.ts';
import { readPriorityAnswer } from '../../../server/src/apis/answers/priority.ts';
import { readProgress } from '../../../server/src/apis/answers/progress.ts';
import { readRegistration } from '../../../server/src/apis/answers/registration.ts';
import type { ApiLaw, ApiName } from '../../../server/src/apis/apis.ts';

/** How the `data` of each API is read, where it is. */
export const READERS: Readonly<Partial<Record<ApiName, (law: ApiLaw, data: unknown) => unknown>>> = {
  app_progress: readProgress,
  app_progress_simple: readProgress,
  divisional_app_info: (_law, data) => readDivisionalAnswer(data),
  priority_right_app_info: (_law, data) => readPriorityAnswer(data),
  applicant_attorney_cd: (_law, data) => readApplicantName(data),
  applicant_attorney: (_law, data) => readApplicantCodes(data),
  case_number_reference: readNumberReference,
  cite_doc_info: (_law, data) => readCitations(data),
  registration_info: readRegistration,
  jpp_fixed_address: (_law, data) => readFixedAddress(data),
  pct_national_phase_application_number: (_law, data) => readNationalPhase(data),
};
