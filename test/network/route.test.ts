import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readHttpSettings, routeOf, isException, type Route } from '../../server/src/network/proxy.ts';

const JPO = 'https://ip-data.jpo.go.jp/api/patent/v1/app_progress/2022900001';
const PROXY = 'http://proxy.kaku-denki.example:8080';
const OTHER = 'http://other.kaku-denki.example:3128';

const route = (http: object, environment: Record<string, string> = {}, target = JPO): Route =>
  routeOf(new URL(target), { http: readHttpSettings(http), environment });
const urlOf = (way: Route) => (way.kind === 'proxy' ? way.url : way.kind);

describe('the way to a server', () => {
  it('is direct where nothing names a proxy', () => {
    assert.deepEqual(route({}), { kind: 'direct' });
    assert.deepEqual(route({ proxy: '  ' }, { HTTPS_PROXY: '', https_proxy: '' }), { kind: 'direct' });
  });

  it('is the proxy of the settings, before one of the environment', () => {
    assert.deepEqual(route({ proxy: PROXY }, { https_proxy: OTHER }), { kind: 'proxy', url: PROXY, strictSSL: true });
  });

  it('is the proxy of the environment: https before http, lower case before upper', () => {
    const names = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
    for (const [index, name] of names.entries()) {
      const later = Object.fromEntries(names.slice(index + 1).map((one) => [one, OTHER]));
      assert.equal(urlOf(route({}, { ...later, [name]: PROXY })), PROXY, name);
    }
  });

  it('is direct with `http.proxySupport: off`, whatever is named', () => {
    assert.equal(route({ proxy: PROXY, proxySupport: 'off' }, { HTTPS_PROXY: OTHER }).kind, 'direct');
    for (const proxySupport of ['on', 'fallback', 'override', 1])
      assert.equal(urlOf(route({ proxy: PROXY, proxySupport })), PROXY);
  });

  it('is direct to this machine, so that the demo API works in an office', () => {
    const hosts = ['127.0.0.1:8080', 'localhost', 'LOCALHOST.', '[::1]:1234', '[::ffff:127.0.0.1]', '127.1', '0x7f.1'];
    for (const host of hosts) assert.equal(route({ proxy: PROXY }, {}, `http://${host}/`).kind, 'direct', host);
    for (const host of ['127.0.0.2', 'localhost.example', 'xlocalhost', '[::2]'])
      assert.equal(route({ proxy: PROXY }, {}, `https://${host}/`).kind, 'proxy', host);
  });

  it('knows exceptions: those of the settings, and those of the environment where the settings have none', () => {
    assert.equal(route({ proxy: PROXY, noProxy: ['jpo.go.jp'] }).kind, 'direct');
    assert.equal(route({ proxy: PROXY }, { NO_PROXY: 'kaku-denki.example,.jpo.go.jp' }).kind, 'direct');
    assert.equal(route({}, { HTTPS_PROXY: PROXY, no_proxy: '*', NO_PROXY: 'x.example' }).kind, 'direct');
    assert.equal(route({ proxy: PROXY, noProxy: ['x.example'] }, { NO_PROXY: '*' }).kind, 'proxy');
  });

  const credentials: readonly (readonly [string, string])[] = [
    ['taro:secret', 'taro:secret'],
    ['taro', 'taro:'],
    [':secret', ':secret'],
    ['mihon%40kaku:p%3A%2F%20%25', 'mihon@kaku:p:/ %'],
    ['%E8%A6%8B%E6%9C%AC:鍵', '見本:鍵'],
    ['taro:100%', 'taro:100%'],
  ];
  for (const [inAddress, said] of credentials) {
    it(`has credentials from the address (${inAddress}), which are in the header and not in the address`, () => {
      const authorization = `Basic ${Buffer.from(said).toString('base64')}`;
      assert.deepEqual(route({ proxy: PROXY.replace('//', `//${inAddress}@`) }), {
        kind: 'proxy',
        url: PROXY,
        authorization,
        strictSSL: true,
      });
    });
  }

  it('has the header of `http.proxyAuthorization` before credentials of the address', () => {
    const way = route({
      proxy: PROXY.replace('//', '//taro:old@'),
      proxyAuthorization: 'Bearer new',
      proxyStrictSSL: false,
    });
    assert.deepEqual(way, { kind: 'proxy', url: PROXY, authorization: 'Bearer new', strictSSL: false });
  });

  it('takes host and port for an HTTP proxy, and a TLS proxy as such', () => {
    assert.equal(urlOf(route({ proxy: 'proxy.kaku-denki.example:8080/' })), PROXY);
    assert.equal(urlOf(route({}, { HTTPS_PROXY: 'taro:secret@proxy.kaku-denki.example:8080' })), PROXY);
    assert.equal(urlOf(route({ proxy: 'HTTPS://Proxy.kaku-denki.example' })), 'https://proxy.kaku-denki.example');
    assert.equal(urlOf(route({ proxy: 'http://[2001:db8::1]:8080' })), 'http://[2001:db8::1]:8080');
  });

  it('takes SOCKS5 by its three names, with user and password of its address', () => {
    for (const scheme of ['socks5', 'SOCKS5h', 'socks']) {
      assert.deepEqual(route({ proxy: `${scheme}://p.kaku-denki.example:1081` }), {
        kind: 'proxy',
        url: 'socks5://p.kaku-denki.example:1081',
        strictSSL: true,
      });
      assert.deepEqual(route({}, { HTTPS_PROXY: `${scheme}://mihon%40kaku:p%3A@[2001:db8::1]` }), {
        kind: 'proxy',
        url: 'socks5://[2001:db8::1]',
        account: { username: 'mihon@kaku', password: 'p:' },
        strictSSL: true,
      });
    }
  });

  it('is none where the address of the proxy cannot be used, and the reason holds no secret', () => {
    for (const proxy of [
      'socks4://taro:secret@p.example:1080',
      'socks5://',
      'socks5://taro:secret@',
      'http://taro:se#secret@p.example',
      'http://',
      'ftp://secret',
    ]) {
      const way = route({ proxy });
      assert.equal(way.kind, 'unusable', proxy);
      assert.doesNotMatch(JSON.stringify(way), /secret/u);
    }
  });
});

