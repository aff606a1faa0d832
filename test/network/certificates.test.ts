import assert from 'node:assert/strict';
import { certificateAuthorities, trustedContext } from '../../server/src/network/certificates.ts';
import { Endings } from './endings.ts';
import { Desk, type DeskOptions } from './office.ts';
import { PrivateCa, type Certified } from './privateCa.ts';
import { proxiedOffice } from './proxiedOffice.ts';
import { Relay } from './relay.ts';
import type { Tinyproxy } from './tinyproxy.ts';
import { TlsOrigin } from './tlsOrigin.ts';

describe('network of an office: whom to trust', () => {
  it('Node’s own authorities and those of the system, each once', () => {
    const lists: Record<string, string[]> = { default: ['a', 'b'], system: ['b', 'c', 'c'] };
    assert.deepEqual(certificateAuthorities({ getCACertificates: (type = 'default') => lists[type] ?? [] }), [
      'a',
      'b',
      'c',
    ]);
  });

  it('is Node’s default where the system’s cannot be read', () => {
    const broken = () => {
      throw new Error('no store');
    };
    assert.equal(certificateAuthorities({ getCACertificates: broken }), undefined);
  });

  it('is read once', () => {
    const context = trustedContext();
    assert.ok(context);
    assert.equal(trustedContext(), context);
  });
});

describe('network of an office: certificates', () => {
  let ca: PrivateCa;
  let certified: Certified;
  let proxy: Tinyproxy;
  let origin: TlsOrigin;
  const ends = new Endings();
  const lasting = new Endings();

  before(async function () {
    ({ ca, proxy } = await proxiedOffice(this, lasting));
    certified = ca.certify('IP:127.0.0.2');
  });
  after(() => lasting.all());
  beforeEach(async () => {
    origin = await TlsOrigin.start(certified);
    ends.add(() => origin.close());
  });
  afterEach(() => ends.all());

  function desk(options: DeskOptions): Desk {
    return Desk.until(ends, options);
  }

  const ways = () => [{ http: {} }, { http: { proxy: proxy.url } }];

  it('of an authority that is trusted: all is well, directly and through the proxy', async () => {
    for (const way of ways()) assert.equal((await desk({ ...way, ca }).ask(origin.url)).status, 200);
  });

  it('of an authority that nobody knows: `certificate`, and nothing is sent', async () => {
    for (const way of ways()) {
      const { code, detail } = await desk(way).fail(origin.url);
      assert.equal(code, 'certificate');
      assert.match(detail ?? '', /^[A-Z_]+$/u);
    }
    assert.equal(origin.arrived.length, 0);
  });

  it('for another name: `certificate`', async () => {
    const other = await TlsOrigin.start(certified, '127.0.0.3');
    ends.add(() => other.close());
    for (const way of ways())
      assert.deepEqual(await desk({ ...way, ca }).fail(other.url), {
        code: 'certificate',
        detail: 'ERR_TLS_CERT_ALTNAME_INVALID',
        isUnsent: true,
      });
    assert.equal(other.arrived.length, 0);
  });

  it('of the server are checked whatever http.proxyStrictSSL says', async () => {
    for (const way of ways()) {
      const http = { ...way.http, proxyStrictSSL: false };
      assert.equal((await desk({ http }).fail(origin.url)).code, 'certificate');
    }
    assert.equal(origin.arrived.length, 0);
  });

  describe('of a proxy that speaks TLS', () => {
    const tlsProxy = async (certificate: Certified) => {
      const front = await Relay.tlsTo(Number(new URL(proxy.url).port), certificate, '127.0.0.1');
      ends.add(() => front.close());
      return `https://localhost:${front.port}`;
    };

    it('trusted: all is well', async () => {
      const url = await tlsProxy(ca.certify('DNS:localhost'));
      assert.equal((await desk({ http: { proxy: url }, ca }).ask(origin.url)).status, 200);
      assert.equal(proxy.tunnels().at(-1), `127.0.0.2:${origin.port}`);
    });

    it('not trusted, or for another name: `certificate`', async () => {
      const other = new PrivateCa();
      try {
        for (const certificate of [other.certify('DNS:localhost'), ca.certify('DNS:proxy.kaku-denki.example')]) {
          const { code, detail } = await desk({ http: { proxy: await tlsProxy(certificate) }, ca }).fail(origin.url);
          assert.equal(code, 'certificate');
          assert.match(detail ?? '', /^proxy: [A-Z_]+$/u);
        }
      } finally {
        other.remove();
      }
      assert.equal(origin.arrived.length, 0);
    });

    it('not trusted is let pass by http.proxyStrictSSL, but not that of the server behind it', async () => {
      const other = new PrivateCa();
      try {
        const http = { proxy: await tlsProxy(other.certify('DNS:localhost')), proxyStrictSSL: false };
        assert.equal((await desk({ http, ca }).ask(origin.url)).status, 200);
        const { code, detail } = await desk({ http, ca: other }).fail(origin.url);
        assert.equal(code, 'certificate');
        assert.doesNotMatch(detail ?? '', /proxy/u);
      } finally {
        other.remove();
      }
      assert.equal(origin.arrived.length, 1);
    });
  });
});
