import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import type { Socket } from 'node:net';
import { exchange, type HttpsRequest } from '../../client/src/connection/exchange.ts';
import { FailureError, type Failure } from '../../server/src/base/failure.ts';
import { EditorTransport, type Exchange } from '../../server/src/network/editorTransport.ts';
import { readHttpSettings, type NetworkSettings } from '../../server/src/network/proxy.ts';
import { OfficeTransport } from '../../server/src/network/officeTransport.ts';
import type { HttpRequest, Transport } from '../../server/src/network/transport.ts';
import type { ExchangeResult } from '../../server/src/protocol.ts';
import { freePort } from '../support/freePort.ts';
import { toolOrSkip } from '../support/tools.ts';
import { Endings } from './endings.ts';
import { failureOfSending, TOKEN } from './office.ts';
import { PrivateCa, type Certified } from './privateCa.ts';
import { Relay } from './relay.ts';
import { TlsOrigin } from './tlsOrigin.ts';

const JPO = 'https://ip-data.jpo.go.jp/api/x';
const ask = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  url,
  headers: { authorization: TOKEN },
  ...more,
});

describe('network of an office: an exchange by the editor', () => {
  const lasting = new Endings();
  const ends = new Endings();
  let ca: PrivateCa;
  let certified: Certified;
  let origin: TlsOrigin;

  before(function () {
    toolOrSkip(this, 'openssl');
    ca = new PrivateCa();
    lasting.add(() => {
      ca.remove();
    });
    certified = ca.certify('IP:127.0.0.2');
  });
  after(() => lasting.all());
  beforeEach(async () => {
    origin = await TlsOrigin.start(certified);
    ends.add(() => origin.close());
  });
  afterEach(() => ends.all());

  /** As an extension host sends. */
  function host(): HttpsRequest {
    const agent = new Agent({ keepAlive: true, ca: readFileSync(ca.file) });
    ends.add(() => {
      agent.destroy();
    });
    return (url, options) => request(url, { ...options, agent });
  }
  const transport = (send = host()) => new EditorTransport((params, signal) => exchange(params, send, signal));

  it('gives status, media type and body byte by byte; follows no redirect; sends a form', async () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    origin.answer = (response) => response.writeHead(302, { location: '/x', 'content-type': 'A/B;c=d' }).end(bytes);
    const sending = transport();
    for (const path of ['/1', '/2']) {
      const { status, mediaType, body } = await sending.send(
        ask(`${origin.url}${path}`, { method: 'POST', body: 'a=%26' }),
      );
      assert.deepEqual([status, mediaType], [302, 'a/b']);
      assert.ok(bytes.equals(Buffer.from(body)));
    }
    assert.equal(origin.arrived.length, 2);
    const { method, headers } = origin.arrived[1] ?? {};
    assert.deepEqual([method, headers?.['content-length'], headers?.authorization], ['POST', '5', TOKEN]);
  });

  it('asks nobody but by https', async () => {
    for (const url of ['http://127.0.0.2/', 'file:///etc/passwd', 'nothing'])
      assert.deepEqual(await failureOfSending(transport().send(ask(url))), {
        code: 'network',
        detail: 'editor: not https',
        isUnsent: true,
      });
  });

  it('nobody listens: `network`, and nothing was sent', async () => {
    const { code, isUnsent } = await failureOfSending(transport().send(ask(`https://127.0.0.2:${await freePort()}/`)));
    assert.deepEqual([code, isUnsent], ['network', true]);
  });

  it('a connection that ends or stays silent before TLS stands: nothing was sent', async () => {
    const endings: readonly ((socket: Socket) => void)[] = [
      (socket) => socket.end(),
      (socket) => socket.resetAndDestroy(),
      (socket) => socket.write('SSH-2.0-OpenSSH_9.2\r\n'),
      () => undefined,
    ];
    for (const [index, handle] of endings.entries()) {
      const relay = await Relay.of(
        (socket) =>
          socket.once('data', () => {
            handle(socket);
          }),
        '127.0.0.2',
      );
      ends.add(() => relay.close());
      const { code, isUnsent } = await failureOfSending(
        transport().send(ask(`https://127.0.0.2:${relay.port}/`, { totalMs: 800 })),
      );
      assert.deepEqual([code, isUnsent], [index === 3 ? 'timeout' : 'network', true], String(index));
    }
  });

  it('a proxy that refuses, and whose own answer comes in place of a tunnel: nothing is written to it', async () => {
    let written = '';
    const portal = await Relay.of((socket) => socket.on('data', (data) => (written += String(data))));
    ends.add(() => portal.close());
    const { connect } = await import('node:net');
    const agent = new Agent();
    agent.createConnection = () => connect(portal.port, '127.0.0.1');
    const sending = transport((url, options) => request(url, { ...options, agent }));
    const { code, isUnsent } = await failureOfSending(sending.send(ask(origin.url, { totalMs: 2_000 })));
    assert.deepEqual([code, isUnsent], ['proxy', true]);
    assert.equal(written, '');
  });

  it('once written it counts as sent, however it ends', async () => {
    const endings: readonly (readonly [TlsOrigin['answer'], Failure['code']])[] = [
      [(response) => response.socket?.destroy(), 'network'],
      [() => undefined, 'timeout'],
      [(response) => response.writeHead(200, { 'content-length': 10 }).write('{"a'), 'timeout'],
      [
        (response) => response.writeHead(200, { 'content-length': 10 }).write('{"a', () => response.destroy()),
        'badAnswer',
      ],
      [(response) => response.end(Buffer.alloc(1_001)), 'badAnswer'],
    ];
    for (const [answer, code] of endings) {
      origin.answer = answer;
      const failure = await failureOfSending(transport().send(ask(origin.url, { totalMs: 900, maxBytes: 1_000 })));
      assert.deepEqual([failure.code, failure.isUnsent], [code, undefined]);
    }
    assert.equal(origin.arrived.length, endings.length);
  });

  it('an editor that does not know the request, or never answers, counts as sent', async () => {
    const refuses = new EditorTransport(() => Promise.reject(new Error('Unhandled method')));
    assert.deepEqual(await failureOfSending(refuses.send(ask(JPO))), { code: 'network', detail: 'editor: no answer' });
    let isCancelled = false;
    const silent = new EditorTransport((_, signal) => {
      signal.addEventListener('abort', () => {
        isCancelled = true;
      });
      return new Promise<ExchangeResult>(() => undefined);
    });
    const { code, isUnsent } = await failureOfSending(silent.send(ask(JPO, { totalMs: 10 })));
    assert.deepEqual([code, isUnsent, isCancelled], ['timeout', undefined, true]);
  });
});