describe('settings of the network', () => {
  it('take the default one by one where they are not allowed', () => {
    const defaults = { proxy: '', noProxy: [], proxyStrictSSL: true, proxyAuthorization: '', proxySupport: 'on' };
    const wrong = {
      proxy: null,
      noProxy: 'x',
      proxyStrictSSL: 'false',
      proxyAuthorization: null,
      proxySupport: 'override',
    };
    for (const section of [undefined, null, 'http', [], {}, wrong])
      assert.deepEqual(readHttpSettings(section), defaults);
    assert.equal(readHttpSettings({ ...wrong, proxy: PROXY }).proxy, PROXY);
  });
});

describe('exceptions from the proxy', () => {
  const holds = (target: string, ...list: string[]) => isException(new URL(target), list);

  // prettier-ignore
  const table: readonly (readonly [entry: string, named: readonly string[], notNamed: readonly string[]])[] = [
    ['jpo.go.jp', ['jpo.go.jp', 'ip-data.jpo.go.jp', 'JPO.GO.JP', 'jpo.go.jp.'], ['xjpo.go.jp', 'go.jp', 'jpo.go.jp.example']],
    ['.jpo.go.jp', ['jpo.go.jp', 'ip-data.jpo.go.jp'], ['xjpo.go.jp']],
    ['*.jpo.go.jp', ['ip-data.jpo.go.jp', 'a.b.jpo.go.jp'], ['jpo.go.jp', 'xjpo.go.jp']],
    ['JPO.go.jp.', ['ip-data.jpo.go.jp'], []],
    ['jpo.go.jp:443', ['jpo.go.jp', 'a.jpo.go.jp:443'], ['jpo.go.jp:8443']],
    ['jpo.go.jp:8443', ['jpo.go.jp:8443'], ['jpo.go.jp']],
    ['*', ['jpo.go.jp', '10.0.0.1', '[2001:db8::1]'], []],
    ['*:8443', ['jpo.go.jp:8443', '[2001:db8::1]:8443'], ['jpo.go.jp']],
    ['10.0.0.1', ['10.0.0.1', '10.0.0.1:8443'], ['110.0.0.1', '10.0.0.11']],
    ['0.0.1', [], ['10.0.0.1']],
    ['10.0.0.0/8', [], ['10.0.0.1']],
    ['2001:db8::1', ['[2001:db8::1]', '[2001:DB8:0::1]:8443'], ['[2001:db8::2]']],
    ['2001:0db8:0:0:0:0:0:1', ['[2001:db8::1]'], []],
    ['[2001:db8::1]', ['[2001:db8::1]:8443'], []],
    ['[2001:db8::1]:8443', ['[2001:db8::1]:8443'], ['[2001:db8::1]']],
    ['架空.example', ['架空.example', 'www.架空.example'], []],
    ['', [], ['jpo.go.jp']], ['.', [], ['jpo.go.jp']], ['*.', [], ['jpo.go.jp']], [':443', [], ['jpo.go.jp']],
  ];
  for (const [entry, named, notNamed] of table) {
    it(`\`${entry}\``, () => {
      for (const host of named) assert.ok(holds(`https://${host}/`, entry), host);
      for (const host of notNamed) assert.ok(!holds(`https://${host}/`, entry), host);
    });
  }

  it('stand in one text with commas and blanks, or one by one', () => {
    assert.ok(holds('https://b.example/', 'a.example, b.example\tc.example'));
    assert.ok(holds('https://b.example/', 'a.example', ' b.example '));
    assert.ok(!holds('https://b.example/', ',', ' ', ''));
  });

  const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/u);
  const name = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => `${labels.join('.')}.example`);
  const port = fc.integer({ min: 1, max: 65_535 });

  it('name a host, everything below it, and nothing whose name only ends alike', () => {
    fc.assert(
      fc.property(name, label, (host, more) => {
        for (const entry of [host, `.${host}`, host.toUpperCase(), `${host}.`]) {
          assert.ok(holds(`https://${host}/`, entry));
          assert.ok(holds(`https://${more}.${host}/`, entry));
          assert.ok(!holds(`https://${more}${host}/`, entry));
          assert.ok(!holds(`https://${host}.z${more}/`, entry));
        }
        assert.ok(holds(`https://${more}.${host}/`, `*.${host}`));
        assert.ok(!holds(`https://${host}/`, `*.${host}`));
      }),
    );
  });

  it('with a port name that port alone', () => {
    const host = fc.oneof(
      name,
      fc.ipV4(),
      fc
        .ipV6()
        .filter((ip) => !ip.includes('.'))
        .map((ip) => `[${ip}]`),
    );
    fc.assert(
      fc.property(host, port, port, (at, one, other) => {
        assert.equal(holds(`https://${at}:${one}/`, `${at}:${other}`), one === other);
        assert.ok(holds(`https://${at}:${one}/`, at));
      }),
    );
  });

  it('with an IPv6 address name it in any spelling, with and without brackets', () => {
    fc.assert(
      fc.property(fc.ipV6(), (ip) => {
        assert.ok(holds(`https://[${ip}]/`, ip));
        assert.ok(holds(`https://[${ip}]/`, `[${ip.toUpperCase()}]`));
      }),
    );
  });

  it('are never an error, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.string({ unit: fc.constantFrom('*', '.', ':', '[', ']', ',', 'a', '1', ' ', '/', '@', '%') }),
          ),
        ),
        (list) => {
          isException(new URL('https://ip-data.jpo.go.jp/'), list);
          routeOf(new URL(JPO), { http: readHttpSettings({ proxy: list[0] ?? '', noProxy: list }), environment: {} });
        },
      ),
    );
  });
});
