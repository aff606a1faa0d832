/**
 * What a reservation costs (claim and settle) through a Redis server on loopback, beside the SQLite store, in turn in one
 * run; and what the drafting session of `bench -- session` sends when eight desks have it, with a store of their own each and
 * with the team's. Run with `npm run bench -- team`; exit status 1 where the team sends more than one desk alone does.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { systemClock } from '../../server/src/base/clock.ts';
import { SqliteStore } from '../../server/src/store/sqlite/sqliteStore.ts';
import { RedisConnection } from '../../server/src/store/team/redisConnection.ts';
import { RedisStore } from '../../server/src/store/team/redisStore.ts';
import { draftingSession } from '../support/draftingSession.ts';
import { RedisServer } from '../support/redisServer.ts';
import { Desks } from '../unit/store/desks.ts';
import { question, type RulesStore } from '../unit/store/storeBench.ts';
import { summary, writeResult } from './measuring.ts';

const WARM_UP = 200;
const ROUNDS = 2_000;
const DESKS = 8;
const MINUTE = 60_000;

const server = await RedisServer.start();
const fast = await RedisServer.start({ args: ['--appendfsync', 'everysec'] });
const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-team-'));

function redisStore({ host, port }: RedisServer): RedisStore {
  const address = { host, port, tls: false, cluster: false, username: undefined, password: undefined };
  const connection = new RedisConnection(address);
  return new RedisStore({ connection, clock: systemClock, id: randomUUID, realm: 'jpo', desk: 'bench0000001' });
}

/** Permission for a request and its end, ms; each by an account of its own, so that it is always granted. */
async function reserve(store: RulesStore, at: number): Promise<number> {
  const began = performance.now();
  const waiter = { id: randomUUID(), priority: 'interactive', since: Date.now() } as const;
  const claim = await store.claim({ account: `account${at}`, question: question(`n${at}`), waiter, reserve: 0.2 });
  if (claim.state !== 'granted') throw new Error(claim.state);
  await store.settle(claim.ticket, { remaining: 300 });
  return performance.now() - began;
}

for (const one of [server, fast]) await one.found('https://ip-data.jpo.go.jp');

const stores: readonly (readonly [string, RulesStore])[] = [
  ['SQLite', new SqliteStore({ folder, clock: systemClock, id: randomUUID })],
  ['Redis, appendfsync always', redisStore(server)],
  ['Redis, appendfsync everysec', redisStore(fast)],
];
const times = new Map(stores.map(([name]) => [name, [] as number[]]));
for (let at = 0; at < WARM_UP + ROUNDS; at++) {
  for (const [name, store] of stores) {
    const ms = await reserve(store, at);
    if (at >= WARM_UP) times.get(name)?.push(ms);
  }
}
const at = (values: readonly number[], part: number) =>
  Number(values.toSorted((a, b) => a - b)[Math.floor(values.length * part)]?.toFixed(3));
console.table(
  [...times].map(([name, of]) => ({
    store: name,
    reservations: of.length,
    'p50 ms': at(of, 0.5),
    'p99 ms': at(of, 0.99),
  })),
);
for (const [, store] of stores) await store.close();
rmSync(folder, { recursive: true, force: true });

/** Requests on the wire of the session at eight desks. */
async function session(sharedUrl: string): Promise<number> {
  const desks = await Desks.start();
  if (sharedUrl !== '') await server.found(desks.demo.url);
  desks.pause = 5;
  for (let desk = 0; desk < DESKS; desk++) {
    const section = { sharedStore: { url: sharedUrl } };
    const { notShown } = await draftingSession(desks, { home: path.join(desks.home, String(desk)), section });
    if (notShown.length > 0) throw new Error(`not shown: ${notShown.join()}`);
    await desks.clock.advance(MINUTE);
  }
  const asked = desks.asked().length;
  await desks.close();
  return asked;
}

const separate = await session('');
const together = await session(server.url);
console.table([
  { desks: `${DESKS}, each with a store of its own`, 'requests on the wire': separate },
  { desks: `${DESKS}, with the team's store`, 'requests on the wire': together },
]);
writeResult({
  reservations: [...times].map(([store, of]) => ({ store, ...summary(of) })),
  requests: { desks: DESKS, separate, together },
});
await server.stop();
await fast.stop();
if (together * DESKS > separate) process.exitCode = 1;
