import type { Api } from '../jpo/apis.ts';
import type { Explanation } from './cases.ts';

/** The APIs that would be asked, in their order. */
export function apisOf({ finder, plan }: Explanation): Api[] {
  return [...(finder ? [finder] : []), ...(plan?.steps.map(({ api }) => api) ?? [])];
}
