import { readBytes } from '../base/bytes.ts';
import type { Answered } from './answerBody.ts';
import { ANSWERED, failureOfStatus, type Envelope } from './envelope.ts';
import type { Failure, FailureCode } from '../base/failure.ts';
import type { HttpResponse } from '../network/transport.ts';

/** One HTTP exchange, secrets included; reduced to an `Exchange` at once and not kept. */
export interface Observed {
  /** Start and end, ms since the epoch. */
  readonly at: number;
  readonly endedAt: number;
  readonly api: string;
  readonly origin: string;
  /** Absent where the address itself is secret: that of a download. */
  readonly path?: string;
  readonly token: string;
  readonly response?: HttpResponse;
  /** Absent where the response was no answer. */
  readonly answered?: Answered;
  readonly failure?: Failure;
}

/** What is kept of an exchange: no secret, and of the data only the size. */
export interface Exchange {
  /** Start, ms since the epoch. */
  readonly at: number;
  readonly durationMs: number;
  readonly method: 'GET' | 'POST';
  readonly origin: string;
  /** Absent for secret addresses: of a token, of a download. */
  readonly path?: string;
  /** Id of the API, or `token`. */
  readonly api: string;
  /** HTTP status; absent without a response. */
  readonly status?: number;
  readonly mediaType?: string;
  readonly envelope?: Omit<Envelope, 'data'>;
  /** Of the body, bytes. */
  readonly size?: number;
  /** First bytes of the body: hexadecimal for ZIP and PDF, text for a text that is no answer. */
  readonly excerpt?: string;
  readonly outcome: 'answered' | FailureCode;
  /** The failure's detail, as in the log. */
  readonly detail?: string;
}

/** Longest excerpt of a text, characters. */
const LONGEST_TEXT = 300;
/** Longest excerpt of a ZIP or PDF, bytes: it ends before the first entry's name. */
const LONGEST_HEX = 16;

/** Reduces an exchange to what may be kept. `secrets` (ID, password) and the token are removed from the server's text. */
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

/** A ZIP or PDF comes without an envelope; its status 100 is ours. */
function isEnvelope({ body }: Answered): boolean {
  return body === undefined;
}

function envelopeOf({ statusCode, errorMessage, remaining }: Answered, safe: (text: string) => string) {
  // Three digits are a status code, even if an ID looks like one.
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
  // Secrets are removed before cutting: half of one would not be recognized.
  const line = safe(readBytes(body).text).replace(/\s+/gu, ' ').trim();
  return Array.from(line.slice(0, LONGEST_TEXT * 2))
    .slice(0, LONGEST_TEXT)
    .join('');
}

const HIDDEN = '[***]';

/** Anything that looks like a secret: tokens (RFC 6750, 7519), headers and fields that hold one. */
const LOOKS_SECRET = [
  /\bbearer\s{1,9}[\w.~+/=%-]{4,}/giu,
  /\beyJ[\w.-]{8,}/gu,
  /\bauthorization["']?\s{0,9}[:=]\s{0,9}["']?(?:basic\s{1,9})?[^\s"'<>&,;]+/giu,
  /\b(?:access_token|refresh_token|id_token|username|password)["']?\s{0,9}[:=]\s{0,9}["']?[^\s"'<>&,;]+/giu,
] as const;

/** Removes these secrets in every form they can be written in, and anything that looks like one. */
export function withoutSecrets(text: string, secrets: Iterable<string>): string {
  const forms = [...new Set([...secrets].flatMap(formsOf))].filter((form) => form !== '');
  // Longest first: a password may begin with the ID.
  const known = forms.sort((a, b) => b.length - a.length).map(escaped);
  const hidden = known.length === 0 ? text : text.replace(new RegExp(known.join('|'), 'giu'), HIDDEN);
  return LOOKS_SECRET.reduce((left, pattern) => left.replace(pattern, HIDDEN), hidden);
}

/** Plain, and encoded for an address, form, JSON, HTML and Base64. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  // Whole groups of three bytes do not depend on what follows; shorter texts are no secrets.
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
