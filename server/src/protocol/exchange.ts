import type { ExchangeParams } from '../network/editorTransport.ts';

/**
 * Server → client: one HTTPS exchange by the editor's own network, which knows proxies that only the editor knows (PAC,
 * group policy, Kerberos). Sent only to a client that offers `exchange` in `initializationOptions`, and only to https
 * addresses that the server's own transport may ask. Holds secrets: a client leaves it out of traces.
 */
export const EXCHANGE = 'jpoDrafting/exchange';
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
