import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { FailureError, type Failure } from '../../../server/src/base/failure.ts';
import { NetworkTransport, type HttpResponse } from '../../../server/src/network/transport.ts';
import { http, RawServer } from './rawServer.ts';

const LIMITS = { totalMs: 200, maxBytes: 100_000 };

describe('transport', () => {
  let server: RawServer;
  let transport: NetworkTransport;
  let answer: (socket: Socket, head: string) => void;
  beforeEach(async () => {
    server = await RawServer.start((socket, head) => {
      answer(socket, head);
    });
    transport = new NetworkTransport(LIMITS);
  });
  afterEach(async () => {
    await server.close();
    await transport.close();
  });

  const send = (url = `${server.url}/api`): Promise<HttpResponse> =>
    transport.send({ method: 'GET', url, headers: { authorization: 'Bearer geheim' } });

  const failure = async (sent: Promise<HttpResponse>): Promise<Failure> => {
    try {
      await sent;
    } catch (error) {
      assert.ok(error instanceof FailureError, String(error));
      assert.ok(!`${error.message}${error.stack}`.includes('geheim'));
      return error.failure;
    }
    return assert.fail('it should have failed');
  };

  it('gives status, media type and body, whatever the status', async () => {
    answer = (socket) => socket.write(http('{"a":1}', { status: 429, type: 'Application/JSON; charset=utf-8' }));
    const { status, mediaType, body } = await send();
    assert.deepEqual([status, mediaType, Buffer.from(body).toString()], [429, 'application/json', '{"a":1}']);
  });

  it('asks for no compression', async () => {
    answer = (socket) => socket.write(http('{}'));
    await send();
    assert.match(server.heads[0] ?? '', /^accept-encoding: identity$/imu);
  });

  it('follows no redirect, so the token goes nowhere else', async () => {
    const other = await RawServer.start((socket) => socket.write(http('{}')));
    try {
      for (const status of [301, 302, 303, 307, 308]) {
        answer = (socket) => socket.write(http('', { status, more: `Location: ${other.url}/stolen` }));
        assert.equal((await send()).status, status);
      }
      assert.equal(other.heads.length, 0);
      assert.equal(server.heads.length, 5);
    } finally {
      await other.close();
    }
  });

  const broken: readonly (readonly [string, (socket: Socket) => void, Failure['code']])[] = [
    [
      'a body that ends before its length',
      (socket) => socket.end(http('{"result":{"statusC', { length: 500 })),
      'badAnswer',
    ],
    [
      'a body that is reset before its length',
      (socket) => socket.write(http('{"result":{"statusC', { length: 500 }), () => socket.resetAndDestroy()),
      'badAnswer',
    ],
    [
      'a chunked body that ends early',
      (socket) => socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"res'),
      'badAnswer',
    ],
    ['a length that is none', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{}'), 'badAnswer'],
    ['what is not HTTP', (socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n\r\n'), 'badAnswer'],
    ['a body above the limit', (socket) => socket.write(http('x'.repeat(100_001))), 'badAnswer'],
    ['a connection that is closed without an answer', (socket) => socket.end(), 'network'],
    ['a connection that is reset without an answer', (socket) => socket.resetAndDestroy(), 'network'],
    ['silence', () => undefined, 'timeout'],
    ['silence after the head', (socket) => socket.write(http('', { length: 100 })), 'timeout'],
    ['silence in the middle of the body', (socket) => socket.write(http('{"a', { length: 100 })), 'timeout'],
  ];
  for (const [name, give, code] of broken) {
    it(`${name}: \`${code}\`, after one request`, async () => {
      answer = give;
      assert.equal((await failure(send())).code, code);
      assert.equal(server.heads.length, 1);
    });
  }

  it('a body that never ends is given up at the limit', async () => {
    const closed = Promise.withResolvers<undefined>();
    answer = (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n');
      const chunk = `${(16_384).toString(16)}\r\n${'x'.repeat(16_384)}\r\n`;
      const more = () => {
        if (!socket.destroyed) socket.write(chunk, more);
      };
      socket.on('close', () => {
        closed.resolve(undefined);
      });
      more();
    };
    const { code, detail } = await failure(new NetworkTransportOf(10_000).send(`${server.url}/api`));
    assert.deepEqual([code, detail], ['badAnswer', 'body too large']);
    await closed.promise;
  });

  it('a body that comes drop by drop ends with the time for all of it', async () => {
    answer = (socket) => {
      socket.write(http('', { length: 1_000_000 }));
      const timer = setInterval(() => socket.write('x'), 20);
      socket.on('close', () => {
        clearInterval(timer);
      });
    };
    assert.equal((await failure(send())).code, 'timeout');
  });

  it('nobody listens, or no such name: `network`, with a word for the log', async () => {
    const { url } = server;
    await server.close();
    assert.deepEqual(await failure(send(`${url}/api`)), {
      code: 'network',
      detail: 'ECONNREFUSED',
      isUnsent: true,
    });
    const name = await failure(send('http://name.invalid/api'));
    assert.equal(name.code, 'network');
    server = await RawServer.start(() => undefined);
  });

  it('what a server sends once too often is not taken for the answer to the next request', async () => {
    answer = (socket, head) => {
      const [, path = ''] = / (\S+) /u.exec(head) ?? [];
      socket.write(http(JSON.stringify(path)));
      setImmediate(() => socket.write(http('"once too often"')));
    };
    for (const path of ['/1', '/2', '/3'])
      assert.equal(Buffer.from((await send(`${server.url}${path}`)).body).toString(), JSON.stringify(path));
  });

  it('a connection that was reset while nobody used it is not met again', async () => {
    const sockets: Socket[] = [];
    answer = (socket) => {
      sockets.push(socket);
      socket.write(http('{}'));
    };
    await send();
    for (const socket of sockets) socket.resetAndDestroy();
    assert.equal((await send()).status, 200);
  });

  it('a time that is over before a connection stands: nothing was sent', async () => {
    const silent = await RawServer.start(() => undefined);
    try {
      // TLS to a server that does not speak it: no connection in time.
      const { code, isUnsent } = await failure(send(silent.url.replace('http:', 'https:')));
      assert.deepEqual([code, isUnsent], ['timeout', true]);
    } finally {
      await silent.close();
    }
    answer = () => undefined;
    assert.deepEqual(await failure(send()), { code: 'timeout' });
  });

  it('a connection that broke does not spoil the next request', async () => {
    answer = (socket) => socket.end(http('{"a', { length: 100 }));
    await failure(send());
    answer = (socket) => socket.write(http('{}'));
    assert.equal((await send()).status, 200);
  });
});

/** A transport with more time. */
class NetworkTransportOf {
  readonly #transport: NetworkTransport;

  constructor(totalMs: number) {
    this.#transport = new NetworkTransport({ ...LIMITS, totalMs });
  }

  async send(url: string): Promise<HttpResponse> {
    try {
      return await this.#transport.send({ method: 'GET', url, headers: {} });
    } finally {
      await this.#transport.close();
    }
  }
}
