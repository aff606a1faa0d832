import assert from 'node:assert/strict';
import type { SqliteStore } from '../../../server/src/store/sqlite/sqliteStore.ts';
import { StoreBench } from './storeBench.ts';

const MINUTE = 60_000;

describe('windows in step: store', () => {
  let bench: StoreBench;
  let stores: [SqliteStore, SqliteStore];
  beforeEach(() => {
    bench = new StoreBench();
    stores = [bench.open(), bench.open()];
  });
  afterEach(() => bench.close());

  it('says to each window that another one has learned something, and nothing while nothing happens', async () => {
    const [one, two] = stores;
    const before = await two.changes();
    assert.equal(await two.changes(), before);
    await bench.fill(one, 1);
    const after = await two.changes();
    assert.notEqual(after, before);
    assert.equal(await one.changes(), after);
    await two.usage('account');
    await two.lease('watch', 'two', MINUTE);
    assert.equal(await two.changes(), after);
  });

  it('gives a lease to one, until it ends, is given up or was held for too long', async () => {
    const [one, two] = stores;
    const now = bench.clock.now();
    assert.deepEqual(await one.lease('watch', 'one', MINUTE), { isMine: true, until: now + MINUTE });
    assert.deepEqual(await two.lease('watch', 'two', MINUTE), { isMine: false, until: now + MINUTE });
    assert.equal((await two.lease('other', 'two', MINUTE)).isMine, true);
    await bench.clock.advance(MINUTE / 2);
    assert.deepEqual(await one.lease('watch', 'one', MINUTE), { isMine: true, until: now + 1.5 * MINUTE });
    await bench.clock.advance(MINUTE);
    assert.equal((await two.lease('watch', 'two', MINUTE)).isMine, true);
    assert.equal((await one.lease('watch', 'one', MINUTE)).isMine, false);
    await two.lease('watch', 'two', 0);
    assert.equal((await one.lease('watch', 'one', Number.POSITIVE_INFINITY)).isMine, true);
    await bench.clock.advance(60 * MINUTE);
    assert.equal((await two.lease('watch', 'two', 0.3)).isMine, true);
  });
});
