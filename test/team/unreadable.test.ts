import assert from 'node:assert/strict';
import { needsRedis, RedisServer } from '../support/redisServer.ts';
import { TeamBench, type LayeredDesk } from '../support/teamBench.ts';
import { ACCOUNT, question } from '../unit/store/storeBench.ts';

const NUMBER = { law: 'patent', kind: 'registration', number: '8400001' } as const;
const APPLICATION = { law: 'patent', kind: 'application', number: '2020900005' } as const;

/** Puts `ARGV[1]` in the place of every value that matches: of each field of hashes, of texts; a member more for lists. */
const SPOIL = `
for _, key in ipairs(redis.call('KEYS', KEYS[1] .. ':*')) do
  if not string.find(key, 'test-clock', 1, true) then
    local kind = redis.call('TYPE', key)['ok']
    if kind == 'string' then redis.call('SET', key, ARGV[1]) end
    if kind == 'hash' then
      for _, field in ipairs(redis.call('HKEYS', key)) do redis.call('HSET', key, field, ARGV[1]) end
      redis.call('HSET', key, ARGV[1], ARGV[1])
    end
    if kind == 'zset' then redis.call('ZADD', key, 1, ARGV[1]) end
  end
end
return {}`;

/** Puts a list in the place of every key. */
const RETYPE = `
for _, key in ipairs(redis.call('KEYS', KEYS[1] .. ':*')) do
  if not string.find(key, 'test-clock', 1, true) then
    redis.call('DEL', key)
    redis.call('LPUSH', key, 'x')
  end
end
return {}`;

describe("values in the team's store that cannot be read", function () {
  this.timeout(60_000);
  let server: RedisServer;
  let bench: TeamBench;
  before(async function () {
    needsRedis(this);
    server = await RedisServer.start({ args: ['--appendonly', 'no'] });
  });
  after(() => (server as RedisServer | undefined)?.stop());
  beforeEach(() => {
    bench = new TeamBench(server);
  });
  afterEach(() => bench.close());

  /** Uses all that the store has; how many of the questions were sent. */
  async function useAll(desk: LayeredDesk, name: string, count: number): Promise<number> {
    let sent = 0;
    for (let i = 0; i < count; i++) {
      const waiter = bench.waiter(i % 3 === 0 ? 'background' : 'interactive');
      const asked = question(i === 0 ? 'always' : `${name}${i}`);
      const claim = await desk.store.claim({
        ...{ account: ACCOUNT, question: asked, waiter, reserve: 0.1 },
        ...(i === 0 ? { notBefore: bench.clock.now() } : {}),
      });
      if (claim.state !== 'granted') continue;
      sent++;
      const answer = bench.answer(asked, { title: '架空の装置' });
      const links = [{ number: NUMBER, application: APPLICATION.number }];
      const names = [{ code: '999000011', name: '架空電機株式会社', class: 1 } as const];
      await desk.store.settle(claim.ticket, { answer, links, names, remaining: 300 });
    }
    await desk.store.used('999000011');
    return sent;
  }

  /** Reads all that the store has, by a desk that holds nothing itself. */
  async function readAll(name: string): Promise<LayeredDesk> {
    const desk = bench.openLayered(name);
    const asked = question('always');
    await desk.store.answer(asked.api, asked.parameter);
    await desk.store.applicationOf(NUMBER);
    await desk.store.numbersOf(APPLICATION);
    await desk.store.usage(ACCOUNT);
    await bench.openDesk(name).status(ACCOUNT);
    await bench.pass(11_000, 5_500);
    return desk;
  }

  for (const [title, script, value] of [
    ['no JSON', SPOIL, 'x'],
    ['nan', SPOIL, 'nan'],
    ['a number', SPOIL, '1e400'],
    ['JSON of another form', SPOIL, '{"freeAt":"x","remaining":7,"ofDay":"y","name":3,"lastSeen":{},"seen":[]}'],
    ['null', SPOIL, 'null'],
    ['an empty text', SPOIL, ''],
    ['keys of another type', RETYPE, ''],
  ] as const) {
    it(`${title}: costs those values, and no desk takes the store for away`, async () => {
      const [one, two] = [bench.openLayered('one'), bench.openLayered('two')];
      assert.equal((await useAll(one, 'a', 4)) + (await useAll(two, 'b', 4)), 7);
      await bench.command(script, [value]);
      const third = await readAll('three');
      const sent = (await useAll(one, 'c', 6)) + (await useAll(two, 'd', 6)) + (await useAll(third, 'e', 6));
      assert.equal(sent, 0, 'places that cannot be read are places');
      for (let passed = 0; passed < 270_000; passed += 30_000) {
        await bench.pass(30_000, 5_000);
        const inMinute = (await useAll(one, `f${passed}`, 6)) + (await useAll(third, `g${passed}`, 6));
        assert.ok(inMinute <= 10, String(inMinute));
      }
      await bench.pass(60_000, 5_000);
      assert.ok((await useAll(two, 'h', 6)) > 0, 'it goes on');
      const fourth = await readAll('four');
      assert.equal(await fourth.store.applicationOf(NUMBER), APPLICATION.number);
      for (const { logged, store } of [one, two, third, fourth]) {
        assert.deepEqual(logged, []);
        assert.deepEqual(await store.condition(), { kind: 'team' });
      }
    });
  }

  it('each alone, at any key: nobody takes the store for away', async () => {
    const [one, two] = [bench.openLayered('one'), bench.openLayered('two')];
    await useAll(one, 'a', 3);
    await useAll(two, 'b', 3);
    const keys = (
      await bench.command(`
      local found = {}
      for _, key in ipairs(redis.call('KEYS', KEYS[1] .. ':*')) do
        if not string.find(key, 'test-clock', 1, true) then found[#found + 1] = key end
      end
      return found`)
    ).map((key) => Buffer.from(key ?? []).toString());
    assert.ok(keys.length > 12, keys.join());
    const snapshot = await bench.snapshot();
    for (const [at, key] of keys.entries()) {
      for (const value of ['x', 'nan', '']) {
        await bench.restore(snapshot);
        await bench.command(SPOIL.replace("KEYS[1] .. ':*'", 'ARGV[2]'), [value, key]);
        await useAll(one, `c${at}${value}`, 2);
        await bench.openDesk('two').status(ACCOUNT);
      }
      await bench.restore(snapshot);
      await bench.command(RETYPE.replace("KEYS[1] .. ':*'", 'ARGV[1]'), [key]);
      await useAll(two, `d${at}`, 2);
      assert.deepEqual([one.logged, two.logged], [[], []], key);
    }
  });
});
