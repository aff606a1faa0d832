import assert from 'node:assert/strict';
import { HOUR, LONGEST_REQUEST, question, type Bench, type RulesStore } from '../store/storeBench.ts';
import { describeStores } from '../store/stores.ts';

const Q = question('2020900005');

describeStores('equal questions of two windows', (makeBench) => {
  let bench: Bench;
  let here: RulesStore;
  let there: RulesStore;
  beforeEach(() => {
    bench = makeBench();
    here = bench.open();
    there = bench.open();
  });
  afterEach(() => bench.close());

  it('are one request: the second waits for the answer of the first', async () => {
    const ticket = await bench.grant(here, Q);
    const claim = await bench.claim(there, Q);
    assert.ok(claim.state === 'asked' && claim.retryAt > bench.clock.now());
    const answer = bench.answer(Q, { title: '架空の装置' });
    await here.settle(ticket, { answer });
    assert.deepEqual(await bench.claim(there, Q), { state: 'held', answer });
  });

  it('are two when the first brought no answer', async () => {
    await here.settle(await bench.grant(here, Q), {});
    await bench.grant(there, Q);
  });

  it('are one request also under two IDs', async () => {
    await bench.grant(here, Q, { account: 'account-a' });
    assert.equal((await bench.claim(there, Q, { account: 'account-b' })).state, 'asked');
  });

  it('are asked again once the process that asked is dead', async () => {
    const end = bench.clock.now() + LONGEST_REQUEST;
    await bench.grant(here, Q);
    await bench.clock.advance(LONGEST_REQUEST - 1);
    const claim = await bench.claim(there, Q);
    assert.deepEqual([claim.state, claim.state === 'asked' && claim.until], ['asked', end]);
    await bench.clock.advance(1);
    await bench.grant(there, Q);
  });

  it('are asked again under another ID, too, once the process that asked is dead', async () => {
    await bench.grant(here, Q, { account: 'account-a' });
    await bench.clock.advance(LONGEST_REQUEST);
    await bench.grant(there, Q, { account: 'account-b' });
  });

  it('differ by API and by parameter', async () => {
    await bench.grant(here, Q);
    await bench.grant(there, question('2020900005', 'design/app_progress'));
    await bench.grant(there, question('2020900006'));
  });
});

describeStores('held answers in the store', (makeBench) => {
  let bench: Bench;
  let store: RulesStore;
  beforeEach(() => {
    bench = makeBench();
    store = bench.open();
  });
  afterEach(() => bench.close());

  const keep = async (data: unknown, staleAt: number, statusCode = '100') => {
    const ticket = await bench.grant(store, Q);
    const answer = bench.answer(Q, data, staleAt, statusCode);
    await store.settle(ticket, { answer });
    return answer;
  };

  it('are taken until they are stale, and still shown after it', async () => {
    const answer = await keep({ a: [1, '二', null] }, bench.clock.now() + HOUR);
    await bench.clock.advance(HOUR - 1);
    assert.deepEqual(await bench.claim(store, Q), { state: 'held', answer });
    await bench.clock.advance(1);
    await bench.grant(store, Q);
    assert.deepEqual(await bench.open().answer(Q.api, Q.parameter), answer);
  });

  it('are kept for good where they never change', async () => {
    const answer = await keep({}, Infinity);
    await bench.clock.advance(20 * 365 * 24 * HOUR);
    assert.deepEqual(await bench.claim(store, Q), { state: 'held', answer });
  });

  it('are asked for again where something newer is wanted', async () => {
    await keep({}, Infinity);
    await bench.clock.advance(1_000);
    const ticket = await bench.grant(store, Q, { notBefore: bench.clock.now() });
    const answer = bench.answer(Q, { new: true });
    await store.settle(ticket, { answer });
    assert.deepEqual(await bench.claim(store, Q, { notBefore: bench.clock.now() }), { state: 'held', answer });
  });

  it('are not trusted where they come from the future of a clock that went back', async () => {
    await keep({}, bench.clock.now() + HOUR);
    await bench.clock.advance(-24 * HOUR);
    await bench.grant(store, Q);
  });

  it('are given where the day is spent and the window full', async () => {
    const answer = await keep({}, Infinity, '107');
    await bench.fill(store, 9);
    assert.deepEqual(await bench.claim(store, Q), { state: 'held', answer });
  });

  it('show which application a number belongs to', async () => {
    const number = { law: 'patent', kind: 'registration', number: '8400001' } as const;
    assert.equal(await store.applicationOf(number), undefined);
    const ticket = await bench.grant(store, Q);
    await store.settle(ticket, { links: [{ number, application: '2020900005' }] });
    assert.equal(await bench.open().applicationOf(number), '2020900005');
    assert.equal(await store.applicationOf({ ...number, law: 'trademark' }), undefined);
    assert.equal(await store.applicationOf({ ...number, kind: 'publication' }), undefined);
  });
});
