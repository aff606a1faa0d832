/** Waiting by looking again, never by sleeping a fixed time. */

/**
 * Calls `look` until it gives something else than undefined, false or an error.
 *
 * @template T
 * @param {string} what for the message of the time-out
 * @param {() => T | undefined | false | Promise<T | undefined | false>} look
 * @param {number} [milliseconds]
 * @returns {Promise<T>}
 * @throws {Error} when time is up; the last error of `look` is its cause
 */
export async function until(what, look, milliseconds = 10_000) {
  const end = Date.now() + milliseconds;
  for (;;) {
    /** @type {unknown} */
    let cause;
    try {
      const seen = await look();
      if (seen !== undefined && seen !== false) return seen;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > end) throw new Error(`timed out after ${milliseconds} ms: ${what}`, { cause });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Makes a whole gesture again when it did not work: keystrokes sent to a busy workbench can be lost.
 *
 * @template T
 * @param {string} what
 * @param {(attempt: number) => Promise<T>} gesture attempt counts from 1
 * @param {number} [attempts]
 * @returns {Promise<T>}
 */
export async function retry(what, gesture, attempts = 4) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await gesture(attempt);
    } catch (error) {
      if (attempt === attempts) throw new Error(`${what}: ${String(error)}`, { cause: error });
    }
  }
}
