import assert from 'node:assert/strict';
import type { Settlement } from '../../../server/src/store/store.ts';
import { ACCOUNT, HOUR, question, type Bench, type RulesStore } from './storeBench.ts';
import { describeStores } from './stores.ts';

const PROGRESS = 'patent/app_progress';
const SCARCE = 'patent/case_number_reference';

describeStores('daily ledger', (makeBench) => {
  let bench: Bench;
  let store: RulesStore;
  let asked = 0;
  beforeEach(() => {
    bench = makeBench();
    store = bench.open();
  });
  afterEach(() => bench.close());

  /** One request of its own, answered with this; a minute of its own, so that only the day counts. */
  async function spend(settlement: Settlement = {}, api = PROGRESS, account = ACCOUNT): Promise<void> {
    const ticket = await bench.grant(store, question(`n${++asked}`, api), { account });
    await bench.clock.advance(100);
    await store.settle(ticket, settlement);
    await bench.clock.advance(60_000);
  }

  async function remaining(api = PROGRESS, account = ACCOUNT): Promise<number | undefined> {
    return (await store.usage(account)).apis.find((one) => one.api === api)?.remaining;
  }

  it('starts from the limit of the handbook', async () => {
    await spend();
    assert.deepEqual((await store.usage(ACCOUNT)).apis, [{ api: PROGRESS, used: 1, remaining: 399 }]);
  });

  it('follows remainAccessCount up and down', async () => {
    await spend({ remaining: 785 });
    assert.equal(await remaining(), 785);
    await spend({ remaining: 700 });
    assert.equal(await remaining(), 700);
    await spend({ remaining: 720 });
    assert.equal(await remaining(), 720);
    assert.equal((await store.usage(ACCOUNT)).apis[0]?.used, 3);
  });

  it('starts from the limit of the account, which the server corrects', async () => {
    const ticket = await bench.grant(store, question('provider'), { dailyLimit: 2000 });
    assert.equal(await remaining(), 1999);
    await store.settle(ticket, { remaining: 1500 });
    assert.equal(await remaining(), 1500);
  });

  it('gives place and count back when the server was not reached', async () => {
    for (let i = 0; i < 25; i++) {
      const ticket = await bench.grant(store, question(`unsent ${i}`));
      await store.settle(ticket, { isUnsent: true });
    }
    assert.deepEqual((await store.usage(ACCOUNT)).apis, [{ api: PROGRESS, used: 0, remaining: 400 }]);
    assert.equal((await store.usage(ACCOUNT)).windows.domestic.used, 0);
  });

  for (const seconds of [30, 66, 130])
    it(`what comes back unsent after ${seconds} s is not left twice`, async () => {
      const late = await bench.grant(store, question('late'));
      await bench.clock.advance(seconds * 1_000);
      await spend({ remaining: 399 });
      await store.settle(late, { isUnsent: true });
      assert.equal(await remaining(), 399);
    });

  it('counts on by itself where the server says nothing', async () => {
    await spend({ remaining: 785 });
    await spend({ remaining: undefined });
    await spend();
    assert.equal(await remaining(), 783);
  });

  it('is spent when nothing remains, until the next day in Japan', async () => {
    await spend({ remaining: 0 });
    const resetAt = Date.UTC(2026, 10, 23, 15);
    assert.deepEqual(await bench.claim(store, question('more')), { state: 'spent', resetAt });
    assert.equal((await store.usage(ACCOUNT)).resetAt, resetAt);
    await bench.clock.advance(resetAt - bench.clock.now() - 1);
    assert.equal((await bench.claim(store, question('more'))).state, 'spent');
    await bench.clock.advance(1);
    assert.deepEqual((await store.usage(ACCOUNT)).apis, []);
    await spend();
    assert.equal(await remaining(), 399);
    assert.equal((await store.usage(ACCOUNT)).day, '2026-11-24');
  });

  it('is spent after 203, whatever it had counted', async () => {
    await spend({ remaining: 300 });
    await spend({ spent: true });
    assert.equal(await remaining(), 0);
    assert.equal((await bench.claim(store, question('more'))).state, 'spent');
  });

  it('counts each API, each law and each account by itself', async () => {
    await spend({ spent: true });
    await spend({ remaining: 10 }, 'design/app_progress');
    await spend({ remaining: 20 }, 'patent/app_progress_simple');
    await spend({ remaining: 30 }, PROGRESS, 'account-b');
    assert.equal(await remaining(), 0);
    assert.equal(await remaining('design/app_progress'), 10);
    assert.equal(await remaining('patent/app_progress_simple'), 20);
    assert.equal(await remaining(PROGRESS, 'account-b'), 30);
  });

  it('is shared by all windows of the user, and kept when they are closed', async () => {
    await spend({ remaining: 5 });
    assert.equal((await bench.open().usage(ACCOUNT)).apis[0]?.remaining, 5);
    await store.close();
    store = bench.open();
    assert.equal(await remaining(), 5);
  });

  it('takes off the requests that are still on their way', async () => {
    const first = await bench.grant(store, question('a'));
    await bench.grant(store, question('b'));
    await bench.grant(store, question('c'));
    await bench.clock.advance(100);
    await store.settle(first, { remaining: 9 });
    assert.equal(await remaining(), 7);
  });

  it('a count that was overtaken by a later one can only lower it', async () => {
    const first = await bench.grant(store, question('a'));
    const second = await bench.grant(store, question('b'));
    await bench.clock.advance(100);
    // The server counted the first before the second; the answers arrive the other way round.
    await store.settle(second, { remaining: 8 });
    await bench.clock.advance(100);
    await store.settle(first, { remaining: 9 });
    assert.ok(((await remaining()) ?? 9) <= 8);
    await bench.clock.advance(1);
    await spend({ remaining: 20 });
    assert.equal(await remaining(), 20);
  });

  it('an answer that was on its way when the count was spent does not open it again', async () => {
    const first = await bench.grant(store, question('a'));
    const second = await bench.grant(store, question('b'));
    await bench.clock.advance(100);
    await store.settle(second, { spent: true });
    await store.settle(first, { remaining: 1 });
    assert.equal((await bench.claim(store, question('c'))).state, 'spent');
  });

  it('takes what crosses midnight off the next day, and concludes nothing from its answer', async () => {
    await bench.clock.advance(15 * HOUR - 1_000); // 23:59:59 JST
    const counted = await bench.grant(store, question('a'));
    const spent = await bench.grant(store, question('b'));
    await bench.clock.advance(2_000);
    await bench.grant(store, question('c'));
    await store.settle(counted, { remaining: 0 });
    await store.settle(spent, { spent: true });
    assert.deepEqual((await store.usage(ACCOUNT)).apis, [{ api: PROGRESS, used: 1, remaining: 397 }]);
  });

  it('goes on when the clock goes back a day, and comes back to the right count', async () => {
    await spend({ remaining: 100 });
    await bench.clock.advance(-24 * HOUR);
    await spend({ remaining: 50 });
    assert.equal(await remaining(), 50);
    await bench.clock.advance(24 * HOUR + 1000);
    assert.equal(await remaining(), 100);
    await spend({ remaining: 49 });
    assert.equal(await remaining(), 49);
  });

  describe('reserve for interactive questions', () => {
    it('stops background questions at the share, interactive ones at nothing', async () => {
      await spend({ remaining: 10 }, SCARCE);
      const background = { priority: 'background', reserve: 0.2 } as const;
      const resetAt = Date.UTC(2026, 10, 23, 15);
      assert.deepEqual(await bench.claim(store, question('a', SCARCE), background), { state: 'reserved', resetAt });
      await spend({ remaining: 11 }, SCARCE);
      await bench.grant(store, question('b', SCARCE), background);
      await bench.grant(store, question('c', SCARCE), { priority: 'interactive', reserve: 0.2 });
    });

    it('leaves nothing where no reserve is wanted, everything where all is', async () => {
      await spend({ remaining: 1 }, SCARCE);
      await bench.grant(store, question('a', SCARCE), { priority: 'background', reserve: 0 });
      const all = { priority: 'background', reserve: 1 } as const;
      assert.equal((await bench.claim(store, question('b'), all)).state, 'reserved');
    });
  });
});
