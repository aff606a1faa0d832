/** Looks so often at every turn of the event loop; then the processor is left to other processes in between. */
const TURNS = 100;

/** Polls a condition until it comes true; rejects when it does not in 20 s. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 20_000;
  for (let turn = 0; !(await condition()); turn++) {
    if (performance.now() > end) throw new Error('it did not come true in 20 s');
    await new Promise<unknown>((resolve) => (turn < TURNS ? setImmediate(resolve) : setTimeout(resolve, 2)));
  }
}
