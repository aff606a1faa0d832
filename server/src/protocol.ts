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

/** `initializationOptions`. */
export interface InitializationOptions {
  /** Folder of the store; default: JPO_DRAFTING_HOME or the platform's data folder. */
  readonly storagePath?: string;
  /** Language of the texts, e.g. `ja`, `en-US`. */
  readonly locale?: string;
}
