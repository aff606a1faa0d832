import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const SOURCES = globSync(['client/src/**/*.ts', 'server/{src,demo}/**/*.ts'], { cwd: ROOT }).map((file) =>
  file.replaceAll(path.sep, '/'),
);

/** Whoever takes more of these than types can reach other machines. */
const NETWORK =
  /^(?:import|export) (?!type\b)[^;]*? from '(?:node:)?(?:dgram|dns|http|http2|https|net|tls|undici[^']*|ws|ioredis)'/mu;
/** What reaches them without an import. */
const GLOBAL =
  /(?:(?<![\w.#$])|\bglobalThis\.)(?:fetch|WebSocket|EventSource|XMLHttpRequest)\(|\bsendBeacon\b|\bimport\('(?:node:)?(?:http|net|tls)/u;

const REACHING = [
  'client/src/connection/exchange.ts', // what the server asks for, by https alone
  'client/src/connection/languageClient.ts', // hands it the https of the extension host
  'server/demo/demoApi.ts', // listens on this machine
  'server/src/network/certificates.ts', // reads certificates
  'server/src/network/proxy.ts', // tells addresses from names
  'server/src/network/tunnel.ts', // tells addresses from names
  'server/src/network/undici.ts',
  'server/src/store/team/redisConnection.ts', // the team's own store
];

const HOSTS = [
  'ip-data.jpo.go.jp',
  'www.j-platpat.inpit.go.jp', // pages that the user's browser opens
  'www.jpo.go.jp', // namespaces of XML
  '127.0.0.1',
  'user', // an example of the address of a team's store
];

describe('who is contacted', () => {
  it('is decided in few files', () => {
    const found = SOURCES.filter((file) => {
      const code = read(file);
      return GLOBAL.test(code) || NETWORK.test(code);
    });
    assert.ok(SOURCES.length > 200);
    assert.deepEqual(found.sort(), REACHING);
  });

  it('is the JPO, this machine, and nobody else by name', () => {
    const named = SOURCES.flatMap((file) =>
      [...read(file).matchAll(/\b(?:https?|wss?|rediss?):\/\/(?<host>[\w.-]*\w)/gu)].map(
        ({ groups }) => groups?.['host'],
      ),
    );
    assert.deepEqual([...new Set(named)].sort(), HOSTS.toSorted());
  });

  it('is nobody who counts users: no library for it is bundled', () => {
    const bundled = read('THIRD-PARTY-NOTICES.txt').match(/^- \S+/gmu) ?? [];
    assert.ok(bundled.length > 10);
    for (const name of bundled)
      assert.doesNotMatch(name, /telemetry|analytics|insights|sentry|segment|posthog|amplitude/u);
  });
});
