import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A server that says bytes of its own making, to see what becomes of answers that no good server gives. */
export class RawServer {
  readonly url: string;
  /** The head of each request that came. */
  readonly heads: string[];
  readonly #server: Server;
  readonly #sockets: Set<Socket>;

  private constructor(server: Server, heads: string[], sockets: Set<Socket>) {
    this.#server = server;
    this.#sockets = sockets;
    this.heads = heads;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** `answer` is called for each request (its head up to the empty line) with the connection to answer on. */
  static async start(answer: (socket: Socket, head: string) => void): Promise<RawServer> {
    const heads: string[] = [];
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk.toString('latin1');
        const end = text.indexOf('\r\n\r\n');
        if (end < 0) return;
        const head = text.slice(0, end);
        text = '';
        heads.push(head);
        answer(socket, head);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new RawServer(server, heads, sockets);
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => {
      this.#server.close(() => {
        resolve();
      });
    });
  }
}

/** One HTTP answer. A `length` other than the body's is what some of the tests are about. */
export function http(body: string, { status = 200, type = 'application/json', length = body.length, more = '' } = {}) {
  const head = [`HTTP/1.1 ${status} X`, `Content-Type: ${type}`, `Content-Length: ${length}`, ...(more ? [more] : [])];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
