import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { freePort } from '../support/freePort.ts';
import { toolOrSkip } from '../support/tools.ts';
import { Endings } from './endings.ts';
import { Desk, TOKEN, type DeskOptions } from './office.ts';
import type { Certified, PrivateCa } from './privateCa.ts';
import { proxiedOffice } from './proxiedOffice.ts';
import { Relay } from './relay.ts';
import { Microsocks } from './socks.ts';
import { TlsOrigin } from './tlsOrigin.ts';

const ACCOUNT = { username: 'mihon', password: 'himitsu-no-kotoba' };

describe('network of an office: a SOCKS5 proxy', () => {
  let ca: PrivateCa;
  let certified: Certified;
  let open: Microsocks;
  let closed: Microsocks;
  let origin: TlsOrigin;
  const ends = new Endings();
  const lasting = new Endings();

  before(async function () {
    toolOrSkip(this, 'microsocks');
    ({ ca } = await proxiedOffice(this, lasting));
    certified = ca.certify('IP:127.0.0.2');
    open = await Microsocks.start();
    lasting.add(() => open.close());
    closed = await Microsocks.start(ACCOUNT);
    lasting.add(() => closed.close());
  });
  after(() => lasting.all());
  beforeEach(async () => {
    origin = await TlsOrigin.start(certified);
    ends.add(() => origin.close());
  });
  afterEach(() => ends.all());

  function desk(proxy: string, options: DeskOptions = {}): Desk {
    return Desk.until(ends, { ca, http: { proxy }, ...options });
  }

  /** A proxy that does this with the first bytes of a connection, and with the next. */
  async function scripted(...steps: readonly ((socket: Socket) => void)[]): Promise<string> {
    const relay = await Relay.of((socket) => {
      const left = [...steps];
      socket.on('data', () => left.shift()?.(socket));
    });
    ends.add(() => relay.close());
    return `socks5://127.0.0.1:${relay.port}`;
  }

  it('passes requests on, by each of its names', async () => {
    for (const scheme of ['socks5', 'socks5h', 'socks'])
      assert.equal((await desk(`${scheme}://127.0.0.1:${open.port}`).ask(`${origin.url}/${scheme}`)).status, 200);
    assert.deepEqual(
      origin.arrived.map(({ path, headers }) => [path, headers.authorization]),
      ['/socks5', '/socks5h', '/socks'].map((path) => [path, TOKEN]),
    );
  });

  it('gets user and password of its address, and the server behind it does not', async () => {
    const { username, password } = ACCOUNT;
    assert.equal((await desk(`socks5://${username}:${password}@127.0.0.1:${closed.port}`).ask(origin.url)).status, 200);
    assert.doesNotMatch(JSON.stringify(origin.arrived), /himitsu-no-kotoba/u);
  });

  it('refuses without or with another password: `proxy`, and the server is not reached', async () => {
    for (const account of ['', 'mihon:himitsu-chigai@', `${'x'.repeat(256)}:himitsu@`]) {
      const { code, isUnsent } = await desk(`socks5://${account}127.0.0.1:${closed.port}`).fail(origin.url);
      assert.deepEqual([code, isUnsent], ['proxy', true], account);
    }
    assert.equal(origin.arrived.length, 0);
  });

  it('that does not reach the server: `network`, as without a proxy', async () => {
    const nobody = await freePort();
    const failure = await desk(`socks5://127.0.0.1:${open.port}`).fail(`https://127.0.0.2:${nobody}/`);
    assert.deepEqual([failure.code, failure.isUnsent], ['network', true]);
  });

  it('that is not there: `proxy`', async () => {
    assert.deepEqual(await desk(`socks5://127.0.0.1:${await freePort()}`).fail(origin.url), {
      code: 'proxy',
      detail: 'proxy: ECONNREFUSED',
      isUnsent: true,
    });
  });

  it('that hangs up, resets, or speaks something else, at each step: `proxy`, and nothing was sent', async () => {
    const noAccount = (socket: Socket) => socket.write(Buffer.from([5, 0]));
    const endings: readonly ((socket: Socket) => void)[] = [
      (socket) => socket.end(),
      (socket) => socket.resetAndDestroy(),
      (socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'),
      (socket) => socket.write(Buffer.from([5, 9, 0, 9])),
      (socket) => socket.write(Buffer.from([5, 2, 0, 1, 0, 0, 0, 0, 0, 0])),
    ];
    for (const [index, ending] of endings.entries()) {
      for (const before of [[], [noAccount]]) {
        const { code, isUnsent } = await desk(await scripted(...before, ending)).fail(origin.url);
        assert.deepEqual([code, isUnsent], ['proxy', true], `${index} after ${before.length}`);
      }
    }
    assert.equal(origin.arrived.length, 0);
  });

  it('that is silent: `timeout`', async () => {
    for (const before of [[], [(socket: Socket) => socket.write(Buffer.from([5, 0]))]]) {
      const { code, isUnsent } = await desk(await scripted(...before), { limits: { connectMs: 200 } }).fail(origin.url);
      assert.deepEqual([code, isUnsent], ['timeout', true]);
    }
  });

  it('checks the certificate of the server behind it', async () => {
    const failure = await new Desk({ http: { proxy: `socks5://127.0.0.1:${open.port}` } }).fail(origin.url);
    assert.deepEqual([failure.code, failure.isUnsent], ['certificate', true]);
    assert.equal(origin.arrived.length, 0);
  });
});
