import { CITATION_LIST } from '../protocol.ts';
import { citationList } from './actions/citations.ts';
import { tellFixed } from './actions/quickFixes.ts';
import { lookUp, openPage } from './actions/lookingUp.ts';
import type { Command } from './services.ts';
import { applicantUsed, lookUpApplicant } from './completion/lookUpApplicant.ts';
import { verifyDraft } from './actions/verify.ts';
import {
  APPLICANT_USED,
  LOOK_UP,
  LOOK_UP_APPLICANT,
  OPEN_PAGE,
  TELL_FIXED,
  VERIFY_DRAFT,
  type SERVER_COMMANDS,
} from './offered.ts';

/** The commands. What one learns is shown by `onLearned`. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  [LOOK_UP]: lookUp,
  [OPEN_PAGE]: openPage,
  [CITATION_LIST]: citationList,
  [LOOK_UP_APPLICANT]: lookUpApplicant,
  [APPLICANT_USED]: applicantUsed,
  [VERIFY_DRAFT]: verifyDraft,
  [TELL_FIXED]: tellFixed,
} satisfies Record<(typeof SERVER_COMMANDS)[number], Command>;
