import type { LearnedName } from '../../apis/names.ts';
import type { ApplicantChanges, KnownApplicant } from '../store.ts';
import type { Prepare } from './statements.ts';

/** `class` is 1 or 2; `revision` counts all changes of the table, so that windows find what is new to them. */
export const APPLICANTS_SCHEMA = `
  CREATE TABLE applicants (
    code TEXT PRIMARY KEY, name TEXT, class INTEGER, last_seen INTEGER NOT NULL, last_used INTEGER,
    revision INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX applicants_revision ON applicants (revision);
`;

/** SQL: the revision of the next change. */
export const NEXT_REVISION = '(SELECT coalesce(max(revision), 0) + 1 FROM applicants)';

/** Saves the name of a code as of `now`, ms. Within a transaction. */
export function keepName(prepare: Prepare, { code, name, class: seenAs }: LearnedName, now: number): void {
  const old = prepare('SELECT name, class FROM applicants WHERE code = :code').get({ code });
  const role = classOf(old) === 1 ? 1 : (seenAs ?? classOf(old));
  if (old?.['name'] === name && classOf(old) === role) {
    prepare('UPDATE applicants SET last_seen = :now WHERE code = :code').run({ now, code });
    return;
  }
  prepare(
    `INSERT INTO applicants (code, name, class, last_seen, revision) VALUES (:code, :name, :role, :now, ${NEXT_REVISION})
     ON CONFLICT DO UPDATE SET name = :name, class = :role, last_seen = :now, revision = excluded.revision`,
  ).run({ code, name, role: role ?? null, now });
}

/** Notes that a code was put into a draft at `now`, ms. One step. */
export function noteUse(prepare: Prepare, code: string, now: number): void {
  prepare(
    `INSERT INTO applicants (code, last_seen, last_used, revision) VALUES (:code, 0, :now, ${NEXT_REVISION})
     ON CONFLICT DO UPDATE SET last_used = :now, revision = excluded.revision`,
  ).run({ code, now });
}

/** What changed after the revision `since`, in order, at most `limit` rows. */
export function applicantsSince(prepare: Prepare, since: number, limit: number): ApplicantChanges {
  const sql = 'SELECT * FROM applicants WHERE revision > :since ORDER BY revision LIMIT :limit';
  const rows = prepare(sql).all({ since, limit });
  const applicants = rows.map((row): KnownApplicant => ({
    code: String(row['code']),
    name: typeof row['name'] === 'string' ? row['name'] : undefined,
    class: classOf(row),
    lastSeen: Number(row['last_seen']),
    lastUsed: row['last_used'] === null ? undefined : Number(row['last_used']),
  }));
  return { applicants, revision: Number(rows.at(-1)?.['revision'] ?? since) };
}

function classOf(row: Record<string, unknown> | undefined): KnownApplicant['class'] {
  const value = row?.['class'];
  return value === 1 || value === 2 ? value : undefined;
}
