import type { Family } from '../apis/apis.ts';
import type { Credentials } from '../jpo/token.ts';
import type { ExchangeParams } from '../network/editorTransport.ts';
import { byClient, byServer } from './message.ts';

export interface InitializationOptions {
  /** A folder for an editor's leftovers; unused. Never decides where requests are counted. */
  readonly storagePath?: string;
  /** Of the texts: `ja`, `en-US`. */
  readonly locale?: string;
  /** The editor's own commands that code actions may name: `jpoDrafting.copyCitations` … */
  readonly commands?: readonly string[];
  /** `jpoDrafting/changed` is sent: not every editor accepts unknown notifications. */
  readonly changes?: boolean;
  /** The client answers `jpoDrafting/exchange`: requests can use the editor's network. */
  readonly exchange?: boolean;
  /** The client answers `jpoDrafting/reopen`: it can open a document in another encoding. */
  readonly reopen?: boolean;
  /** The section `jpoDrafting`: applies while the editor does not answer `workspace/configuration`. */
  readonly settings?: unknown;
}

/** Server command: the cited documents as a text list. Its argument is `{ uri, range? }`. Sends no request. */
export const CITATION_LIST = 'jpoDrafting.citationList';

/** A family's ID and password from the editor's secret storage; null: signed out. Needs `workspace/configuration`. */
export const CREDENTIALS = byServer.request<FamilyParams, Credentials | null>('jpoDrafting/credentials');
export interface FamilyParams {
  readonly family: Family;
}

export const CREDENTIALS_CHANGED = byClient.notification('jpoDrafting/credentialsChanged');

/**
 * The team store's password from the editor's secret storage; null: none. Needs `workspace/configuration`. Its field is
 * called `password` so that traces redact it.
 */
export const TEAM_PASSWORD = byServer.request<undefined, { readonly password: string } | null>(
  'jpoDrafting/teamPassword',
);

export const TEAM_PASSWORD_CHANGED = byClient.notification('jpoDrafting/teamPasswordChanged');

/** Tests the credentials once by requesting a token (not counted). */
export const VERIFY_CREDENTIALS = byClient.request<FamilyParams | undefined, VerifyCredentialsResult>(
  'jpoDrafting/verifyCredentials',
);
/** `message`: why not, and what to do. */
export type VerifyCredentialsResult =
  | { readonly ok: true }
  /** `isRefused`: the server rejects them. */
  | { readonly ok: false; readonly message: string; readonly isRefused?: true };

/**
 * One HTTPS exchange over the editor's network, which knows proxies that the server cannot (PAC, group policy,
 * Kerberos). Sent only to clients with `exchange` in `initializationOptions`, and only to https addresses allowed for
 * the server's own transport. Contains secrets: clients must redact it in traces.
 */
export const EXCHANGE = byServer.request<ExchangeParams, ExchangeResult>('jpoDrafting/exchange');
export type { ExchangeParams };
/** Never rejected. A redirect is an answer. `isUnsent`: certainly nothing of the request was written. */
export type ExchangeResult =
  | {
      readonly ok: true;
      readonly status: number;
      /** Header Content-Type, or ''. */
      readonly contentType: string;
      /** Headers Date and Age. */
      readonly date?: string;
      readonly age?: string;
      /** Base64. */
      readonly body: string;
    }
  | {
      readonly ok: false;
      readonly code: 'network' | 'proxy' | 'certificate' | 'timeout' | 'badAnswer';
      /** For the log, without secrets. */
      readonly detail: string;
      readonly isUnsent?: true;
    };

/**
 * A draft was opened in another encoding than its bytes on disk. The client shows `message` with the button `action`,
 * which reopens it in `encoding`. Sent only to clients with `reopen` in `initializationOptions`; others get `message`
 * by window/showMessage.
 */
export const REOPEN = byServer.request<ReopenParams, null>('jpoDrafting/reopen');
export interface ReopenParams {
  readonly uri: string;
  /** A WHATWG name: `shift_jis`, `euc-jp`, `utf-16le`, `utf-16be`, `utf-8`. */
  readonly encoding: string;
  readonly message: string;
  readonly action: string;
}
