import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { whileHeld } from '../../../server/src/base/files.ts';
import { watchPlace, WatchFile, WatchFileError } from '../../../server/src/watch/watchFile.ts';
import { readWatchFile, writeWatchFile } from '../../../server/src/watch/watchFormat.ts';
import type { WatchedCase } from '../../../server/src/watch/watchList.ts';

const entry = (number: string, seen?: object): WatchedCase => ({
  number: { law: 'patent', kind: 'application', number },
  since: Date.UTC(2026, 10, 23),
  seen: seen as WatchedCase['seen'],
});
const numbersOf = (cases: readonly WatchedCase[]) => cases.map(({ number }) => number.number);

describe('the file of watched cases', () => {
  let folder: string;
  let place: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-watchfile-'));
    place = path.join(folder, '.jpo-drafting', 'watch.json');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const add = (number: string) => (cases: readonly WatchedCase[]) => [...cases, entry(number)];

  it('is read as it was written, one case a line', () => {
    const seen = { documents: ['2026-10-20 A131'], status: 'notice', lastDay: '2026-12-21' };
    const cases = [entry('2022900001', seen), entry('2022900002')];
    const mark: WatchedCase = {
      ...entry('5999901'),
      number: { law: 'trademark', kind: 'registration', number: '5999901' },
    };
    const text = writeWatchFile({ cases: [...cases, mark], others: [] });
    assert.deepEqual(readWatchFile(text), { cases: [...cases, mark], others: [], beyond: 0, state: 'good' });
    assert.equal(text.split('\n').filter((line) => line.includes('"law"')).length, 3);
    assert.equal((JSON.parse(text) as { version: unknown }).version, 1);
    assert.deepEqual(readWatchFile(writeWatchFile({ cases: [], others: [] })).cases, []);
  });

  it('keeps entries that it cannot read, and reads the others', () => {
    const odd = [{ law: 'patent', number: '../../etc' }, 7, { law: 'moon', number: '2022900001' }, null];
    const text = JSON.stringify({ version: 1, cases: [...odd, { law: 'patent', number: '2022900001', seen: 'x' }] });
    const read = readWatchFile(text);
    assert.deepEqual([numbersOf(read.cases), read.others], [['2022900001'], odd]);
    assert.equal(read.cases[0]?.seen, undefined);
    assert.deepEqual(readWatchFile(writeWatchFile(read)).others, odd);
  });

  it('reads nothing of what is no such file, whatever it is, and a case that stands in it twice once', () => {
    for (const text of ['{', '[]', '7', 'null', '{"version":1}', '{"cases":[]}', '\u0000', '{"version":1,"cases":{}}'])
      assert.deepEqual(readWatchFile(text), { cases: [], others: [], beyond: 0, state: 'damaged' }, text);
    assert.equal(readWatchFile('').state, 'good');
    const twice = JSON.stringify({ version: 1, cases: [1, 2].map(() => ({ law: 'patent', number: '2022900001' })) });
    assert.equal(readWatchFile(`\ufeff${twice}`).cases.length, 1);
  });

  it('is made with its folder, for the user alone, and leaves nothing beside it', async () => {
    const file = new WatchFile(() => place);
    assert.deepEqual((await file.read()).cases, []);
    assert.equal(await file.change(add('2022900001')), true);
    assert.equal(await file.change((cases) => cases), false);
    assert.deepEqual(numbersOf((await file.read()).cases), ['2022900001']);
    assert.deepEqual(readdirSync(path.dirname(place)), ['watch.json']);
    if (process.platform !== 'win32') assert.equal(statSync(place).mode & 0o777, 0o600);
  });

  it('takes in what others write, and loses nothing when two write at once', async () => {
    const [one, two] = [new WatchFile(() => place), new WatchFile(() => place)];
    const all = Array.from({ length: 20 }, (_, n) => String(2022900001 + n));
    await Promise.all(all.map((number, n) => (n % 2 === 0 ? one : two).change(add(number))));
    assert.deepEqual(numbersOf((await one.read()).cases).toSorted(), all);
    const before = await one.stamp();
    writeFileSync(place, writeWatchFile({ cases: [entry('2020900005')], others: [] }));
    assert.notEqual(await one.stamp(), before);
    assert.deepEqual(numbersOf((await one.read()).cases), ['2020900005']);
  });

  it('watches 500 cases at most, whoever wrote the file, and loses none of the others', () => {
    const all = Array.from({ length: 520 }, (_, index) => entry(String(2_022_000_001 + index)));
    const read = readWatchFile(writeWatchFile({ cases: all, others: [] }));
    assert.deepEqual([read.cases.length, read.others.length], [500, 20]);
    assert.equal(readWatchFile(writeWatchFile(read)).cases.length, 500);
    assert.equal(writeWatchFile(read).match(/"number"/gu)?.length, 520);
  });

  it('reads no device and no pipe, which would not end', async function () {
    if (process.platform === 'win32') this.skip();
    mkdirSync(path.dirname(place));
    const file = new WatchFile(() => place);
    symlinkSync('/dev/zero', place);
    assert.deepEqual((await file.read()).cases, []);
    await assert.rejects(file.change(add('2022900001')), WatchFileError);
    rmSync(place);
    execFileSync('mkfifo', [place]);
    assert.deepEqual((await file.read()).cases, []);
    await assert.rejects(file.change(add('2022900001')), WatchFileError);
  });

  it('is put in place again while somebody holds it, for two seconds', async () => {
    const held = Object.assign(new Error('held'), { code: 'EPERM' });
    for (const [times, isGood] of [
      [0, true],
      [5, true],
      [1_000, false],
    ] as const) {
      const pauses: number[] = [];
      let left = times;
      const step = () => (left-- > 0 ? Promise.reject(held) : Promise.resolve('done'));
      const done = whileHeld(step, (ms) => Promise.resolve(pauses.push(ms)));
      if (isGood) assert.equal(await done, 'done');
      else await assert.rejects(done, held);
      const waited = pauses.reduce((sum, ms) => sum + ms, 0);
      assert.ok(waited <= 4_000 && (isGood || waited >= 2_000), `${waited} ms`);
    }
    const gone = Object.assign(new Error('gone'), { code: 'ENOENT' });
    await assert.rejects(
      whileHeld(
        () => Promise.reject(gone),
        () => assert.fail('it is not held'),
      ),
      gone,
    );
  });

  it('keeps a damaged file beside the new one', async () => {
    const file = new WatchFile(() => place);
    await file.change(add('2022900001'));
    const broken = readFileSync(place, 'utf8').slice(0, 40);
    writeFileSync(place, broken);
    assert.equal((await file.read()).state, 'damaged');
    await file.change(add('2022900002'));
    assert.deepEqual(numbersOf((await file.read()).cases), ['2022900002']);
    assert.equal(readFileSync(`${place}.damaged`, 'utf8'), broken);
  });

  it('does not write over a file of a newer version', async () => {
    const file = new WatchFile(() => place);
    await file.change(add('2022900001'));
    const newer = JSON.stringify({ version: 2, cases: [{ law: 'patent', number: '2022900009', colour: 'red' }] });
    writeFileSync(place, newer);
    assert.deepEqual(numbersOf((await file.read()).cases), ['2022900009']);
    await assert.rejects(file.change(add('2022900002')), WatchFileError);
    assert.equal(readFileSync(place, 'utf8'), newer);
    assert.deepEqual(readdirSync(path.dirname(place)), ['watch.json']);
  });

  it('says so when it cannot be written', async () => {
    writeFileSync(path.join(folder, '.jpo-drafting'), 'a file where the folder should be');
    const file = new WatchFile(() => place);
    assert.deepEqual((await file.read()).cases, []);
    await assert.rejects(file.change(add('2022900001')), WatchFileError);
  });

  it('stands beside the store or in the first folder, and invented cases never with real ones', () => {
    const user = { storeFolder: '/store/jpo', isDemo: false, location: 'user', folders: ['/a', '/b'] } as const;
    assert.equal(watchPlace(user), path.join('/store/jpo', 'watch.json'));
    const shared = { ...user, location: 'workspace' } as const;
    assert.equal(watchPlace(shared), path.join('/a', '.jpo-drafting', 'watch.json'));
    assert.notEqual(watchPlace({ ...shared, isDemo: true }), watchPlace(shared));
    assert.equal(watchPlace({ ...shared, folders: [] }), watchPlace(user));
  });
});
