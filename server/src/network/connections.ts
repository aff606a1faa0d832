import type { Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import type { Dispatcher, Pool } from 'undici';
import { FailureError } from '../base/failure.ts';
import { asConnectionFailure } from './errors.ts';
import { routeOf, type NetworkSettings, type Route } from './proxy.ts';
import { connected, openTunnel } from './tunnel.ts';
import type { Undici } from './undici.ts';

export interface ConnectionOptions {
  /** Read at each request. */
  readonly network: () => NetworkSettings;
  /** What TLS connections trust; asked when one is made. */
  readonly trust: () => SecureContext | undefined;
  /** For each step of a connection: to the proxy, through it, to the server, ms. */
  readonly connectMs: number;
}

/** An idle connection is closed after 4 s, before servers do it (5 s and more), so that no request meets the end of one. */
const KEPT_MS = 4_000;

type RequestOptions = Omit<Dispatcher.RequestOptions, 'origin' | 'path'>;

interface Held {
  /** The route, so a secret. */
  readonly key: string;
  readonly pool: Pool;
}

/** The connections of a transport: a pool for each origin, made anew when the way to it changes. */
export class Connections {
  readonly #options: ConnectionOptions;
  readonly #held = new Map<string, Held>();
  readonly #retiring = new Set<Promise<void>>();
  #isClosed = false;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  /**
   * Sends a request to this address; the body of the answer is not read yet. Throws a FailureError: `proxy` where the
   * proxy's address cannot be used, and unsent where no connection can be made; whatever undici throws otherwise.
   */
  async request(target: URL, options: RequestOptions): Promise<Dispatcher.ResponseData> {
    const { undici } = await import('./undici.ts'); // a file of its own in dist/: only who sends loads it
    if (this.#isClosed) throw new FailureError({ code: 'network', detail: 'closed' });
    const route = routeOf(target, this.#options.network());
    if (route.kind === 'unusable')
      throw new FailureError({ code: 'proxy', detail: `proxy: ${route.why}`, isUnsent: true });
    const key = JSON.stringify(route);
    const held = this.#held.get(target.origin);
    const isSame = held?.key === key;
    if (held && !isSame) this.#retire(held);
    const pool = isSame ? held.pool : poolFor(undici, target, route, this.#options);
    this.#held.set(target.origin, { key, pool });
    return undici.request.call(pool, { ...options, path: `${target.pathname}${target.search}` });
  }

  /** Resolves when the requests that are on their way have ended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const held of this.#held.values()) this.#retire(held);
    this.#held.clear();
    await Promise.all(this.#retiring);
  }

  #retire({ pool }: Held): void {
    const end: Promise<void> = pool.close().finally(() => {
      this.#retiring.delete(end);
    });
    this.#retiring.add(end);
  }
}

type Usable = Exclude<Route, { readonly kind: 'unusable' }>;

/**
 * A pool whose connections are made here, so that what fails before one stands is known to be unsent. Through a proxy
 * always by a tunnel. `strictSSL` is about the proxy's own certificate; the server's is always checked, because the
 * password and the token go there.
 */
function poolFor(undici: Undici, target: URL, route: Usable, { trust, connectMs }: ConnectionOptions): Pool {
  const isTls = target.protocol === 'https:';
  const open = async (): Promise<Socket> => {
    const secureContext = isTls || route.kind === 'proxy' ? trust() : undefined;
    const tunnel =
      route.kind === 'proxy' ? await openTunnel(undici, route, target, { secureContext, connectMs }) : undefined;
    if (tunnel && !isTls) return tunnel;
    return connected(undici, target, { secureContext, connectMs, isChecked: true }, tunnel);
  };
  return new undici.Pool(target.origin, {
    allowH2: false,
    keepAliveTimeout: KEPT_MS,
    keepAliveMaxTimeout: KEPT_MS,
    headersTimeout: 0, // the transport has one time for all of an exchange
    bodyTimeout: 0,
    connect: (_, callback) => {
      open().then(
        (socket) => {
          callback(null, socket);
        },
        (error: unknown) => {
          callback(asConnectionFailure(error), null);
        },
      );
    },
  });
}
