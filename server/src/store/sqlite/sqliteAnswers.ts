import type { CaseNumber, Kind } from '../../numbers/caseNumber.ts';
import type { HeldAnswer, Link } from '../store.ts';
import type { Prepare } from './statements.ts';

/** SQLite has no infinity in an INTEGER. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** `links`: numbers of one application, as answers show them. */
export const ANSWERS_SCHEMA = `
  CREATE TABLE answers (
    api TEXT NOT NULL, parameter TEXT NOT NULL, status TEXT NOT NULL, data TEXT NOT NULL, body BLOB,
    fetched_at INTEGER NOT NULL, stale_at INTEGER NOT NULL, PRIMARY KEY (api, parameter)) STRICT;
  CREATE TABLE links (
    law TEXT NOT NULL, kind TEXT NOT NULL, number TEXT NOT NULL, application TEXT NOT NULL,
    PRIMARY KEY (law, kind, number)) STRICT, WITHOUT ROWID;
`;

/** The saved answer, however old; none where it is damaged, so that it is requested again. */
export function heldAnswer(prepare: Prepare, api: string, parameter: string): HeldAnswer | undefined {
  const row = prepare('SELECT * FROM answers WHERE api = :api AND parameter = :parameter').get({ api, parameter });
  const read = row && readJson(String(row['data']));
  if (!row || !read) return undefined;
  const staleAt = Number(row['stale_at']);
  return {
    api,
    parameter,
    statusCode: String(row['status']),
    data: read.value,
    ...(row['body'] instanceof Uint8Array ? { body: row['body'] } : {}),
    fetchedAt: Number(row['fetched_at']),
    staleAt: staleAt === NEVER ? Infinity : staleAt,
  };
}

/** Saves an answer in place of an older one. */
export function keepAnswer(prepare: Prepare, { api, parameter, statusCode, body, ...answer }: HeldAnswer): void {
  const sql = 'INSERT OR REPLACE INTO answers VALUES (:api, :parameter, :status, :data, :body, :fetchedAt, :staleAt)';
  const [data, staleAt] = [JSON.stringify(answer.data), Math.min(answer.staleAt, NEVER)];
  const { fetchedAt } = answer;
  prepare(sql).run({ api, parameter, status: statusCode, data, body: body ?? null, fetchedAt, staleAt });
}

/** `Store.applicationOf`. */
export function applicationOf(prepare: Prepare, { law, kind, number }: CaseNumber): string | undefined {
  const sql = 'SELECT application FROM links WHERE law = :law AND kind = :kind AND number = :number';
  const row = prepare(sql).get({ law, kind, number });
  return row && String(row['application']);
}

/** `Store.numbersOf`. */
export function numbersOf(prepare: Prepare, { law, number }: CaseNumber): CaseNumber[] {
  const sql = 'SELECT kind, number FROM links WHERE law = :law AND application = :application';
  const rows = prepare(sql).all({ law, application: number });
  return rows.map((row) => ({ law, kind: String(row['kind']) as Kind, number: String(row['number']) }));
}

/** Saves a link in place of one to another application. */
export function keepLink(prepare: Prepare, { number: { law, kind, number }, application }: Link): void {
  const sql = 'INSERT OR REPLACE INTO links VALUES (:law, :kind, :number, :application)';
  prepare(sql).run({ law, kind, number, application });
}

/** The data of an answer; undefined where it is damaged, which must not make the store unusable. */
export function readJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
