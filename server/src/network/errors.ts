import { FailureError } from '../base/failure.ts';
import { isCertificateProblem } from './certificates.ts';

const UNSENT = { isUnsent: true } as const;

/** Of Node and of undici: a step of a connection that took longer than it may. */
const TOO_SLOW: ReadonlySet<string> = new Set(['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT']);

/** Replies of a SOCKS5 proxy (RFC 1928 §6) that would have let us through, but does not reach the server. */
const NOT_REACHED: ReadonlySet<string> = new Set([1, 3, 4, 5, 6].map((reply) => `UND_ERR_SOCKS5_REPLY_${reply}`));

/** A connection that the other side closed where more had to come. */
export function hungUp(): Error {
  return Object.assign(new Error('connection closed'), { code: 'ECONNRESET' });
}

/** What an error means that kept a connection to the server from being made: nothing of the request was sent. */
export function asConnectionFailure(error: unknown): FailureError {
  if (error instanceof FailureError) return error;
  const code = codeOf(error);
  if (TOO_SLOW.has(code)) return new FailureError({ code: 'timeout', ...UNSENT });
  const detail = code || 'connection failed';
  return new FailureError({ code: isCertificateProblem(code) ? 'certificate' : 'network', detail, ...UNSENT });
}

/**
 * What an error means on a connection that was made. `hasBegun`: the head of the answer was in, so that a connection that
 * ends then is an answer cut off. Only codes reach `detail`: texts of errors can hold addresses and headers.
 */
export function asFailure(error: unknown, hasBegun: boolean): FailureError {
  if (error instanceof FailureError) return error;
  const code = codeOf(error);
  const isBroken = hasBegun || isNotHttp(error);
  return new FailureError({ code: isBroken ? 'badAnswer' : 'network', detail: code || 'connection failed' });
}

/** What an error between here and the proxy means: whatever it is, the server was not reached. */
export function asProxyFailure(error: unknown): FailureError {
  if (error instanceof FailureError) return error;
  const code = codeOf(error);
  if (code === 'UND_ERR_HEADERS_TIMEOUT') return proxySilence();
  if (NOT_REACHED.has(code)) return new FailureError({ code: 'network', detail: `proxy: ${code}`, ...UNSENT });
  const detail = `proxy: ${code || 'connection failed'}`;
  return new FailureError({ code: isCertificateProblem(code) ? 'certificate' : 'proxy', detail, ...UNSENT });
}

/**
 * What a proxy means that answers CONNECT by anything but 200. With 5xx it would have let us through, but does not
 * reach the server; everything else (401, 403, 407, the page of a portal) is a refusal.
 */
export function proxyRefusal(status: number): FailureError {
  return new FailureError({ code: status >= 500 ? 'network' : 'proxy', detail: `proxy: HTTP ${status}`, ...UNSENT });
}

/** The proxy was reached and does not answer in time: most likely it waits for the server. */
export function proxySilence(): FailureError {
  return new FailureError({ code: 'timeout', detail: 'proxy', ...UNSENT });
}

/** Whether undici's parser says that the answer is no HTTP, or its head larger than it may be. */
function isNotHttp(error: unknown): boolean {
  return error instanceof Error && (error.name === 'HTTPParserError' || codeOf(error) === 'UND_ERR_HEADERS_OVERFLOW');
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
