import { FailureError } from '../base/failure.ts';
import { isCertificateProblem } from './certificates.ts';

const UNSENT = { isUnsent: true } as const;

/** Node's and undici's codes for a connection step over its time limit. */
const TOO_SLOW: ReadonlySet<string> = new Set(['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT']);

/** SOCKS5 replies (RFC 1928 §6) of a proxy that would let us through but cannot reach the server. */
const NOT_REACHED: ReadonlySet<string> = new Set([1, 3, 4, 5, 6].map((reply) => `UND_ERR_SOCKS5_REPLY_${reply}`));

/** The other side closed the connection too early. */
export function hungUp(): Error {
  return Object.assign(new Error('connection closed'), { code: 'ECONNRESET' });
}

/** The failure behind an error while connecting to the server: nothing was sent. */
export function asConnectionFailure(error: unknown): FailureError {
  if (error instanceof FailureError) return error;
  const code = codeOf(error);
  if (TOO_SLOW.has(code)) return new FailureError({ code: 'timeout', ...UNSENT });
  const detail = code || 'connection failed';
  return new FailureError({ code: isCertificateProblem(code) ? 'certificate' : 'network', detail, ...UNSENT });
}

/**
 * The failure behind an error on an open connection. `hasBegun`: the head of the answer was received, so the answer was cut
 * off. Only codes reach `detail`: error texts can hold addresses and headers.
 */
export function asFailure(error: unknown, hasBegun: boolean): FailureError {
  if (error instanceof FailureError) return error;
  const code = codeOf(error);
  const isBroken = hasBegun || isNotHttp(error);
  return new FailureError({ code: isBroken ? 'badAnswer' : 'network', detail: code || 'connection failed' });
}

/** The failure behind an error between here and the proxy: the server was not reached. */
export function asProxyFailure(error: unknown): FailureError {
  if (error instanceof FailureError) return error;
  const code = codeOf(error);
  if (code === 'UND_ERR_HEADERS_TIMEOUT') return proxySilence();
  if (NOT_REACHED.has(code)) return new FailureError({ code: 'network', detail: `proxy: ${code}`, ...UNSENT });
  const detail = `proxy: ${code || 'connection failed'}`;
  return new FailureError({ code: isCertificateProblem(code) ? 'certificate' : 'proxy', detail, ...UNSENT });
}

/**
 * The failure behind a proxy's answer to CONNECT other than 200. 5xx: it would let us through but cannot reach the server;
 * anything else (401, 403, 407, the page of a portal) is a refusal.
 */
export function proxyRefusal(status: number): FailureError {
  return new FailureError({ code: status >= 500 ? 'network' : 'proxy', detail: `proxy: HTTP ${status}`, ...UNSENT });
}

/** The proxy was reached but does not answer in time: most likely it waits for the server. */
export function proxySilence(): FailureError {
  return new FailureError({ code: 'timeout', detail: 'proxy', ...UNSENT });
}

/** Whether undici's parser found no HTTP, or too large a head. */
function isNotHttp(error: unknown): boolean {
  return error instanceof Error && (error.name === 'HTTPParserError' || codeOf(error) === 'UND_ERR_HEADERS_OVERFLOW');
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
