import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { APIS } from '../apis.ts';
import { FailureError } from '../failure.ts';
import { NAMING, namesIn } from '../names.ts';
import { APPLICANTS_SCHEMA, keepName } from './sqliteApplicants.ts';
import { TEAM_SCHEMA } from './sqliteTeam.ts';

/**
 * Times are ms since the epoch. `requests` holds what takes a place in a minute window: a request on its way until it
 * is settled, then for 60 s more. Counting from the settlement, not from the reservation, keeps the server's own window
 * whole however long a request was under way.
 */
const FIRST_SCHEMA = `
  CREATE TABLE answers (
    api TEXT NOT NULL, parameter TEXT NOT NULL, status TEXT NOT NULL, data TEXT NOT NULL, body BLOB,
    fetched_at INTEGER NOT NULL, stale_at INTEGER NOT NULL, PRIMARY KEY (api, parameter)) STRICT;
  CREATE TABLE links (
    law TEXT NOT NULL, kind TEXT NOT NULL, number TEXT NOT NULL, application TEXT NOT NULL,
    PRIMARY KEY (law, kind, number)) STRICT, WITHOUT ROWID;
  CREATE TABLE requests (
    id TEXT PRIMARY KEY, account TEXT NOT NULL, family TEXT NOT NULL, api TEXT NOT NULL, parameter TEXT NOT NULL,
    day TEXT NOT NULL, reserved_at INTEGER NOT NULL, free_at INTEGER NOT NULL, settled INTEGER NOT NULL) STRICT;
  CREATE INDEX requests_window ON requests (account, family, free_at);
  CREATE TABLE usage (
    account TEXT NOT NULL, api TEXT NOT NULL, day TEXT NOT NULL, used INTEGER NOT NULL, remaining INTEGER NOT NULL,
    settled_at INTEGER NOT NULL, PRIMARY KEY (account, api, day)) STRICT, WITHOUT ROWID;
  CREATE TABLE waiters (
    id TEXT PRIMARY KEY, account TEXT NOT NULL, family TEXT NOT NULL, rank INTEGER NOT NULL, since INTEGER NOT NULL,
    expires_at INTEGER NOT NULL) STRICT;
`;

/** `counters` grow with what happens; `leases` say who does something that one process does for all, and until when. */
const SHARING_SCHEMA = `
  CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE leases (
    name TEXT PRIMARY KEY, holder TEXT NOT NULL, expires_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

/**
 * The step at place n leads from version n to version n + 1. A step is never changed once it is released. Windows of the
 * version before may still be open, so a step adds and takes nothing away.
 */
const MIGRATIONS: readonly ((db: DatabaseSync) => void)[] = [
  (db) => {
    db.exec(FIRST_SCHEMA);
  },
  (db) => {
    db.exec(APPLICANTS_SCHEMA);
    db.exec('CREATE INDEX links_of_application ON links (law, application)');
    learnFromAnswers(db);
  },
  (db) => {
    db.exec(SHARING_SCHEMA);
  },
  (db) => {
    db.exec(TEAM_SCHEMA);
  },
];

/** Brings the file to the version of this program, in one transaction. Throws where it is of a newer one. */
export function migrate(db: DatabaseSync): void {
  db.exec('BEGIN IMMEDIATE');
  const version = Number(db.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
  const newest = MIGRATIONS.length;
  if (version > newest) throw new FailureError({ code: 'newerStore', detail: `version ${version} > ${newest}` });
  for (const step of MIGRATIONS.slice(version)) step(db);
  if (version < newest) db.exec(`PRAGMA user_version = ${newest}`);
  db.exec('COMMIT');
}

/** The names in the answers already held, the latest last. */
function learnFromAnswers(db: DatabaseSync): void {
  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string) => {
    const statement = statements.get(sql) ?? db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const apis = new Map(APIS.filter(({ name }) => NAMING.includes(name)).map((api) => [api.id, api]));
  const places = [...apis].map(() => '?').join(', ');
  const rows = db.prepare(
    `SELECT api, parameter, data, fetched_at FROM answers WHERE status = '100' AND api IN (${places})
     ORDER BY fetched_at`,
  );
  for (const row of rows.iterate(...apis.keys())) {
    const api = apis.get(String(row['api']));
    if (!api) continue;
    for (const name of namesIn(api, String(row['parameter']), readJson(String(row['data']))?.value)) {
      keepName(prepare, name, Number(row['fetched_at']));
    }
  }
}

/** The data of an answer; undefined where it is damaged, which must not keep the store from being used. */
export function readJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
