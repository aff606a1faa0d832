/** Polls a condition, letting the event loop turn in between; rejects when it does not come true in 10 s. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 10_000;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('it did not come true in 10 s');
    await new Promise((resolve) => setImmediate(resolve));
  }
}
