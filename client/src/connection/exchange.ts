import type { ClientRequest, IncomingMessage } from 'node:http';
import type { request as httpsRequest, RequestOptions } from 'node:https';
import type { Socket } from 'node:net';
import { checkServerIdentity, TLSSocket } from 'node:tls';
import type { ExchangeParams, ExchangeResult } from '../../../server/src/protocol.ts';

type Failed = Extract<ExchangeResult, { readonly ok: false }>;

/** `request` of node:https; in the extension host it uses the editor's proxies. */
export type HttpsRequest = (url: string, options: RequestOptions) => ReturnType<typeof httpsRequest>;

/**
 * One HTTPS exchange for the server. Nothing is written before the connection stands and its certificate was checked
 * here, whatever `http.proxyStrictSSL` and NODE_TLS_REJECT_UNAUTHORIZED say: until then a failure is certainly unsent,
 * afterwards none is. Follows no redirect. Never rejects.
 */
export function exchange(params: ExchangeParams, request: HttpsRequest, cancel: AbortSignal): Promise<ExchangeResult> {
  const { url, method, headers, body, maxBytes, timeoutMs } = params;
  if (!isHttps(url)) return Promise.resolve(unsent('network', 'not https'));
  const { promise, resolve } = Promise.withResolvers<ExchangeResult>();
  const timeout = AbortSignal.timeout(timeoutMs);
  let isSent = false;
  let hasBegun = false;
  const failed = (code: Failed['code'], detail: string) => {
    resolve(isSent ? { ok: false, code, detail } : unsent(code, detail));
  };
  let sending: ClientRequest;
  try {
    // A resumed session would come without the certificate that is checked here.
    const fresh = { rejectUnauthorized: true, session: undefined };
    sending = request(url, { method, headers: { ...headers, 'accept-encoding': 'identity' }, ...fresh });
  } catch (error) {
    return Promise.resolve(unsent('network', codeOf(error)));
  }
  const end = () => {
    failed(timeout.aborted ? 'timeout' : 'network', 'ended');
    sending.destroy();
  };
  for (const signal of [timeout, cancel]) signal.addEventListener('abort', end);
  sending
    .once('socket', (socket: Socket) => {
      standing(socket).then(
        (checked) => {
          const wrong = problemOf(checked, new URL(url).hostname);
          if (wrong) {
            resolve(wrong);
            sending.destroy();
          } else if (!timeout.aborted && !cancel.aborted) {
            isSent = true;
            sending.end(body);
          }
        },
        () => undefined, // the request reports it, too
      );
    })
    .once('response', (response) => {
      hasBegun = true;
      readBody(response, maxBytes).then(
        (bytes) => {
          const { date, age, 'content-type': contentType = '' } = response.headers;
          const time = { ...(date === undefined ? {} : { date }), ...(age === undefined ? {} : { age }) };
          const status = response.statusCode ?? 0;
          if (bytes) resolve({ ok: true, status, contentType, ...time, body: bytes.toString('base64') });
          else failed('badAnswer', 'body too large');
        },
        (error: unknown) => {
          failed('badAnswer', codeOf(error));
        },
      );
    })
    .on('error', (error) => {
      const code = codeOf(error);
      if (!isSent && CERTIFICATE.test(code)) failed('certificate', code);
      else if (!hasBegun) failed(code.startsWith('HPE_') ? 'badAnswer' : 'network', code);
    })
    .once('close', () => {
      if (!hasBegun) failed('network', 'ECONNRESET'); // otherwise the end of the body reports it
    });
  void promise.finally(() => {
    for (const signal of [timeout, cancel]) signal.removeEventListener('abort', end);
  });
  return promise;
}

/** From Node's documentation of TLS, "X509 certificate error codes", and the code of a wrong host name. */
const CERTIFICATE = /CERT|CRL|ISSUER|SIGNATURE|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH/u;

/** The connection, once its TLS stands. Rejects if it is closed before. */
function standing(socket: Socket): Promise<Socket> {
  if (!(socket instanceof TLSSocket) || !isConnecting(socket)) return Promise.resolve(socket);
  return new Promise((resolve, reject) => {
    socket
      .once('secureConnect', () => {
        resolve(socket);
      })
      .once('close', () => {
        reject(new Error('closed'));
      });
  });
}

function isConnecting(socket: TLSSocket): boolean {
  return 'secureConnecting' in socket && socket.secureConnecting === true;
}

/** Why nothing may be written to a connection. Without TLS it is a proxy that refused the tunnel and answers itself. */
function problemOf(socket: Socket, host: string): ExchangeResult | undefined {
  if (!(socket instanceof TLSSocket)) return unsent('proxy', 'no tunnel');
  const name = host.replace(/^\[(.*)\]$/u, '$1');
  const problem = socket.authorized
    ? checkServerIdentity(name, socket.getPeerCertificate())
    : socket.authorizationError;
  return problem ? unsent('certificate', codeOf(problem)) : undefined;
}

/** Undefined for a larger body. */
async function readBody(stream: IncomingMessage, maxBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}

function unsent(code: Failed['code'], detail: string): Failed {
  return { ok: false, code, detail, isUnsent: true };
}

/** A code, never a text, which could contain an address or a header. */
function codeOf(error: unknown): string {
  if (typeof error === 'string') return /^[A-Z_]+$/u.test(error) ? error : 'failed';
  return error instanceof Error && 'code' in error ? String(error.code) : 'failed';
}
