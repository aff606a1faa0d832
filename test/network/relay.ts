import { connect, createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Certified } from './privateCa.ts';

/** A server whose connections the test handles byte by byte. */
export class Relay {
  readonly port: number;
  readonly #server: Server;
  readonly #sockets: Set<Socket>;

  /** Speaks TLS with this certificate and passes everything on to a port of 127.0.0.1. */
  static tlsTo(target: number, certified: Certified, host: string): Promise<Relay> {
    return Relay.#listen((sockets) => createTlsServer(certified, passTo(target, sockets)), host);
  }

  /** Hands each connection to the test. */
  static of(handle: (socket: Socket) => void, host = '127.0.0.1'): Promise<Relay> {
    return Relay.#listen(
      (sockets) =>
        createTcpServer((socket) => {
          keep(socket, sockets);
          handle(socket);
        }),
      host,
    );
  }

  static async #listen(create: (sockets: Set<Socket>) => Server, host: string): Promise<Relay> {
    const sockets = new Set<Socket>();
    const server = create(sockets).on('tlsClientError', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, host, resolve));
    return new Relay(server, sockets);
  }

  private constructor(server: Server, sockets: Set<Socket>) {
    this.port = (server.address() as AddressInfo).port;
    this.#server = server;
    this.#sockets = sockets;
  }

  async close(): Promise<void> {
    const end = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await end;
  }
}

function passTo(target: number, sockets: Set<Socket>) {
  return (socket: Socket) => {
    const other = connect(target, '127.0.0.1');
    for (const [from, to] of [
      [socket, other],
      [other, socket],
    ] as const) {
      keep(from, sockets);
      from.pipe(to);
      from.on('close', () => to.destroy());
    }
  };
}

function keep(socket: Socket, sockets: Set<Socket>): void {
  sockets.add(socket);
  socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
}
