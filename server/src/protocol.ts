import type { Family } from './jpo/apis.ts';
import type { Credentials } from './jpo/token.ts';

/**
 * The requests and notifications beyond the LSP, declared once. The client imports only types and names from here.
 */

/** Server → client: ID and password of a family from the editor's secret storage; null when signed out. */
export const CREDENTIALS = 'jpoDrafting/credentials';
export interface FamilyParams {
  readonly family: Family;
}
export type CredentialsResult = Credentials | null;

/** Client → server: ID and password were set or removed. */
export const CREDENTIALS_CHANGED = 'jpoDrafting/credentialsChanged';

/** Client → server: tries the credentials once by asking for a token (no API is counted). */
export const VERIFY_CREDENTIALS = 'jpoDrafting/verifyCredentials';
/** `message` says in the user's language why not, and what to do. */
export type VerifyCredentialsResult = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** Client → server: the report to the support centre, as plain text in the user's language. Nothing is asked for it. */
export const REPORT = 'jpoDrafting/report';
export interface ReportResult {
  readonly text: string;
}

/** The case that a new draft is for: a number in any notation, or the one at a place of an open document. */
export interface NewDraftPlace {
  readonly number?: string;
  readonly textDocument?: { readonly uri: string };
  readonly position?: { readonly line: number; readonly character: number };
}

/** Client → server: a draft of a document for a case, filled from held facts. */
export const NEW_DRAFT = 'jpoDrafting/newDraft';
export interface NewDraftParams extends NewDraftPlace {
  /** As in the options: `opinion`, `amendment`, `appeal` … */
  readonly type: string;
  /** 識別番号 of the agents; absent: those of the settings, or all on record. */
  readonly agents?: readonly string[];
  /** `held`: nothing is asked. `ask`: what the document needs and is not held is asked for first. */
  readonly allow: 'held' | 'ask';
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

/**
 * A command of the server: the list of cited documents as a text. Its argument is `{ uri, range? }`. Asks nothing.
 */
export const CITATION_LIST = 'jpoDrafting.citationList';

/** `initializationOptions`. */
export interface InitializationOptions {
  /** Folder of the store; default: JPO_DRAFTING_HOME or the platform's data folder. */
  readonly storagePath?: string;
  /** Language of the texts, e.g. `ja`, `en-US`. */
  readonly locale?: string;
  /** Commands of the editor's own that code actions may name: `jpoDrafting.copyCitations` … */
  readonly commands?: readonly string[];
}
