import * as http from 'node:http';
import * as https from 'node:https';
import type { SecureContext } from 'node:tls';
import { FailureError } from './failure.ts';
import { trustedContext } from './network/certificates.ts';
import { Connections } from './network/connections.ts';
import { asFailure, hungUp } from './network/errors.ts';
import { readHttpSettings } from './network/httpSettings.ts';
import type { NetworkSettings } from './network/proxy.ts';
import { LONGEST_EXCHANGE_MS } from './times.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Largest body that is read; default: the transport's limit. */
  readonly maxBytes?: number;
}

export interface HttpResponse {
  readonly status: number;
  /** Lower-case media type without parameters, '' where the server names none. */
  readonly mediaType: string;
  readonly body: Uint8Array;
}

/**
 * One HTTP exchange. Throws a FailureError with code `network`, `proxy`, `certificate`, `timeout` or `badAnswer` (body
 * cut off or too large). Never repeats, never follows a redirect: a repeat costs quota and a redirect would carry the
 * token elsewhere.
 */
export interface Transport {
  send(request: HttpRequest): Promise<HttpResponse>;
}

export interface TransportLimits {
  /** From the first byte sent to the last received, ms. */
  readonly totalMs: number;
  readonly maxBytes: number;
  /** For each step of a connection, ms; default 10 s. */
  readonly connectMs?: number;
}

/** Bodies above 10 MB come by a download address instead, so 16 MiB is never reached by a true answer. */
const DEFAULT_LIMITS: TransportLimits = { totalMs: LONGEST_EXCHANGE_MS, maxBytes: 16 * 1024 * 1024 };

const CONNECT_MS = 10_000;

/** For tests and tools that stand in no office. */
const NO_PROXY: NetworkSettings = {
  http: readHttpSettings(undefined),
  environment: {},
};

/** The transport over the network. */
export class NetworkTransport implements Transport {
  readonly #limits: TransportLimits;
  readonly #connections: Connections;

  /** `network` is read at each request, so that a change takes effect at once; `trust` when TLS is first spoken. */
  constructor(
    limits: TransportLimits = DEFAULT_LIMITS,
    network: () => NetworkSettings = () => NO_PROXY,
    trust: () => SecureContext | undefined = trustedContext,
  ) {
    this.#limits = limits;
    this.#connections = new Connections({ network, trust, connectMs: limits.connectMs ?? CONNECT_MS });
  }

  async send({ method, url, headers, body, maxBytes = this.#limits.maxBytes }: HttpRequest): Promise<HttpResponse> {
    const signal = AbortSignal.timeout(this.#limits.totalMs);
    let hasBegun = false;
    try {
      const target = new URL(url);
      return await this.#connections.use(target, async (agent) => {
        const options = { method, headers: { ...headers, 'accept-encoding': 'identity' }, agent };
        const request = (target.protocol === 'https:' ? https : http).request(target, options);
        const response = await headOf(request.end(body), signal);
        hasBegun = true;
        return {
          status: response.statusCode ?? 0,
          mediaType: (response.headers['content-type']?.split(';')[0] ?? '').trim().toLowerCase(),
          body: await readBody(response, maxBytes),
        };
      });
    } catch (error) {
      throw signal.aborted ? new FailureError({ code: 'timeout' }) : asFailure(error, hasBegun);
    }
  }

  close(): Promise<void> {
    return this.#connections.close();
  }
}

/** Resolves with the head of the answer. When the time is over the request ends, whether that has come or not. */
function headOf(request: http.ClientRequest, signal: AbortSignal): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const end = () => {
      request.destroy();
      reject(hungUp()); // a request that still waits for a connection would say nothing before it has one
    };
    signal.addEventListener('abort', end);
    request
      .once('response', resolve)
      .on('error', reject)
      .once('close', () => {
        signal.removeEventListener('abort', end);
        reject(hungUp());
      });
  });
}

async function readBody(stream: http.IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new FailureError({ code: 'badAnswer', detail: 'body too large' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
