import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { exchange } from '../../client/src/connection/exchange.ts';
import { EditorTransport } from '../../server/src/network/editorTransport.ts';
import { RedisConnection } from '../../server/src/store/team/redisConnection.ts';
import { toolOrSkip } from '../support/tools.ts';
import { Endings } from './endings.ts';
import { Desk, failureOfSending, TOKEN } from './office.ts';
import { PrivateCa, type Certified } from './privateCa.ts';
import { proxiedOffice } from './proxiedOffice.ts';
import { Relay } from './relay.ts';
import { Microsocks } from './socks.ts';
import type { Tinyproxy } from './tinyproxy.ts';
import { TlsOrigin } from './tlsOrigin.ts';
import type { Transport } from '../../server/src/network/transport.ts';

const HOST = 'IP:127.0.0.2';

/** What a server can show, and the code that Node has for it; undefined: it is trusted. */
const SHOWN: readonly (readonly [string, (cas: Cas) => Certified, string | undefined])[] = [
  ['a certificate of an authority that is trusted', ({ ca }) => ca.certify(HOST), undefined],
  ['one of an authority that nobody knows', ({ other }) => other.certify(HOST), 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ['one that it signed itself', ({ other }) => other.own(), 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ['one for another address', ({ ca }) => ca.certify('IP:127.0.0.3'), 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ['one for another name', ({ ca }) => ca.certify('DNS:ip-data.jpo.go.jp'), 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ['one that has expired', ({ ca }) => ca.certifyFrom('20200101000000Z', '20200201000000Z', HOST), 'CERT_HAS_EXPIRED'],
  [
    'one that is not valid yet',
    ({ ca }) => ca.certifyFrom('20900101000000Z', '20900201000000Z', HOST),
    'CERT_NOT_YET_VALID',
  ],
];

interface Cas {
  readonly ca: PrivateCa;
  readonly other: PrivateCa;
}

describe('certificates, whatever NODE_TLS_REJECT_UNAUTHORIZED says', () => {
  const lasting = new Endings();
  const ends = new Endings();
  let cas: Cas;
  let proxy: Tinyproxy;
  let socks: Microsocks;
  let certificates: ReadonlyMap<string, Certified>;
  const before_ = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];

  before(async function () {
    toolOrSkip(this, 'microsocks');
    const office = await proxiedOffice(this, lasting);
    ({ proxy } = office);
    const other = new PrivateCa();
    lasting.add(() => {
      other.remove();
    });
    cas = { ca: office.ca, other };
    socks = await Microsocks.start();
    lasting.add(() => socks.close());
    certificates = new Map(SHOWN.map(([name, make]) => [name, make(cas)]));
  });
  after(() => lasting.all());
  afterEach(async () => {
    if (before_ === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before_;
    await ends.all();
  });

  /** A transport that trusts the office's authority, on each way to the server. */
  const ways: Readonly<Record<string, () => Transport>> = {
    directly: () => new Desk({ ca: cas.ca }).transport,
    'by CONNECT': () => new Desk({ ca: cas.ca, http: { proxy: proxy.url } }).transport,
    'by CONNECT, with http.proxyStrictSSL off': () =>
      new Desk({ ca: cas.ca, http: { proxy: proxy.url, proxyStrictSSL: false } }).transport,
    'by SOCKS5': () => new Desk({ ca: cas.ca, http: { proxy: `socks5://127.0.0.1:${socks.port}` } }).transport,
    'by the editor': () => editor({}),
    'by an editor that lets every certificate pass': () => editor({ rejectUnauthorized: false }),
  };

  function editor(forced: object): Transport {
    const agent = new Agent({ ca: readFileSync(cas.ca.file) }); // which keeps sessions, as that of an extension host
    ends.add(() => {
      agent.destroy();
    });
    return new EditorTransport((params, signal) =>
      exchange(params, (url, options) => request(url, { ...options, agent, ...forced }), signal),
    );
  }

  for (const variable of [undefined, '0']) {
    for (const [way, transport] of Object.entries(ways)) {
      for (const maxVersion of ['TLSv1.2', 'TLSv1.3'] as const) {
        it(`${way}, ${maxVersion}, ${variable === undefined ? 'without it' : 'with 0'}`, async () => {
          if (variable !== undefined) process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = variable;
          for (const [name, , detail] of SHOWN) {
            const certified = certificates.get(name);
            assert.ok(certified);
            const origin = await TlsOrigin.start(certified, '127.0.0.2', maxVersion);
            ends.add(() => origin.close());
            const sending = transport();
            // Twice: a session of the first connection must not spare the second the check.
            for (const path of ['/1', '/2']) {
              const ask = { method: 'GET', url: `${origin.url}${path}`, headers: { authorization: TOKEN } } as const;
              if (detail === undefined) {
                assert.equal((await sending.send(ask)).status, 200, name);
              } else {
                const failure = await failureOfSending(sending.send(ask));
                assert.deepEqual([failure.code, failure.isUnsent], ['certificate', true], name);
                assert.equal(failure.detail?.replace('editor: ', ''), detail, name);
              }
            }
            assert.equal(origin.arrived.length, detail === undefined ? 2 : 0, name);
          }
        });
      }
    }

    it(`a proxy that speaks TLS, ${variable === undefined ? 'without it' : 'with 0'}`, async () => {
      if (variable !== undefined) process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = variable;
      const origin = await TlsOrigin.start(cas.ca.certify(HOST));
      ends.add(() => origin.close());
      const target = Number(new URL(proxy.url).port);
      for (const [made, isTrusted] of [
        [cas.ca.certify('DNS:localhost'), true],
        [cas.ca.certify('DNS:proxy.kaku-denki.example'), false],
        [cas.other.certify('DNS:localhost'), false],
      ] as const) {
        const front = await Relay.tlsTo(target, made, '127.0.0.1');
        ends.add(() => front.close());
        const http = { proxy: `https://localhost:${front.port}` };
        const strict = new Desk({ ca: cas.ca, http });
        if (isTrusted) assert.equal((await strict.ask(origin.url)).status, 200);
        else assert.equal((await strict.fail(origin.url)).code, 'certificate');
        const lax = new Desk({ ca: cas.ca, http: { ...http, proxyStrictSSL: false } });
        assert.equal((await lax.ask(origin.url)).status, 200);
      }
    });

    it(`the team’s Redis, ${variable === undefined ? 'without it' : 'with 0'}`, async () => {
      if (variable !== undefined) process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = variable;
      for (const [name, , detail] of SHOWN) {
        const certified = certificates.get(name);
        assert.ok(certified);
        let received = '';
        // What a Redis server would be told: the password, first of all.
        const sink = await Relay.of((socket) => socket.on('data', (data) => (received += String(data))));
        const front = await Relay.tlsTo(sink.port, certified, '127.0.0.2');
        ends.add(() => sink.close());
        ends.add(() => front.close());
        const connection = new RedisConnection({
          ...{ host: '127.0.0.2', port: front.port, tls: true, cluster: false, trusted: cas.ca.trust() },
          username: undefined,
          password: 'himitsu-no-kotoba',
          timeoutMs: 300,
        });
        await assert.rejects(connection.run('return 1', 'x', []));
        await connection.close();
        assert.equal(received.includes('himitsu-no-kotoba'), detail === undefined, name);
      }
    });
  }
});
