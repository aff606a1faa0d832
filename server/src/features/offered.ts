/**
 * Names under which editors ask for what this server offers. They are said with the first answer, so nothing heavy is
 * imported here.
 */
import { CodeActionKind } from 'vscode-languageserver-types';
import { CITATION_LIST } from '../protocol/editor.ts';

/** What begins a completion by itself: an item, its content, and words before numbers. */
export const COMPLETION_TRIGGERS: readonly string[] = ['【', '】', '第', '願', '開'];

/** 「すべての番号の表記を整える」 as a source action. It runs on save where the settings of the editor name it. */
export const NORMALIZE_ALL = `${CodeActionKind.Source}.normalizeNumbers`;

/** Puts all characters right that cannot be filed: only what is certain and in its place, so that it may run on save. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.jpoDrafting`;

/** Looks a number up; its argument is `{ uri, number }`, the number a CaseNumber. */
export const LOOK_UP = 'jpoDrafting.lookUp';

/** Opens the J-PlatPat page of a number; its argument is a CaseNumber. Asks nothing. */
export const OPEN_PAGE = 'jpoDrafting.openPage';

/** Looks the registered name of a code, or the codes of a name, up at the JPO: `{ uri, position, name }`. */
export const LOOK_UP_APPLICANT = 'jpoDrafting.lookUpApplicant';

/** Remembers that someone was put into a draft; its argument is the code. */
export const APPLICANT_USED = 'jpoDrafting.applicantUsed';

/** Verifies a draft with the JPO's data; its argument is `{ uri, most }`, `most` the requests that the user was told. */
export const VERIFY_DRAFT = 'jpoDrafting.verifyDraft';

/** Says what an action changed in a whole draft, once it has; its argument is `{ what, count }`. */
export const TELL_FIXED = 'jpoDrafting.tellFixed';

/** Every command of the server, in the order in which editors are told of them. */
export const SERVER_COMMANDS = [
  LOOK_UP,
  OPEN_PAGE,
  CITATION_LIST,
  LOOK_UP_APPLICANT,
  APPLICANT_USED,
  VERIFY_DRAFT,
  TELL_FIXED,
] as const;
