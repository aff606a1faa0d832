import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Ticket } from '../../../server/src/store/store.ts';
import { ACCOUNT, LONGEST_REQUEST, question, type Bench, type RulesStore } from './storeBench.ts';
import { describeStores } from './stores.ts';

const OPD = 'opd/family';

describeStores('minute window', (makeBench) => {
  let bench: Bench;
  let store: RulesStore;
  beforeEach(() => {
    bench = makeBench();
    store = bench.open();
  });
  afterEach(() => bench.close());

  it('grants ten domestic requests, and an eleventh 60 s after the first was settled', async () => {
    await bench.fill(store, 10);
    const claim = await bench.claim(store, question('a'));
    assert.deepEqual(claim, { state: 'wait', until: bench.clock.now() + 60_000, retryAt: bench.clock.now() + 1_000 });
    await bench.clock.advance(59_999);
    assert.equal((await bench.claim(store, question('b'))).state, 'wait');
    await bench.clock.advance(1);
    await bench.grant(store, question('c'));
  });

  it('grants five OPD requests, beside ten domestic ones', async () => {
    await bench.fill(store, 10);
    await bench.fill(store, 5, OPD);
    assert.equal((await bench.claim(store, question('a', OPD))).state, 'wait');
    await bench.clock.advance(60_000);
    await bench.fill(store, 5, OPD);
  });

  it('counts from the settlement, however long a request was under way', async () => {
    const tickets = await bench.fill(store, 10, undefined, false);
    await bench.clock.advance(29_000);
    for (const ticket of tickets) await store.settle(ticket, {});
    await bench.clock.advance(59_999);
    const waiter = bench.waiter();
    assert.equal((await bench.claim(store, question('a'), { waiter })).state, 'wait');
    await store.leave(waiter);
    await bench.clock.advance(1);
    await bench.fill(store, 10);
  });

  it('is shared by all windows of the user', async () => {
    const other = bench.open();
    await bench.fill(store, 5);
    await bench.fill(other, 5);
    assert.equal((await bench.claim(bench.open(), question('a'))).state, 'wait');
  });

  it('belongs to an account', async () => {
    await bench.fill(store, 10);
    await bench.grant(store, question('a'), { account: 'account-b' });
  });

  it('says of each of many waiting questions about when its turn is', async () => {
    for (let i = 0; i < 10; i++) {
      await bench.fill(store, 1);
      await bench.clock.advance(1_000);
    }
    const now = bench.clock.now();
    const waits: number[] = [];
    for (let i = 0; i < 23; i++) {
      const claim = await bench.claim(store, question(`q${i}`));
      assert.ok(claim.state === 'wait');
      waits.push((claim.until - now) / 1000);
    }
    const firstTen = [50, 51, 52, 53, 54, 55, 56, 57, 58, 59];
    const later = firstTen.flatMap((s) => s + 60);
    assert.deepEqual(waits, [...firstTen, ...later, 170, 171, 172]);
  });

  it('shows how many places are taken and when the next is free', async () => {
    const start = bench.clock.now();
    await bench.fill(store, 9);
    await bench.clock.advance(5_000);
    assert.deepEqual((await store.usage(ACCOUNT)).windows.domestic, { used: 9, limit: 10, freeAt: start + 5_000 });
    await bench.fill(store, 1);
    assert.deepEqual((await store.usage(ACCOUNT)).windows.domestic, { used: 10, limit: 10, freeAt: start + 60_000 });
    assert.deepEqual((await store.usage(ACCOUNT)).windows.opd, { used: 0, limit: 5, freeAt: start + 5_000 });
    await bench.clock.advance(55_000);
    assert.equal((await store.usage(ACCOUNT)).windows.domestic.used, 1);
  });

  it('gets the place of a dead process back', async () => {
    await bench.fill(store, 10, undefined, false);
    await bench.clock.advance(LONGEST_REQUEST + 59_999);
    assert.equal((await bench.claim(store, question('a'))).state, 'wait');
    await bench.clock.advance(1);
    await bench.grant(store, question('b'));
  });

  it('counts a request that was settled after its place had been given up', async () => {
    // As when the machine slept in the middle of it.
    const [late] = await bench.fill(store, 1, undefined, false);
    assert.ok(late);
    await bench.clock.advance(8 * 3_600_000);
    await bench.fill(store, 9);
    await store.settle(late, {});
    assert.equal((await bench.claim(store, question('a'))).state, 'wait');
    await bench.clock.advance(60_000);
    await bench.grant(store, question('b'));
  });

  it('never stays closed when the clock goes back', async () => {
    await bench.fill(store, 10);
    await bench.clock.advance(-7 * 24 * 3_600_000);
    assert.equal((await bench.claim(store, question('a'))).state, 'wait');
    await bench.clock.advance(LONGEST_REQUEST + 60_000);
    await bench.grant(store, question('b'));
  });

  it('never lets more than ten arrive in any 60 s, whatever the requests take', async function () {
    this.timeout(30_000);
    const step = fc.oneof(
      fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 25_000 }) }),
      fc.record({
        do: fc.constant('claim' as const),
        desk: fc.nat(2),
        isBackground: fc.boolean(),
        isImpatient: fc.boolean(),
      }),
      fc.record({
        do: fc.constant('claim' as const),
        desk: fc.nat(2),
        isBackground: fc.boolean(),
        isImpatient: fc.boolean(),
      }),
      fc.record({ do: fc.constant('settle' as const), which: fc.nat(20) }),
    );
    const steps = fc.array(step, { minLength: 30, maxLength: 150 });
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const own = makeBench();
        try {
          const desks = [own.open(), own.open(), own.open()];
          const underWay: { ticket: Ticket; desk: number }[] = [];
          const spans: { from: number; to: number }[] = [];
          const settle = async (index: number) => {
            const [one] = underWay.splice(index, 1);
            if (!one) return;
            await desks[one.desk]?.settle(one.ticket, {});
            spans.push({ from: one.ticket.reservedAt, to: own.clock.now() });
          };
          for (const [i, one] of sequence.entries()) {
            if (one.do === 'wait') await own.clock.advance(one.ms);
            if (one.do === 'settle') await settle(one.which % Math.max(1, underWay.length));
            // The transport ends a request, and a download behind it, after 30 s each.
            for (let at = underWay.length - 1; at >= 0; at--) {
              if ((underWay[at]?.ticket.reservedAt ?? 0) < own.clock.now() - 60_000) await settle(at);
            }
            const desk = one.do === 'claim' ? desks[one.desk] : undefined;
            if (!desk || one.do !== 'claim') continue;
            const waiter = own.waiter(one.isBackground ? 'background' : 'interactive');
            const claim = await own.claim(desk, question(`q${i}`), { waiter });
            if (claim.state === 'granted') underWay.push({ ticket: claim.ticket, desk: one.desk });
            else if (one.isImpatient) await desk.leave(waiter);
          }
          while (underWay.length > 0) await settle(0);
          // A request can have arrived at any time of its span: the worst case for every window of 60 s.
          for (const { to: start } of spans) {
            const inWindow = spans.filter(({ from, to }) => from < start + 60_000 && to >= start).length;
            assert.ok(inWindow <= 10, `${inWindow} in one minute`);
          }
        } finally {
          await own.close();
        }
      }),
      { numRuns: 20 },
    );
  });
});
