import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

type Row = Record<string, unknown>;

/** The text up to the next character that cannot be in a name. */
type Word<Text extends string> = UpTo<UpTo<UpTo<UpTo<Text, ' '>, ','>, ')'>, '\n'>;
type UpTo<Text extends string, End extends string> = Text extends `${infer Before}${End}${string}` ? Before : Text;

/** `account` and `api` of `… account = :account AND api = :api`. */
type NamesIn<Sql extends string> = Sql extends `${string}:${infer Rest}` ? Word<Rest> | NamesIn<Rest> : never;

/** A value for each named parameter, if any. SQL with a `?`, or made at run time, does not compile. */
type Values<Sql extends string> = string extends Sql
  ? [never]
  : Sql extends `${string}?${string}`
    ? [never]
    : [NamesIn<Sql>] extends [never]
      ? []
      : [values: Readonly<Record<NamesIn<Sql>, SQLInputValue>>];

interface Statement<Sql extends string> {
  get(...values: Values<Sql>): Row | undefined;
  all(...values: Values<Sql>): Row[];
  /** Rows one at a time, for what does not fit into memory. */
  iterate(...values: Values<Sql>): Iterable<Row>;
  run(...values: Values<Sql>): unknown;
}

/**
 * Gives the prepared statement of an SQL text. Parameters have names (`:account`), since some versions of Node (before
 * 22.20, 24 before 24.7) refuse numbered ones (`?1`); the types require every value, since a missing one would be NULL.
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
