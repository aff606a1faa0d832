/**
 * How cost grows: a keystroke in drafts of 0.1, 1 and 10 MB, of our server and of the one that only scans, in turn; and
 * how long it takes to look at an answer in stores of a hundred, ten thousand and a million, and how large their files
 * are. Run with `npm run bench -- growth`.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { systemClock } from '../../server/src/base/clock.ts';
import { findApi } from '../../server/src/apis/apis.ts';
import { SqliteStore } from '../../server/src/store/sqlite/sqliteStore.ts';
import { seeded } from '../support/inventedNames.ts';
import { contestants } from './contestants.ts';
import { draftOf } from './largeTexts.ts';
import { counted, quantile, rounded, summary, took, writeResult } from './measuring.ts';
import { Typist } from './typingPeer.ts';

const KEYSTROKES = counted('keystrokes', 40);
const WARM_UP = 10;
/** Documents of about 44 kB: 0.1, 1 and 10 MB. */
const DOCUMENTS = [2, 23, 230];
const ANSWERS = [100, 10_000, 1_000_000].slice(0, counted('stores', 3));
const PEEKS = 2_000;
/** Bytes of an answer, about as many as the course of a case takes that has a few documents. */
const ANSWER_BYTES = 1_000;

const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-bench-'));
const all = await contestants({ folder });
const typing = [];
for (const documents of DOCUMENTS) {
  const large = draftOf(documents);
  const [ours, control] = [
    await Typist.start({ ...all['jpo-drafting'], large }),
    await Typist.start({ ...all.control, large }),
  ];
  typing.push({ MB: Buffer.byteLength(large.text) / 1e6, both: [ours, control] as const, times: [[], []] as Times });
}
type Times = readonly [number[], number[]];
for (let i = -WARM_UP; i < KEYSTROKES; i++) {
  for (const { both, times } of typing) {
    for (const [n, { typist }] of both.entries()) {
      const time = await typist.keystroke();
      if (i >= 0) times[n]?.push(time);
    }
  }
}
const drafts = typing.map(({ MB, times: [ours, control] }) => {
  const p50 = quantile(ours, 0.5);
  return { MB: rounded(MB), p50: rounded(p50), toControl: rounded(p50 / quantile(control, 0.5)) };
});
for (const { both } of typing) for (const { typist } of both) await typist.close();

/** A store with so many answers, as if they had come. */
async function store(answers: number): Promise<{ readonly store: SqliteStore; readonly folder: string }> {
  const own = path.join(folder, `store${answers}`);
  const options = { folder: own, clock: systemClock, id: () => '' };
  const made = new SqliteStore(options);
  await made.open();
  await made.close();
  const [file = ''] = readdirSync(own).filter((name) => /\.(?:sqlite3?|db)$/u.test(name));
  const db = new DatabaseSync(path.join(own, file));
  const data = JSON.stringify({ text: 'x'.repeat(ANSWER_BYTES - 11) });
  db.exec('BEGIN');
  db.prepare(
    `INSERT INTO answers WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?)
     SELECT 'patent/app_progress', printf('2022%06d', i), '100', ?, NULL, 1, ${Number.MAX_SAFE_INTEGER} FROM n`,
  ).run(answers, data);
  db.exec('COMMIT');
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
  return { store: new SqliteStore(options), folder: own };
}

const api = findApi('patent', 'app_progress');
if (!api) throw new Error('no API');
const stores = [];
for (const answers of ANSWERS) stores.push({ answers, ...(await store(answers)), times: [] as number[] });
const random = seeded(3);
for (let i = -100; i < PEEKS; i++) {
  for (const { answers, store: one, times } of stores) {
    const parameter = `2022${String(Math.floor(random() * answers)).padStart(6, '0')}`;
    const time = await took(async () => {
      if (!(await one.answer(api, parameter))) throw new Error(`${parameter} is not held`);
    });
    if (i >= 0) times.push(time * 1000);
  }
}
const held = stores.map(({ answers, folder: own, times }) => {
  const bytes = readdirSync(own).reduce((sum, name) => sum + statSync(path.join(own, name)).size, 0);
  return {
    answers,
    microseconds: summary(times),
    MB: rounded(bytes / 1e6),
    bytesOverhead: rounded(bytes / answers - ANSWER_BYTES),
  };
});
for (const { store: one } of stores) await one.close();
rmSync(folder, { recursive: true, force: true });

console.table(drafts);
console.table(held.map(({ microseconds, ...row }) => ({ ...row, ...microseconds })));
writeResult({ drafts, held });
