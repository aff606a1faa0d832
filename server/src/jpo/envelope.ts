import * as v from 'valibot';
import { FailureError, type FailureCode } from '../base/failure.ts';
import type { HttpResponse } from '../network/transport.ts';

/** An API's answer, judged by `result.statusCode`: the HTTP status says nothing (107 comes with 200). */
export interface Envelope {
  readonly statusCode: string;
  readonly errorMessage: string;
  /** Requests left today by the server's count; undefined for `""`. */
  readonly remaining: number | undefined;
  readonly data: unknown;
}

const text = v.fallback(v.string(), '');
const schema = v.object({
  result: v.object({
    statusCode: v.string(),
    errorMessage: text,
    remainAccessCount: v.fallback(v.union([v.string(), v.number()]), ''),
    data: v.optional(v.unknown(), {}),
  }),
});

/** Codes of answers to save and reuse: data, none, none of this document, outside the service. */
export const ANSWERED: ReadonlySet<string> = new Set(['100', '107', '108', '111']);

/**
 * The envelope of a response. Throws a FailureError: `busy` for 429 without an envelope, as a gateway sends it,
 * `maintenance` for an HTML page or 503, `server` for another 5xx, `badAnswer` for anything else that cannot be read.
 */
export function readEnvelope(response: HttpResponse): Envelope {
  const parsed = v.safeParse(schema, parseJson(response));
  if (!parsed.success) throw unreadable(response, 'not an answer of this API');
  const { statusCode, errorMessage, remainAccessCount, data } = parsed.output.result;
  const remaining = /^[0-9]{1,9}$/u.test(String(remainAccessCount)) ? Number(remainAccessCount) : undefined;
  return { statusCode, errorMessage, remaining, data };
}

/** Parses a JSON body. Throws as readEnvelope does, also for excessive nesting. */
export function parseJson(response: HttpResponse): unknown {
  if (isTooDeep(response.body)) throw unreadable(response, 'nested too deep');
  try {
    return JSON.parse(new TextDecoder().decode(response.body));
  } catch {
    throw unreadable(response, 'not JSON');
  }
}

/** Levels of arrays and objects in an answer. Recordings have up to 9; reading or storing fails at some thousands. */
const DEEPEST = 100;

function isTooDeep(body: Uint8Array): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at];
    if (isInString) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) isInString = false;
    } else if (byte === QUOTE) isInString = true;
    else if (byte === BRACKET || byte === BRACE) {
      if (++depth > DEEPEST) return true;
    } else if (byte === BRACKET_END || byte === BRACE_END) depth--;
  }
  return false;
}

const [QUOTE, BACKSLASH, BRACKET, BRACE, BRACKET_END, BRACE_END] = Buffer.from('"\\[{]}');

function unreadable({ status, mediaType }: HttpResponse, why: string): FailureError {
  return new FailureError({
    code: unreadableCode(status, mediaType === 'text/html'),
    detail: `HTTP ${status} ${mediaType}: ${why}`,
  });
}

/** The failure behind an unreadable body. `isPage`: HTML, as during maintenance. */
export function unreadableCode(status: number, isPage: boolean): FailureCode {
  if (status === 429) return 'busy';
  if (status === 503 || isPage) return 'maintenance';
  return status >= 500 ? 'server' : 'badAnswer';
}

// prettier-ignore
const FAILURES = new Map<string, FailureCode>([
  ['203', 'dailyLimit'],
  ['204', 'refused'], ['208', 'refused'], ['301', 'refused'], ['400', 'refused'],
  ['210', 'wrongCredentials'], ['212', 'wrongCredentials'],
  ['302', 'server'], ['303', 'busy'], ['999', 'server'],
]);

/** The failure behind a status code; undocumented ones count as server faults. */
export function failureOfStatus(statusCode: string): FailureCode {
  return FAILURES.get(statusCode) ?? 'server';
}
