import { FailureError, type FailureCode } from '../base/failure.ts';
import { routeOf, wantsNoProxy, type NetworkSettings } from './proxy.ts';
import { DEFAULT_LIMITS, type HttpRequest, type HttpResponse, type Transport } from './transport.ts';

export interface OfficeTransportOptions {
  /** This program's: knows for certain what was sent. */
  readonly own: Transport;
  /** The editor's: knows more ways out. */
  readonly editor: Transport;
  readonly network: () => NetworkSettings;
  /** Monotonic, ms. */
  readonly elapsed: () => number;
}

/** Failures that another way out can help against. An untrusted certificate is not tried elsewhere. */
const NO_WAY_OUT: ReadonlySet<FailureCode> = new Set(['network', 'proxy', 'timeout']);

/** Shortest time for another attempt, ms. */
const LEAST_MS = 2_000;

/**
 * Sends through this program's own connections, or through the editor's where they cannot be made, as behind a proxy that only
 * the editor knows. The second way is tried only when nothing was sent on the first. The way that worked stays first until
 * it fails. Both together keep the time limit of one.
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
      this.#servedByEditor = false; // whatever failed: the next request begins with our own
      if (!(error instanceof FailureError) || error.failure.isUnsent !== true || !NO_WAY_OUT.has(error.failure.code))
        throw error;
      const mostMs = Math.min(request.totalMs ?? Infinity, DEFAULT_LIMITS.totalMs);
      const totalMs = Math.floor(mostMs - (elapsed() - began));
      if (totalMs < LEAST_MS) throw error;
      const response = await second.send({ ...request, totalMs }).catch((other: unknown) => {
        // Nothing was sent by either: the reason of our own connections says more.
        throw other instanceof FailureError && other.failure.isUnsent && first === own ? error : other;
      });
      this.#servedByEditor = second === editor;
      return response;
    }
  }

  /** The editor cannot help with this machine or where no proxy is wanted, and must not bypass a proxy with a bad address. */
  #choice(target: URL): 'own' | 'editor' | 'both' {
    const settings = this.#options.network();
    if (target.protocol !== 'https:' || wantsNoProxy(target, settings)) return 'own';
    if (settings.through === 'editor') return 'editor';
    return routeOf(target, settings).kind === 'unusable' ? 'own' : 'both';
  }
}
