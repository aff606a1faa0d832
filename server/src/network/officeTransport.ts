import { FailureError, type FailureCode } from '../base/failure.ts';
import { routeOf, wantsNoProxy, type NetworkSettings } from './proxy.ts';
import { DEFAULT_LIMITS, type HttpRequest, type HttpResponse, type Transport } from './transport.ts';

export interface OfficeTransportOptions {
  /** This program's own: it knows for certain what was sent. */
  readonly own: Transport;
  /** The editor's: it knows more ways out. */
  readonly editor: Transport;
  readonly network: () => NetworkSettings;
  /** ms, of a clock that never goes back. */
  readonly elapsed: () => number;
}

/** What another way out can help against. A certificate that is not trusted is not tried elsewhere. */
const NO_WAY_OUT: ReadonlySet<FailureCode> = new Set(['network', 'proxy', 'timeout']);

/** Less than this is no time for another way, ms. */
const LEAST_MS = 2_000;

/**
 * The way out of an office: by this program's own connections, and by the editor's where they cannot be made, as behind a
 * proxy that only the editor knows. A request goes the second way only when nothing of it was sent on the first. The way
 * that served stays the first one until it fails. Both together take no longer than one may.
 */
export class OfficeTransport implements Transport {
  readonly #options: OfficeTransportOptions;
  #servedByEditor = false;

  constructor(options: OfficeTransportOptions) {
    this.#options = options;
  }

  async send(request: HttpRequest): Promise<HttpResponse> {
    const { own, editor, elapsed } = this.#options;
    const choice = this.#choice(new URL(request.url));
    if (choice === 'own') return own.send(request);
    if (choice === 'editor') return editor.send(request);
    const [first, second] = this.#servedByEditor ? [editor, own] : [own, editor];
    const began = elapsed();
    try {
      return await first.send(request);
    } catch (error) {
      this.#servedByEditor = false; // whatever it was: the next one begins with our own
      if (!(error instanceof FailureError) || error.failure.isUnsent !== true || !NO_WAY_OUT.has(error.failure.code))
        throw error;
      const mostMs = Math.min(request.totalMs ?? Infinity, DEFAULT_LIMITS.totalMs);
      const totalMs = Math.floor(mostMs - (elapsed() - began));
      if (totalMs < LEAST_MS) throw error;
      const response = await second.send({ ...request, totalMs }).catch((other: unknown) => {
        // Nothing was sent by either: what stands in the way of this program's own connections says more.
        throw other instanceof FailureError && other.failure.isUnsent && first === own ? error : other;
      });
      this.#servedByEditor = second === editor;
      return response;
    }
  }

  /**
   * To this machine and where nobody wants a proxy there is nothing that the editor knows better; around a proxy whose
   * address cannot be used it would not be what was asked for.
   */
  #choice(target: URL): 'own' | 'editor' | 'both' {
    const settings = this.#options.network();
    if (target.protocol !== 'https:' || wantsNoProxy(target, settings)) return 'own';
    if (settings.through === 'editor') return 'editor';
    return routeOf(target, settings).kind === 'unusable' ? 'own' : 'both';
  }
}
