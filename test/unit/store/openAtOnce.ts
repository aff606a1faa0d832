/** A worker that opens a store in each of the folders, each at the same instant as the other workers, and uses it. */
import { parentPort, workerData } from 'node:worker_threads';
import { systemClock } from '../../../server/src/base/clock.ts';
import { apiById } from '../../../server/src/apis/apis.ts';
import { SqliteStore } from '../../../server/src/store/sqlite/sqliteStore.ts';

export interface OpenAtOnce {
  readonly folders: readonly string[];
  readonly workers: number;
  /** This worker's number. */
  readonly own: number;
  /** An Int32 that counts arrivals at the starting line. */
  readonly line: SharedArrayBuffer;
}

const { folders, workers, own, line } = workerData as OpenAtOnce;
const arrived = new Int32Array(line);
const troubles: string[] = [];

for (const [round, folder] of folders.entries()) {
  Atomics.add(arrived, 0, 1);
  Atomics.notify(arrived, 0);
  for (let at = Atomics.load(arrived, 0); at < workers * (round + 1); at = Atomics.load(arrived, 0)) {
    if (at < workers * (round + 1) - 1) Atomics.wait(arrived, 0, at);
  }
  try {
    const store = new SqliteStore({ folder, clock: systemClock, id: () => `ticket-${own}` });
    const question = { api: apiById('patent/app_progress'), parameter: String(own) };
    const waiter = { id: `waiter-${own}`, priority: 'interactive', since: 0 } as const;
    await store.open();
    let claim = await store.claim({ account: 'a', question, waiter, reserve: 0 });
    for (let tries = 0; claim.state === 'wait' && claim.reason === 'store' && tries < 20; tries++) {
      claim = await store.claim({ account: 'a', question, waiter, reserve: 0 });
    }
    if (claim.state !== 'granted') troubles.push(claim.state);
    await store.close();
  } catch (error) {
    troubles.push(String(error));
  }
}
parentPort?.postMessage(troubles);
