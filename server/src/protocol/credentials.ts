import type { Family } from '../apis/apis.ts';
import type { Credentials } from '../jpo/token.ts';

/**
 * Server → client: ID and password of a family from the editor's secret storage; null when signed out. Clients that do
 * not offer workspace/configuration are not asked.
 */
export const CREDENTIALS = 'jpoDrafting/credentials';
export interface FamilyParams {
  readonly family: Family;
}
export type CredentialsResult = Credentials | null;

/** Client → server: ID and password were set or removed. */
export const CREDENTIALS_CHANGED = 'jpoDrafting/credentialsChanged';

/**
 * Server → client: the password of the team's store from the editor's secret storage; null when there is none. Clients
 * that do not offer workspace/configuration are not asked.
 */
export const TEAM_PASSWORD = 'jpoDrafting/teamPassword';
/** Named, so that traces leave it out as they do every password. */
export type TeamPasswordResult = { readonly password: string } | null;

/** Client → server: it was set or removed. */
export const TEAM_PASSWORD_CHANGED = 'jpoDrafting/teamPasswordChanged';

/** Client → server: tries the credentials once by asking for a token (no API is counted). */
export const VERIFY_CREDENTIALS = 'jpoDrafting/verifyCredentials';
/** `message` says in the user's language why not, and what to do. */
export type VerifyCredentialsResult =
  | { readonly ok: true }
  /** `isRefused`: the server does not take them. */
  | { readonly ok: false; readonly message: string; readonly isRefused?: true };
