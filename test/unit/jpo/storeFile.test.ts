import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { FailureError, type FailureCode } from '../../../server/src/base/failure.ts';
import { useWriteAheadLog } from '../../../server/src/jpo/local/sqliteDatabase.ts';
import { SqliteStore } from '../../../server/src/jpo/local/sqliteStore.ts';
import type { OpenAtOnce } from './openAtOnce.ts';
import { ACCOUNT, question, StoreBench } from './storeBench.ts';

const isUnix = process.platform !== 'win32';

const failsAs = (code: FailureCode) => (error: unknown) =>
  error instanceof FailureError && error.failure.code === code && error.failure.detail !== undefined;
const failsAsStore = failsAs('store');

describe('store on the disk', () => {
  let bench: StoreBench;
  beforeEach(() => {
    bench = new StoreBench();
  });
  afterEach(() => bench.close());

  const open = (folder: string) => new SqliteStore({ folder, clock: bench.clock, id: () => 'ticket' });

  it('is for the user alone: folder 0700, files 0600', async function () {
    if (!isUnix) this.skip();
    const folder = path.join(bench.folder, 'a', 'b');
    const store = open(folder);
    await bench.fill(store, 1);
    const mode = (file: string) => (statSync(file).mode & 0o777).toString(8);
    assert.equal(mode(folder), '700');
    const files = readdirSync(folder).sort();
    assert.deepEqual(files, ['store.sqlite', 'store.sqlite-shm', 'store.sqlite-wal']);
    for (const file of files) assert.equal(mode(path.join(folder, file)), '600', file);
    await store.close();
  });

  it('closes a file that others could read', async function () {
    if (!isUnix) this.skip();
    await open(bench.folder).close();
    const file = path.join(bench.folder, 'store.sqlite');
    chmodSync(file, 0o644);
    await open(bench.folder).close();
    assert.equal(statSync(file).mode & 0o777, 0o600);
  });

  it('says `newerStore` when it is of a newer version, and leaves it alone', async () => {
    await open(bench.folder).close();
    const db = new DatabaseSync(path.join(bench.folder, 'store.sqlite'));
    db.exec('PRAGMA user_version = 99');
    db.close();
    assert.throws(() => open(bench.folder), failsAs('newerStore'));
    const again = new DatabaseSync(path.join(bench.folder, 'store.sqlite'));
    assert.equal(again.prepare('PRAGMA user_version').get()?.['user_version'], 99);
    again.close();
  });

  it('says `store` when the folder cannot be written', function () {
    if (process.platform !== 'linux') this.skip();
    assert.throws(() => open('/proc'), failsAsStore); // not even by root
    if (process.getuid?.() === 0) return;
    const folder = path.join(bench.folder, 'closed');
    mkdirSync(folder, { mode: 0o500 });
    assert.throws(() => open(folder), failsAsStore);
  });

  it('says `store` when a file stands in the place of the folder', () => {
    const file = path.join(bench.folder, 'file');
    writeFileSync(file, '');
    assert.throws(() => open(file), failsAsStore);
  });

  it('says `damagedStore` when the file is not a database', () => {
    writeFileSync(path.join(bench.folder, 'store.sqlite'), 'これはデータベースではありません。'.repeat(100));
    assert.throws(() => open(bench.folder), failsAs('damagedStore'));
  });

  it('says `store` after it was closed', async () => {
    const store = bench.open();
    const ticket = await bench.grant(store, question('a'));
    await store.close();
    await assert.rejects(store.usage(ACCOUNT), failsAsStore);
    await assert.rejects(bench.claim(store, question('a')), failsAsStore);
    await assert.rejects(store.settle(ticket, {}), failsAsStore);
    await assert.rejects(store.answer(question('a').api, 'a'), failsAsStore);
    await store.close();
  });

  it('a step that fails in the middle leaves nothing behind', async () => {
    const store = bench.open();
    const ticket = await bench.grant(store, question('a'));
    const circle: { self?: unknown } = {};
    circle.self = circle;
    const answer = bench.answer(question('a'), circle);
    await assert.rejects(store.settle(ticket, { answer, remaining: 5 }), failsAsStore);
    assert.equal((await store.usage(ACCOUNT)).apis[0]?.remaining, 399);
    await store.settle(ticket, { remaining: 7 });
    assert.equal((await store.usage(ACCOUNT)).apis[0]?.remaining, 7);
  });

  it('that is busy is waited for as long as the clock says, whether SQLite waits itself or not', () => {
    const busy = Object.assign(new Error('database is locked'), { errcode: 5 });
    for (const ownMs of [5_035, 0]) {
      let now = 0;
      let tries = 0;
      const exec = () => {
        tries += 1;
        now += ownMs + 20;
        throw busy;
      };
      assert.throws(() => {
        useWriteAheadLog({ exec }, () => now);
      }, busy);
      assert.ok(now <= 10_100, `${now} ms, ${tries} tries`);
    }
  });

  it('can be opened by many windows at once, also where it is new', async () => {
    const folders = Array.from({ length: 25 }, (_, i) => path.join(bench.folder, String(i), 'new'));
    const line = new SharedArrayBuffer(4);
    const script = new URL('openAtOnce.ts', import.meta.url);
    const troubles = await Promise.all(
      Array.from({ length: 4 }, async (_, own) => {
        const workerData: OpenAtOnce = { folders, workers: 4, own, line };
        const [said] = (await once(new Worker(script, { workerData }), 'message')) as [string[]];
        return said;
      }),
    );
    assert.deepEqual(troubles.flat(), []);
  });
});
