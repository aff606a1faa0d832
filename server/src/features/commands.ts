import { CITATION_LIST } from '../protocol.ts';
import { citationList } from './actions/citations.ts';
import { TELL_FIXED, tellFixed } from './actions/quickFixes.ts';
import { lookUp, LOOK_UP, openPage, OPEN_PAGE } from './actions/lookingUp.ts';
import type { Command } from './services.ts';
import { applicantUsed, lookUpApplicant } from './completion/lookUpApplicant.ts';
import { LOOK_UP_APPLICANT } from './completion/lookUpItem.ts';
import { APPLICANT_USED } from './completion/parties.ts';
import { verifyDraft, VERIFY_DRAFT } from './actions/verify.ts';

/** Every command of the server, by its name. What is new that a command learns is shown by itself (`onLearned`). */
export const COMMANDS: Readonly<Record<string, Command>> = {
  [LOOK_UP]: lookUp,
  [OPEN_PAGE]: openPage,
  [CITATION_LIST]: citationList,
  [LOOK_UP_APPLICANT]: lookUpApplicant,
  [APPLICANT_USED]: applicantUsed,
  [VERIFY_DRAFT]: verifyDraft,
  [TELL_FIXED]: tellFixed,
};
