import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import type { Ticket } from '../../server/src/store/store.ts';
import { Relay } from '../network/relay.ts';
import { needsRedis, RedisServer } from '../support/redisServer.ts';
import { TeamBench, type LayeredDesk } from '../support/teamBench.ts';
import { ACCOUNT, question } from '../unit/store/storeBench.ts';

const MINUTE = 60_000;
/** What was granted is over after this long, ms. */
const LONGEST_PLACE = 125_000;

/** When requests were sent, by the right time. */
class Arrivals {
  readonly #bench: TeamBench;
  readonly times: number[] = [];
  #asked = 0;

  constructor(bench: TeamBench) {
    this.#bench = bench;
  }

  /** One question, which stays on its way; or why it was not sent. */
  async send(desk: LayeredDesk): Promise<{ readonly ticket?: Ticket; readonly why?: string | undefined }> {
    const waiter = this.#bench.waiter();
    const asked = question(`q${++this.#asked}`);
    const claim = await desk.store.claim({ account: ACCOUNT, question: asked, waiter, reserve: 0 });
    if (claim.state === 'granted') {
      this.times.push(this.#bench.clock.now());
      return { ticket: claim.ticket };
    }
    await desk.store.leave(waiter);
    return { why: claim.state === 'wait' ? claim.reason : claim.state };
  }

  /** Several, each answered at once. Returns how many were sent. */
  async ask(desk: LayeredDesk, count: number): Promise<number> {
    const before = this.times.length;
    for (let i = 0; i < count; i++) {
      const { ticket } = await this.send(desk);
      if (ticket) await desk.store.settle(ticket, { remaining: 300 });
    }
    return this.times.length - before;
  }

  /** No 60 s have more than ten. */
  check(): void {
    for (const end of this.times) {
      const inWindow = this.times.filter((at) => at > end - MINUTE && at <= end).length;
      assert.ok(inWindow <= 10, `${inWindow} in one minute`);
    }
  }
}

describe("the team's store loses data", function () {
  this.timeout(60_000);
  let server: RedisServer;
  let bench: TeamBench;
  let arrivals: Arrivals;
  const start = async (args: readonly string[], place?: { readonly host: string; readonly port: number }) => {
    server = await RedisServer.start({ args });
    bench = new TeamBench(place ?? server);
    arrivals = new Arrivals(bench);
  };
  before(function () {
    needsRedis(this);
  });
  afterEach(async () => {
    await (bench as TeamBench | undefined)?.close();
    await (server as RedisServer | undefined)?.stop();
  });

  /** All ask as much as they can for two and a half minutes; then they ask again as before. */
  async function goOn(desks: readonly LayeredDesk[]): Promise<void> {
    for (let passed = 0; passed <= LONGEST_PLACE + 25_000; passed += 5_000) {
      for (const desk of desks) await arrivals.ask(desk, 2);
      await bench.pass(5_000, 2_500);
    }
    arrivals.check();
    await bench.pass(MINUTE, 5_000);
    let sent = 0;
    for (const desk of desks) sent += await arrivals.ask(desk, 10);
    assert.equal(sent, 10);
    arrivals.check();
  }

  const killedEmpty = async () => {
    await server.kill();
    await server.start();
  };

  for (const count of [1, 2]) {
    it(`killed and empty at its return, ${count} desks`, async () => {
      await start(['--appendonly', 'no']);
      const desks = ['one', 'two'].slice(0, count).map((name) => bench.openLayered(name));
      for (const desk of desks) assert.equal(await arrivals.ask(desk, 10 / count), 10 / count);
      await killedEmpty();
      await goOn(desks);
    });
  }

  it('killed and empty at its return, half a minute later', async () => {
    await start(['--appendonly', 'no']);
    const desk = bench.openLayered('one');
    await bench.pass(1_000);
    await arrivals.ask(desk, 10);
    await server.kill();
    await bench.pass(700, 100);
    await server.start();
    await bench.pass(6_500, 100);
    await goOn([desk]);
  });

  it('killed and empty at its return, where another process of the desk is the first to come', async () => {
    await start(['--appendonly', 'no']);
    const desk = bench.openLayered('one');
    await arrivals.ask(desk, 10);
    await desk.store.close();
    await killedEmpty();
    const terminal = bench.openLayered('one');
    assert.equal((await arrivals.send(terminal)).why, 'teamNew');
    await goOn([terminal]);
  });

  it('emptied while two desks are connected', async () => {
    await start(['--appendonly', 'no']);
    const desks = ['one', 'two'].map((name) => bench.openLayered(name));
    for (const desk of desks) await arrivals.ask(desk, 5);
    await bench.forgetAll();
    await goOn(desks);
  });

  it('emptied, and a desk that knows nothing is the first to come', async () => {
    await start(['--appendonly', 'no']);
    const desks = ['one', 'two'].map((name) => bench.openLayered(name));
    for (const desk of desks) await arrivals.ask(desk, 5);
    await bench.forgetAll();
    const stranger = bench.openLayered('stranger');
    assert.equal((await arrivals.send(stranger)).why, 'teamNew');
    await goOn([stranger, ...desks]);
  });

  it('killed, and back with a snapshot of before', async () => {
    await start(['--appendonly', 'no', '--dbfilename', 'dump.rdb']);
    const desks = ['one', 'two'].map((name) => bench.openLayered(name));
    for (const desk of desks) await arrivals.ask(desk, 1);
    const client = new Redis({ host: server.host, port: server.port });
    await client.save();
    client.disconnect();
    for (const desk of desks) await arrivals.ask(desk, 4);
    await killedEmpty();
    await goOn(desks);
  });

  it('a replica that was cut off takes its place', async () => {
    const replica = await RedisServer.start({ args: ['--appendonly', 'no'] });
    let target = replica.port;
    const sockets = new Set<Socket>();
    const relay = await Relay.of((socket) => {
      const other = connect(target, '127.0.0.1');
      for (const one of [socket, other]) {
        sockets.add(one);
        one
          .on('error', () => undefined)
          .on('close', () => {
            for (const each of [socket, other]) each.destroy();
          });
      }
      socket.pipe(other).pipe(socket);
    });
    const client = new Redis({ host: replica.host, port: replica.port });
    try {
      await start(['--appendonly', 'no', '--repl-diskless-sync-delay', '0'], { host: '127.0.0.1', port: relay.port });
      target = server.port;
      await client.replicaof('127.0.0.1', server.port);
      const desks = ['one', 'two'].map((name) => bench.openLayered(name));
      for (const desk of desks) await arrivals.ask(desk, 1);
      while (!(await client.info('replication')).includes('master_link_status:up')) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      await client.replicaof('NO', 'ONE');
      for (const desk of desks) await arrivals.ask(desk, 4);
      await server.kill();
      target = replica.port;
      await goOn(desks);
    } finally {
      client.disconnect();
      await relay.close();
      await replica.stop();
    }
  });

  it('older data, and a desk that knows nothing is the first to come: it is stopped when any other comes', async () => {
    await start(['--appendonly', 'no']);
    const [one, two] = [bench.openLayered('one'), bench.openLayered('two')];
    await arrivals.ask(one, 1);
    const snapshot = await bench.snapshot();
    await arrivals.ask(two, 2);
    await arrivals.ask(one, 2);
    await bench.restore(snapshot);
    const stranger = bench.openLayered('stranger');
    // It cannot know of the four that are missing; with as many new ones the numbers of grants are what they were.
    assert.equal(await arrivals.ask(stranger, 4), 4);
    assert.equal((await arrivals.send(two)).why, 'teamNew');
    assert.equal((await arrivals.send(stranger)).why, 'teamNew');
    await goOn([one, two, stranger]);
  });

  it('what was granted is told again: places, and the counts of the day', async () => {
    await start(['--appendonly', 'no']);
    const [one, two] = [bench.openLayered('one'), bench.openLayered('two')];
    await arrivals.ask(one, 3);
    await arrivals.ask(two, 4);
    const { ticket } = await arrivals.send(two);
    assert.ok(ticket);
    await bench.pass(11_000);
    const before = await one.store.usage(ACCOUNT);
    assert.deepEqual([before.windows.domestic.used, before.apis[0]?.used], [8, 8]);
    await bench.forgetAll();
    await bench.pass(11_000);
    const after = await one.store.usage(ACCOUNT);
    assert.deepEqual([after.windows.domestic.used, after.apis], [8, before.apis]);
    await bench.pass(40_000);
    await two.store.settle(ticket, {});
    assert.equal((await one.store.usage(ACCOUNT)).windows.domestic.used, 1);
    assert.deepEqual((await one.store.usage(ACCOUNT)).apis, before.apis);
  });

  it('room is left for a desk that is cut off, as before', async () => {
    await start(['--appendonly', 'no']);
    const [here, there] = [bench.openLayered('here'), bench.openLayered('there')];
    await arrivals.ask(here, 1);
    await arrivals.ask(there, 1);
    await bench.pass(20_000, 5_000);
    there.way = 'cut';
    await arrivals.send(there);
    await bench.pass(40_000, 5_000);
    await bench.forgetAll();
    await bench.pass(LONGEST_PLACE + 20_000, 5_000);
    assert.equal((await here.store.usage(ACCOUNT)).windows.domestic.limit, 8);
    assert.equal((await arrivals.ask(here, 10)) + (await arrivals.ask(there, 10)), 10);
  });

  it('data that are new keep everybody waiting once, with a sentence that says why', async () => {
    await start(['--appendonly', 'no']);
    const desk = bench.openLayered('one');
    await arrivals.ask(desk, 1);
    assert.deepEqual(await desk.store.condition(), { kind: 'team' });
    await bench.forgetAll();
    assert.equal((await arrivals.send(desk)).why, 'teamNew');
    const opensAt = bench.clock.now() + LONGEST_PLACE;
    assert.deepEqual(await desk.store.condition(), { kind: 'team', opensAt });
    await bench.pass(LONGEST_PLACE, 5_000);
    assert.deepEqual(await desk.store.condition(), { kind: 'team' });
    assert.equal(await arrivals.ask(desk, 11), 10);
  });

  it('no window of 60 s has more than ten, whatever is lost or comes back when, as long as all desks go on', async function () {
    this.timeout(120_000);
    await start(['--appendonly', 'no']);
    const step = fc.oneof(
      {
        weight: 8,
        arbitrary: fc.record({
          do: fc.constant('ask' as const),
          desk: fc.nat(2),
          times: fc.integer({ min: 1, max: 6 }),
        }),
      },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('send' as const), desk: fc.nat(2) }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('settle' as const), which: fc.nat(20) }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('snapshot' as const) }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('restore' as const), which: fc.nat(5) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('lose' as const) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('process' as const), desk: fc.nat(2) }) },
      {
        weight: 5,
        arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 500, max: 40_000 }) }),
      },
    );
    const totals = { sent: 0, lost: 0, restored: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 80 }), async (steps) => {
        const own = new TeamBench(server);
        const all = new Arrivals(own);
        const desks = ['a', 'b', 'c'].map((name) => own.openLayered(name));
        const underWay: { readonly ticket: Ticket; readonly desk: LayeredDesk }[] = [];
        const snapshots: (readonly (Uint8Array | null)[])[] = [];
        // Every desk has seen the newest grant: what a desk does that has not is in the test before.
        const seen = async () => {
          for (const desk of desks)
            await all.send(desk).then(({ ticket }) => ticket && underWay.push({ ticket, desk }));
        };
        try {
          for (const one of steps) {
            if (one.do === 'wait') await own.pass(one.ms, 5_000);
            if (one.do === 'snapshot') snapshots.push(await own.snapshot());
            if (one.do === 'lose' || one.do === 'restore') {
              const snapshot = one.do === 'restore' ? snapshots[one.which % Math.max(1, snapshots.length)] : undefined;
              await seen();
              if (snapshot) await own.restore(snapshot);
              else if (one.do === 'lose') await own.forgetAll();
              totals[snapshot ? 'restored' : 'lost']++;
            }
            if (one.do === 'settle') {
              const [ended] = underWay.splice(one.which % Math.max(1, underWay.length), 1);
              await ended?.desk.store.settle(ended.ticket, {});
            }
            // Nothing is on its way for longer than an exchange can take.
            for (const late of underWay.filter(({ ticket }) => ticket.reservedAt < own.clock.now() - 10_000)) {
              underWay.splice(underWay.indexOf(late), 1);
              await late.desk.store.settle(late.ticket, {});
            }
            if (one.do === 'process') {
              const desk = ['a', 'b', 'c'][one.desk] ?? 'a';
              desks[one.desk] = own.openLayered(desk);
            }
            const desk = one.do === 'ask' || one.do === 'send' ? desks[one.desk] : undefined;
            if (desk && one.do === 'ask') await all.ask(desk, one.times);
            if (desk && one.do === 'send') {
              const { ticket } = await all.send(desk);
              if (ticket) underWay.push({ ticket, desk });
            }
          }
          all.check();
          totals.sent += all.times.length;
        } finally {
          await own.close();
        }
      }),
      { numRuns: 15, seed: 14 },
    );
    assert.ok(totals.sent > 150 && totals.lost > 10 && totals.restored > 10, JSON.stringify(totals));
  });
});

