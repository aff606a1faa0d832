import { isGlobal, type Failure } from '../base/failure.ts';
import { Budget } from './budget.ts';
import type { Priority, Usage } from '../store/store.ts';
import type { Api } from '../apis/apis.ts';

/** What answering some questions would take now: the one form of it that every place which tells a cost is made from. */
export interface Estimate {
  /** The APIs that would be asked, in their order: one request each at most. None where all is held, or all is spent. */
  readonly apis: readonly Api[];
  /** Requests at most that can be sent now. */
  readonly requests: number;
  /** Requests left today of the API that has the least left; for background work without the reserve. */
  readonly left: number;
  /** Why nobody can be asked, though not all is held. */
  readonly obstacle?: Failure;
}

/** What would be asked. */
export interface Wanted {
  readonly apis: readonly Api[];
  /** Not all is held, and the APIs that could answer are spent for today. */
  readonly isSpent: boolean;
}

/** Who would ask. */
export interface Asker {
  readonly isOffline: boolean;
  /** Today's counts; undefined when signed out; or why they cannot be read. */
  readonly usage: Usage | Failure | undefined;
  readonly priority: Priority;
  /** Share of each daily limit that background work leaves, 0–1. */
  readonly reserve: number;
  /** Requests a day, until the server says otherwise. */
  readonly dailyLimitOf: (api: Api) => number;
  /** When today's counts end, ms. */
  readonly nextDay: number;
}

/** What costs nothing. */
export const NOTHING: Estimate = { apis: [], requests: 0, left: 0 };

/** What it takes, by the same rules by which the store grants or refuses a request. */
export function estimate({ apis, isSpent }: Wanted, asker: Asker): Estimate {
  if (apis.length === 0 && !isSpent) return NOTHING;
  const { isOffline, usage, priority, reserve, dailyLimitOf, nextDay: retryAt } = asker;
  const counts = usage && 'apis' in usage ? usage.apis : [];
  const remaining = apis.map((api) => counts.find((one) => one.api === api.id)?.remaining ?? dailyLimitOf(api));
  const kept = priority === 'background' ? apis.map((api) => Math.ceil(dailyLimitOf(api) * reserve)) : [];
  const left = isSpent ? 0 : Math.max(0, Math.min(...remaining.map((one, index) => one - (kept[index] ?? 0))));
  const stopped = (obstacle: Failure): Estimate => ({ apis, requests: 0, left, obstacle });
  if (isOffline) return stopped({ code: 'offline' });
  if (!usage) return stopped({ code: 'signedOut' });
  if ('code' in usage) return stopped(usage);
  if (isSpent || Math.min(...remaining) <= 0) return stopped({ code: 'dailyLimit', retryAt });
  return left === 0 ? stopped({ code: 'reserve', retryAt }) : { apis, requests: apis.length, left };
}

/** Several as one. An obstacle stands in its way only where nothing can be asked. */
export function together(all: readonly Estimate[]): Estimate {
  const requests = all.reduce((sum, one) => sum + one.requests, 0);
  const obstacle = requests === 0 ? all.find((one) => one.obstacle)?.obstacle : undefined;
  const asking = all.filter(({ apis }) => apis.length > 0);
  return {
    apis: asking.flatMap(({ apis }) => apis),
    requests,
    left: asking.length === 0 ? 0 : Math.min(...asking.map(({ left }) => left)),
    ...(obstacle ? { obstacle } : {}),
  };
}

/** No more than the estimate is sent, and no more than `told` where somebody was told less. */
export function budgetOf({ requests, obstacle }: Estimate, told = requests): Budget {
  return new Budget(Math.min(requests, told), obstacle);
}

/** All is not held, and today's counts do not allow more: waiting for tomorrow is all that helps. */
export function spentBy({ obstacle }: Estimate): Failure | undefined {
  return obstacle && !isGlobal(obstacle) ? obstacle : undefined;
}

/**
 * Requests at most that somebody can decide upon: whoever is signed out, or has to unlock something first, is told them
 * too. None where only tomorrow or another mode would help.
 */
export function offered({ apis, obstacle }: Pick<Estimate, 'apis' | 'obstacle'>): number {
  return obstacle && (obstacle.code === 'offline' || !isGlobal(obstacle)) ? 0 : apis.length;
}

/** Today's count of an API; undefined where it was not asked today. */
export type UseOf = (api: Api) => { readonly used: number; readonly remaining: number } | undefined;

/** 1 / the share of the day's count that is left; Infinity when nothing is. True limits can be above the handbook's. */
export function costOf(api: Api, useOf: UseOf): number {
  const use = useOf(api);
  if (!use) return 1;
  return use.remaining <= 0 ? Infinity : Math.max(api.dailyLimit, use.used + use.remaining) / use.remaining;
}
