import type { IncomingMessage } from 'node:http';
import { answer, checkParameters } from './answers.ts';
import type { CaseIndex } from './cases.ts';
import { envelope, STATUSES } from './envelope.ts';
import type { StatusCode } from './envelope.ts';
import type { Fault } from './faults.ts';
import type { Judge } from './judge.ts';
import type { Route } from './routes.ts';
import type { Tokens } from './tokens.ts';

export const TOKEN_PATH = '/auth/token';
const FORM = 'application/x-www-form-urlencoded';
/** Bytes of a token request that are read. */
const LONGEST_FORM = 16_384;

/** What all requests to one server share. */
export interface Services {
  readonly judge: Judge;
  readonly tokens: Tokens;
  readonly index: CaseIndex;
}

export interface Reply {
  readonly httpStatus: number;
  /** `result.statusCode`; "" for tokens and foreign bodies. */
  readonly statusCode: string;
  /** A string is sent as it is, anything else as JSON. */
  readonly body: unknown;
  readonly contentType?: string;
  /** Holds tokens, so that nobody may store it. */
  readonly secret?: boolean;
}

/** The reply that a fault puts in place of the normal one. */
export function foreignReply(fault: Fault | undefined): Reply | undefined {
  if (fault?.kind === 'status') return enveloped(fault.code);
  if (fault?.kind !== 'answer') return undefined;
  const { httpStatus, body, contentType = 'text/html; charset=UTF-8' } = fault;
  return { httpStatus, statusCode: '', body, contentType };
}

/** What the JPO would say. `withinMinute` is false when the request is one too many in its 60 seconds. */
export async function normalReply(
  request: IncomingMessage,
  path: string,
  route: Route | undefined,
  withinMinute: boolean,
  services: Services,
): Promise<Reply> {
  if (path === TOKEN_PATH) return tokenReply(request, services.tokens);
  if (!route) return enveloped('301');
  if (request.method !== 'GET') return enveloped('400');
  if (!withinMinute) return enveloped('303');
  if (!services.tokens.accepts(request.headers.authorization)) return enveloped('210');
  return apiReply(route, services);
}

/** Counted are the requests that reach the data, also when there is none (107); as `remainAccessCount` shows it. */
function apiReply({ api, parameters }: Route, { judge, index }: Services): Reply {
  const wrong = checkParameters(api, parameters);
  if (wrong) return enveloped(wrong.code);
  const remaining = judge.spend(api);
  if (remaining === undefined) return enveloped('203');
  const { code, data } = answer(index, api, parameters);
  return enveloped(code, data, code === '111' ? undefined : remaining);
}

function enveloped(code: StatusCode, data?: unknown, remaining?: number): Reply {
  return { httpStatus: STATUSES[code].http, statusCode: code, body: envelope(code, data, remaining) };
}

async function tokenReply(request: IncomingMessage, tokens: Tokens): Promise<Reply> {
  if (request.method !== 'POST') {
    return { httpStatus: 405, statusCode: '', body: { error: 'HTTP 405 Method Not Allowed' } };
  }
  const isForm = request.headers['content-type']?.toLowerCase().startsWith(FORM) ?? false;
  const text = await readText(request, LONGEST_FORM);
  const { httpStatus, body } = tokens.grant(new URLSearchParams(isForm ? text : ''));
  return { httpStatus, statusCode: '', body, secret: true };
}

/** The body as UTF-8 text, cut off at `longest` bytes. */
async function readText(request: IncomingMessage, longest: number): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= longest) chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
