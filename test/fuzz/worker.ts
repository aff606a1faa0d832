/** Explores one target on a thread of its own, so that an endless loop can be ended. See run.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { seeded } from '../support/inventedNames.ts';
import { explore, type Target } from './explore.ts';
import { COUNTERS } from './instrument.ts';
import type { Task } from './run.ts';

const { module: url, branches, words, seeds, seed, time, most, current } = workerData as Task;
const counters = new Uint8Array(branches);
Object.assign(globalThis, { [COUNTERS]: counters });
const { fuzz } = (await import(url)) as { readonly fuzz: Target };

/** The input under way, for whoever has to end this thread: how many were begun, its length, its bytes. */
const head = new Int32Array(current, 0, 2);
const bytes = new Uint8Array(current, 8);
const explored = await explore({
  ...{ target: fuzz, counters, words, seeds, time },
  random: seeded(seed),
  ...(most === undefined ? {} : { most }),
  trying: (input) => {
    bytes.set(input.subarray(0, bytes.length));
    head[1] = Math.min(input.length, bytes.length);
    Atomics.add(head, 0, 1);
  },
});
parentPort?.postMessage(explored);