describe('network of an office: which way out', () => {
  const unsent = (code: Failure['code']) => new FailureError({ code, isUnsent: true });
  const sent = (code: Failure['code']) => new FailureError({ code });
  const good = { status: 200, mediaType: '', body: new Uint8Array() };

  /** What each way does, and who was asked with how much time. */
  function office(
    ways: { own: () => FailureError | undefined; editor: () => FailureError | undefined },
    network: { http?: object; environment?: Record<string, string>; through?: NetworkSettings['through'] } = {},
    takes = 0,
  ) {
    const asked: string[] = [];
    let now = 0;
    const way = (name: 'own' | 'editor'): Transport => ({
      send: ({ totalMs }) => {
        asked.push(`${name}${totalMs === undefined ? '' : ` ${totalMs}`}`);
        now += takes;
        const failure = ways[name]();
        return failure ? Promise.reject(failure) : Promise.resolve(good);
      },
    });
    const { http, environment = {}, through } = network;
    const settings = { http: readHttpSettings(http), environment, ...(through ? { through } : {}) };
    const transport = new OfficeTransport({
      ...{ own: way('own'), editor: way('editor') },
      network: () => settings,
      elapsed: () => now,
    });
    return { asked, send: (url = JPO) => transport.send(ask(url)) };
  }
  const well = () => undefined;

  it('is this program’s own where that serves, and whenever something was sent', async () => {
    const one = office({ own: well, editor: well });
    await one.send();
    assert.deepEqual(one.asked, ['own']);
    for (const code of ['network', 'timeout', 'proxy', 'badAnswer'] as const) {
      const other = office({ own: () => sent(code), editor: well });
      assert.equal((await failureOfSending(other.send())).code, code);
      assert.deepEqual(other.asked, ['own'], code);
    }
  });

  it('is the editor’s where nothing could be sent, and stays it until it fails', async () => {
    for (const code of ['network', 'timeout', 'proxy'] as const) {
      const one = office({ own: () => unsent(code), editor: well });
      await one.send();
      await one.send();
      assert.deepEqual(one.asked, ['own', 'editor 30000', 'editor'], code);
    }
    let isHome = false;
    const moving = office({
      own: () => (isHome ? undefined : unsent('network')),
      editor: () => (isHome ? unsent('network') : undefined),
    });
    await moving.send();
    isHome = true;
    await moving.send();
    await moving.send();
    assert.deepEqual(moving.asked, ['own', 'editor 30000', 'editor', 'own 30000', 'own']);
    // One that fails without saying whether it sent is not asked first again either.
    let isBroken = false;
    const broken = office({ own: () => unsent('network'), editor: () => (isBroken ? sent('network') : undefined) });
    await broken.send();
    isBroken = true;
    await failureOfSending(broken.send());
    await failureOfSending(broken.send());
    assert.deepEqual(broken.asked, ['own', 'editor 30000', 'editor', 'own', 'editor 30000']);
  });

  it('is not tried elsewhere with a certificate that is not trusted', async () => {
    const one = office({ own: () => unsent('certificate'), editor: well });
    assert.equal((await failureOfSending(one.send())).code, 'certificate');
    assert.deepEqual(one.asked, ['own']);
  });

  it('fails as this program’s own where nothing was sent by either, and as sent where the editor does not know', async () => {
    const neither = office({ own: () => unsent('proxy'), editor: () => unsent('network') });
    assert.deepEqual(await failureOfSending(neither.send()), { code: 'proxy', isUnsent: true });
    const unknown = office({ own: () => unsent('proxy'), editor: () => sent('timeout') });
    assert.deepEqual(await failureOfSending(unknown.send()), { code: 'timeout' });
    // Sent by the editor: not once more by anybody.
    assert.deepEqual(unknown.asked, ['own', 'editor 30000']);
  });

  it('takes no longer over both than over one', async () => {
    const slow = office({ own: () => unsent('timeout'), editor: well }, {}, 20_000.25);
    await slow.send();
    assert.deepEqual(slow.asked, ['own', 'editor 9999']); // whole, as timers take them
    const late = office({ own: () => unsent('timeout'), editor: well }, {}, 28_500);
    assert.equal((await failureOfSending(late.send())).code, 'timeout');
    assert.deepEqual(late.asked, ['own']);
  });

  it('is the editor’s alone where the setting says so', async () => {
    const one = office({ own: well, editor: () => unsent('proxy') }, { through: 'editor' });
    assert.equal((await failureOfSending(one.send())).code, 'proxy');
    assert.deepEqual(one.asked, ['editor']);
  });

  it('is never the editor’s to this machine, for exceptions, without a proxy by wish, or around an address that is none', async () => {
    const cases: readonly (readonly [Parameters<typeof office>[1], string])[] = [
      [{ through: 'editor' }, 'http://127.0.0.1:80/'],
      [{ through: 'editor' }, 'https://localhost/'],
      [{ http: { noProxy: ['jpo.go.jp'] } }, JPO],
      [{ environment: { NO_PROXY: '*' } }, JPO],
      [{ http: { proxySupport: 'off' }, through: 'editor' }, JPO],
      [{ http: { proxy: 'ftp://x' } }, JPO],
    ];
    for (const [network, url] of cases) {
      const one = office({ own: () => unsent('network'), editor: well }, network);
      await failureOfSending(one.send(url));
      assert.deepEqual(one.asked, ['own'], url);
    }
  });

  it('an answer of the editor that is none: `badAnswer`, whatever it is', async () => {
    const good = { ok: true, status: 200, contentType: 'a/b', body: 'YWJj' };
    const nonsense: unknown[] = [
      ...[null, undefined, 'ok', {}, [], { ok: 'true' }, { ok: true }],
      ...[
        { ...good, status: 0 },
        { ...good, status: '200' },
        { ...good, contentType: undefined },
      ],
      ...[
        { ...good, body: undefined },
        { ...good, body: 7 },
        { ...good, body: 'あ' },
        { ...good, body: '%%%%%%%%' },
      ],
      ...[{ ...good, body: Buffer.alloc(101).toString('base64') }, { ok: false }, { ok: false, code: 'x', detail: '' }],
    ];
    for (const told of nonsense) {
      const editor = new EditorTransport(() => Promise.resolve(told));
      const { code, isUnsent } = await failureOfSending(editor.send(ask(JPO, { maxBytes: 100 })));
      assert.deepEqual([code, isUnsent], ['badAnswer', undefined], JSON.stringify(told));
    }
    const leaking = { ok: false, code: 'network', detail: 'connect to http://u:himitsu@h failed' };
    const editor = new EditorTransport(() => Promise.resolve(leaking));
    assert.deepEqual(await failureOfSending(editor.send(ask(JPO))), { code: 'network', detail: 'editor: failed' });
  });

  it('asks the editor nothing that it was not told: origin, method, headers and body go as they are', async () => {
    const seen: Parameters<Exchange>[0][] = [];
    const editor = new EditorTransport((params) => {
      seen.push(params);
      return Promise.resolve({ ok: true, status: 200, contentType: '', body: '' });
    });
    await editor.send({ method: 'POST', url: JPO, headers: { a: 'b' }, body: 'c', maxBytes: 5, totalMs: 1_500 });
    assert.deepEqual(seen, [
      { method: 'POST', url: JPO, headers: { a: 'b' }, body: 'c', maxBytes: 5, timeoutMs: 1_000 },
    ]);
  });
});
