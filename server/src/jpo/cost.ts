import type { Api } from '../apis/apis.ts';

/** Today's count of an API; undefined where it was not asked today. */
export type UseOf = (api: Api) => { readonly used: number; readonly remaining: number } | undefined;

/** 1 / the share of the day's count that is left; Infinity when nothing is. True limits can be above the handbook's. */
export function costOf(api: Api, useOf: UseOf): number {
  const use = useOf(api);
  if (!use) return 1;
  return use.remaining <= 0 ? Infinity : Math.max(api.dailyLimit, use.used + use.remaining) / use.remaining;
}
