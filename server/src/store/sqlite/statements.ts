import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

type Row = Record<string, unknown>;

/** The text up to the next character that cannot be in a name. */
type Word<Text extends string> = UpTo<UpTo<UpTo<UpTo<Text, ' '>, ','>, ')'>, '\n'>;
type UpTo<Text extends string, End extends string> = Text extends `${infer Before}${End}${string}` ? Before : Text;

/** `account` and `api` of `… account = :account AND api = :api`. */
type NamesIn<Sql extends string> = Sql extends `${string}:${infer Rest}` ? Word<Rest> | NamesIn<Rest> : never;

/**
 * What a statement is run with: a value for each of its parameters, under its name. Nothing where it has none. A text
 * with a `?`, or one that is made at run time so that nobody knows its names, cannot be run.
 */
type Values<Sql extends string> = string extends Sql
  ? [never]
  : Sql extends `${string}?${string}`
    ? [never]
    : [NamesIn<Sql>] extends [never]
      ? []
      : [values: Readonly<Record<NamesIn<Sql>, SQLInputValue>>];

interface Statement<Sql extends string> {
  /** The first row. */
  get(...values: Values<Sql>): Row | undefined;
  all(...values: Values<Sql>): Row[];
  /** Rows one at a time, for what does not fit into memory. */
  iterate(...values: Values<Sql>): Iterable<Row>;
  run(...values: Values<Sql>): unknown;
}

/**
 * Gives the prepared statement of an SQL text. Parameters have names (`:account`): how numbered ones (`?1`) are bound
 * depends on the version of Node (before 22.20, and in 24 before 24.7, they are refused), and SQLite takes a value that is
 * missing for NULL, so the types ask for each.
 */
export type Prepare = <const Sql extends string>(sql: Sql) => Statement<Sql>;

/** Prepares each text once for this connection. */
export function preparing(db: DatabaseSync): Prepare {
  const known = new Map<string, StatementSync>();
  return <Sql extends string>(sql: Sql): Statement<Sql> => {
    const statement = known.get(sql) ?? db.prepare(sql);
    known.set(sql, statement);
    return statement;
  };
}
