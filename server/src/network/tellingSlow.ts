import type { Clock } from '../base/clock.ts';
import type { Transport } from './transport.ts';

/** An exchange that takes longer is one that somebody asks after, ms. */
const SLOW_MS = 5_000;

/** The same transport; `onSlow` is told when an answer takes long to come, once for all that are on their way together. */
export function tellingSlow(transport: Transport, clock: Pick<Clock, 'sleep'>, onSlow: () => void): Transport {
  const slow = new Set<AbortController>();
  return {
    send: async (request) => {
      const ended = new AbortController();
      clock.sleep(SLOW_MS, ended.signal).then(
        () => {
          if (slow.size === 0) onSlow();
          slow.add(ended);
        },
        () => undefined,
      );
      try {
        return await transport.send(request);
      } finally {
        ended.abort();
        slow.delete(ended);
      }
    },
  };
}
