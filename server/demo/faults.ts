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
 * Where in the bytes of an answer something happens, in their order: before the first; within the status line, the name
 * and the value of its first header; after the empty line that ends the head; after the first byte of the body, in its
 * middle, and before its last byte.
 */
export type WirePlace =
  'nothing' | 'statusLine' | 'headerName' | 'headerValue' | 'head' | 'bodyFirst' | 'bodyMiddle' | 'bodyLast';

/**
 * A trouble put in place of the normal answer.
 * - `answer`: this body instead of an envelope (maintenance page, another HTTP status); costs nothing of the day's count
 * - `status`: the envelope of this status with its HTTP status; costs nothing
 * - `edit`: the normal answer of an API, changed (unknown fields, missing fields, `remainAccessCount: ""`)
 * - `truncate`: the normal answer, broken off after so many bytes, at least one
 * - `drop`: the normal answer is made and counted, but the connection ends before a byte of it
 * - `hold`: the normal answer, once the promise has resolved
 * - `bytes`: the body of the normal answer, changed, with the length it then has (a JSON or ZIP that ends early)
 * - `length`: the normal answer with a Content-Length that says so many bytes more, or fewer where it is negative
 * - `cut`: the normal answer up to a place; there the connection is reset (RST) or closed (FIN)
 * - `stall`: the normal answer up to a place, and then nothing until the client gives up
 */
export type Fault =
  | { readonly kind: 'answer'; readonly httpStatus: number; readonly body: string; readonly contentType?: string }
  | { readonly kind: 'status'; readonly code: StatusCode }
  | { readonly kind: 'edit'; readonly edit: (answer: Envelope) => unknown }
  | { readonly kind: 'truncate'; readonly bytes: number }
  | { readonly kind: 'drop' }
  | { readonly kind: 'hold'; readonly until: Promise<void> }
  | { readonly kind: 'bytes'; readonly edit: (body: Uint8Array) => Uint8Array }
  | { readonly kind: 'length'; readonly add: number }
  | { readonly kind: 'cut'; readonly at: WirePlace; readonly by: 'reset' | 'close' }
  | { readonly kind: 'stall'; readonly at: WirePlace };

export type Intercept = (request: DemoRequest) => Fault | undefined;
