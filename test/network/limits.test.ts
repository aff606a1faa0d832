import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import type { TransportLimits } from '../../server/src/network/transport.ts';
import { until } from '../support/until.ts';
import { Endings } from './endings.ts';
import { Desk } from './office.ts';
import type { Certified, PrivateCa } from './privateCa.ts';
import { proxiedOffice } from './proxiedOffice.ts';
import { Relay } from './relay.ts';
import type { Tinyproxy } from './tinyproxy.ts';
import { TlsOrigin } from './tlsOrigin.ts';

describe('network of an office: what a server may do', () => {
  let ca: PrivateCa;
  let certified: Certified;
  let proxy: Tinyproxy;
  const lasting = new Endings();

  before(async function () {
    ({ ca, proxy } = await proxiedOffice(this, lasting));
    certified = ca.certify('IP:127.0.0.2', 'IP:127.0.0.3');
  });
  after(() => lasting.all());

  for (const way of ['directly', 'through the proxy']) {
    describe(way, () => {
      let origin: TlsOrigin;
      const ends = new Endings();

      beforeEach(async () => {
        origin = await TlsOrigin.start(certified);
        ends.add(() => origin.close());
      });
      afterEach(() => ends.all());

      function desk(limits: Partial<TransportLimits> = {}): Desk {
        return Desk.until(ends, { ca, limits, http: way === 'directly' ? {} : { proxy: proxy.url } });
      }

      it('a redirect is not followed: the token reaches no other host', async () => {
        const other = await TlsOrigin.start(certified, '127.0.0.3');
        try {
          for (const status of [301, 302, 303, 307, 308]) {
            origin.answer = (response) => response.writeHead(status, { location: `${other.url}/stolen` }).end();
            assert.equal((await desk().ask(origin.url)).status, status);
          }
          assert.equal(origin.arrived.length, 5);
          assert.equal(other.arrived.length, 0);
        } finally {
          await other.close();
        }
      });

      it('a body at the limit is read, one above it is `badAnswer`', async () => {
        origin.answer = (response) => response.end(Buffer.alloc(100_000));
        assert.equal((await desk().ask(origin.url)).body.byteLength, 100_000);
        assert.deepEqual(await desk({ maxBytes: 99_999 }).fail(origin.url), {
          code: 'badAnswer',
          detail: 'body too large',
        });
      });

      it('a body without an end is given up at the limit, and its connection closed', async () => {
        let isClosed = false;
        origin.answer = (response) => {
          const more = () => {
            while (!response.destroyed && response.write(Buffer.alloc(16_384)));
          };
          response.on('drain', more).on('close', () => {
            isClosed = true;
          });
          more();
        };
        assert.equal((await desk().fail(origin.url)).detail, 'body too large');
        await until(() => isClosed);
      });

      it('silence, before the head and in the body: `timeout`', async () => {
        origin.answer = () => undefined;
        assert.equal((await desk({ totalMs: 300 }).fail(origin.url)).code, 'timeout');
        origin.answer = (response) => response.writeHead(200, { 'content-length': 10 }).write('{"a');
        assert.equal((await desk({ totalMs: 300 }).fail(origin.url)).code, 'timeout');
      });

      it('a connection that ends or stays silent before TLS stands: nothing was sent', async () => {
        const endings = [
          [(socket: Socket) => socket.end(), 'network'],
          [(socket: Socket) => socket.resetAndDestroy(), 'network'],
          [(socket: Socket) => socket.write('SSH-2.0-OpenSSH_9.2\r\n'), 'network'],
          [() => undefined, 'timeout'],
        ] as const;
        for (const [handle, code] of endings) {
          const other = await Relay.of((socket) => socket.once('data', () => handle(socket)), '127.0.0.2');
          try {
            // Only silence ends by the clock: what a busy machine does late must not.
            const connectMs = code === 'timeout' ? 100 : 10_000;
            const failure = await desk({ connectMs }).fail(`https://127.0.0.2:${other.port}/`);
            assert.deepEqual([failure.code, failure.isUnsent], [code, true]);
          } finally {
            await other.close();
          }
        }
      });

      it('a connection that ends in the body: `badAnswer`', async () => {
        origin.answer = (response) => {
          response.writeHead(200, { 'content-length': 10 }).write('{"a', () => response.destroy());
        };
        assert.equal((await desk().fail(origin.url)).code, 'badAnswer');
      });
    });
  }
});
