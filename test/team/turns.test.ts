import assert from 'node:assert/strict';
import type { RedisStore } from '../../server/src/store/team/redisStore.ts';
import type { Priority, Waiter } from '../../server/src/store/store.ts';
import { needsRedis, RedisServer } from '../support/redisServer.ts';
import { TeamBench } from '../support/teamBench.ts';
import { question } from '../unit/store/storeBench.ts';

describe('turns of desks', () => {
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

  interface Waiting {
    readonly desk: string;
    readonly store: RedisStore;
    readonly waiter: Waiter;
  }

  /** `count` questions of a desk that wait from now on. */
  async function queue(store: RedisStore, desk: string, count: number, priority: Priority): Promise<Waiting[]> {
    const waiting: Waiting[] = [];
    for (let i = 0; i < count; i++) {
      const waiter = bench.waiter(priority);
      const { state } = await bench.claim(store, question(`of ${waiter.id}`), { waiter });
      assert.equal(state, 'wait');
      waiting.push({ desk, store, waiter });
    }
    return waiting;
  }

  /** Everybody asks again and again, the last to come first, until all are served: the desks in the order of service. */
  async function serve(all: readonly Waiting[]): Promise<string[]> {
    let left = all.toReversed();
    const served: string[] = [];
    for (let at = 0; left.length > 0 && at < 600; at++) {
      for (let isServed = true; isServed;) {
        isServed = false;
        for (const one of left) {
          const { state } = await bench.claim(one.store, question(`of ${one.waiter.id}`), { waiter: one.waiter });
          if (state !== 'granted') continue;
          served.push(one.desk);
          left = left.filter((other) => other !== one);
          isServed = true;
        }
      }
      await bench.clock.advance(1_000);
    }
    return served;
  }

  it('one with thirty questions does not keep one with two waiting', async () => {
    const [many, few] = [bench.openDesk('many'), bench.openDesk('few')];
    await bench.fill(many, 10);
    await bench.clock.advance(1_000);
    const first = await queue(many, 'many', 15, 'interactive');
    await bench.clock.advance(500);
    const second = await queue(few, 'few', 2, 'interactive');
    const served = await serve([...first, ...second]);
    assert.equal(served.length, 17);
    assert.ok(served.lastIndexOf('few') <= 3, served.join());
  });

  it('interactive questions of any desk come before background ones of all', async () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => bench.openDesk(name));
    assert.ok(a && b && c);
    await bench.fill(a, 10);
    await bench.clock.advance(1_000);
    const background = [
      ...(await queue(a, 'background', 4, 'background')),
      ...(await queue(b, 'background', 4, 'background')),
    ];
    await bench.clock.advance(500);
    const interactive = [
      ...(await queue(b, 'interactive', 4, 'interactive')),
      ...(await queue(c, 'interactive', 4, 'interactive')),
    ];
    const served = await serve([...background, ...interactive]);
    assert.deepEqual(served, [...Array<string>(8).fill('interactive'), ...Array<string>(8).fill('background')]);
  });

  it('three desks with much to ask are served in turn', async () => {
    const desks = ['a', 'b', 'c'].map((name) => ({ name, store: bench.openDesk(name) }));
    await bench.fill(bench.openDesk('filler'), 10);
    await bench.clock.advance(1_000);
    const all: Waiting[] = [];
    for (const { name, store } of desks) all.push(...(await queue(store, name, 6, 'interactive')));
    const served = await serve(all);
    // Ten places are free at once, so who of the ten asks first is served first; but they are ten of all desks.
    const ofTen = ['a', 'b', 'c'].map((name) => served.slice(0, 10).filter((one) => one === name).length);
    assert.deepEqual(ofTen.toSorted(), [3, 3, 4], served.join());
    assert.equal(served.length, 18);
  });

  it('the use of each desk is known, with the name that its user gave it', async () => {
    const [named, silent] = [bench.openLayered('named', '三番の机'), bench.openLayered('silent')];
    for (const [desk, times] of [
      [named, 3],
      [silent, 1],
    ] as const) {
      for (let i = 0; i < times; i++) {
        const asked = question(`${times}-${i}`);
        const got = await desk.store.claim({
          account: 'account-a',
          question: asked,
          waiter: bench.waiter(),
          reserve: 0,
        });
        assert.ok(got.state === 'granted');
        await desk.store.settle(got.ticket, {});
      }
    }
    const { desks, apis } = await bench.openDesk('other').status('account-a');
    assert.deepEqual(
      desks.map(({ id, label, used }) => [id, label, used]),
      [
        ['named', '三番の机', 3],
        ['silent', undefined, 1],
      ],
    );
    assert.deepEqual(apis, [{ api: 'patent/app_progress', used: 4, remaining: 396 }]);
  });
});
