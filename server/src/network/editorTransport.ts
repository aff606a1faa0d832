import * as v from 'valibot';
import { FailureError } from '../base/failure.ts';
import { dateOf, DEFAULT_LIMITS, ended, mediaTypeOf } from './transport.ts';
import type { HttpRequest, HttpResponse, Transport } from './transport.ts';

/** Parameters of `jpoDrafting/exchange`. */
export interface ExchangeParams {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Largest body, bytes. */
  readonly maxBytes: number;
  /** For the whole exchange, ms. */
  readonly timeoutMs: number;
}

/** Requests an exchange from the editor. Rejects where the editor cannot be reached or does not know the request. */
export type Exchange = (params: ExchangeParams, signal: AbortSignal) => Promise<unknown>;

/** Share of the time for the way to the editor and back, ms. */
const GRACE_MS = 500;

/** `ExchangeResult` of the protocol, validated. */
const schema = v.variant('ok', [
  v.object({
    ok: v.literal(true),
    status: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599)),
    contentType: v.string(),
    date: v.optional(v.string()),
    age: v.optional(v.string()),
    body: v.string(),
  }),
  v.object({
    ok: v.literal(false),
    code: v.picklist(['network', 'proxy', 'certificate', 'timeout', 'badAnswer']),
    detail: v.string(),
    isUnsent: v.optional(v.literal(true)),
  }),
]);

/** The transport over the editor's network. Counts as sent unless the editor says unsent: its connections are not visible. */
export class EditorTransport implements Transport {
  readonly #exchange: Exchange;

  constructor(exchange: Exchange) {
    this.#exchange = exchange;
  }

  async send({ method, url, headers, body, ...most }: HttpRequest): Promise<HttpResponse> {
    const { maxBytes, totalMs } = { ...DEFAULT_LIMITS, ...most };
    const mostMs = Math.min(totalMs, DEFAULT_LIMITS.totalMs);
    const timeoutMs = Math.max(1, mostMs - GRACE_MS);
    const late = AbortSignal.timeout(mostMs);
    const params = { method, url, headers, ...(body === undefined ? {} : { body }), maxBytes, timeoutMs };
    let told: unknown;
    try {
      told = await Promise.race([this.#exchange(params, late), ended(late)]);
    } catch {
      throw new FailureError({ code: late.aborted ? 'timeout' : 'network', detail: 'editor: no answer' });
    }
    const read = v.safeParse(schema, told);
    if (!read.success) throw new FailureError({ code: 'badAnswer', detail: 'editor: not an answer' });
    const result = read.output;
    if (!result.ok) {
      const { code, isUnsent } = result;
      // Only a code: a text could hold an address or a header.
      const detail = `editor: ${/^[\w ]{1,60}$/u.test(result.detail) ? result.detail : 'failed'}`;
      throw new FailureError({ code, detail, ...(isUnsent ? { isUnsent } : {}) });
    }
    const bytes = Buffer.from(result.body, 'base64');
    if (bytes.byteLength > maxBytes) throw new FailureError({ code: 'badAnswer', detail: 'body too large' });
    if (Math.ceil(bytes.byteLength / 3) * 4 !== result.body.length)
      throw new FailureError({ code: 'badAnswer', detail: 'editor: not Base64' });
    return { status: result.status, mediaType: mediaTypeOf(result.contentType), body: bytes, ...dateOf(result) };
  }
}
