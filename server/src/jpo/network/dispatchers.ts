import type { SecureContext } from 'node:tls';
import { Agent, Pool, ProxyAgent, type Dispatcher } from 'undici';
import { FailureError } from '../failure.ts';
import { asProxyFailure, proxyRefusal } from './errors.ts';
import { routeOf, type NetworkSettings, type ProxyRoute } from './proxy.ts';

export interface DispatcherOptions {
  /** Read at each request. */
  readonly network: () => NetworkSettings;
  /** What TLS connections trust; asked when the first is made. */
  readonly trust: () => SecureContext | undefined;
  /** For each step of a connection: to the proxy, through it, to the server, ms. */
  readonly connectMs: number;
}

interface Held {
  /** The route, so a secret. */
  readonly key: string;
  readonly dispatcher: Dispatcher;
}

/**
 * HTTP/1.1 on all connections: ten requests a minute need no multiplexing, and proxies that inspect TLS are at their
 * most reliable with it.
 */
const COMMON = { allowH2: false, keepAliveTimeout: 4_000 } as const;

/** The connections of a transport: one dispatcher for each origin, made anew when the way to it changes. */
export class Dispatchers {
  readonly #options: DispatcherOptions;
  readonly #held = new Map<string, Held>();
  readonly #retiring = new Set<Promise<void>>();
  #isClosed = false;

  constructor(options: DispatcherOptions) {
    this.#options = options;
  }

  /** The dispatcher for this address. Throws a FailureError: `proxy` where the proxy's address cannot be used. */
  to(target: URL): Dispatcher {
    if (this.#isClosed) throw new FailureError({ code: 'network', detail: 'closed' });
    const route = routeOf(target, this.#options.network());
    if (route.kind === 'unusable') throw new FailureError({ code: 'proxy', detail: `proxy: ${route.why}` });
    const key = JSON.stringify(route);
    const held = this.#held.get(target.origin);
    if (held?.key === key) return held.dispatcher;
    if (held) this.#retire(held.dispatcher);
    const dispatcher = route.kind === 'proxy' ? this.#through(route) : this.#direct(target);
    this.#held.set(target.origin, { key, dispatcher });
    return dispatcher;
  }

  /** Resolves when the requests that are on their way have ended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { dispatcher } of this.#held.values()) this.#retire(dispatcher);
    this.#held.clear();
    await Promise.all(this.#retiring);
  }

  #retire(dispatcher: Dispatcher): void {
    const end: Promise<void> = dispatcher.close().finally(() => this.#retiring.delete(end));
    this.#retiring.add(end);
  }

  #direct({ protocol }: URL): Dispatcher {
    const timeout = this.#options.connectMs;
    return new Agent({ ...COMMON, connect: { timeout, ...(protocol === 'https:' ? this.#trusted() : {}) } });
  }

  /**
   * Through a proxy, always by a tunnel: the proxy sees host and port, never a password or a token. `strictSSL` is
   * about the proxy's own certificate; the server's is always checked, because the password and the token go there.
   */
  #through({ url, authorization, strictSSL }: ProxyRoute): Dispatcher {
    const timeout = this.#options.connectMs;
    const tls = { ...this.#trusted(), allowH2: false, timeout };
    return new ProxyAgent({
      ...COMMON,
      uri: url,
      ...(authorization === undefined ? {} : { token: authorization }),
      proxyTunnel: true,
      requestTls: tls,
      proxyTls: { ...tls, rejectUnauthorized: strictSSL },
      clientFactory: (origin, options) => tunnels(origin, { ...options, headersTimeout: timeout }),
    });
  }

  #trusted(): { readonly secureContext?: SecureContext } {
    const secureContext = this.#options.trust();
    return secureContext ? { secureContext } : {};
  }
}

/** The connections to a proxy: what goes wrong there is told apart here from what goes wrong behind it. */
class Tunnels extends Pool {
  async open(options: Dispatcher.ConnectOptions): Promise<Dispatcher.ConnectData> {
    const tunnel = await super.connect(options).catch((error: unknown) => {
      throw asProxyFailure(error);
    });
    if (tunnel.statusCode === 200) return tunnel;
    tunnel.socket.on('error', () => undefined).destroy();
    throw proxyRefusal(tunnel.statusCode);
  }
}

/** A pool whose `connect`, the one method that a ProxyAgent asks, opens a tunnel or fails with a FailureError. */
function tunnels(origin: URL, options: object): Dispatcher {
  const pool = new Tunnels(origin, options);
  return Object.assign(pool, { connect: pool.open.bind(pool) });
}
