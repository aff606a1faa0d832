import type { Family } from '../apis/apis.ts';
import type { Credentials } from '../jpo/token.ts';
import type { ExchangeParams } from '../network/editorTransport.ts';
import { byClient, byServer } from './message.ts';

/** `initializationOptions`. */
export interface InitializationOptions {
  /** A folder for what an editor leaves behind; nothing does. It never decides where requests are counted. */
  readonly storagePath?: string;
  /** Language of the texts, e.g. `ja`, `en-US`. */
  readonly locale?: string;
  /** Commands of the editor's own that code actions may name: `jpoDrafting.copyCitations` … */
  readonly commands?: readonly string[];
  /** Whether `jpoDrafting/changed` is sent: not every editor takes a notification that it does not know. */
  readonly changes?: boolean;
  /** Whether `jpoDrafting/exchange` is answered: requests can go through the editor's own network. */
  readonly exchange?: boolean;
  /** Whether `jpoDrafting/reopen` is answered: a document can be opened again in another encoding. */
  readonly reopen?: boolean;
  /** The section `jpoDrafting` as it stands: what holds while the editor does not answer `workspace/configuration`. */
  readonly settings?: unknown;
}

/** A command of the server: the list of cited documents as a text. Its argument is `{ uri, range? }`. Asks nothing. */
export const CITATION_LIST = 'jpoDrafting.citationList';

/**
 * ID and password of a family from the editor's secret storage; null when signed out. Clients that do
 * not offer workspace/configuration are not asked.
 */
export const CREDENTIALS = byServer.request<FamilyParams, Credentials | null>('jpoDrafting/credentials');
export interface FamilyParams {
  readonly family: Family;
}

/** ID and password were set or removed. */
export const CREDENTIALS_CHANGED = byClient.notification('jpoDrafting/credentialsChanged');

/**
 * The password of the team's store from the editor's secret storage; null when there is none. Clients
 * that do not offer workspace/configuration are not asked. Named, so that traces leave it out as they do every password.
 */
export const TEAM_PASSWORD = byServer.request<undefined, { readonly password: string } | null>(
  'jpoDrafting/teamPassword',
);

/** It was set or removed. */
export const TEAM_PASSWORD_CHANGED = byClient.notification('jpoDrafting/teamPasswordChanged');

/** Tries the credentials once by asking for a token (no API is counted). */
export const VERIFY_CREDENTIALS = byClient.request<FamilyParams | undefined, VerifyCredentialsResult>(
  'jpoDrafting/verifyCredentials',
);
/** `message` says in the user's language why not, and what to do. */
export type VerifyCredentialsResult =
  | { readonly ok: true }
  /** `isRefused`: the server does not take them. */
  | { readonly ok: false; readonly message: string; readonly isRefused?: true };

/**
 * One HTTPS exchange by the editor's own network, which knows proxies that only the editor knows (PAC,
 * group policy, Kerberos). Sent only to a client that offers `exchange` in `initializationOptions`, and only to https
 * addresses that the server's own transport may ask. Holds secrets: a client leaves it out of traces.
 */
export const EXCHANGE = byServer.request<ExchangeParams, ExchangeResult>('jpoDrafting/exchange');
export type { ExchangeParams };
/**
 * Never rejected. A redirect is an answer. `isUnsent`: nothing of the request was written; absent where that is not
 * certain.
 */
export type ExchangeResult =
  | {
      readonly ok: true;
      readonly status: number;
      /** The header Content-Type as it came, '' where there is none. */
      readonly contentType: string;
      /** The headers Date and Age as they came. */
      readonly date?: string;
      readonly age?: string;
      /** Base64. */
      readonly body: string;
    }
  | {
      readonly ok: false;
      readonly code: 'network' | 'proxy' | 'certificate' | 'timeout' | 'badAnswer';
      /** A code for the log, without secrets. */
      readonly detail: string;
      readonly isUnsent?: true;
    };

/**
 * A draft was opened in another encoding than its bytes on the disk have. The client shows `message` with
 * the button `action`, which opens the document again in that encoding. Sent only to a client that offers `reopen` in
 * `initializationOptions`; others get `message` alone, by window/showMessage.
 */
export const REOPEN = byServer.request<ReopenParams, null>('jpoDrafting/reopen');
export interface ReopenParams {
  readonly uri: string;
  /** As WHATWG calls it: `shift_jis`, `euc-jp`, `utf-16le`, `utf-16be`, `utf-8`. */
  readonly encoding: string;
  readonly message: string;
  readonly action: string;
}
