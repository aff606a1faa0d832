import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { systemClock } from '../../server/src/base/clock.ts';
import { MINUTE_LIMIT } from '../../server/src/apis/apis.ts';
import { teamAddress } from '../../server/src/store/team/address.ts';
import { RedisConnection, type ConnectionOptions } from '../../server/src/store/team/redisConnection.ts';
import { RedisStore } from '../../server/src/store/team/redisStore.ts';
import { PrivateCa } from '../network/privateCa.ts';
import { freePort } from '../support/freePort.ts';
import { needsRedis, RedisServer } from '../support/redisServer.ts';
import { findTool, toolOrSkip } from '../support/tools.ts';
import { until } from '../support/until.ts';
import { question } from '../unit/store/storeBench.ts';

/** The data began long ago. */
const LONG_AGO = "redis.call('HSET', KEYS[1] .. ':epoch', 'since', 1) return {}";
const PLAIN = { tls: false, cluster: false, username: undefined, password: undefined } as const;
const NAME = { code: '999000011', name: '架空電機株式会社', class: 1 } as const;
const NUMBER = { law: 'patent', kind: 'registration', number: '8400001' } as const;

/** Everything that a desk does, once. */
async function everything(options: ConnectionOptions): Promise<void> {
  const connection = new RedisConnection(options);
  const store = new RedisStore({ connection, clock: systemClock, id: randomUUID, realm: 'jpo', desk: 'desk00000001' });
  try {
    await store.hello();
    const account = 'account-a';
    const entrance = { account, family: 'domestic', wanted: 2, ofDay: 0.1, usedDay: '', known: undefined } as const;
    assert.equal((await store.enter({ ...entrance, places: [], used: [], usage: [], heardAgo: 0 })).share, 2);
    const asked = question(randomUUID());
    const waiter = { id: randomUUID(), priority: 'interactive', since: Date.now() } as const;
    const request = { account, question: asked, waiter, reserve: 0.2 };
    assert.equal((await store.claim({ ...request, question: question(randomUUID()) })).state, 'wait', 'new data');
    await connection.run(LONG_AGO, 'jpo-drafting:v1:{jpo}', []);
    const granted = await store.claim(request);
    assert.ok(granted.state === 'granted', granted.state);
    const other = { ...waiter, id: randomUUID() };
    assert.equal((await store.claim({ ...request, waiter: other })).state, 'asked');
    const answer = {
      ...{ api: asked.api.id, parameter: asked.parameter, statusCode: '100', data: { 名称: '架空の装置' } },
      ...{ body: new Uint8Array([0, 255, 13, 10]), fetchedAt: Date.now(), staleAt: Infinity },
    };
    const links = [{ number: NUMBER, application: '2020900005' }];
    await store.settle(granted.ticket, { answer, links, names: [NAME], remaining: 30 });
    const held = await store.claim({ ...request, waiter: other });
    assert.ok(held.state === 'held');
    assert.deepEqual([held.answer.data, held.answer.body, held.answer.staleAt], [answer.data, answer.body, Infinity]);
    assert.equal(await store.applicationOf(NUMBER), '2020900005');
    assert.deepEqual(await store.numbersOf({ law: 'patent', kind: 'application', number: '2020900005' }), [NUMBER]);
    await store.used(NAME.code);
    assert.equal((await store.applicants(0, 10)).applicants[0]?.name, NAME.name);
    const another = { law: 'patent', kind: 'application', number: '2020900006' } as const;
    await store.forget({ numbers: [another], questions: [question('2020900006')], codes: ['999000099'] });
    await store.leave(waiter);
    assert.equal((await store.usage(account)).windows.domestic.limit, MINUTE_LIMIT.domestic);
    assert.equal((await store.status(account)).desks.length, 1);
    await store.exit(account, 'domestic');
  } finally {
    await store.close();
  }
}

/** The rights of the desks, as docs/team.md gives them. */
function rightsInDocs(): string[] {
  const docs = readFileSync(new URL('../../docs/team.md', import.meta.url), 'utf8');
  const [, rights = ''] = /^user jpo-drafting on (.+)$/mu.exec(docs) ?? [];
  assert.notEqual(rights, '');
  return rights.split(' ');
}

