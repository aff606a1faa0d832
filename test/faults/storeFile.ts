import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { until } from '../support/until.ts';
import type { Office } from './office.ts';

/** Folder of the store of an office. */
export function storeFolder({ place }: Office): string {
  return path.join(place.home, createHash('sha256').update(place.demo.url).digest('hex').slice(0, 16));
}

export function storeFile(office: Office): string {
  return path.join(storeFolder(office), 'store.sqlite');
}

/** Works on the store beside the servers. `sql` may be several statements. */
export function inStore<T>(office: Office, step: (db: DatabaseSync) => T): T {
  mkdirSync(storeFolder(office), { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(storeFile(office));
  try {
    db.exec('PRAGMA busy_timeout = 5000');
    return step(db);
  } finally {
    db.close();
  }
}

/** Waits until a query gives a number above 0. */
export async function storeSays(office: Office, sql: string): Promise<void> {
  await until(() => inStore(office, (db) => Number(Object.values(db.prepare(sql).get() ?? {})[0]) > 0));
}

/** Everything is in the main file, as when the last window was closed. Throws when another process hinders it. */
export function checkpoint(office: Office): void {
  const row = inStore(office, (db) => db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get());
  assert.equal(row?.['busy'], 0);
}
