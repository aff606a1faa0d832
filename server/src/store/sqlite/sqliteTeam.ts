import { jstDay } from '../../base/clock.ts';
import type { Family } from '../../apis/apis.ts';
import type { Account, KnownApplicant } from '../store.ts';
import type { KnownData, OwnPlace, Presence } from '../sharedStore.ts';
import { ABSENCE_MS, ABSENT_MS, LONGEST_PLACE_MS } from '../times.ts';
import { NEXT_REVISION } from './sqliteApplicants.ts';
import { usesOf } from './sqliteLedger.ts';
import type { Prepare } from './statements.ts';

/**
 * This machine's data about its team's store. `team_shares`: places a minute that the desk may use on its own while the
 * store is away, the store's last answer (`seen_at`), and the latest time at which it may have heard of the desk
 * (`contact_until`). `own_uses`: own requests not yet reported. `team_state`: how far it has read. `team_data`:
 * `KnownData`.
 */
export const TEAM_SCHEMA = `
  CREATE TABLE team_shares (
    account TEXT NOT NULL, family TEXT NOT NULL, share INTEGER NOT NULL, seen_at INTEGER NOT NULL,
    contact_until INTEGER NOT NULL, PRIMARY KEY (account, family)) STRICT, WITHOUT ROWID;
  CREATE TABLE own_uses (
    account TEXT NOT NULL, family TEXT NOT NULL, api TEXT NOT NULL, day TEXT NOT NULL, used INTEGER NOT NULL,
    PRIMARY KEY (account, api, day)) STRICT, WITHOUT ROWID;
  CREATE TABLE team_state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

/** The step after `TEAM_SCHEMA`. */
export const TEAM_DATA_SCHEMA = `
  CREATE TABLE team_data (
    id INTEGER PRIMARY KEY CHECK (id = 0), epoch INTEGER NOT NULL, last TEXT, last_at INTEGER) STRICT;
