/** The row for a key from outside; inherited names such as `constructor` find no row. */
export function lookup<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** Index of the first item of a sorted list for which `isBehind` is true, or its length. Bisects. */
export function firstWhere<T>(list: ArrayLike<T>, isBehind: (one: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const one = list[middle];
    if (one !== undefined && isBehind(one)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first entry of each key, in order. */
export function distinctBy<T>(list: readonly T[], keyOf: (one: T) => string): T[] {
  const seen = new Set<string>();
  return list.filter((one) => seen.size < seen.add(keyOf(one)).size);
}
