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
