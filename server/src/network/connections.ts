import type { Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import type { Dispatcher } from 'undici';
import { FailureError } from '../base/failure.ts';
import { asConnectionFailure } from './errors.ts';
import { routeOf, type NetworkSettings, type Route } from './proxy.ts';
import { connected, openTunnel } from './tunnel.ts';
import type { Undici } from './undici.ts';

export interface ConnectionOptions {
  /** Read for each request. */
  readonly network: () => NetworkSettings;
  /** What TLS connections trust; called for each one. */
  readonly trust: () => SecureContext | undefined;
  /** For each step: to the proxy, through it, to the server, ms. */
  readonly connectMs: number;
}

type RequestOptions = Omit<Dispatcher.RequestOptions, 'origin' | 'path' | 'signal'> & { readonly signal: AbortSignal };

/**
 * The connections of a transport: one per request, closed after the answer. At ten requests a minute reuse would save
 * little, and a surplus answer on a kept connection would be taken for the answer to the next request.
 */
export class Connections {
  readonly #options: ConnectionOptions;
  readonly #running = new Set<Promise<void>>();
  #isClosed = false;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  /**
   * Sends a request; the body of the answer is not read yet. `onConnected` is called before any of the request is written.
   * Throws a FailureError, unsent: `proxy` for an unusable proxy address, or where no connection can be made; otherwise
   * undici's errors.
   */
  async request(target: URL, options: RequestOptions, onConnected: () => void): Promise<Dispatcher.ResponseData> {
    const { undici } = await import('./undici.ts'); // a file of its own in dist/: only who sends loads it
    if (this.#isClosed) throw new FailureError({ code: 'network', detail: 'closed', isUnsent: true });
    const route = routeOf(target, this.#options.network());
    if (route.kind === 'unusable')
      throw new FailureError({ code: 'proxy', detail: `proxy: ${route.why}`, isUnsent: true });
    const client = new undici.Client(target.origin, {
      ...undici.PLAIN,
      pipelining: 0, // one request, and `Connection: close`
      headersTimeout: 0, // the transport limits the whole exchange
      bodyTimeout: 0,
      connect: (_, callback) => {
        open(undici, target, route, this.#options).then(
          (socket) => {
            onConnected();
            callback(null, socket);
          },
          (error: unknown) => {
            callback(asConnectionFailure(error), null);
          },
        );
      },
    });
    const sent = undici.request.call(client, { ...options, path: `${target.pathname}${target.search}` });
    const end: Promise<void> = client.close().finally(() => this.#running.delete(end));
    this.#running.add(end);
    options.signal.addEventListener('abort', () => void client.destroy());
    return sent;
  }

  /** Resolves when the requests in progress have ended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#running);
  }
}

type Usable = Exclude<Route, { readonly kind: 'unusable' }>;

/**
 * An open connection: earlier failures are known to be unsent. Proxies are always used by a tunnel. `strictSSL` only applies
 * to the proxy's certificate; the server's is always checked, because password and token go there.
 */
async function open(
  undici: Undici,
  target: URL,
  route: Usable,
  { trust, connectMs }: ConnectionOptions,
): Promise<Socket> {
  const isTls = target.protocol === 'https:';
  const secureContext = isTls || route.kind === 'proxy' ? trust() : undefined;
  const tunnel =
    route.kind === 'proxy' ? await openTunnel(undici, route, target, { secureContext, connectMs }) : undefined;
  if (tunnel && !isTls) return tunnel;
  return connected(undici, target, { secureContext, connectMs, isChecked: true }, tunnel);
}
