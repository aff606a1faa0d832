import assert from 'node:assert/strict';
import { EndpointError, endpointOf, JPO_ORIGIN } from '../../server/src/services/places.ts';
import { teamAddress } from '../../server/src/store/team/address.ts';
import { readSettings } from '../../server/src/settings/settings.ts';
import { watchPlace } from '../../server/src/watch/watchFile.ts';

/** That no folder can name an address: test/repository/manifest.test.ts. In the real editor: test/editor/trust.test.mjs. */
describe('hostile settings', () => {
  for (const baseUrl of [
    'http://evil.example',
    'http://127.0.0.1.evil.example',
    'http://localhost@evil.example',
    'https://mihon:himitsu@ip-data.jpo.go.jp',
    'file:///etc/passwd',
    'ftp://ip-data.jpo.go.jp',
    'javascript:alert(1)',
    '//evil.example',
    '\\\\host\\share',
    'https://',
    '\u0000',
  ]) {
    it(`${JSON.stringify(baseUrl)} is no address of the API, and no secret of it is told`, () => {
      assert.throws(
        () => endpointOf(baseUrl),
        (error) => error instanceof EndpointError && !error.message.includes('himitsu'),
      );
    });
  }

  for (const tokenPath of [
    '//evil.example/x',
    'https://evil.example/x',
    '@evil.example',
    '\\\\evil.example',
    '..//x',
    '?x',
    '#',
  ]) {
    it(`the token path ${JSON.stringify(tokenPath)} leads to no other server`, () => {
      assert.equal(new URL(endpointOf('', tokenPath).tokenUrl).origin, JPO_ORIGIN);
    });
  }

  for (const url of [
    'http://evil.example',
    'file:///etc/passwd',
    'redis:',
    'redis://',
    'unix:/tmp/x',
    'redis://%zz@host',
    '\u0000',
  ]) {
    it(`${JSON.stringify(url)} is no address of a team's store`, () => {
      assert.equal(teamAddress(url, true), 'none');
    });
  }

  it('a password in the settings for the team’s store is refused', () => {
    assert.equal(teamAddress('redis://mihon:himitsu@127.0.0.1', false), 'password');
  });

  it('values of any kind, and keys that every object has, are defaults', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"mode":"demo"},"mode":{"toString":1},"diagnostics":{"severity":{"__proto__":"error","constructor":"off"}},' +
        '"api":{"baseUrl":["x"],"tokenPath":7},"sharedStore":{"url":{},"isFromEnvironment":true},"applicants":[1,null],' +
        '"hover":{"waitMs":1e99},"quota":{"interactiveReserve":-5},"newDraft":{"agents":[{"code":"$1"},"../x"]}}',
    ) as object;
    assert.deepEqual(readSettings(hostile), readSettings(undefined));
  });

  it('the list of watched cases of a folder stays in that folder', () => {
    const folder = '/folder';
    const place = watchPlace({ storeFolder: '/store', isDemo: false, location: 'workspace', folders: [folder] });
    assert.ok(place.startsWith(`${folder}/`));
  });
});
