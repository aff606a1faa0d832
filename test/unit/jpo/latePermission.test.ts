import assert from 'node:assert/strict';
import { SqliteStore } from '../../../server/src/store/sqlite/sqliteStore.ts';
import type { Claim, ClaimRequest } from '../../../server/src/store/store.ts';
import { codeOf, INTERACTIVE } from '../store/desks.ts';
import { ACCOUNT, LONGEST_REQUEST, question, Bench } from '../store/storeBench.ts';
import { clientOver, type StoreClient } from '../store/storeClient.ts';

const Q = question('2020900005');

/** Between the step that grants something and the reply of `claim`, the process may stand still. */
class StallingStore extends SqliteStore {
  stall: (() => Promise<unknown>) | undefined;
  granted = 0;

  override async claim(request: ClaimRequest): Promise<Claim> {
    const claim = await super.claim(request);
    if (claim.state !== 'granted') return claim;
    this.granted++;
    const { stall } = this;
    this.stall = undefined;
    await stall?.();
    return claim;
  }
}

describe('client: a permission that comes late, as to a process that stood still', () => {
  let bench: StallingBench;
  beforeEach(() => {
    bench = new StallingBench();
  });
  afterEach(() => bench.close());

  /** A window. */
  function open(): { readonly store: StallingStore } & StoreClient {
    const store = bench.open();
    return { store, ...clientOver(store, bench.clock, () => bench.waiter().id) };
  }

  it('is not used once another window may have asked: one request in all', async () => {
    const [here, there] = [open(), open()];
    here.store.stall = async () => {
      await bench.clock.advance(LONGEST_REQUEST);
      assert.equal(codeOf(await there.client.ask(Q, INTERACTIVE)), '107');
    };
    assert.equal(codeOf(await here.client.ask(Q, INTERACTIVE)), '107');
    assert.equal(here.sent() + there.sent(), 1);
  });

  it('is given back, with its place and its count, and asked for anew', async () => {
    const { store, client, sent } = open();
    store.stall = () => bench.clock.advance(5_000);
    assert.equal(codeOf(await client.ask(Q, INTERACTIVE)), '107');
    const { apis, windows } = await store.usage(ACCOUNT);
    assert.deepEqual([store.granted, sent(), apis[0]?.used, windows.domestic.used], [2, 1, 1, 1]);
  });

  it('is given back when nobody waits for the answer any more', async () => {
    const { store, client, sent } = open();
    const abort = new AbortController();
    store.stall = async () => {
      abort.abort();
      await bench.clock.advance(5_000);
    };
    assert.equal(codeOf(await client.ask(Q, { ...INTERACTIVE, signal: abort.signal })), 'cancelled');
    await bench.clock.advance(0);
    const { apis, windows } = await store.usage(ACCOUNT);
    assert.deepEqual([sent(), apis[0]?.used, windows.domestic.used], [0, 0, 0]);
  });

  it('is given back at once when nobody waits any more, however fresh it is', async () => {
    const { store, client, sent } = open();
    const abort = new AbortController();
    store.stall = () => {
      abort.abort();
      return Promise.resolve();
    };
    assert.equal(codeOf(await client.ask(Q, { ...INTERACTIVE, signal: abort.signal })), 'cancelled');
    await bench.clock.advance(0);
    const { apis, windows } = await store.usage(ACCOUNT);
    assert.deepEqual([sent(), apis[0]?.used, windows.domestic.used], [0, 0, 0]);
  });

  it('is not asked for without end', async () => {
    const { store, client, sent } = open();
    const late = async (): Promise<void> => {
      await bench.clock.advance(5_000);
      store.stall = late;
    };
    store.stall = late;
    assert.equal(codeOf(await client.ask(Q, INTERACTIVE)), 'store');
    const { apis } = await store.usage(ACCOUNT);
    assert.deepEqual([store.granted, sent(), apis[0]?.used], [3, 0, 0]);
  });

  it('is used while nobody else can have taken its place', async () => {
    const { store, client, sent } = open();
    store.stall = () => bench.clock.advance(4_999);
    assert.equal(codeOf(await client.ask(Q, INTERACTIVE)), '107');
    assert.deepEqual([store.granted, sent()], [1, 1]);
  });
});

class StallingBench extends Bench<StallingStore> {
  protected make(): StallingStore {
    return new StallingStore({ folder: this.folder, clock: this.clock, id: this.nextId });
  }
}
