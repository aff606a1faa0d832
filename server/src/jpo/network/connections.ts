import * as http from 'node:http';
import * as https from 'node:https';
import type { Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import { FailureError } from '../failure.ts';
import { opened, openTunnel } from './connecting.ts';
import { asConnectionFailure } from './errors.ts';
import { routeOf, type NetworkSettings, type Route } from './proxy.ts';

export interface ConnectionOptions {
  /** Read at each request. */
  readonly network: () => NetworkSettings;
  /** What TLS connections trust; asked when one is made. */
  readonly trust: () => SecureContext | undefined;
  /** For each step of a connection: to the proxy, through it, to the server, ms. */
  readonly connectMs: number;
}

/** An idle connection is closed after 4 s, before servers do it (5 s and more), so that no request meets the end of one. */
const KEPT = { keepAlive: true, timeout: 4_000 } as const;

interface Held {
  /** The route, so a secret. */
  readonly key: string;
  readonly agent: http.Agent;
  /** What goes on with this agent. */
  readonly running: Set<Promise<unknown>>;
}

/** The connections of a transport: one agent for each origin, made anew when the way to it changes. */
export class Connections {
  readonly #options: ConnectionOptions;
  readonly #held = new Map<string, Held>();
  readonly #retiring = new Set<Promise<void>>();
  #isClosed = false;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  /**
   * Does something with the agent for this address, whose connections stay open until it ends. A connection that cannot
   * be made reaches the request as a FailureError, unsent. Throws a FailureError: `proxy` where the proxy's address
   * cannot be used.
   */
  async use<T>(target: URL, exchange: (agent: http.Agent) => Promise<T>): Promise<T> {
    const { agent, running } = this.#to(target);
    const one = exchange(agent);
    running.add(one);
    try {
      return await one;
    } finally {
      running.delete(one);
    }
  }

  /** Resolves when the requests that are on their way have ended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const held of this.#held.values()) this.#retire(held);
    this.#held.clear();
    await Promise.all(this.#retiring);
  }

  #to(target: URL): Held {
    if (this.#isClosed) throw new FailureError({ code: 'network', detail: 'closed' });
    const route = routeOf(target, this.#options.network());
    if (route.kind === 'unusable') throw new FailureError({ code: 'proxy', detail: `proxy: ${route.why}` });
    const key = JSON.stringify(route);
    const held = this.#held.get(target.origin);
    if (held?.key === key) return held;
    if (held) this.#retire(held);
    const made: Held = { key, agent: agentFor(target, route, this.#options), running: new Set() };
    this.#held.set(target.origin, made);
    return made;
  }

  #retire({ agent, running }: Held): void {
    const end: Promise<void> = Promise.allSettled(running).then(() => {
      agent.destroy();
      this.#retiring.delete(end);
    });
    this.#retiring.add(end);
  }
}

type Usable = Exclude<Route, { readonly kind: 'unusable' }>;

/**
 * An agent of Node's whose connections are handed out when they stand, so that what fails before is known to be unsent.
 * Through a proxy always by a tunnel. `strictSSL` is about the proxy's own certificate; the server's is always checked,
 * because the password and the token go there.
 */
function agentFor(target: URL, route: Usable, { trust, connectMs }: ConnectionOptions): http.Agent {
  const isTls = target.protocol === 'https:';
  const agent = isTls ? new https.Agent(KEPT) : new http.Agent(KEPT);
  const connect = agent.createConnection.bind(agent);
  const authority = `${target.hostname}:${target.port || (isTls ? 443 : 80)}`;

  const open = async (given: https.RequestOptions): Promise<Socket> => {
    const secureContext = isTls || route.kind === 'proxy' ? trust() : undefined;
    const tunnel =
      route.kind === 'proxy' ? await openTunnel(route, authority, { secureContext, connectMs }) : undefined;
    if (tunnel && !isTls) return tunnel;
    const options = { ...given, ...(secureContext ? { secureContext } : {}), ...(tunnel ? { socket: tunnel } : {}) };
    const socket = connect(options) as Socket;
    await opened(socket, isTls ? 'secureConnect' : 'connect', connectMs);
    return socket;
  };

  agent.createConnection = (options, callback) => {
    open(options).then(
      (socket) => callback?.(null, socket),
      (error: unknown) => callback?.(asConnectionFailure(error), undefined as never),
    );
    return undefined;
  };
  return agent;
}
