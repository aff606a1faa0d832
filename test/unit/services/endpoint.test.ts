import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EndpointError, endpointOf } from '../../../server/src/services/places.ts';

describe('endpoint', () => {
  it('is the JPO where nothing is said', () => {
    const jpo = { origin: 'https://ip-data.jpo.go.jp', tokenUrl: 'https://ip-data.jpo.go.jp/auth/token' };
    assert.deepEqual(endpointOf(), jpo);
    assert.deepEqual(endpointOf('', ''), jpo);
  });

  it('takes https anywhere, and http on this machine', () => {
    assert.equal(endpointOf('https://proxy.example.com:8443/').origin, 'https://proxy.example.com:8443');
    for (const here of ['http://127.0.0.1:5000', 'http://localhost:5000', 'http://[::1]:5000']) {
      assert.equal(endpointOf(here).origin, here);
    }
  });

  it('is the same server however its name is written', () => {
    for (const [origin, ...others] of [
      [
        'https://ip-data.jpo.go.jp',
        'https://IP-Data.JPO.go.jp',
        'https://ip-data.jpo.go.jp:443/',
        'https://ip-data.jpo.go.jp./',
      ],
      [
        'https://ip-data.jpo.go.jp',
        'https://ip-data.jpo.go.jp.:443',
        'HTTPS://ip-data.jpo.go.jp..',
        'https://ｉｐ-data.jpo.go.jp。',
      ],
      ['https://proxy.example.com:8443', 'https://proxy.example.com.:8443/', 'https://PROXY.example.com:8443/api?x#y'],
      ['http://localhost:5000', 'http://LOCALHOST.:5000/'],
      ['http://127.0.0.1', 'http://127.0.0.1.:80', 'http://127.1'],
    ] as const)
      for (const other of others) assert.deepEqual(endpointOf(other), endpointOf(origin), other);
  });

  it('takes a token path with and without a slash', () => {
    assert.equal(endpointOf('', 'oauth/t').tokenUrl, 'https://ip-data.jpo.go.jp/oauth/t');
    assert.equal(endpointOf('', '/oauth/t').tokenUrl, 'https://ip-data.jpo.go.jp/oauth/t');
  });

  for (const [name, url] of [
    ['http elsewhere', 'http://ip-data.jpo.go.jp'],
    ['http at a name that begins like this machine', 'http://127.0.0.1.example.com'],
    ['http at a name that ends like this machine', 'http://notlocalhost'],
    ['http to all interfaces', 'http://0.0.0.0:5000'],
    ['another scheme', 'file:///etc/passwd'],
    ['no scheme', 'ip-data.jpo.go.jp'],
    ['a script', 'javascript:alert(1)'],
    ['an ID in it', 'https://user:geheim@example.com'],
    ['a password in it', 'https://:geheim@example.com'],
    ['a password in what is no address', 'https://user:geheim@exa mple.com'],
    ['a password before an address without a scheme', 'user:geheim@example.com'],
  ] as const) {
    it(`refuses ${name}, and does not repeat a password`, () => {
      assert.throws(
        () => endpointOf(url),
        (error) => error instanceof EndpointError && !error.message.includes('geheim'),
      );
    });
  }

  it('the token path never leads to another server', () => {
    const odd = fc.array(fc.constantFrom('/', '\\', '@', '.', ':', '?', '#', '%2f', 'example.com', ' ', '\t', 'http:'));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          odd.map((parts) => parts.join('')),
        ),
        (tokenPath) => {
          const { origin, tokenUrl } = endpointOf('', tokenPath);
          assert.equal(new URL(tokenUrl).origin, origin);
        },
      ),
    );
  });
});
