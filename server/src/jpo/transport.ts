import { Agent, errors, request, type Dispatcher } from 'undici';
import { FailureError } from './failure.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface HttpResponse {
  readonly status: number;
  /** Lower-case media type without parameters, '' where the server names none. */
  readonly mediaType: string;
  readonly body: Uint8Array;
}

/**
 * One HTTP exchange. Throws a FailureError with code `network`, `timeout` or `badAnswer` (body cut off or too large).
 * Never repeats, never follows a redirect: a repeat costs quota and a redirect would carry the token elsewhere.
 */
export interface Transport {
  send(request: HttpRequest): Promise<HttpResponse>;
}

export interface TransportLimits {
  /** From the first byte sent to the last received, ms. */
  readonly totalMs: number;
  readonly maxBytes: number;
}

/** Bodies above 10 MB come by a download address instead, so 16 MiB is never reached by a true answer. */
const DEFAULT_LIMITS: TransportLimits = { totalMs: 30_000, maxBytes: 16 * 1024 * 1024 };

/** The transport over the network. */
export class NetworkTransport implements Transport {
  readonly #limits: TransportLimits;
  readonly #agent: Agent;

  constructor(limits: TransportLimits = DEFAULT_LIMITS) {
    this.#limits = limits;
    this.#agent = new Agent({ connect: { timeout: 10_000 }, keepAliveTimeout: 4_000 });
  }

  async send({ method, url, headers, body }: HttpRequest): Promise<HttpResponse> {
    const signal = AbortSignal.timeout(this.#limits.totalMs);
    try {
      const response = await request(url, {
        method,
        headers: { ...headers, 'accept-encoding': 'identity' },
        ...(body === undefined ? {} : { body }),
        dispatcher: this.#agent,
        signal,
      });
      const mediaType = String(response.headers['content-type'] ?? '');
      return {
        status: response.statusCode,
        mediaType: (mediaType.split(';')[0] ?? '').trim().toLowerCase(),
        body: await this.#read(response.body),
      };
    } catch (error) {
      throw signal.aborted ? new FailureError({ code: 'timeout' }) : asFailure(error);
    }
  }

  async #read(stream: Dispatcher.ResponseData['body']): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > this.#limits.maxBytes) throw new FailureError({ code: 'badAnswer', detail: 'body too large' });
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }

  close(): Promise<void> {
    return this.#agent.close();
  }
}

function asFailure(error: unknown): FailureError {
  if (error instanceof FailureError) return error;
  const isTimeout =
    error instanceof errors.HeadersTimeoutError ||
    error instanceof errors.BodyTimeoutError ||
    error instanceof errors.ConnectTimeoutError;
  if (isTimeout) return new FailureError({ code: 'timeout' });
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // The body is shorter or longer than it was said to be, or not HTTP at all.
  const isBroken = error instanceof errors.HTTPParserError || code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH';
  return new FailureError({ code: isBroken ? 'badAnswer' : 'network', detail: code || 'connection failed' });
}
