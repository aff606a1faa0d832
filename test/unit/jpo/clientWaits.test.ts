import assert from 'node:assert/strict';
import { Budget } from '../../../server/src/jpo/budget.ts';
import type { Delay } from '../../../server/src/jpo/inFlight.ts';
import { SqliteStore } from '../../../server/src/store/sqlite/sqliteStore.ts';
import type { Claim, ClaimRequest, Waiter, WaitReason } from '../../../server/src/store/store.ts';
import { codeOf, INTERACTIVE } from '../store/desks.ts';
import { Bench, LONGEST_REQUEST, question } from '../store/storeBench.ts';
import { clientOver } from '../store/storeClient.ts';

const Q = question('2020900005');
const REASONS = Object.keys({
  minute: 0,
  lost: 0,
  started: 0,
  store: 0,
  asked: 0,
  teamAway: 0,
  teamRefused: 0,
  teamNew: 0,
} satisfies Record<WaitReason, 0>) as WaitReason[];

/** Lets everybody wait for a reason that the test names, and can take its time to let somebody go. */
class WaitingStore extends SqliteStore {
  wait: Delay | undefined;
  now = () => 0;
  claims = 0;
  leaving: (() => Promise<unknown>) | undefined;

  override claim(request: ClaimRequest): Promise<Claim> {
    this.claims++;
    if (!this.wait) return super.claim(request);
    return Promise.resolve({ state: 'wait', ...this.wait, retryAt: this.now() + 1_000 });
  }

  override async leave(waiter: Waiter): Promise<void> {
    const { leaving } = this;
    this.leaving = undefined;
    await leaving?.();
    return super.leave(waiter);
  }
}

class WaitingBench extends Bench<WaitingStore> {
  protected make(): WaitingStore {
    const store = new WaitingStore({ folder: this.folder, clock: this.clock, id: this.nextId });
    store.now = () => this.clock.now();
    return store;
  }
}

describe('client: what those who wait are told', () => {
  let bench: WaitingBench;
  beforeEach(() => {
    bench = new WaitingBench();
  });
  afterEach(() => bench.close());

  function open() {
    const store = bench.open();
    return { store, ...clientOver(store, bench.clock, () => bench.waiter().id) };
  }

  /** Asks so many questions; what each was told last. */
  function ask({ client }: ReturnType<typeof open>, count: number): (Delay | undefined)[] {
    const told = Array.from({ length: count }, (): Delay | undefined => undefined);
    for (const index of told.keys()) {
      void client.ask(question(`20190${index}`), { ...INTERACTIVE, onDelay: (delay) => (told[index] = delay) });
    }
    return told;
  }

  for (const from of REASONS) {
    it(`${from}: all who wait hear within seconds that it is another reason by now, or none`, async () => {
      const window = open();
      const { store } = window;
      store.wait = { until: bench.clock.now() + 50_000, reason: from };
      const told = ask(window, 4);
      await bench.clock.advance(3_000);
      assert.deepEqual(told, Array(4).fill(store.wait));
      for (const reason of REASONS.filter((one) => one !== from)) {
        store.wait = { until: bench.clock.now() + 40_000, reason };
        await bench.clock.advance(5_000);
        assert.deepEqual(told, Array(4).fill(store.wait), reason);
        store.wait = { until: bench.clock.now() + 50_000, reason: from };
        await bench.clock.advance(5_000);
        assert.deepEqual(told, Array(4).fill(store.wait), `${reason}, and back`);
      }
      store.wait = undefined;
      await bench.clock.advance(5_000);
      assert.deepEqual(told, Array(4).fill(undefined));
    });
  }

  it('a time that passes is told anew to all, and until then only the first of them claims', async () => {
    const window = open();
    const { store } = window;
    const start = bench.clock.now();
    store.wait = { until: start + 30_000, reason: 'minute' };
    const told = ask(window, 4);
    await bench.clock.advance(2_000);
    store.wait = { until: start + 90_000, reason: 'minute' };
    const { claims } = store;
    await bench.clock.advance(1_000);
    const ofOne = store.claims - claims;
    await bench.clock.advance(25_000);
    assert.ok(store.claims - claims <= 26 * ofOne, `${store.claims - claims} claims`);
    await bench.clock.advance(6_000);
    assert.deepEqual(told, Array(4).fill(store.wait));
  });

  it('somebody else asks the same: silent while that is quick, then until when, then asked here', async () => {
    const [dead, { client, sent }] = [open(), open()];
    const start = bench.clock.now();
    await bench.grant(dead.store, Q);
    const told: unknown[] = [];
    const at = () => bench.clock.now() - start;
    const asked = client.ask(Q, { ...INTERACTIVE, onDelay: (delay) => told.push([at(), delay]) });
    await bench.clock.advance(2_400);
    assert.deepEqual(told, []);
    await bench.clock.advance(LONGEST_REQUEST);
    assert.equal(codeOf(await asked), '107');
    const [[first] = [], [last] = []] = told as [number, Delay | undefined][];
    assert.ok(first !== undefined && first <= 3_000 && last === LONGEST_REQUEST, JSON.stringify(told));
    const until = start + LONGEST_REQUEST;
    assert.deepEqual(told, [
      [first, { until, reason: 'asked' }],
      [last, undefined],
    ]);
    assert.equal(sent(), 1);
  });

  it('somebody else asks the same and is answered: nothing is told', async () => {
    const [other, { client, sent }] = [open(), open()];
    const ticket = await bench.grant(other.store, Q);
    const told: unknown[] = [];
    const asked = client.ask(Q, { ...INTERACTIVE, onDelay: (delay) => told.push(delay) });
    await bench.clock.advance(2_000);
    await other.store.settle(ticket, { answer: bench.answer(Q, { applicationNumber: Q.parameter }) });
    await bench.clock.advance(100);
    assert.deepEqual([codeOf(await asked), told, sent()], ['100', [], 0]);
  });
});

describe('client: who joins a question that those before it have no request left for', () => {
  let bench: WaitingBench;
  beforeEach(() => {
    bench = new WaitingBench();
  });
  afterEach(() => bench.close());

  const spent = () => new Budget(0, { code: 'reserve' });
  for (const [title, budget, code, sent] of [
    ['with requests left: it is asked', () => new Budget(2), '107', 1],
    ['without a budget: it is asked', () => undefined, '107', 1],
    ['with none left either: it is told its reason', spent, 'reserve', 0],
  ] as const) {
    it(title, async () => {
      const store = bench.open();
      const window = clientOver(store, bench.clock, () => bench.waiter().id);
      const joining = Promise.withResolvers<string>();
      store.leaving = async () => {
        await bench.clock.sleep(1_000);
        const mine = budget();
        void window.client.ask(Q, { ...INTERACTIVE, ...(mine ? { budget: mine } : {}) }).then((outcome) => {
          joining.resolve(codeOf(outcome));
        });
        await bench.clock.sleep(1_000);
      };
      const first = window.client.ask(Q, { ...INTERACTIVE, budget: spent() });
      await bench.clock.advance(5_000);
      // The answer that somebody else pays for is the first one's, too.
      assert.deepEqual([await joining.promise, codeOf(await first), window.sent()], [code, code, sent]);
    });
  }
});
