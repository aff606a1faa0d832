import type { ExchangeParams, ExchangeResult } from '../protocol.ts';
import { FailureError } from '../base/failure.ts';
import { DEFAULT_LIMITS, mediaTypeOf, type HttpRequest, type HttpResponse, type Transport } from './transport.ts';

/** How the editor is asked for an exchange. Rejects where the editor cannot be asked, or does not know the request. */
export type Exchange = (params: ExchangeParams, signal: AbortSignal) => Promise<ExchangeResult>;

/** An editor that does not answer is given this much more than the exchange may take, ms. */
const GRACE_MS = 500;

/**
 * The transport over the editor's own network. What the editor does not say to be unsent counts as sent: its connections
 * are not seen from here.
 */
export class EditorTransport implements Transport {
  readonly #exchange: Exchange;

  constructor(exchange: Exchange) {
    this.#exchange = exchange;
  }

  async send({ method, url, headers, body, ...most }: HttpRequest): Promise<HttpResponse> {
    const { maxBytes, totalMs } = { ...DEFAULT_LIMITS, ...most };
    const timeoutMs = Math.min(totalMs, DEFAULT_LIMITS.totalMs);
    const late = AbortSignal.timeout(timeoutMs + GRACE_MS);
    const params = { method, url, headers, ...(body === undefined ? {} : { body }), maxBytes, timeoutMs };
    let result: ExchangeResult;
    try {
      result = await Promise.race([this.#exchange(params, late), silence(late)]);
    } catch {
      throw new FailureError({ code: late.aborted ? 'timeout' : 'network', detail: 'editor: no answer' });
    }
    if (!result.ok) {
      const { code, detail, isUnsent } = result;
      throw new FailureError({ code, detail: `editor: ${detail}`, ...(isUnsent ? { isUnsent } : {}) });
    }
    return {
      status: result.status,
      mediaType: mediaTypeOf(result.contentType),
      body: Buffer.from(result.body, 'base64'),
    };
  }
}

function silence(late: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    late.addEventListener('abort', () => {
      reject(new Error('no answer in time'));
    });
  });
}
