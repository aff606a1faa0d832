import type { CasePlace } from './place.ts';

/** A case that is named, or everything that is held. */
export interface ForgetParams extends CasePlace {
  readonly what: 'case' | 'everything';
}

/** Client → server: what the user has to agree to before something is forgotten. Nothing is asked. */
export const FORGET_QUESTION = 'jpoDrafting/forgetQuestion';
export type ForgetQuestionResult =
  /** `number`: the case as it is read; empty for everything. `detail`: what goes, and what stays. */
  | { readonly ok: true; readonly number: string; readonly question: string; readonly detail: string }
  /** `namesNone`: no case is named; the user can be asked for a number. */
  | { readonly ok: false; readonly message: string; readonly namesNone?: true };

/** Client → server: forgets it. What was sent stays counted. Nothing is asked. */
export const FORGET = 'jpoDrafting/forget';
export interface ForgetResult {
  readonly ok: boolean;
  /** What was done or why not, in the user's language. */
  readonly message: string;
}