describe("a desk's clock is set", function () {
  this.timeout(60_000);
  let server: RedisServer;
  let bench: TeamBench;
  let arrivals: Arrivals;
  before(async function () {
    needsRedis(this);
    server = await RedisServer.start({ args: ['--appendonly', 'no'] });
  });
  after(() => (server as RedisServer | undefined)?.stop());
  beforeEach(() => {
    bench = new TeamBench(server);
    arrivals = new Arrivals(bench);
  });
  afterEach(() => bench.close());

  const tenUnderWay = async (desk: LayeredDesk): Promise<readonly Ticket[]> => {
    const tickets: Ticket[] = [];
    for (let i = 0; i < 10; i++) {
      const { ticket } = await arrivals.send(desk);
      assert.ok(ticket);
      tickets.push(ticket);
    }
    return tickets;
  };

  for (const skew of [-3_600_000, -30_000, 3_600_000]) {
    it(`by ${skew / 1000} s while ten are on their way: their places are free a minute after they ended`, async () => {
      const desk = bench.openLayered('one');
      const tickets = await tenUnderWay(desk);
      desk.skew = skew;
      await bench.pass(2_000);
      for (const ticket of tickets) await desk.store.settle(ticket, {});
      for (let passed = 0; passed < 55_000; passed += 5_000) {
        assert.equal(await arrivals.ask(desk, 1), 0, `after ${passed} ms`);
        await bench.pass(5_000, 2_500);
      }
      await bench.pass(5_000);
      assert.equal(await arrivals.ask(desk, 11), 10);
      arrivals.check();
    });
  }

  it('while the server is away: what ended then is free a minute after that', async () => {
    const desk = bench.openLayered('one');
    const tickets = await tenUnderWay(desk);
    desk.way = 'cut';
    await bench.pass(5_000);
    for (const ticket of tickets) await desk.store.settle(ticket, {});
    desk.skew = -3_600_000;
    await bench.pass(20_000);
    desk.way = 'open';
    await bench.pass(20_000);
    assert.deepEqual(await desk.store.condition(), { kind: 'team' });
    assert.equal(await arrivals.ask(desk, 1), 0, 'after 40 s');
    await bench.pass(20_000);
    assert.equal(await arrivals.ask(desk, 11), 10);
    arrivals.check();
  });
});
