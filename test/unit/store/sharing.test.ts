import assert from 'node:assert/strict';
import { apiById } from '../../../server/src/apis/apis.ts';
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

  it('shows at once what any window has learned of what was read before', async () => {
    const [one, two] = stores;
    const api = apiById('patent/app_progress');
    const registration = { law: 'patent', kind: 'registration', number: '9000001' } as const;
    const application = { law: 'patent', kind: 'application', number: '2022900001' } as const;
    const learned = (title: string) => ({
      answer: {
        ...{ api: api.id, parameter: application.number, statusCode: '100' },
        ...{ data: { title }, fetchedAt: bench.clock.now(), staleAt: Infinity },
      },
    });
    const read = async (store: SqliteStore) => {
      const { data } = (await store.answer(api, application.number)) ?? {};
      return [data, await store.applicationOf(registration), (await store.numbersOf(application)).length];
    };
    for (const store of stores) assert.deepEqual(await read(store), [undefined, undefined, 0]);
    await one.keep(learned('one'));
    for (const store of stores) assert.deepEqual(await read(store), [{ title: 'one' }, undefined, 0]);
    await two.keep({ ...learned('two'), links: [{ number: registration, application: application.number }] });
    for (const store of stores) assert.deepEqual(await read(store), [{ title: 'two' }, application.number, 1]);
    // Nobody has written since: what was read is kept.
    assert.equal((await read(one))[0], (await read(one))[0]);
    await two.forget('everything');
    for (const store of stores) assert.deepEqual(await read(store), [undefined, undefined, 0]);
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
