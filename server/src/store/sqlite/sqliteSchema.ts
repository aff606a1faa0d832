import type { DatabaseSync } from 'node:sqlite';
import { APIS } from '../../apis/apis.ts';
import { FailureError } from '../../base/failure.ts';
import { NAMING, namesIn } from '../../apis/names.ts';
import { ANSWERS_SCHEMA, readJson } from './sqliteAnswers.ts';
import { APPLICANTS_SCHEMA, keepName } from './sqliteApplicants.ts';
import { CLOCK_SCHEMA } from './sqliteClock.ts';
import { LEDGER_SCHEMA } from './sqliteLedger.ts';
import { SHARING_SCHEMA } from './sqliteSharing.ts';
import { TEAM_DATA_SCHEMA, TEAM_SCHEMA } from './sqliteTeam.ts';
import { WINDOW_SCHEMA } from './sqliteWindow.ts';
import { preparing } from './statements.ts';

/**
 * Step n leads from version n to n + 1. A released step never changes. Windows of the version before may still be open,
 * so steps only add. All times in the tables are ms since the epoch.
 */
const MIGRATIONS: readonly { readonly sql: string; readonly then?: (db: DatabaseSync) => void }[] = [
  { sql: ANSWERS_SCHEMA + WINDOW_SCHEMA + LEDGER_SCHEMA },
  {
    sql: `${APPLICANTS_SCHEMA} CREATE INDEX links_of_application ON links (law, application);`,
    then: learnFromAnswers,
  },
  { sql: SHARING_SCHEMA },
  { sql: TEAM_SCHEMA },
  { sql: CLOCK_SCHEMA + TEAM_DATA_SCHEMA },
];

/** Updates the file to this program's version, in one transaction. Throws a FailureError where it is of a newer one. */
export function migrate(db: DatabaseSync): void {
  const newest = MIGRATIONS.length;
  if (versionOf(db) === newest) return; // no lock is needed to see it
  db.exec('BEGIN IMMEDIATE');
  const version = versionOf(db);
  if (version > newest) throw new FailureError({ code: 'newerStore', detail: `version ${version} > ${newest}` });
  for (const { sql, then } of MIGRATIONS.slice(version)) {
    db.exec(sql);
    then?.(db);
  }
  if (version < newest) db.exec(`PRAGMA user_version = ${newest}`);
  db.exec('COMMIT');
}

function versionOf(db: DatabaseSync): number {
  return Number(db.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
}

/** Saves the names in saved answers, the latest last. */
function learnFromAnswers(db: DatabaseSync): void {
  const prepare = preparing(db);
  const apis = new Map(APIS.filter(({ name }) => NAMING.includes(name)).map((api) => [api.id, api]));
  const rows = prepare(
    `SELECT api, parameter, data, fetched_at FROM answers
     WHERE status = '100' AND api IN (SELECT value FROM json_each(:apis)) ORDER BY fetched_at`,
  );
  for (const row of rows.iterate({ apis: JSON.stringify([...apis.keys()]) })) {
    const api = apis.get(String(row['api']));
    if (!api) continue;
    for (const name of namesIn(api, String(row['parameter']), readJson(String(row['data']))?.value)) {
      keepName(prepare, name, Number(row['fetched_at']));
    }
  }
}
