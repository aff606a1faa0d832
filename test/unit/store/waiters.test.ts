import assert from 'node:assert/strict';
import type { Waiter } from '../../../server/src/store/store.ts';
import { LONGEST_REQUEST, question, type Bench, type RulesStore } from './storeBench.ts';
import { describeStores } from './stores.ts';

describeStores('order of those who wait', (makeBench) => {
  let bench: Bench;
  let here: RulesStore;
  let there: RulesStore;
  beforeEach(() => {
    bench = makeBench();
    here = bench.open();
    there = bench.open();
  });
  afterEach(() => bench.close());

  const stateOf = async (store: RulesStore, waiter: Waiter) =>
    (await bench.claim(store, question(`of ${waiter.id}`), { waiter })).state;

  /** A full window one of whose places is free in two seconds. */
  async function fullForTwoSeconds(): Promise<void> {
    await bench.fill(here, 1);
    await bench.clock.advance(58_000);
    await bench.fill(here, 9);
  }

  it('interactive goes before background, from two windows, whoever came first', async () => {
    await fullForTwoSeconds();
    const background = bench.waiter('background');
    assert.equal(await stateOf(here, background), 'wait');
    await bench.clock.advance(1_000);
    const interactive = bench.waiter('interactive');
    assert.equal(await stateOf(there, interactive), 'wait');
    await bench.clock.advance(1_000);
    assert.equal(await stateOf(here, background), 'wait');
    assert.equal(await stateOf(there, interactive), 'granted');
  });

  it('the earlier goes first among equals', async () => {
    await fullForTwoSeconds();
    const first = bench.waiter();
    await bench.clock.advance(500);
    const second = bench.waiter();
    assert.equal(await stateOf(there, second), 'wait');
    assert.equal(await stateOf(here, first), 'wait');
    await bench.clock.advance(1_500);
    assert.equal(await stateOf(there, second), 'wait');
    assert.equal(await stateOf(here, first), 'granted');
  });

  it('a place that is not wanted by those ahead goes to the next', async () => {
    await bench.fill(here, 9);
    const [first, second] = [bench.waiter(), bench.waiter()];
    await bench.fill(here, 1);
    await stateOf(here, first);
    await stateOf(there, second);
    await bench.clock.advance(59_000);
    await stateOf(here, first);
    await stateOf(there, second);
    await bench.clock.advance(1_000);
    assert.equal(await stateOf(there, second), 'granted');
    assert.equal(await stateOf(here, first), 'granted');
  });

  it('a question that was given up keeps nobody waiting', async () => {
    await fullForTwoSeconds();
    const first = bench.waiter();
    const second = bench.waiter();
    await stateOf(here, first);
    await stateOf(there, second);
    await bench.clock.advance(2_000);
    await here.leave(first);
    assert.equal(await stateOf(there, second), 'granted');
  });

  it('one whose process died keeps nobody waiting for long', async () => {
    await fullForTwoSeconds();
    const dead = bench.waiter();
    const alive = bench.waiter();
    await stateOf(here, dead);
    await bench.clock.advance(1_999);
    await stateOf(there, alive);
    await bench.clock.advance(1);
    assert.equal(await stateOf(there, alive), 'wait');
    await bench.clock.advance(2_000);
    assert.equal(await stateOf(there, alive), 'granted');
  });

  it('one that rises to interactive passes those who stay in the background', async () => {
    await fullForTwoSeconds();
    const [first, second] = [bench.waiter('background'), bench.waiter('background')];
    await stateOf(here, first);
    await stateOf(there, second);
    const risen: Waiter = { ...second, priority: 'interactive' };
    await stateOf(there, risen);
    await bench.clock.advance(1_000);
    await stateOf(here, first);
    await stateOf(there, risen);
    await bench.clock.advance(1_000);
    assert.equal(await stateOf(here, first), 'wait');
    assert.equal(await stateOf(there, risen), 'granted');
  });

  it('one whose question is on its way from another window stands in nobody’s way', async () => {
    await bench.fill(here, 1);
    await bench.clock.advance(500);
    await bench.fill(here, 1);
    await bench.clock.advance(58_500);
    await bench.fill(here, 8);
    const same = question('same');
    const [first, second] = [bench.waiter(), bench.waiter()];
    assert.equal((await bench.claim(there, same, { waiter: first })).state, 'wait');
    assert.equal((await bench.claim(here, same, { waiter: second })).state, 'wait');
    await bench.clock.advance(1_000);
    await bench.grant(there, same, { waiter: first });
    assert.equal((await bench.claim(here, same, { waiter: second })).state, 'asked');
    await bench.clock.advance(500);
    assert.equal(await stateOf(there, bench.waiter()), 'granted');
  });

  it('OPD questions and domestic ones do not wait for each other', async () => {
    await bench.fill(here, 10);
    const waiting = bench.waiter();
    assert.equal(await stateOf(here, waiting), 'wait');
    await bench.grant(there, question('a', 'opd/family'), { priority: 'background' });
  });

  it('waiters that lie far ahead after the clock went back are dropped', async () => {
    await fullForTwoSeconds();
    await stateOf(here, bench.waiter());
    await bench.clock.advance(-3_600_000);
    const next = bench.waiter('background');
    await stateOf(there, next);
    await bench.clock.advance(LONGEST_REQUEST + 60_000);
    assert.equal(await stateOf(there, next), 'granted');
  });
});
