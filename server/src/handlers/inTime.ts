import type { Clock } from '../base/clock.ts';

/** Time limit of the editor for an answer that is waited for, ms: shorter than a hover's. */
export const PATIENCE_MS = 2_000;

/** The editor did not answer in time. */
export class NoAnswer extends Error {}

/**
 * The editor's answer to a request within `ms`. Rejects as the request does, or with NoAnswer after `ms`; `late` then
 * receives an answer that arrives after all.
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
