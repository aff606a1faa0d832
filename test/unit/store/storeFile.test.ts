import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { FailureError, type FailureCode } from '../../../server/src/base/failure.ts';
import { SqliteDatabase } from '../../../server/src/store/sqlite/sqliteDatabase.ts';
import { SqliteStore } from '../../../server/src/store/sqlite/sqliteStore.ts';
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
  const made = async () => {
    const store = open(bench.folder);
    await store.open();
    await store.close();
  };

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
    await made();
    const file = path.join(bench.folder, 'store.sqlite');
    chmodSync(file, 0o644);
    await made();
    assert.equal(statSync(file).mode & 0o777, 0o600);
  });

  it('says `newerStore` when it is of a newer version, and leaves it alone', async () => {
    await made();
    const db = new DatabaseSync(path.join(bench.folder, 'store.sqlite'));
    db.exec('PRAGMA user_version = 99');
    db.close();
    await assert.rejects(open(bench.folder).open(), failsAs('newerStore'));
    const again = new DatabaseSync(path.join(bench.folder, 'store.sqlite'));
    assert.equal(again.prepare('PRAGMA user_version').get()?.['user_version'], 99);
    again.close();
  });

  it('says `store` when the folder cannot be written', async function () {
    if (process.platform !== 'linux') this.skip();
    await assert.rejects(open('/proc').open(), failsAsStore); // not even by root
    if (process.getuid?.() === 0) return;
    const folder = path.join(bench.folder, 'closed');
    mkdirSync(folder, { mode: 0o500 });
    await assert.rejects(open(folder).open(), failsAsStore);
  });

  it('says `store` when a file stands in the place of the folder', async () => {
    const file = path.join(bench.folder, 'file');
    writeFileSync(file, '');
    await assert.rejects(open(file).open(), failsAsStore);
  });

  it('says `damagedStore` when the file is not a database', async () => {
    writeFileSync(path.join(bench.folder, 'store.sqlite'), 'これはデータベースではありません。'.repeat(100));
    await assert.rejects(open(bench.folder).open(), failsAs('damagedStore'));
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

  describe('with a lock that somebody else has', () => {
    let other: DatabaseSync;
    beforeEach(async () => {
      await made();
      other = new DatabaseSync(path.join(bench.folder, 'store.sqlite'));
      other.exec('BEGIN IMMEDIATE');
    });
    afterEach(() => {
      if (other.isOpen) other.close();
    });

    it('opens, reads, and says of a claim within a moment what it waits for', async () => {
      const store = bench.open();
      await store.open();
      assert.equal(await store.answer(question('a').api, 'a'), undefined);
      const claim = await bench.claim(store, question('a'));
      assert.deepEqual([claim.state, claim.state === 'wait' && claim.reason], ['wait', 'store']);
      other.exec('COMMIT');
      assert.equal((await bench.claim(store, question('a'))).state, 'granted');
    });

    it('lets the thread go on between two tries, and says `storeBusy` in the end', async () => {
      let now = 0;
      let turns = 0;
      const pause = async (ms: number) => {
        now += ms;
        await new Promise((resolve) => setImmediate(resolve));
        turns++;
      };
      const database = new SqliteDatabase({ folder: bench.folder, pause, elapsed: () => now });
      await assert.rejects(
        database.write(() => undefined),
        failsAs('storeBusy'),
      );
      assert.ok(now >= 5_000 && now < 5_100 && turns > 200, `${now} ms, ${turns} turns`);
      database.close();
    });

    it('goes on when the lock is gone', async () => {
      let tries = 0;
      const pause = async () => {
        if (++tries === 10) other.exec('COMMIT');
        await Promise.resolve();
      };
      const database = new SqliteDatabase({ folder: bench.folder, pause, elapsed: () => 0 });
      assert.equal(await database.write(() => 'done'), 'done');
      database.close();
    });
  });

  describe('a file that is empty', () => {
    const file = () => path.join(bench.folder, 'store.sqlite');
    /** Whoever waits finds that the one he waits for does nothing. */
    const never = () => {
      throw new Error('it waited');
    };
    const database = (pause: (ms: number) => Promise<unknown>) =>
      new SqliteDatabase({ folder: bench.folder, pause, now: () => bench.clock.now() });
    const count = (one: SqliteDatabase) =>
      one.write((prepare) => {
        prepare(`INSERT INTO clock VALUES (0, NULL, 0, 0, NULL, 1, '', NULL, NULL)
                 ON CONFLICT DO UPDATE SET permissions = permissions + 1`).run();
        return Number(prepare('SELECT permissions FROM clock').get()?.['permissions']);
      });

    it('gives way at once where a window that does nothing has it open, which then goes on with the new one', async () => {
      const idle = database(never);
      await count(idle);
      truncateSync(file(), 0);
      let waits = 0;
      const other = database(async () => {
        waits++;
        return Promise.resolve();
      });
      assert.equal(await count(other), 1);
      assert.ok(waits <= 2, `${waits} waits`);
      await bench.clock.advance(1_000);
      assert.equal(await count(idle), 2);
      idle.close();
      assert.equal(await count(other), 3);
      other.close();
    });

    it('is left by the window that has it open, whose log is not written into it', async () => {
      const window = database(never);
      for (let n = 0; n < 20; n++) await count(window);
      truncateSync(file(), 0);
      await bench.clock.advance(1_000);
      assert.equal(await count(window), 1);
      window.close();
    });

    it('is not left to the log of a window that ends', async () => {
      const window = database(never);
      for (let n = 0; n < 20; n++) await count(window);
      truncateSync(file(), 0);
      window.close();
      const other = database(never);
      assert.equal(await count(other), 1);
      other.close();
    });

    it('is waited for, and stays, while somebody makes it', async () => {
      const maker = new DatabaseSync(file());
      maker.exec('BEGIN IMMEDIATE');
      const { ino } = statSync(file());
      let waits = 0;
      const other = database(async () => {
        if (++waits === 10) maker.exec('ROLLBACK');
        return Promise.resolve();
      });
      assert.equal(await count(other), 1);
      assert.equal(statSync(file()).ino, ino);
      assert.equal(waits, 10);
      maker.close();
      other.close();
    });
  });

  it('a step that the disk keeps up is told once, with how long it took', async () => {
    let now = 0;
    const told: number[] = [];
    const database = new SqliteDatabase({ folder: bench.folder, elapsed: () => now, onSlow: (ms) => told.push(ms) });
    for (const ms of [1_999, 2_500, 3_000]) {
      await database.write(() => {
        now += ms;
      });
    }
    assert.deepEqual(told, [2_500]);
    database.close();
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
