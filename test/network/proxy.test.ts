import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { Endings } from './endings.ts';
import { Desk, TOKEN, type DeskOptions } from './office.ts';
import type { Certified, PrivateCa } from './privateCa.ts';
import { Relay } from './relay.ts';
import { freePort } from '../support/freePort.ts';
import { proxiedOffice } from './proxiedOffice.ts';
import { Tinyproxy } from './tinyproxy.ts';
import { TlsOrigin } from './tlsOrigin.ts';

const ACCOUNT = { username: 'mihon', password: 'himitsu-no-kotoba' };
const BASIC = `Basic ${Buffer.from(`${ACCOUNT.username}:${ACCOUNT.password}`).toString('base64')}`;

describe('network of an office: a forward proxy', () => {
  let ca: PrivateCa;
  let certified: Certified;
  let open: Tinyproxy;
  let closed: Tinyproxy;
  let origin: TlsOrigin;
  const ends = new Endings();
  const lasting = new Endings();

  before(async function () {
    ({ ca, proxy: open } = await proxiedOffice(this, lasting));
    certified = ca.certify('IP:127.0.0.2');
    closed = await Tinyproxy.start(ACCOUNT);
    lasting.add(() => closed.close());
  });
  after(() => lasting.all());
  beforeEach(async () => {
    origin = await TlsOrigin.start(certified);
    ends.add(() => origin.close());
  });
  afterEach(() => ends.all());

  function desk(options: DeskOptions): Desk {
    return Desk.until(ends, { ca, ...options });
  }

  async function relay(handle: (socket: Socket) => void): Promise<Relay> {
    const made = await Relay.of(handle);
    ends.add(() => made.close());
    return made;
  }

  const withAccount = ({ url }: Tinyproxy, password = ACCOUNT.password) =>
    url.replace('//', `//${ACCOUNT.username}:${password}@`);

  it('passes requests on by tunnels, one for each', async () => {
    const at = desk({ http: { proxy: open.url } });
    const paths = ['/a', '/b', '/c', '/d', '/e'];
    for (const path of paths) assert.equal((await at.ask(`${origin.url}${path}`)).status, 200);
    assert.deepEqual(
      origin.arrived.map(({ path, headers }) => [path, headers.authorization]),
      paths.map((path) => [path, TOKEN]),
    );
    const used = open.tunnels().filter((to) => to === `127.0.0.2:${origin.port}`).length;
    assert.equal(used, paths.length);
  });

  it('is found in the environment', async () => {
    const at = desk({ environment: { HTTPS_PROXY: open.url } });
    await at.ask(origin.url);
    assert.equal(open.tunnels().at(-1), `127.0.0.2:${origin.port}`);
  });

  it('gets ID and password of its address or of http.proxyAuthorization, and the server behind it does not', async () => {
    const places = [{ http: { proxy: withAccount(closed) } }, { environment: { https_proxy: withAccount(closed) } }];
    const setting = { http: { proxy: closed.url, proxyAuthorization: BASIC } };
    for (const options of [...places, setting]) assert.equal((await desk(options).ask(origin.url)).status, 200);
    assert.equal(origin.arrived.length, 3);
    for (const { headers } of origin.arrived) assert.ok(!('proxy-authorization' in headers));
  });

  it('refuses without or with another password: `proxy`, and the server is not reached', async () => {
    assert.deepEqual(await desk({ http: { proxy: closed.url } }).fail(origin.url), {
      code: 'proxy',
      detail: 'proxy: HTTP 407',
      isUnsent: true,
    });
    const others = [
      { proxy: withAccount(closed, 'himitsu-chigai') },
      { proxy: closed.url, proxyAuthorization: 'Basic himitsu' },
    ];
    for (const http of others) {
      const { code, detail } = await desk({ http }).fail(origin.url);
      assert.equal(code, 'proxy');
      assert.match(detail ?? '', /^proxy: HTTP 40[0-9]$/u);
    }
    assert.equal(origin.arrived.length, 0);
  });

  it('is gone around for exceptions and for this machine', async () => {
    const before = open.tunnels().length;
    const exceptions = [
      { http: { proxy: open.url, noProxy: ['127.0.0.2'] } },
      { http: { proxy: open.url }, environment: { NO_PROXY: `x.example,127.0.0.2:${origin.port}` } },
      { http: { proxySupport: 'off' }, environment: { HTTPS_PROXY: open.url } },
    ];
    for (const options of exceptions) assert.equal((await desk(options).ask(origin.url)).status, 200);
    const here = await TlsOrigin.start(ca.certify('IP:127.0.0.1'), '127.0.0.1');
    ends.add(() => here.close());
    assert.equal((await desk({ http: { proxy: open.url } }).ask(here.url)).status, 200);
    // A request that goes through it comes after all of them in its log.
    await desk({ http: { proxy: open.url } }).ask(origin.url);
    assert.equal(open.tunnels().length, before + 1);
  });

  it('that is not there, is no proxy or has no usable address: `proxy`', async () => {
    const nobody = `http://127.0.0.1:${await freePort()}`;
    assert.deepEqual(await desk({ http: { proxy: nobody } }).fail(origin.url), {
      code: 'proxy',
      detail: 'proxy: ECONNREFUSED',
      isUnsent: true,
    });
    const talks = await relay((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'));
    const hangsUp = await relay((socket) => socket.once('data', () => socket.end()));
    const resets = await relay((socket) => socket.once('data', () => socket.resetAndDestroy()));
    const portal = await relay((socket) =>
      socket.once('data', () =>
        socket.end('HTTP/1.1 302 Found\r\nLocation: http://x.example/\r\nContent-Length: 0\r\n\r\n'),
      ),
    );
    for (const { port } of [talks, hangsUp, resets, portal])
      assert.equal((await desk({ http: { proxy: `http://127.0.0.1:${port}` } }).fail(origin.url)).code, 'proxy');
    for (const proxy of [
      'socks4://taro:himitsu@127.0.0.1:1080',
      'http://taro:hi#himitsu@x',
      'http://proxy-himitsu.invalid',
    ])
      assert.equal((await desk({ http: { proxy } }).fail(origin.url)).code, 'proxy', proxy);
    const http = { proxy: open.url, proxyAuthorization: 'Basic himitsu\r\nX: y' };
    assert.equal((await desk({ http }).fail(origin.url)).code, 'proxy');
    assert.equal(origin.arrived.length, 0);
  });

  it('that does not reach the server: `network`, as without a proxy', async () => {
    const { port } = origin;
    await origin.close();
    const { code, detail } = await desk({ http: { proxy: open.url } }).fail(`https://127.0.0.2:${port}/`);
    assert.deepEqual([code, detail], ['network', 'proxy: HTTP 500']);
    origin = await TlsOrigin.start(certified);
  });

  it('that is silent: `timeout`, and the next request is not spoilt', async () => {
    let isSilent = true;
    const moody = await relay((socket) => {
      socket.once('data', () => {
        if (!isSilent) socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
      });
    });
    const at = desk({ http: { proxy: `http://127.0.0.1:${moody.port}` }, limits: { connectMs: 300 } });
    assert.deepEqual(await at.fail(origin.url), { code: 'timeout', detail: 'proxy', isUnsent: true });
    isSilent = false;
    assert.deepEqual(await at.fail(origin.url), { code: 'proxy', detail: 'proxy: HTTP 407', isUnsent: true });
    const soon = desk({ http: { proxy: `http://127.0.0.1:${moody.port}` }, limits: { totalMs: 200, connectMs: 300 } });
    isSilent = true;
    assert.equal((await soon.fail(origin.url)).code, 'timeout');
  });

  it('follows the settings while it runs; a request that is on its way ends as it began', async () => {
    let release: (() => void) | undefined;
    origin.answer = (response) => {
      release = () => response.end('"late"');
    };
    const at = desk({ http: { proxy: withAccount(closed) } });
    const slow = at.ask(`${origin.url}/slow`);
    while (!release) await new Promise((resolve) => setImmediate(resolve));
    const before = open.tunnels().length;

    origin.answer = (response) => response.end('{}');
    at.http = { proxy: open.url };
    await at.ask(`${origin.url}/open`);
    assert.equal(open.tunnels().length, before + 1);
    at.http = { proxy: closed.url };
    assert.equal((await at.fail(origin.url)).code, 'proxy');
    at.http = { proxy: closed.url, proxyAuthorization: BASIC };
    await at.ask(`${origin.url}/closed`);
    at.http = {};
    await at.ask(`${origin.url}/direct`);
    assert.equal(open.tunnels().length, before + 1);

    release();
    assert.equal(Buffer.from((await slow).body).toString(), '"late"');
  });

  it('several requests at once: each has its answer', async () => {
    const at = desk({ http: { proxy: withAccount(closed) } });
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => at.ask(`${origin.url}/${index}`)));
    assert.deepEqual(
      answers.map(({ status }) => status),
      Array(8).fill(200),
    );
    assert.deepEqual(
      origin.arrived.map(({ path }) => path).sort(),
      Array.from({ length: 8 }, (_, index) => `/${index}`),
    );
    const failures = await Promise.all([1, 2, 3].map(() => desk({ http: { proxy: closed.url } }).fail(origin.url)));
    assert.deepEqual(
      failures.map(({ code }) => code),
      ['proxy', 'proxy', 'proxy'],
    );
  });

  it('closed: what is on its way ends well, nothing more is sent', async () => {
    const at = desk({ http: { proxy: open.url } });
    const answer = at.ask(origin.url);
    while (origin.arrived.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await at.transport.close();
    assert.equal((await answer).status, 200);
    assert.deepEqual(await at.fail(origin.url), { code: 'network', detail: 'closed', isUnsent: true });
    assert.equal(origin.arrived.length, 1);
  });
});
