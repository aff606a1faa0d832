/** One range in which two texts differ: `before.slice(start, oldEnd)` became `after.slice(start, newEnd)`. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** A text read in parts. Offsets are UTF-16 units. */
export interface Sliceable {
  readonly length: number;
  slice(start: number, end: number): string;
}

/** Combines two changes, the second made after the first. */
export function changeOfBoth(first: Change, second: Change): Change {
  const between = Math.max(first.newEnd, second.oldEnd);
  return {
    start: Math.min(first.start, second.start),
    oldEnd: between - first.newEnd + first.oldEnd,
    newEnd: between - second.oldEnd + second.newEnd,
  };
}

/** Units compared at once. */
const STEP = 4096;

/** The smallest range outside which two texts are equal. Linear, by comparing blocks of memory. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start + STEP <= shorter && before.slice(start, start + STEP) === after.slice(start, start + STEP))
    start += STEP;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const shift = after.length - before.length;
  const first = start + Math.max(0, -shift);
  let oldEnd = before.length;
  const isSame = (from: number) => before.slice(from, oldEnd) === after.slice(from + shift, oldEnd + shift);
  while (oldEnd - STEP >= first && isSame(oldEnd - STEP)) oldEnd -= STEP;
  while (oldEnd > first && before.charCodeAt(oldEnd - 1) === after.charCodeAt(oldEnd + shift - 1)) oldEnd--;
  return { start, oldEnd, newEnd: oldEnd + shift };
}

/** A copy with its own memory: a slice keeps the whole text in memory, which matters where it outlives the text. */
export function detached(piece: string): string {
  return ` ${piece}`.slice(1);
}
