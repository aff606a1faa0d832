import type { Envelope, StatusCode } from './envelope.ts';

/** What a test may see of a request before it is answered. */
export interface DemoRequest {
  /** Milliseconds of the clock. */
  readonly at: number;
  readonly method: string;
  /** As it stood in the request line: percent-encoded, without a query. */
  readonly path: string;
  /** Id of the API, `token`, `download`, or "" for an unknown path. */
  readonly api: string;
}

/**
 * A trouble put in place of the normal answer.
 * - `answer`: this body instead of an envelope (maintenance page, another HTTP status); costs nothing of the day's count
 * - `status`: the envelope of this status with its HTTP status; costs nothing
 * - `edit`: the normal answer of an API, changed (unknown fields, missing fields, `remainAccessCount: ""`)
 * - `truncate`: the normal answer, broken off after so many bytes, at least one
 * - `drop`: the normal answer is made and counted, but the connection ends before a byte of it
 * - `hold`: the normal answer, once the promise has resolved
 */
export type Fault =
  | { readonly kind: 'answer'; readonly httpStatus: number; readonly body: string; readonly contentType?: string }
  | { readonly kind: 'status'; readonly code: StatusCode }
  | { readonly kind: 'edit'; readonly edit: (answer: Envelope) => unknown }
  | { readonly kind: 'truncate'; readonly bytes: number }
  | { readonly kind: 'drop' }
  | { readonly kind: 'hold'; readonly until: Promise<void> };

export type Intercept = (request: DemoRequest) => Fault | undefined;
