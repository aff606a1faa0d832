import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certified } from './privateCa.ts';

interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** An HTTPS server in the place of the JPO's, on an address of this machine that is reached through proxies. */
export class TlsOrigin {
  readonly url: string;
  readonly port: number;
  /** In the order of arrival. */
  readonly arrived: readonly Arrived[];
  /** How the next requests are answered. */
  answer: (response: ServerResponse) => void = (response) => response.end('{}');
  readonly #server: Server;

  static async start(
    certified: Certified,
    host = '127.0.0.2',
    maxVersion: 'TLSv1.2' | 'TLSv1.3' = 'TLSv1.3',
  ): Promise<TlsOrigin> {
    const server = createServer({ ...certified, maxVersion });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(0, host, resolve);
    });
    return new TlsOrigin(server, host);
  }

  private constructor(server: Server, host: string) {
    const arrived: Arrived[] = [];
    this.arrived = arrived;
    this.#server = server;
    this.port = (server.address() as AddressInfo).port;
    this.url = `https://${host}:${this.port}`;
    server.on('tlsClientError', () => undefined); // a client that does not trust us
    server.on('request', ({ method = '', url = '', headers }, response) => {
      arrived.push({ method, path: url, headers });
      response.setHeader('content-type', 'application/json');
      this.answer(response);
    });
  }

  async close(): Promise<void> {
    const end = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await end;
  }
}
