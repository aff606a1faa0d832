import { isIP, Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import { asProxyFailure, hungUp, proxyRefusal, proxySilence } from './errors.ts';
import { portOf, type ProxyRoute } from './proxy.ts';
import type { Undici } from './undici.ts';

export interface ConnectingOptions {
  /** Undefined: Node's default. */
  readonly secureContext: SecureContext | undefined;
  /** For each step of a connection, ms; undici measures to about half a second. */
  readonly connectMs: number;
  /** Whether to check the other side's certificate, whatever NODE_TLS_REJECT_UNAUTHORIZED says. */
  readonly isChecked: boolean;
}

/**
 * An open connection to `address`, over `tunnel` if given, with TLS for https. Throws errors of Node or undici. Resumes no TLS
 * session: Node would not compare the name in the certificate again.
 */
export async function connected(
  { buildConnector }: Undici,
  address: URL,
  { secureContext, connectMs, isChecked }: ConnectingOptions,
  tunnel?: Socket,
): Promise<Socket> {
  const connect = buildConnector({
    allowH2: false,
    maxCachedSessions: 0,
    timeout: connectMs,
    rejectUnauthorized: isChecked,
    ...(secureContext ? { secureContext } : {}),
  });
  const hostname = bare(address.hostname);
  const options = {
    hostname,
    host: hostname,
    protocol: address.protocol,
    port: portOf(address),
    ...(isIP(hostname) === 0 ? { servername: hostname } : {}),
    ...(tunnel ? { httpSocket: tunnel } : {}),
  };
  return new Promise((resolve, reject) => {
    // TLS over a closed tunnel reports nothing.
    tunnel?.once('close', () => {
      reject(hungUp());
    });
    connect(options, (error, socket) => {
      if (error) reject(error);
      else resolve(socket);
    });
  });
}

/** A connection through a proxy to `target`. Throws an unsent FailureError. The proxy sees host and port, never a secret. */
export async function openTunnel(
  undici: Undici,
  route: ProxyRoute,
  target: URL,
  options: Omit<ConnectingOptions, 'isChecked'>,
): Promise<Socket> {
  try {
    const through = new URL(route.url).protocol === 'socks5:' ? socksTunnel : httpTunnel;
    return await through(undici, route, target, { ...options, isChecked: route.strictSSL });
  } catch (error) {
    throw asProxyFailure(error);
  }
}

/** By CONNECT (RFC 9110 §9.3.6). */
async function httpTunnel(undici: Undici, { url, authorization }: ProxyRoute, target: URL, options: ConnectingOptions) {
  const address = new URL(url);
  const authority = `${target.hostname}:${portOf(target)}`;
  const proxy = new undici.Client(address.origin, {
    connect: (_, callback) => {
      connected(undici, address, options).then(
        (socket) => {
          callback(null, socket);
        },
        (error: unknown) => {
          callback(asProxyFailure(error), null);
        },
      );
    },
    ...undici.PLAIN,
    headersTimeout: options.connectMs,
  });
  try {
    const { statusCode, socket } = await undici.connect.call(proxy, {
      path: authority,
      headers: { host: authority, ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }) },
    });
    if (statusCode >= 200 && statusCode < 300 && socket instanceof Socket) return socket;
    socket.on('error', () => undefined).destroy();
    throw proxyRefusal(statusCode);
  } finally {
    proxy.destroy().catch(() => undefined); // not the connection, which was handed over
  }
}

/** By SOCKS5 (RFC 1928), with user and password (RFC 1929) if given. The proxy resolves names. */
async function socksTunnel(undici: Undici, { url, account }: ProxyRoute, target: URL, options: ConnectingOptions) {
  const address = new URL(url);
  const toProxy = new URL(`http://${address.hostname}:${address.port || 1080}`); // a plain connection
  const socket = await connected(undici, toProxy, options);
  const client = new undici.Socks5Client(socket, account);
  const timer = setTimeout(() => socket.destroy(proxySilence()), options.connectMs);
  const reached = (event: 'authenticated' | 'connected') =>
    new Promise<void>((resolve, reject) => {
      client.once(event, resolve).once('close', () => {
        reject(hungUp());
      });
      client.on('error', reject); // stays: an unhandled error would end the process
    });
  try {
    client.handshake();
    await reached('authenticated');
    client.connect(bare(target.hostname), Number(portOf(target)));
    await reached('connected');
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** A host without the brackets of an IPv6 address. */
function bare(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/u, '$1');
}
