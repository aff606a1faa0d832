/** Between two steps: about a millisecond. */
const COMPARISONS = 8_192;

/** Sorts in place, stably, in steps. */
export function* sortSteps(
  items: Uint32Array<ArrayBuffer>,
  compare: (a: number, b: number) => number,
): Generator<void> {
  let from = items;
  let to = new Uint32Array(items.length);
  let compared = 0;
  for (let width = 1; width < items.length; width *= 2) {
    for (let start = 0; start < items.length; start += 2 * width) {
      const middle = Math.min(start + width, items.length);
      const end = Math.min(start + 2 * width, items.length);
      let [left, right] = [start, middle];
      for (let at = start; at < end; at++) {
        const takesLeft = left < middle && (right >= end || compare(from[left] ?? 0, from[right] ?? 0) <= 0);
        to[at] = from[takesLeft ? left++ : right++] ?? 0;
        if (++compared % COMPARISONS === 0) yield;
      }
    }
    [from, to] = [to, from];
  }
  if (from !== items) items.set(from);
}

/** Runs all steps, with a turn of the event loop after each; undefined where they are no longer wanted. */
export async function inTurns<T>(steps: Generator<void, T>, isWanted: () => boolean): Promise<T | undefined> {
  while (isWanted()) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return undefined;
}
