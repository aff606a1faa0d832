import type { IncomingMessage } from 'node:http';
import { APIS, type Api, type Family } from '../src/apis/apis.ts';
import { answer, checkParameters } from './answers.ts';
import { isDownload, type Archive, type Downloads } from './bodies.ts';
import type { CaseIndex } from './cases/cases.ts';
import { envelope, STATUSES, type StatusCode } from './envelope.ts';
import type { Judge } from './judge.ts';
import { answerOpd, type Dossiers } from './opd/answers.ts';
import type { Tokens } from './tokens.ts';

export const TOKEN_PATH = '/auth/token';
const FORM = 'application/x-www-form-urlencoded';
/** Content type of an envelope that is sent as XML. */
export const XML = 'application/xml';
/** Bytes of a token request that are read. */
const LONGEST_FORM = 16_384;

/** What all requests to one server share. */
export interface Services {
  readonly judge: Judge;
  /** A token opens the APIs of one family only. */
  readonly tokens: Readonly<Record<Family, Tokens>>;
  readonly index: CaseIndex;
  readonly dossiers: Dossiers;
  readonly downloads: Downloads;
  /** Origin of the server itself. */
  readonly origin: () => string;
}

export interface Reply {
  readonly httpStatus: number;
  /** `result.statusCode`; "" for tokens, downloads and foreign bodies. */
  readonly statusCode: string;
  /** Text and bytes are sent as they are, an envelope as XML where the content type says so, anything else as JSON. */
  readonly body: unknown;
  readonly contentType?: string;
  /** The body is a file of this name. */
  readonly fileName?: string;
  /** Contains tokens, so it must not be stored. */
  readonly secret?: boolean;
}

/** Where a request leads. */
interface Route {
  readonly api: Api;
  /** What stands in the path after the API's name, percent-decoded. */
  readonly parameters: readonly string[];
}

/**
 * The API and the parameters that this path names; undefined where there is no such address.
 * `path` is the request line's path as it arrived, without a query. A parameter that does not decode stays as it came.
 */
export function findRoute(path: string): Route | undefined {
  const api = APIS.find((row) => path.startsWith(`${row.path}/`));
  if (!api) return undefined;
  const parameters = path.slice(api.path.length + 1).split('/');
  const wanted = parameterCount(api);
  if (parameters.length !== wanted || parameters.includes('')) return undefined;
  return { api, parameters: parameters.map(decode) };
}

function parameterCount({ parameter }: Api): number {
  switch (parameter) {
    case 'kindAndNumber':
    case 'internationalNumber':
    case 'docdbKindAndNumber':
    case 'docdbNumberAndDocument':
      return 2;
    case 'applicationNumber':
    case 'applicantCode':
    case 'applicantName':
    case 'docdbNumber':
      return 1;
  }
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** The JPO's answer. `withinMinute`: false if the request is one too many in its 60 seconds. */
export async function normalReply(
  request: IncomingMessage,
  path: string,
  route: Route | undefined,
  withinMinute: boolean,
  services: Services,
): Promise<Reply> {
  if (path === TOKEN_PATH) return tokenReply(request, services.tokens);
  if (isDownload(path)) return downloadReply(services.downloads.find(path));
  const api = route?.api;
  if (!api) return enveloped(api, '301');
  if (request.method !== 'GET') return enveloped(api, '400');
  if (!withinMinute) return enveloped(api, '303');
  if (!services.tokens[api.family].accepts(request.headers.authorization)) return enveloped(api, '210');
  return apiReply(route, services);
}

/** Counted are the requests that reach the data, also when there is none (107); as `remainAccessCount` shows it. */
function apiReply({ api, parameters }: Route, services: Services): Reply {
  const { judge, index, dossiers, downloads, origin } = services;
  const wrong = checkParameters(api, parameters);
  if (wrong) return enveloped(api, wrong.code);
  const remaining = judge.spend(api);
  if (remaining === undefined) return enveloped(api, '203');
  if (api.family === 'opd') {
    const { code, data, document } = answerOpd(dossiers, api, parameters);
    if (!document) return enveloped(api, code, data, remaining);
    return { httpStatus: 200, statusCode: code, body: document.bytes, contentType: document.contentType };
  }
  const { code, data, archive } = answer(index, api, parameters);
  if (!archive) return enveloped(api, code, data, code === '111' ? undefined : remaining);
  if (archive.isLarge) return enveloped(api, code, { URL: origin() + downloads.offer(archive) }, remaining);
  return { ...asFile(archive), statusCode: code };
}

function asFile({ bytes, fileName }: Archive): Reply {
  return { httpStatus: 200, statusCode: '', body: bytes, contentType: 'application/zip', fileName };
}

/** An address that holds no longer is refused as the storage behind it would refuse it. */
function downloadReply(archive: Archive | undefined): Reply {
  if (archive) return asFile(archive);
  const body = '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code></Error>';
  return { httpStatus: 403, statusCode: '', body, contentType: XML };
}

/** OPD-APIs answer in XML, but errors in place of a ZIP are JSON, as in public clients. */
export function enveloped(api: Api | undefined, code: StatusCode, data?: unknown, remaining?: number): Reply {
  const isXml = api?.family === 'opd' && api.answer !== 'zip';
  return {
    httpStatus: STATUSES[code].http,
    statusCode: code,
    body: envelope(code, data, remaining),
    ...(isXml ? { contentType: XML } : {}),
  };
}

async function tokenReply(request: IncomingMessage, { domestic, opd }: Services['tokens']): Promise<Reply> {
  if (request.method !== 'POST') {
    return { httpStatus: 405, statusCode: '', body: { error: 'HTTP 405 Method Not Allowed' } };
  }
  const isForm = request.headers['content-type']?.toLowerCase().startsWith(FORM) ?? false;
  const text = await readText(request, LONGEST_FORM);
  const form = new URLSearchParams(isForm ? text : '');
  const first = domestic.grant(form);
  const second = first.httpStatus === 200 ? first : opd.grant(form);
  const { httpStatus, body } = second.httpStatus === 200 ? second : first;
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
