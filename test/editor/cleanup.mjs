/** What was started is ended, in reverse order, whatever happens to the run. */

import process from 'node:process';

/** Those that have something to undo. @type {Set<Cleanup>} */
const open = new Set();
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void Promise.all([...open].map((one) => one.run())).finally(() => process.exit(130)));

export class Cleanup {
  /** @type {Array<() => unknown>} */
  #undo = [];

  /**
   * @param {() => unknown} undo may be asynchronous; it is called once
   */
  defer(undo) {
    this.#undo.push(undo);
    open.add(this);
  }

  /** Undoes everything; what fails is reported on stderr and does not keep the rest from being undone. */
  async run() {
    for (let undo = this.#undo.pop(); undo !== undefined; undo = this.#undo.pop()) {
      try {
        await undo();
      } catch (error) {
        console.error('cleanup:', error);
      }
    }
    open.delete(this);
  }
}

/**
 * @template T
 * @param {(cleanup: Cleanup) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withCleanup(work) {
  const cleanup = new Cleanup();
  try {
    return await work(cleanup);
  } finally {
    await cleanup.run();
  }
}
