import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Explored } from './explore.ts';
import { instrument } from './instrument.ts';

export const TARGETS = path.join(import.meta.dirname, 'targets');
const CORPUS = path.join(import.meta.dirname, 'corpus');
const LONGEST_INPUT = 1 << 16;
const ENDLESS_MS = 15_000;

/** What a worker is started with. */
export interface Task {
  readonly module: string;
  readonly branches: number;
  readonly words: readonly string[];
  readonly seeds: readonly Uint8Array[];
  readonly seed: number;
  readonly time: number;
  readonly most: number | undefined;
  readonly current: SharedArrayBuffer;
}

/** The names of all targets. */
export function targetNames(): string[] {
  return readdirSync(TARGETS).map((file) => path.basename(file, '.ts'));
}

/** The kept inputs of a target. */
export function corpusOf(name: string): readonly { readonly file: string; readonly input: Uint8Array }[] {
  const folder = path.join(CORPUS, name);
  return readdirSync(folder).map((file) => ({ file, input: readFileSync(path.join(folder, file)) }));
}

export interface RunOptions {
  /** File of the target. */
  readonly file: string;
  readonly seeds: readonly Uint8Array[];
  readonly seed: number;
  /** ms */
  readonly time: number;
  /** Ends after so many findings. */
  readonly most?: number;
  /** An input that takes longer never ends, ms. */
  readonly endless?: number;
}

/** Explores a target for some time. An input that never ends is a finding. */
export async function run({ file, seeds, seed, time, most, endless = ENDLESS_MS }: RunOptions): Promise<Explored> {
  const { code, branches, words } = await instrument(file);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-fuzz-'));
  const module = path.join(folder, 'target.mjs');
  writeFileSync(module, code);
  const current = new SharedArrayBuffer(8 + LONGEST_INPUT);
  const workerData: Task = { module: pathToFileURL(module).href, branches, words, seeds, seed, time, most, current };
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData });
  try {
    return await outcomeOf(worker, current, endless);
  } finally {
    await worker.terminate();
    rmSync(folder, { recursive: true, force: true });
  }
}

function outcomeOf(worker: Worker, current: SharedArrayBuffer, endless: number): Promise<Explored> {
  const head = new Int32Array(current, 0, 2);
  return new Promise((resolve, reject) => {
    let before = -1;
    const watch = setInterval(() => {
      const begun = Atomics.load(head, 0);
      // While the target is still loading nothing has begun.
      if (begun !== before || begun === 0) {
        before = begun;
        return;
      }
      clearInterval(watch);
      const input = Uint8Array.from(new Uint8Array(current, 8, head[1] ?? 0));
      const findings = [{ input, what: `no end in ${endless / 1000} s` }];
      resolve({ tried: begun, branches: 0, findings, corpus: [] });
    }, endless);
    worker
      .once('message', (explored: Explored) => {
        clearInterval(watch);
        resolve(explored);
      })
      .once('error', (error: Error) => {
        clearInterval(watch);
        reject(error);
      })
      .once('exit', (code) => {
        clearInterval(watch);
        reject(new Error(`the worker ended with ${code}`));
      });
  });
}
