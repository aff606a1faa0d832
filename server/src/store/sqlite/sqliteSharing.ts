import type { Lease } from '../store.ts';
import type { Prepare } from './statements.ts';

/** `counters` of events; `leases` as in `Lease`. */
export const SHARING_SCHEMA = `
  CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE leases (
    name TEXT PRIMARY KEY, holder TEXT NOT NULL, expires_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

const LONGEST_LEASE_MS = 3_600_000;

/** `Store.changes`. */
export function changes(prepare: Prepare): number {
  return Number(prepare("SELECT value FROM counters WHERE name = 'changes'").get()?.['value'] ?? 0);
}

/** Counts a settlement or a deletion. */
export function noteChange(prepare: Prepare): void {
  prepare("INSERT INTO counters VALUES ('changes', 1) ON CONFLICT DO UPDATE SET value = value + 1").run();
}

/** `Store.lease`. Within a transaction. */
export function takeLease(prepare: Prepare, name: string, holder: string, ms: number, now: number): Lease {
  const known = prepare('SELECT holder, expires_at FROM leases WHERE name = :name').get({ name });
  const until = Number(known?.['expires_at'] ?? 0);
  // A lease that ends too far ahead is from before the clock went back.
  const isTaken = known !== undefined && until > now && until <= now + LONGEST_LEASE_MS;
  if (isTaken && known['holder'] !== holder) return { isMine: false, until };
  const end = now + Math.ceil(Math.min(ms, LONGEST_LEASE_MS));
  prepare('INSERT OR REPLACE INTO leases VALUES (:name, :holder, :end)').run({ name, holder, end });
  return { isMine: true, until: end };
}
