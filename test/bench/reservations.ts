/**
 * How many requests a second 1, 4 and 16 processes reserve at one store, beside the least that SQLite can do for it, in
 * turn. Run with `npm run bench -- reservations`. Exit status 1 where a reservation was refused that there was a place for.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { counted, quantile, rounded, writeResult } from './measuring.ts';
import type { ReservationTask } from './reservationProcess.ts';

const SCRIPT = new URL('reservationProcess.ts', import.meta.url);
const PROCESSES = [1, 4, 16];
const KINDS = ['store', 'bare'] as const;
const RUNS = counted('runs', 3);
const RUN_MS = 1_000;
/** Real time that processes have to start, or to end after their time, ms. */
const LONGEST_MS = 20_000;

interface Counts {
  readonly granted: number;
  readonly refused: number;
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-bench-'));

/** The next thing a process says. Rejects when it ends instead, or says nothing for too long. */
function said(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('a process says nothing'));
    }, LONGEST_MS);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`a process ended with ${String(code)}`));
    });
    child.once('message', (message) => {
      clearTimeout(timer);
      resolve(message);
    });
  });
}

/** Reservations of all processes together. */
async function run(kind: ReservationTask['kind'], processes: number): Promise<Counts> {
  const children = Array.from({ length: processes }, (_, n) => {
    const task: ReservationTask = { kind, folder, account: `desk ${n}`, ms: RUN_MS };
    const env = { ...process.env, NODE_COMPILE_CACHE: path.join(folder, 'compiled'), NODE_NO_WARNINGS: '1' };
    return fork(SCRIPT, [JSON.stringify(task)], { env });
  });
  try {
    await Promise.all(children.map(said));
    const counts = children.map(said);
    for (const child of children) child.send('go');
    const all = (await Promise.all(counts)) as Counts[];
    const sum = (of: (one: Counts) => number) => all.reduce((total, one) => total + of(one), 0);
    return { granted: sum(({ granted }) => granted), refused: sum(({ refused }) => refused) };
  } finally {
    for (const child of children) child.kill('SIGKILL');
  }
}

const perSecond = new Map<string, number[]>();
let refused = 0;
await run('store', 1); // makes the files
await run('bare', 1);
for (let i = 0; i < RUNS; i++) {
  for (const processes of PROCESSES) {
    for (const kind of KINDS) {
      const counts = await run(kind, processes);
      refused += counts.refused;
      const key = `${kind} ${processes}`;
      perSecond.set(key, [...(perSecond.get(key) ?? []), (1000 * counts.granted) / RUN_MS]);
    }
  }
}
rmSync(folder, { recursive: true, force: true });

const median = (kind: string, processes: number) => quantile(perSecond.get(`${kind} ${processes}`) ?? [], 0.5);
const rows = PROCESSES.map((processes) => ({
  processes,
  perSecond: rounded(median('store', processes)),
  ofOneProcess: rounded(median('store', processes) / median('store', 1)),
  ofBareSqlite: rounded(median('store', processes) / median('bare', processes)),
}));
console.table(rows);
writeResult({ rows, refused });
if (refused > 0) {
  console.error(`${refused} reservations refused`);
  process.exitCode = 1;
}
