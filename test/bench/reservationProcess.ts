/**
 * One of several processes that reserve requests at one store as fast as it lets them, for a time; forked by
 * reservations.ts. `store`: a reservation and its return, as a request that was not sent. `bare`: the least that SQLite
 * can do for it, an insertion and a deletion, each in a transaction of its own, in a file with the same settings.
 */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { systemClock } from '../../server/src/base/clock.ts';
import { findApi } from '../../server/src/apis/apis.ts';
import { SqliteStore } from '../../server/src/store/sqlite/sqliteStore.ts';

export interface ReservationTask {
  readonly kind: 'store' | 'bare';
  readonly folder: string;
  /** Whose places are taken: each process has its own ten a minute. */
  readonly account: string;
  readonly ms: number;
}

const { kind, folder, account, ms } = JSON.parse(process.argv[2] ?? '') as ReservationTask;

/** Reserves once and gives back; whether it was granted. */
function reserving(): () => Promise<boolean> {
  if (kind === 'bare') {
    const db = new DatabaseSync(path.join(folder, 'bare.sqlite'));
    db.exec('PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    db.exec('CREATE TABLE IF NOT EXISTS requests (id TEXT PRIMARY KEY) STRICT');
    const insertion = db.prepare('INSERT INTO requests VALUES (?)');
    const deletion = db.prepare('DELETE FROM requests WHERE id = ?');
    return () => {
      const id = randomUUID();
      for (const statement of [insertion, deletion]) {
        db.exec('BEGIN IMMEDIATE');
        statement.run(id);
        db.exec('COMMIT');
      }
      return Promise.resolve(true);
    };
  }
  const store = new SqliteStore({ folder, clock: systemClock, id: () => randomUUID() });
  const api = findApi('patent', 'app_progress');
  if (!api) throw new Error('no API');
  let n = 0;
  return async () => {
    const waiter = { id: `${account}-${n}`, priority: 'interactive', since: systemClock.now() } as const;
    const claim = await store.claim({ account, question: { api, parameter: waiter.id }, waiter, reserve: 0 });
    n++;
    if (claim.state === 'granted') await store.settle(claim.ticket, { isUnsent: true });
    return claim.state === 'granted';
  };
}

const reserve = reserving();
process.once('message', () => {
  void (async () => {
    const end = performance.now() + ms;
    let granted = 0;
    let refused = 0;
    while (performance.now() < end) {
      if (await reserve()) granted++;
      else refused++;
    }
    process.send?.({ granted, refused });
    process.disconnect();
  })();
});
process.send?.('ready');
