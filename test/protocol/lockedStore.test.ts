/** A window that is opened while another program lets nobody read the store: it says so, and goes on by itself. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ja } from '../../server/src/messages/messages.ts';
import { asClient, CHANGED, STATE, type ChangedParams } from '../../server/src/protocol.ts';
import { until } from '../support/until.ts';
import { Workplace } from './workplace.ts';

const HELD = '特願2022-900001';
const TITLE = '二次電池の残量推定装置';
const NEW = '特願2020-900005';
/** What a hover waits at most, of the settings here, ms. */
const WAIT_MS = 2_000;

describe('a window that is opened while the store is locked, also for reading', () => {
  let place: Workplace;
  let lock: DatabaseSync;

  beforeEach(async () => {
    place = await Workplace.create();
    const server = await place.server();
    assert.match((await server.hover(await server.open(HELD), HELD)) ?? '', new RegExp(TITLE, 'u'));
    await place.end(server);
    const [folder = ''] = readdirSync(place.home);
    lock = new DatabaseSync(path.join(place.home, folder, 'store.sqlite'));
    lock.exec('PRAGMA locking_mode = EXCLUSIVE');
    lock.exec('BEGIN IMMEDIATE');
    lock.exec("INSERT INTO counters VALUES ('lock', 1)");
    lock.exec('COMMIT');
  });
  afterEach(async () => {
    if (lock.isOpen) lock.close();
    await place.close();
  });

  const open = () =>
    place.server({ settings: { hover: { waitMs: WAIT_MS } }, initializationOptions: { changes: true } });

  it('a hover says within its time what is waited for, and each further one at once', async () => {
    const server = await open();
    const draft = await server.open(`${HELD}、${NEW}`);
    for (const number of [HELD, NEW, HELD]) {
      const began = performance.now();
      const text = (await server.hover(draft, number)) ?? '';
      assert.ok(performance.now() - began < WAIT_MS, `${performance.now() - began} ms`);
      assert.ok(text.includes(number) && text.includes(ja.lockedStore), text);
    }
    const state = await asClient.send(server.connection, STATE);
    assert.ok(JSON.stringify(state).includes(ja.lockedStore), JSON.stringify(state));
    assert.deepEqual(place.asked().length, 1);
  });

  it('all goes on within a second after it is free, without anybody who needs it', async () => {
    const server = await open();
    const changes: ChangedParams[] = [];
    asClient.listen(server.connection, CHANGED, (change) => {
      changes.push(change);
    });
    const draft = await server.open(`${HELD}、${NEW}`);
    assert.ok((await server.hover(draft, HELD))?.includes(ja.lockedStore));
    for (let n = 0; n < 20; n++) await place.clock.advance(100);
    assert.ok((await server.hover(draft, HELD))?.includes(ja.lockedStore));
    const before = changes.length;
    lock.close();
    const freed = place.clock.now();
    await until(async () => {
      if (place.clock.now() < freed + 1_000) await place.clock.advance(50);
      return changes.length > before;
    });
    assert.ok((await server.hover(draft, HELD))?.includes(TITLE));
    assert.ok(!(await server.hover(draft, NEW))?.includes(ja.lockedStore));
    assert.equal(place.asked().length, 2);
  });
});