`;

/** How long a share can be used: the server reserves it a little longer, for a request under way. */
const SHARE_MS = ABSENCE_MS - LONGEST_PLACE_MS;

/** What this desk may use on its own. */
export type OwnShare =
  | { readonly state: 'none' }
  /** Until `from`, ms, others may be using the whole window. */
  | { readonly state: 'later'; readonly from: number; readonly places: number }
  | { readonly state: 'now'; readonly places: number };

/** The share of the minute that this desk may use at `now`, ms. One step. */
export function ownShare(prepare: Prepare, account: Account, family: Family, now: number): OwnShare {
  const sql = 'SELECT * FROM team_shares WHERE account = :account AND family = :family';
  const row = prepare(sql).get({ account, family });
  const places = Number(row?.['share'] ?? 0);
  const until = Number(row?.['seen_at'] ?? 0) + SHARE_MS;
  if (places === 0 || now >= until) return { state: 'none' };
  const from = Number(row?.['contact_until'] ?? 0) + ABSENT_MS + LONGEST_PLACE_MS;
  return from > now ? { state: 'later', from, places } : { state: 'now', places };
}

/** Before sending what shows the desk's presence: the team's store may hear of it until `until`, ms. */
export function noteContact(prepare: Prepare, account: Account, family: Family, until: number): void {
  prepare(
    `INSERT INTO team_shares VALUES (:account, :family, 0, 0, :until)
     ON CONFLICT DO UPDATE SET contact_until = max(contact_until, :until)`,
  ).run({ account, family, until });
}

/** After the clock was put ahead by `jump` ms, which makes no silence longer. */
export function postponeContact(prepare: Prepare, jump: number, now: number): void {
  const sql = 'UPDATE team_shares SET contact_until = max(contact_until, min(contact_until + :jump, :now))';
  prepare(sql).run({ jump, now });
}

/** Saves the share and the counts with which the team's store answered what was sent at `sentAt`, ms. */
export function keepPresence(
  prepare: Prepare,
  account: Account,
  family: Family,
  { share, day, apis }: Presence,
  sentAt: number,
): void {
  const sql = 'UPDATE team_shares SET share = :share, seen_at = :sentAt WHERE account = :account AND family = :family';
  prepare(sql).run({ share, sentAt, account, family });
  const keep = prepare(
    `INSERT INTO usage VALUES (:account, :api, :day, :used, :remaining, coalesce((SELECT permissions FROM clock), 0))
     ON CONFLICT DO UPDATE SET used = :used, remaining = :remaining WHERE used <> :used OR remaining <> :remaining`,
  );
  for (const { api, used, remaining } of apis) {
    const unsaid = ownUses(prepare, account, api, day);
    keep.run({ account, api, day, used: used + unsaid, remaining: remaining - unsaid });
  }
}

/** Ends the desk's own share. */
export function giveShareUp(prepare: Prepare, account: Account, family: Family): void {
  prepare('UPDATE team_shares SET share = 0 WHERE account = :account AND family = :family').run({ account, family });
}

/** Counts a request that the desk makes on its own on this JST day. */
export function countOwnUse(
  prepare: Prepare,
  account: Account,
  family: Family,
  { api, day, count = 1 }: { readonly api: string; readonly day: string; readonly count?: number },
): void {
  prepare(
    `INSERT INTO own_uses VALUES (:account, :family, :api, :day, :count)
     ON CONFLICT DO UPDATE SET used = used + :count`,
  ).run({ account, family, api, day, count });
}

/** Takes back one that the JPO never saw, where it was not reported already. */
export function uncountOwnUse(prepare: Prepare, account: Account, api: string, day: string): void {
  const sql = 'UPDATE own_uses SET used = used - 1 WHERE account = :account AND api = :api AND day = :day AND used > 0';
  prepare(sql).run({ account, api, day });
}

/** Own requests of the day not yet reported. */
export function ownUses(prepare: Prepare, account: Account, api: string, day: string): number {
  const sql = 'SELECT used FROM own_uses WHERE account = :account AND api = :api AND day = :day';
  return Number(prepare(sql).get({ account, api, day })?.['used'] ?? 0);
}

/** What to report to the team's store; its own uses count as reported from now on. */
export function takeOwn(prepare: Prepare, account: Account, family: Family, now: number) {
  const day = jstDay(now);
  const rows = prepare(
    'SELECT api, used FROM own_uses WHERE account = :account AND family = :family AND day = :day AND used > 0',
  ).all({ account, family, day });
  prepare('DELETE FROM own_uses WHERE account = :account AND family = :family').run({ account, family });
  const uses = rows.map((row) => ({ api: String(row['api']), used: Number(row['used']) }));
  prepare('DELETE FROM requests WHERE free_at <= :now').run({ now });
  const places = prepare('SELECT * FROM requests WHERE account = :account AND family = :family')
    .all({ account, family })
    .map((row): OwnPlace => ({
      id: String(row['id']),
      api: String(row['api']),
      reservedAgo: Math.max(0, now - Number(row['reserved_at'])),
      freeIn: Math.min(LONGEST_PLACE_MS, Number(row['free_at']) - now),
      settled: row['settled'] === 1,
    }));
  const own = new Map(uses.map(({ api, used }) => [api, used]));
  const usage = usesOf(prepare, account, day).map(({ api, used, remaining }) => {
    const unsaid = own.get(api) ?? 0;
    return { api, used: used - unsaid, remaining: remaining + unsaid };
  });
  const sql = 'SELECT seen_at FROM team_shares WHERE account = :account AND family = :family';
  const heardAgo = now - Number(prepare(sql).get({ account, family })?.['seen_at'] ?? 0);
  return { day, places, uses, usage, heardAgo, known: knownData(prepare) };
}

function knownData(prepare: Prepare): KnownData | undefined {
  const row = prepare('SELECT epoch, last, last_at FROM team_data').get();
  if (!row) return undefined;
  const last = row['last'];
  return { epoch: Number(row['epoch']), ...(typeof last === 'string' ? { last, lastAt: Number(row['last_at']) } : {}) };
}

/** Saves what was seen of the store's data, unless later data are known. */
export function keepKnownData(prepare: Prepare, known: KnownData | undefined): void {
  if (!known) return;
  prepare(
    `INSERT INTO team_data VALUES (0, :epoch, :last, :lastAt)
     ON CONFLICT DO UPDATE SET epoch = :epoch, last = :last, last_at = :lastAt
     WHERE (:epoch, coalesce(:lastAt, 0)) > (epoch, coalesce(last_at, 0))`,
  ).run({ epoch: known.epoch, last: known.last ?? null, lastAt: known.lastAt ?? null });
}

/** Saves applicants that colleagues have learned. */
export function learnApplicants(prepare: Prepare, applicants: readonly KnownApplicant[]): void {
  const keep = prepare(
    `INSERT INTO applicants (code, name, class, last_seen, last_used, revision) VALUES (:code, :name, :role, :seen, :used, ${NEXT_REVISION})
     ON CONFLICT DO UPDATE SET
       name = CASE WHEN name IS NULL OR :seen > last_seen THEN coalesce(:name, name) ELSE name END,
       class = CASE WHEN class = 1 OR :role = 1 THEN 1 ELSE coalesce(class, :role) END,
       last_seen = max(last_seen, :seen),
       last_used = nullif(max(coalesce(last_used, 0), coalesce(:used, 0)), 0),
       revision = excluded.revision
     WHERE :seen > last_seen OR coalesce(:used, 0) > coalesce(last_used, 0)
       OR coalesce(class, 0) <> coalesce(:role, class, 0)`,
  );
  for (const { code, name, class: role, lastSeen, lastUsed } of applicants) {
    keep.run({ code, name: name ?? null, role: role ?? null, seen: lastSeen, used: lastUsed ?? null });
  }
}

/** A number saved under a name; 0 where there is none. */
export function teamState(prepare: Prepare, name: string): number {
  return Number(prepare('SELECT value FROM team_state WHERE name = :name').get({ name })?.['value'] ?? 0);
}

/** Saves a number under a name. */
export function keepTeamState(prepare: Prepare, name: string, value: number): void {
  prepare('INSERT OR REPLACE INTO team_state VALUES (:name, :value)').run({ name, value });
}
