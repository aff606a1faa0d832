import type { SecureContext } from 'node:tls';
import { FailureError } from '../base/failure.ts';
import { trustedContext } from './certificates.ts';
import { Connections } from './connections.ts';
import { asFailure, hungUp } from './errors.ts';
import { readHttpSettings, type NetworkSettings } from './proxy.ts';
import type { Clock } from '../base/clock.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Largest body that is read; default: the transport's limit. */
  readonly maxBytes?: number;
  /** For the whole exchange, ms, if less than the transport's limit. */
  readonly totalMs?: number;
}

export interface HttpResponse {
  readonly status: number;
  /** Lower case without parameters; '' where the server gives none. */
  readonly mediaType: string;
  readonly body: Uint8Array;
  /** The server's time, ms since the epoch: `dateOf`. */
  readonly date?: number;
}

/**
 * One HTTP exchange. Throws a FailureError: `network`, `proxy`, `certificate`, `timeout` or `badAnswer` (body cut off or too
 * large), with `isUnsent` where no connection was made. Never repeats or follows a redirect: a repeat costs quota, and a
 * redirect would carry the token elsewhere.
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

/** Time limit of an exchange, ms; the download behind it has the same again. */
export const LONGEST_EXCHANGE_MS = 30_000;

/** Bodies above 10 MB come by a download address, so a true answer never reaches 16 MiB. */
export const DEFAULT_LIMITS: TransportLimits = { totalMs: LONGEST_EXCHANGE_MS, maxBytes: 16 * 1024 * 1024 };

const CONNECT_MS = 10_000;

/** For tests and tools outside an office. */
const NO_PROXY: NetworkSettings = { http: readHttpSettings(undefined), environment: {} };

export class NetworkTransport implements Transport {
  readonly #limits: TransportLimits;
  readonly #connections: Connections;

  /** `network` is read for each request, so that changes apply at once; `trust` with the first TLS connection. */
  constructor(
    limits: TransportLimits = DEFAULT_LIMITS,
    network: () => NetworkSettings = () => NO_PROXY,
    trust: () => SecureContext | undefined = trustedContext,
  ) {
    this.#limits = limits;
    this.#connections = new Connections({ network, trust, connectMs: limits.connectMs ?? CONNECT_MS });
  }

  async send({ method, url, headers, body, ...most }: HttpRequest): Promise<HttpResponse> {
    const { maxBytes, totalMs } = { ...this.#limits, ...most };
    const signal = AbortSignal.timeout(Math.min(totalMs, this.#limits.totalMs));
    const way = { isConnected: false };
    let hasBegun = false;
    try {
      const sent = this.#connections.request(
        new URL(url),
        { method, headers: { ...headers, 'accept-encoding': 'identity' }, body: body ?? null, signal },
        () => {
          way.isConnected = true;
        },
      );
      // A request without a connection yet does not react to the signal.
      const response = await Promise.race([sent, ended(signal)]);
      hasBegun = true;
      return {
        status: response.statusCode,
        mediaType: mediaTypeOf(String(response.headers['content-type'] ?? '')),
        ...dateOf(response.headers),
        body: await readBody(response.body, maxBytes),
      };
    } catch (error) {
      const { failure } = signal.aborted ? new FailureError({ code: 'timeout' }) : asFailure(error, hasBegun);
      throw new FailureError({ ...failure, ...(way.isConnected ? {} : { isUnsent: true }) });
    }
  }

  close(): Promise<void> {
    return this.#connections.close();
  }
}

/** The type in a Content-Type header: lower case, without parameters. */
export function mediaTypeOf(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}

/** Plausible years of a server's clock. */
const YEARS = { least: 2000, most: 2100 } as const;

/** The time in a Date header: only an IMF-fixdate (RFC 9110 §5.6.7), and not from a cache (`Age`, RFC 9111 §5.1). */
export function dateOf({ date, age }: { readonly date?: unknown; readonly age?: unknown }): Pick<HttpResponse, 'date'> {
  if (typeof date !== 'string' || age !== undefined) return {};
  const said = new Date(date);
  const year = said.getUTCFullYear();
  if (!(year >= YEARS.least && year <= YEARS.most) || said.toUTCString() !== date) return {};
  return { date: said.getTime() };
}

/** Rejects on abort. */
export function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(hungUp());
    });
  });
}

/** Throwing out of the loop closes the connection. */
async function readBody(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new FailureError({ code: 'badAnswer', detail: 'body too large' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Delay after which a user wonders, ms. */
const SLOW_MS = 5_000;

/** The same transport; calls `onSlow` when an answer is slow, once for all that are under way together. */
export function tellingSlow(transport: Transport, clock: Pick<Clock, 'sleep'>, onSlow: () => void): Transport {
  const slow = new Set<AbortController>();
  return {
    send: async (request) => {
      const ended = new AbortController();
      clock.sleep(SLOW_MS, ended.signal).then(
        () => {
          if (slow.size === 0) onSlow();
          slow.add(ended);
        },
        () => undefined,
      );
      try {
        return await transport.send(request);
      } finally {
        ended.abort();
        slow.delete(ended);
      }
    },
  };
}