describe('the server of the team', function () {
  this.timeout(30_000);
  const servers: RedisServer[] = [];
  const start = async (options: Parameters<typeof RedisServer.start>[0] = {}) => {
    const server = await RedisServer.start(options);
    servers.push(server);
    return server;
  };
  before(function () {
    needsRedis(this);
  });
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));

  it('does all with the user of docs/team.md, who may do nothing else', async () => {
    const server = await start();
    const file = path.join(server.folder, 'users.acl');
    const rights = rightsInDocs().map((one) => (one.startsWith('>') ? '>office' : one));
    writeFileSync(file, `user default off\nuser jpo-drafting on ${rights.join(' ')}\n`);
    await server.kill();
    const guarded = await start({ args: ['--aclfile', file] });
    const { host, port } = guarded;
    const user = { ...PLAIN, host, port, username: 'jpo-drafting' };
    await everything({ ...user, password: 'office' });
    await assert.rejects(
      everything({ ...user, password: 'wrong' }),
      (error: Error) => !error.message.includes('wrong '),
    );
    await assert.rejects(everything({ ...PLAIN, host, port }));
    const connection = new RedisConnection({ ...user, password: 'office' });
    for (const [script, key] of [
      ["return {redis.call('GET', KEYS[1])}", 'other:key'],
      ["return {redis.call('SCAN', '0')}", 'jpo-drafting:v1:x'],
      ["return {redis.call('FLUSHALL')}", 'jpo-drafting:v1:x'],
    ] as const) {
      await assert.rejects(
        connection.run(script, key, []),
        /NOPERM|can't run this command|can't access|No permissions/iu,
      );
    }
    await connection.close();
  });

  it('speaks TLS, to a server whose certificate is trusted only', async function () {
    toolOrSkip(this, 'openssl');
    const ca = new PrivateCa();
    try {
      const { cert, key } = ca.certify('DNS:localhost');
      const plain = await start();
      const [certFile, keyFile] = ['cert.pem', 'key.pem'].map((name) => path.join(plain.folder, name));
      assert.ok(certFile && keyFile);
      writeFileSync(certFile, cert);
      writeFileSync(keyFile, key);
      const port = await freePort();
      const tls = ['--tls-port', String(port), '--tls-cert-file', certFile, '--tls-key-file', keyFile];
      await start({ args: [...tls, '--tls-auth-clients', 'no'] });
      const address = { ...PLAIN, host: 'localhost', port, tls: true };
      await everything({ ...address, trusted: ca.trust() });
      await assert.rejects(everything(address), /certificate/iu);
    } finally {
      ca.remove();
    }
  });

  it('may be one of a cluster: all keys are in one slot', async () => {
    const { host, port } = await start({ args: ['--cluster-enabled', 'yes', '--cluster-announce-ip', '127.0.0.1'] });
    const connection = new RedisConnection({ ...PLAIN, host, port });
    const own = "return {redis.call('PING')['ok']}";
    await assert.rejects(connection.run(own, 'x', []), /CLUSTERDOWN/u);
    await connection.close();
    await beWholeCluster(host, port);
    await everything({ ...PLAIN, host, port, cluster: true });
  });

  it('may be a Valkey server', async function () {
    if (findTool('valkey-server') === undefined) {
      console.log('      skipped: valkey-server is not on this machine');
      this.skip();
    }
    const { host, port } = await start({ program: 'valkey-server' });
    await everything({ ...PLAIN, host, port });
  });

  it('leaves nothing that does not expire by itself, but for its own mark', async () => {
    const { host, port, folder } = await start();
    await everything({ ...PLAIN, host, port });
    const connection = new RedisConnection({ ...PLAIN, host, port });
    const script = `
      local found = {}
      for _, key in ipairs(redis.call('KEYS', '*')) do found[#found + 1] = redis.call('PTTL', key) .. ' ' .. key end
      return found`;
    const keys = (await connection.run(script, 'x', [])).map((one) => Buffer.from(one ?? []).toString());
    await connection.close();
    assert.ok(keys.length > 8, keys.join('\n'));
    assert.deepEqual(
      keys.filter((one) => !/^[0-9]+ jpo-drafting:v1:\{jpo\}/u.test(one)),
      ['-1 jpo-drafting:v1:{jpo}:epoch'],
    );
    rmSync(folder, { recursive: true, force: true });
  });

  it('does nothing later that nobody waits for any more', async () => {
    const server = await start();
    const { host, port } = server;
    const open = (timeoutMs: number) =>
      new RedisStore({
        connection: new RedisConnection({ ...PLAIN, host, port, timeoutMs }),
        ...{ clock: systemClock, id: randomUUID, realm: 'jpo', desk: 'desk00000001' },
      });
    const [store, other] = [open(300), open(3_000)];
    try {
      await server.found('https://ip-data.jpo.go.jp');
      await store.hello();
      server.freeze();
      const waiter = { id: randomUUID(), priority: 'interactive', since: Date.now() } as const;
      const request = { account: 'account-a', question: question('2020900005'), waiter, reserve: 0 };
      await assert.rejects(store.claim(request), /no reply in time/u);
      server.resume();
      assert.deepEqual((await other.usage('account-a')).apis, [], 'the claim came too late to be granted');
      await store.hello();
      assert.equal((await store.claim(request)).state, 'granted');
    } finally {
      await Promise.all([store.close(), other.close()]);
    }
  });

  it('has an address without a password in the settings', () => {
    const office = { host: 'office.example', port: 6379, tls: true, cluster: true, username: 'desk' };
    assert.deepEqual(teamAddress('rediss://desk@office.example?cluster', false), { ...office, password: undefined });
    assert.deepEqual(teamAddress('rediss://desk:p%40ss@office.example?cluster', true), { ...office, password: 'p@ss' });
    assert.equal(teamAddress('rediss://desk:p%40ss@office.example', false), 'password');
    for (const none of ['', 'office', 'http://office', 'redis://']) assert.equal(teamAddress(none, true), 'none');
    const six = teamAddress('redis://[::1]:7000', false);
    assert.ok(typeof six === 'object' && six.host === '::1' && six.port === 7000);
  });
});

/** Gives all keys to the only server of a cluster. Ends when it serves them. */
async function beWholeCluster(host: string, port: number): Promise<void> {
  const { Redis } = await import('ioredis');
  const client = new Redis({ host, port, lazyConnect: true, enableReadyCheck: false });
  await client.connect();
  await client.call('CLUSTER', 'ADDSLOTSRANGE', '0', '16383');
  await until(async () => String(await client.call('CLUSTER', 'INFO')).includes('cluster_state:ok'));
  client.disconnect();
}
