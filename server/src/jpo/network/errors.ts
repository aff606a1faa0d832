import { errors } from 'undici';
import { FailureError } from '../failure.ts';
import { isCertificateProblem } from './certificates.ts';

const UNSENT = { isUnsent: true } as const;

/** Codes of connections that were never made. A reset is none: the request may have been read before. */
const NOT_REACHED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN']);

/**
 * What an error of the connection means. `hasBegun`: the head of the answer was in, so that a connection that ends then
 * is an answer cut off. Only codes reach `detail`: texts of errors can hold addresses and headers.
 */
export function asFailure(error: unknown, hasBegun: boolean): FailureError {
  if (error instanceof FailureError) return error;
  const isTimeout =
    error instanceof errors.HeadersTimeoutError ||
    error instanceof errors.BodyTimeoutError ||
    error instanceof errors.ConnectTimeoutError;
  const unsent = error instanceof errors.ConnectTimeoutError ? UNSENT : {};
  if (isTimeout) return new FailureError({ code: 'timeout', ...unsent });
  const code = codeOf(error);
  if (isCertificateProblem(code)) return new FailureError({ code: 'certificate', detail: code, ...UNSENT });
  const isBroken = hasBegun || error instanceof errors.HTTPParserError; // the latter: not HTTP at all
  const reached = NOT_REACHED.has(code) && !hasBegun ? UNSENT : {};
  return new FailureError({
    code: isBroken ? 'badAnswer' : 'network',
    detail: code || 'connection failed',
    ...reached,
  });
}

/** What an error between here and the proxy means: whatever it is, the server was not reached. */
export function asProxyFailure(error: unknown): FailureError {
  // The proxy was reached and waits, most likely for the server.
  if (error instanceof errors.HeadersTimeoutError)
    return new FailureError({ code: 'timeout', detail: 'proxy', ...UNSENT });
  const code = codeOf(error);
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

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
