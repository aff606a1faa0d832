import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Gives the prepared statement of an SQL text. */
export type Prepare = (sql: string) => StatementSync;

/** Prepares each text once for this connection. */
export function preparing(db: DatabaseSync): Prepare {
  const known = new Map<string, StatementSync>();
  return (sql) => {
    const statement = known.get(sql) ?? db.prepare(sql);
    known.set(sql, statement);
    return statement;
  };
}
