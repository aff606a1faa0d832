import assert from 'node:assert/strict';
import { JpoClient } from '../../../server/src/jpo/client.ts';
import { learn } from '../../../server/src/jpo/learn.ts';
import { SqliteStore } from '../../../server/src/jpo/local/sqliteStore.ts';
import { OfficeTime } from '../../../server/src/jpo/officeTime.ts';
import type { Claim, ClaimRequest } from '../../../server/src/jpo/store.ts';
import { TokenSource } from '../../../server/src/jpo/token.ts';
import type { HttpResponse, Transport } from '../../../server/src/network/transport.ts';
import { codeOf, INTERACTIVE } from './desks.ts';
import { ACCOUNT, LONGEST_REQUEST, question, Bench } from './storeBench.ts';

const Q = question('2020900005');
const ORIGIN = 'http://127.0.0.1:9';

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
  let sent: number;
  beforeEach(() => {
    bench = new StallingBench();
    sent = 0;
  });
  afterEach(() => bench.close());

  const transport: Transport = {
    send: ({ method }) => {
      if (method === 'POST') return Promise.resolve(json({ access_token: 'token' }));
      sent++;
      return Promise.resolve(json({ result: { statusCode: '107', errorMessage: '', remainAccessCount: '399' } }));
    },
  };

  /** A window. */
  function open(): { readonly store: StallingStore; readonly client: JpoClient } {
    const { clock } = bench;
    const store = bench.open();
    const credentials = () => Promise.resolve({ username: 'demo', password: 'demo' });
    const tokens = new TokenSource(transport, clock, { url: `${ORIGIN}/auth/token` }, credentials);
    const access = { origin: ORIGIN, tokens, account: () => Promise.resolve(ACCOUNT) };
    const client = new JpoClient({
      ...{ store, transport, clock, learn, office: new OfficeTime(clock), access: { domestic: access, opd: access } },
      id: () => bench.waiter().id,
      random: () => 0,
      settings: () => ({ offline: false, reserve: 0, dailyLimitOf: () => 400 }),
      log: () => undefined,
    });
    return { store, client };
  }

  it('is not used once another window may have asked: one request in all', async () => {
    const [here, there] = [open(), open()];
    here.store.stall = async () => {
      await bench.clock.advance(LONGEST_REQUEST);
      assert.equal(codeOf(await there.client.ask(Q, INTERACTIVE)), '107');
    };
    assert.equal(codeOf(await here.client.ask(Q, INTERACTIVE)), '107');
    assert.equal(sent, 1);
  });

  it('is given back, with its place and its count, and asked for anew', async () => {
    const { store, client } = open();
    store.stall = () => bench.clock.advance(5_000);
    assert.equal(codeOf(await client.ask(Q, INTERACTIVE)), '107');
    const { apis, windows } = await store.usage(ACCOUNT);
    assert.deepEqual([store.granted, sent, apis[0]?.used, windows.domestic.used], [2, 1, 1, 1]);
  });

  it('is given back when nobody waits for the answer any more', async () => {
    const { store, client } = open();
    const abort = new AbortController();
    store.stall = async () => {
      abort.abort();
      await bench.clock.advance(5_000);
    };
    assert.equal(codeOf(await client.ask(Q, { ...INTERACTIVE, signal: abort.signal })), 'cancelled');
    await bench.clock.advance(0);
    const { apis, windows } = await store.usage(ACCOUNT);
    assert.deepEqual([sent, apis[0]?.used, windows.domestic.used], [0, 0, 0]);
  });

  it('is given back at once when nobody waits any more, however fresh it is', async () => {
    const { store, client } = open();
    const abort = new AbortController();
    store.stall = () => {
      abort.abort();
      return Promise.resolve();
    };
    assert.equal(codeOf(await client.ask(Q, { ...INTERACTIVE, signal: abort.signal })), 'cancelled');
    await bench.clock.advance(0);
    const { apis, windows } = await store.usage(ACCOUNT);
    assert.deepEqual([sent, apis[0]?.used, windows.domestic.used], [0, 0, 0]);
  });

  it('is not asked for without end', async () => {
    const { store, client } = open();
    const late = async (): Promise<void> => {
      await bench.clock.advance(5_000);
      store.stall = late;
    };
    store.stall = late;
    assert.equal(codeOf(await client.ask(Q, INTERACTIVE)), 'store');
    const { apis } = await store.usage(ACCOUNT);
    assert.deepEqual([store.granted, sent, apis[0]?.used], [3, 0, 0]);
  });

  it('is used while nobody else can have taken its place', async () => {
    const { store, client } = open();
    store.stall = () => bench.clock.advance(4_999);
    assert.equal(codeOf(await client.ask(Q, INTERACTIVE)), '107');
    assert.deepEqual([store.granted, sent], [1, 1]);
  });
});

class StallingBench extends Bench<StallingStore> {
  protected make(): StallingStore {
    return new StallingStore({ folder: this.folder, clock: this.clock, id: this.nextId });
  }
}

function json(value: object): HttpResponse {
  return { status: 200, mediaType: 'application/json', body: new TextEncoder().encode(JSON.stringify(value)) };
}
