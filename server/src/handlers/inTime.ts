import type { Clock } from '../base/clock.ts';

/** How long the editor has for an answer that something waits for, ms: less than a hover waits. */
export const PATIENCE_MS = 2_000;

/** The editor has not answered in time. */
export class NoAnswer extends Error {}

/**
 * What the editor answers to a request, where it does so within `ms`. Rejects as the request does, and with NoAnswer where
 * it is silent; `late` then gets an answer that comes all the same.
 */
export async function inTime<T>(
  request: Promise<T>,
  {
    clock,
    ms = PATIENCE_MS,
    late,
  }: { readonly clock: Clock; readonly ms?: number; readonly late?: (answer: T) => void },
): Promise<T> {
  const done = new AbortController();
  let isLate = false;
  request.then(
    (answer) => {
      if (isLate) late?.(answer);
    },
    () => undefined,
  );
  const silence = clock.sleep(ms, done.signal).then((): never => {
    isLate = true;
    throw new NoAnswer();
  });
  try {
    return await Promise.race([request, silence]);
  } finally {
    done.abort();
  }
}
