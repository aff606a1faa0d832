import { readBytes } from '../base/bytes.ts';
import type { Answered } from './answerBody.ts';
import { ANSWERED, failureOfStatus } from './envelope.ts';
import type { Failure, FailureCode } from '../base/failure.ts';
import type { HttpResponse } from '../network/transport.ts';

/** One HTTP exchange as it happened, secrets included. It is described at once and not kept. */
export interface Observed {
  /** When it was sent and when it ended, ms since the epoch. */
  readonly at: number;
  readonly endedAt: number;
  /** The API that was asked. */
  readonly api: string;
  readonly origin: string;
  /** Absent where the address is a secret of its own: that of a download. */
  readonly path?: string;
  readonly token: string;
  readonly response?: HttpResponse;
  /** Absent where the response could not be read as an answer. */
  readonly answered?: Answered;
  readonly failure?: Failure;
}

/** What is remembered of an exchange. It holds no secret, and of the answer's data nothing but the size. */
export interface Exchange {
  /** When it was sent, ms since the epoch. */
  readonly at: number;
  readonly durationMs: number;
  readonly method: 'GET' | 'POST';
  readonly origin: string;
  /** Absent where the address is not to be told: of a token, of a download. */
  readonly path?: string;
  /** Id of the API; `token`. */
  readonly api: string;
  /** HTTP status; absent where no response came. */
  readonly status?: number;
  readonly mediaType?: string;
  readonly envelope?: {
    readonly statusCode: string;
    readonly errorMessage: string;
    /** `remainAccessCount`; undefined where the server did not say. */
    readonly remaining: number | undefined;
  };
  /** Of the body, bytes. */
  readonly size?: number;
  /** How the body begins: of a ZIP or PDF in hexadecimal, of a text that is no answer as text. */
  readonly excerpt?: string;
  readonly outcome: 'answered' | FailureCode;
  /** More of a failure, as it stands in the log. */
  readonly detail?: string;
}

/** Longest beginning of a text, characters. */
const LONGEST_TEXT = 300;
/** Longest beginning of a ZIP or PDF, bytes: it ends before the name of the first entry. */
const LONGEST_HEX = 16;

/** What may be remembered of an exchange. `secrets` (ID, password) and the token are taken out of what the server wrote. */
export function describe(observed: Observed, secrets: Iterable<string>): Exchange {
  const { at, endedAt, api, origin, path, token, response, answered, failure } = observed;
  const safe = (text: string) => withoutSecrets(text, [token, ...secrets]);
  const excerpt = response && excerptOf(response, answered, safe);
  return {
    at,
    durationMs: endedAt - at,
    method: 'GET',
    origin,
    api,
    ...(path === undefined ? {} : { path }),
    ...(response
      ? { status: response.status, mediaType: safe(response.mediaType), size: response.body.byteLength }
      : {}),
    ...(answered && isEnvelope(answered) ? { envelope: envelopeOf(answered, safe) } : {}),
    ...(excerpt === undefined ? {} : { excerpt }),
    outcome: failure?.code ?? outcomeOf(answered),
    ...(failure?.detail === undefined ? {} : { detail: safe(failure.detail) }),
  };
}

/** A ZIP or PDF comes bare; its status 100 was not said by the server. */
function isEnvelope({ body }: Answered): boolean {
  return body === undefined;
}

function envelopeOf({ statusCode, errorMessage, remaining }: Answered, safe: (text: string) => string) {
  // A number of three digits is a status code, even where an ID looks like one.
  const code = /^[0-9]{3}$/u.test(statusCode) ? statusCode : safe(statusCode);
  return { statusCode: code, errorMessage: safe(errorMessage), remaining };
}

function outcomeOf(answered: Answered | undefined): Exchange['outcome'] {
  if (!answered || ANSWERED.has(answered.statusCode)) return 'answered';
  return failureOfStatus(answered.statusCode);
}

function excerptOf(
  { body }: HttpResponse,
  answered: Answered | undefined,
  safe: (text: string) => string,
): string | undefined {
  if (answered && isEnvelope(answered)) return undefined;
  if (body.byteLength === 0) return undefined;
  const magic = new TextDecoder('latin1').decode(body.subarray(0, 4));
  if (magic === 'PK\u0003\u0004' || magic === '%PDF') {
    return Buffer.from(body.subarray(0, LONGEST_HEX)).toString('hex').replace(/..\B/gu, '$& ');
  }
  // Secrets go before the text is cut: half of one would not be recognised.
  const line = safe(readBytes(body).text).replace(/\s+/gu, ' ').trim();
  return Array.from(line.slice(0, LONGEST_TEXT * 2))
    .slice(0, LONGEST_TEXT)
    .join('');
}

/** What stands where a secret stood. */
const HIDDEN = '[***]';

/** What looks like a secret whoever it belongs to: tokens (RFC 6750, 7519), headers and fields that hold one. */
const LOOKS_SECRET = [
  /\bbearer\s{1,9}[\w.~+/=%-]{4,}/giu,
  /\beyJ[\w.-]{8,}/gu,
  /\bauthorization["']?\s{0,9}[:=]\s{0,9}["']?(?:basic\s{1,9})?[^\s"'<>&,;]+/giu,
  /\b(?:access_token|refresh_token|id_token|username|password)["']?\s{0,9}[:=]\s{0,9}["']?[^\s"'<>&,;]+/giu,
] as const;

/** A text from outside without these secrets, in whatever form they are written, and without what looks like one. */
export function withoutSecrets(text: string, secrets: Iterable<string>): string {
  const forms = [...new Set([...secrets].flatMap(formsOf))].filter((form) => form !== '');
  // The longest first: a password may begin with the ID.
  const known = forms.sort((a, b) => b.length - a.length).map(escaped);
  const hidden = known.length === 0 ? text : text.replace(new RegExp(known.join('|'), 'giu'), HIDDEN);
  return LOOKS_SECRET.reduce((left, pattern) => left.replace(pattern, HIDDEN), hidden);
}

/** As it is, in an address, in a form, in JSON, in HTML, in Base64. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  // Whole groups of three bytes, so that nothing depends on what follows; fewer are no secret.
  const groups = bytes.subarray(0, bytes.length - (bytes.length % 3));
  const html = secret.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
  return [
    secret,
    encodeURIComponent(secret.toWellFormed()),
    new URLSearchParams({ _: secret }).toString().slice(2),
    JSON.stringify(secret).slice(1, -1),
    html,
    html.replace(/"/gu, '&quot;'),
    html.replace(/"/gu, '&quot;').replace(/'/gu, '&#39;'),
    ...(groups.length < 6 ? [] : [groups.toString('base64'), groups.toString('base64url')]),
  ];
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
