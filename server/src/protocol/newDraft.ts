import type { Allow, CasePlace } from './place.ts';

/** Client → server: a draft of a document for a case, filled from held facts. */
export const NEW_DRAFT = 'jpoDrafting/newDraft';
export interface NewDraftParams extends CasePlace {
  /** As in the options: `opinion`, `amendment`, `appeal` … */
  readonly type: string;
  /** 識別番号 of the agents; absent: those of the settings, or all on record. */
  readonly agents?: readonly string[];
  /** `held`: nothing is asked. `ask`: what the document needs and is not held is asked for first. */
  readonly allow: Allow;
  /** The requests that the user was told, with `ask`; absent: as many as it takes now. */
  readonly most?: number;
}
export type NewDraftResult =
  | {
      readonly ok: true;
      readonly text: string;
      /** The same in the snippet syntax of the LSP, with tab stops; it also has the optional items that are empty. */
      readonly snippet: string;
      readonly languageId: string;
      /** 識別番号 of the agents that it names. */
      readonly agents: readonly string[];
      /** What could not be filled and why, in the user's language. */
      readonly notes: readonly string[];
      /** Requests that were made. */
      readonly requests: number;
    }
  | { readonly ok: false; readonly message: string };

/** Client → server: what can be begun for a case. Nothing is asked. */
export const NEW_DRAFT_OPTIONS = 'jpoDrafting/newDraftOptions';
export type NewDraftOptionsResult =
  | {
      readonly ok: true;
      /** As it is read: 特願2022-900001. */
      readonly number: string;
      /** Facts of the case are held. */
      readonly isHeld: boolean;
      /** The best first. `fits`: usual where the case stands. `requests`: what `ask` would cost at most. */
      readonly types: readonly {
        readonly id: string;
        readonly name: string;
        readonly fits: boolean;
        readonly requests: number;
      }[];
      /** On record and of the office. `isUsual`: taken when none is chosen. */
      readonly agents: readonly {
        readonly code: string;
        readonly name: string;
        readonly isOnRecord: boolean;
        readonly isUsual: boolean;
      }[];
    }
  | { readonly ok: false; readonly message: string };
