import assert from 'node:assert/strict';
import path from 'node:path';
import { writeFileSync } from 'node:fs';
import { flushFile, Flushing } from '../../../server/src/store/sqlite/flushing.ts';
import { SqliteStore } from '../../../server/src/store/sqlite/sqliteStore.ts';
import { question, StoreBench } from './storeBench.ts';

describe('bringing the ledger to the disk', () => {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const flush = (file: string, done: () => void) => {
    begun.push(path.basename(file));
    ends.push(done);
  };
  beforeEach(() => {
    begun.length = ends.length = 0;
  });

  it('goes one file after the other, and once more for all that was wanted meanwhile', () => {
    const flushing = new Flushing(() => ['a', undefined, 'b'], flush);
    for (let n = 0; n < 5; n++) flushing.soon();
    assert.deepEqual(begun, ['a']);
    for (let n = 0; n < 10; n++) ends.shift()?.();
    assert.deepEqual(begun, ['a', 'b', 'a', 'b']);
    flushing.soon();
    assert.deepEqual(begun, ['a', 'b', 'a', 'b', 'a']);
  });

  it('takes in the log and the witness after a permission, and no permission waits for it', async () => {
    const bench = new StoreBench();
    const { folder, clock } = bench;
    const witness = () => [path.join(folder, 'home.jpo.last')];
    let ids = 0;
    const store = new SqliteStore({ folder: path.join(folder, 'jpo'), clock, id: () => `id-${++ids}`, witness, flush });
    await bench.grant(store, question('a'));
    await bench.grant(store, question('b'));
    assert.deepEqual(begun, ['store.sqlite-wal']);
    ends.shift()?.();
    assert.deepEqual(begun, ['store.sqlite-wal', 'home.jpo.last']);
    await store.close();
    await bench.close();
  });

  it('calls back, whether there is a file or not', async () => {
    const bench = new StoreBench();
    const file = path.join(bench.folder, 'file');
    writeFileSync(file, 'x');
    for (const one of [file, path.join(bench.folder, 'none')]) {
      await new Promise<void>((resolve) => {
        flushFile(one, resolve);
      });
    }
    await bench.close();
  });
});
