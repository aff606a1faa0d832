import type { CaseTrace, Forgotten, Forgetting } from '../forgetting.ts';
import { FORGOTTEN } from '../store.ts';
import { noteChange } from './sqliteSharing.ts';
import type { Prepare } from './statements.ts';

/** Deletes rows, at `now`, ms. Counts and places of requests stay. Within a transaction. */
export function forget(prepare: Prepare, what: Forgetting, now: number): Pick<Forgotten, 'answers' | 'codes'> {
  noteChange(prepare);
  return what === 'everything' ? forgetEverything(prepare, now) : forgetCase(prepare, what);
}

function forgetEverything(prepare: Prepare, now: number): Pick<Forgotten, 'answers' | 'codes'> {
  const answers = Number(prepare('SELECT count(*) AS n FROM answers').get()?.['n'] ?? 0);
  const revision = Number(prepare('SELECT coalesce(max(revision), 0) AS n FROM applicants').get()?.['n'] ?? 0) + 1;
  prepare('DELETE FROM answers').run();
  prepare('DELETE FROM links').run();
  prepare('DELETE FROM applicants').run();
  // From this row, windows learn that nothing before the revision is valid.
  const sql = 'INSERT INTO applicants (code, last_seen, revision) VALUES (:code, :now, :revision)';
  prepare(sql).run({ code: FORGOTTEN, now, revision });
  prepare("UPDATE requests SET parameter = '' WHERE settled = 1").run();
  return { answers, codes: [] };
}

function forgetCase(prepare: Prepare, { numbers, questions, codes }: CaseTrace): Pick<Forgotten, 'answers' | 'codes'> {
  let answers = 0;
  for (const { api, parameter } of questions) {
    const names = { api: api.id, parameter };
    // A document has its id behind the number, which may no longer be known.
    const rows = prepare(
      `DELETE FROM answers WHERE api = :api AND (parameter = :parameter
         OR (parameter > :parameter || '/' AND parameter < :parameter || '0')) RETURNING 1`,
    ).all(names);
    answers += rows.length;
    const sql = "UPDATE requests SET parameter = '' WHERE settled = 1 AND api = :api AND parameter = :parameter";
    prepare(sql).run(names);
  }
  for (const { law, kind, number } of numbers) {
    prepare('DELETE FROM links WHERE law = :law AND kind = :kind AND number = :number').run({ law, kind, number });
    if (kind !== 'application') continue;
    prepare('DELETE FROM links WHERE law = :law AND application = :number').run({ law, number });
  }
  const gone = codes.filter((code) => !isNamedStill(prepare, code));
  for (const code of gone) forgetName(prepare, code);
  return { answers, codes: gone };
}

/** Whether a saved answer has the code. Reads all of them: the command is rare. */
function isNamedStill(prepare: Prepare, code: string): boolean {
  const sql = 'SELECT 1 FROM answers WHERE parameter = :code OR instr(data, :code) > 0 LIMIT 1';
  return prepare(sql).get({ code }) !== undefined;
}

/** Leaves the code without a name, so that windows which know the name learn that it is gone. */
function forgetName(prepare: Prepare, code: string): void {
  const newest = prepare('SELECT coalesce(max(revision), 0) + 1 AS n FROM applicants').get()?.['n'];
  prepare(
    `UPDATE applicants SET name = NULL, class = NULL, last_seen = 0, last_used = NULL, revision = :revision
     WHERE code = :code`,
  ).run({ code, revision: Number(newest ?? 1) });
}
