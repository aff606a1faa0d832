/** The row of a table for a key from outside, such as the name of an element: `constructor` is no row of any table. */
export function lookup<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
