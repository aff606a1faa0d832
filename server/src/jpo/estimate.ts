import { isGlobal, type Failure } from '../base/failure.ts';
import { Budget } from './budget.ts';
import type { Priority, Usage } from '../store/store.ts';
import type { Api } from '../apis/apis.ts';

/** The cost of answering some questions now: the only form of it, for every place that shows a cost. */
export interface Estimate {
  /** APIs to be asked, in order, one request each at most. None where all is saved, or all counts are used up. */
  readonly apis: readonly Api[];
  /** Upper bound of the requests that can be sent now. */
  readonly requests: number;
  /** Smallest number of requests left today among the APIs; for background work without the reserve. */
  readonly left: number;
  /** Why no request can be sent although something is missing. */
  readonly obstacle?: Failure;
}

export interface Wanted {
  readonly apis: readonly Api[];
  /** Something is missing, and the counts of the APIs that could answer are used up. */
  readonly isSpent: boolean;
}

export interface Asker {
  readonly isOffline: boolean;
  /** Today's counts; undefined when signed out; or why they cannot be read. */
  readonly usage: Usage | Failure | undefined;
  readonly priority: Priority;
  /** Share of each daily limit reserved from background work, 0–1. */
  readonly reserve: number;
  /** Requests per day, until the server says otherwise. */
  readonly dailyLimitOf: (api: Api) => number;
  /** When today's counts end, ms. */
  readonly nextDay: number;
}

export const NOTHING: Estimate = { apis: [], requests: 0, left: 0 };

/** The cost, by the rules by which the store grants or refuses a request. */
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

/** Several estimates as one. It has an obstacle only where no request can be sent. */
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

/** The budget of an estimate; smaller where the user was shown a smaller number (`told`). */
export function budgetOf({ requests, obstacle }: Estimate, told = requests): Budget {
  return new Budget(Math.min(requests, told), obstacle);
}

/** The obstacle where only the next day's counts help. */
export function spentBy({ obstacle }: Estimate): Failure | undefined {
  return obstacle && !isGlobal(obstacle) ? obstacle : undefined;
}

/** Requests that the user can decide upon, also when signed out or locked; 0 where only another day or mode would help. */
export function offered({ apis, obstacle }: Pick<Estimate, 'apis' | 'obstacle'>): number {
  return obstacle && (obstacle.code === 'offline' || !isGlobal(obstacle)) ? 0 : apis.length;
}

/** Today's count of an API; undefined where it was not asked today. */
export type UseOf = (api: Api) => { readonly used: number; readonly remaining: number } | undefined;

/** 1 / share of the day's count left; Infinity for none. True limits can exceed the handbook's. */
export function costOf(api: Api, useOf: UseOf): number {
  const use = useOf(api);
  if (!use) return 1;
  return use.remaining <= 0 ? Infinity : Math.max(api.dailyLimit, use.used + use.remaining) / use.remaining;
}
