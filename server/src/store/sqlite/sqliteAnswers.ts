import type { CaseNumber, Kind } from '../../numbers/caseNumber.ts';
import type { HeldAnswer, Link } from '../store.ts';
import type { Prepare } from './statements.ts';

/** SQLite has no infinity in an INTEGER. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** `links`: numbers that answers have shown to be of one application. */
export const ANSWERS_SCHEMA = `
  CREATE TABLE answers (
    api TEXT NOT NULL, parameter TEXT NOT NULL, status TEXT NOT NULL, data TEXT NOT NULL, body BLOB,
    fetched_at INTEGER NOT NULL, stale_at INTEGER NOT NULL, PRIMARY KEY (api, parameter)) STRICT;
  CREATE TABLE links (
    law TEXT NOT NULL, kind TEXT NOT NULL, number TEXT NOT NULL, application TEXT NOT NULL,
    PRIMARY KEY (law, kind, number)) STRICT, WITHOUT ROWID;
`;

/** The held answer, however old. One that is damaged is none, so that it is asked for again. */
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

/** In the place of what was held before. */
export function keepAnswer(prepare: Prepare, answer: HeldAnswer): void {
  prepare('INSERT OR REPLACE INTO answers VALUES (:api, :parameter, :status, :data, :body, :fetchedAt, :staleAt)').run({
    api: answer.api,
    parameter: answer.parameter,
    status: answer.statusCode,
    data: JSON.stringify(answer.data),
    body: answer.body ?? null,
    fetchedAt: answer.fetchedAt,
    staleAt: Math.min(answer.staleAt, NEVER),
  });
}

/** The application that a number belongs to, where an answer has shown it. */
export function applicationOf(prepare: Prepare, { law, kind, number }: CaseNumber): string | undefined {
  const sql = 'SELECT application FROM links WHERE law = :law AND kind = :kind AND number = :number';
  const row = prepare(sql).get({ law, kind, number });
  return row && String(row['application']);
}

/** The other numbers of an application that answers have shown. */
export function numbersOf(prepare: Prepare, { law, number }: CaseNumber): CaseNumber[] {
  const sql = 'SELECT kind, number FROM links WHERE law = :law AND application = :application';
  const rows = prepare(sql).all({ law, application: number });
  return rows.map((row) => ({ law, kind: String(row['kind']) as Kind, number: String(row['number']) }));
}

/** In the place of another application that the number was taken to belong to. */
export function keepLink(prepare: Prepare, { number: { law, kind, number }, application }: Link): void {
  prepare('INSERT OR REPLACE INTO links VALUES (:law, :kind, :number, :application)').run({
    law,
    kind,
    number,
    application,
  });
}

/** The data of an answer; undefined where it is damaged, which must not keep the store from being used. */
export function readJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
