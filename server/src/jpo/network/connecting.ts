import type { EventEmitter } from 'node:events';
import { request as plainRequest, type IncomingMessage } from 'node:http';
import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { connect as connectTls, type SecureContext } from 'node:tls';
import { urlToHttpOptions } from 'node:url';
import { asProxyFailure, hungUp, proxyRefusal, proxySilence, tooSlow } from './errors.ts';
import type { ProxyRoute } from './proxy.ts';

/** Something that is about to be a connection. */
interface Opening extends EventEmitter {
  destroy(error?: Error): unknown;
}

/**
 * What `event` tells, which comes when the connection stands. Whatever fails, closes or takes longer than `ms` is closed
 * and throws Node's error, or `late`.
 */
export function opened(opening: Opening, event: string, ms: number, late = tooSlow()): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => opening.destroy(late), ms);
    opening
      .on('error', reject) // stays: an error that nobody listens to ends the process
      .once('close', () => {
        clearTimeout(timer);
        reject(hungUp());
      })
      .once(event, (...told: unknown[]) => {
        clearTimeout(timer);
        resolve(told);
      });
  });
}

export interface TunnelOptions {
  /** What a proxy that speaks TLS is checked against; undefined: Node's default. */
  readonly secureContext: SecureContext | undefined;
  /** For each step: to the proxy, and until it has reached the server, ms. */
  readonly connectMs: number;
}

/**
 * A connection through a proxy to `authority` (host and port), on which the server can be spoken to. Throws a
 * FailureError, always unsent. The proxy sees host and port, never a password or a token of the server.
 */
export async function openTunnel(route: ProxyRoute, authority: string, options: TunnelOptions): Promise<Socket> {
  const { connectMs } = options;
  try {
    const toProxy = await reachProxy(route, options);
    const request = plainRequest({
      method: 'CONNECT',
      path: authority,
      headers: {
        host: authority,
        ...(route.authorization === undefined ? {} : { 'proxy-authorization': route.authorization }),
      },
      createConnection: () => toProxy,
    });
    request.end();
    const [{ statusCode = 0 }, tunnel, head] = (await opened(request, 'connect', connectMs, proxySilence())) as [
      IncomingMessage,
      Socket,
      Buffer,
    ];
    if (statusCode === 200) {
      tunnel.unshift(head);
      return tunnel;
    }
    tunnel.destroy();
    throw proxyRefusal(statusCode);
  } catch (error) {
    throw asProxyFailure(error);
  }
}

async function reachProxy({ url, strictSSL }: ProxyRoute, { secureContext, connectMs }: TunnelOptions) {
  const address = new URL(url);
  const isTls = address.protocol === 'https:';
  const host = urlToHttpOptions(address).hostname ?? '';
  const port = Number(address.port || (isTls ? 443 : 80));
  const socket = isTls
    ? connectTls({
        host,
        port,
        servername: isIP(host) === 0 ? host : '',
        rejectUnauthorized: strictSSL,
        ALPNProtocols: ['http/1.1'],
        ...(secureContext ? { secureContext } : {}),
      })
    : connectPlain({ host, port });
  await opened(socket, isTls ? 'secureConnect' : 'connect', connectMs);
  return socket;
}
