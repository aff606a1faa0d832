import { MINUTE_LIMIT, type Family } from '../apis/apis.ts';
import type { Asking } from './inFlight.ts';
import { rankOf, type Account, type Waiter } from '../store/store.ts';

export interface Waiting {
  readonly asking: Pick<Asking, 'priority' | 'wake' | 'delay'>;
  readonly id: string;
  /** ms. */
  readonly since: number;
}

/**
 * The questions of this process that wait for a place in a minute window. Only the first one asks the store, so the load on
 * the disk or the team's server does not grow with the queue.
 */
export class Turns {
  readonly #queues = new Map<string, Set<Waiting>>();

  join(account: Account, family: Family, one: Waiting): void {
    const key = `${account}/${family}`;
    if (this.#queues.get(key)?.has(one) === true) return;
    this.leave(one);
    this.#queues.set(key, (this.#queues.get(key) ?? new Set()).add(one));
  }

  /** Whether an earlier question asks the store for both. */
  isBehind(one: Waiting): boolean {
    for (const queue of this.#queues.values()) {
      if (!queue.has(one)) continue;
      const first = [...queue].reduce((a, b) => (isBefore(b, a) ? b : a));
      return first !== one && first.asking.delay?.reason === one.asking.delay?.reason;
    }
    return false;
  }

  /** How many come before `one` (which may not wait yet), and who follow: as many as the window has places. */
  around(account: Account, family: Family, one: Waiting): { readonly ahead: number; readonly behind: Waiter[] } {
    const others = [...(this.#queues.get(`${account}/${family}`) ?? [])].filter((other) => other !== one);
    const after = others.filter((other) => !isBefore(other, one)).sort((a, b) => (isBefore(a, b) ? -1 : 1));
    return {
      ahead: others.length - after.length,
      behind: after.slice(0, MINUTE_LIMIT[family]).map(waiterOf),
    };
  }

  /** Ends waiting, and wakes the next. */
  leave(one: Waiting): void {
    for (const [key, queue] of this.#queues) {
      if (!queue.delete(one)) continue;
      if (queue.size === 0) this.#queues.delete(key);
      for (const other of queue) if (!this.isBehind(other)) other.asking.wake();
    }
  }
}

/** The form in which the store knows it. */
export function waiterOf({ asking: { priority }, id, since }: Waiting): Waiter {
  return { id, since, priority };
}

function isBefore(a: Waiting, b: Waiting): boolean {
  return (rankOf(a.asking) - rankOf(b.asking) || a.since - b.since || (a.id < b.id ? -1 : Number(a.id > b.id))) < 0;
}
