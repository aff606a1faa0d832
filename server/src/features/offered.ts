/** Names by which editors request what this server offers: in the first answer, so nothing heavy is imported here. */
import { CodeActionKind } from 'vscode-languageserver-types';
import { CITATION_LIST } from '../protocol/editor.ts';

/** Characters that start a completion: an item, its content, and words before numbers. */
export const COMPLETION_TRIGGERS: readonly string[] = ['【', '】', '第', '願', '開'];

/** 「すべての番号の表記を整える」 as a source action; runs on save where the editor's settings name it. */
export const NORMALIZE_ALL = `${CodeActionKind.Source}.normalizeNumbers`;

/** Fixes all characters that cannot be filed: only certain fixes in place, so that it may run on save. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.jpoDrafting`;

/** Looks up a number: `{ uri, number }`, the number a CaseNumber. */
export const LOOK_UP = 'jpoDrafting.lookUp';

/** Opens the J-PlatPat page of a CaseNumber. Sends no request. */
export const OPEN_PAGE = 'jpoDrafting.openPage';

/** Requests the registered name of a code, or the codes of a name: `{ uri, position, name }`. */
export const LOOK_UP_APPLICANT = 'jpoDrafting.lookUpApplicant';

/** Remembers the use of an applicant's code. */
export const APPLICANT_USED = 'jpoDrafting.applicantUsed';

/** Verifies a draft with the JPO's data: `{ uri, most }`, `most` the requests the user was shown. */
export const VERIFY_DRAFT = 'jpoDrafting.verifyDraft';

/** Reports what an action changed in a whole draft: `{ what, count }`. */
export const TELL_FIXED = 'jpoDrafting.tellFixed';

/** Every command of the server, in the order announced to editors. */
export const SERVER_COMMANDS = [
  LOOK_UP,
  OPEN_PAGE,
  CITATION_LIST,
  LOOK_UP_APPLICANT,
  APPLICANT_USED,
  VERIFY_DRAFT,
  TELL_FIXED,
] as const;
