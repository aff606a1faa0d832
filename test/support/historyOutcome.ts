import type { History } from './histories/history.ts';
import type { Outcome } from './historyCheck.ts';

/**
 * What the product says of a history: the one place where the histories meet the product.
 *
 * To be connected when `caseState` (server/src/cases/state.ts) and `lastDays` (server/src/cases/periods/lastDays.ts) are
 * there. `history.progress` is `data` of app_progress as the API gives it (for `readProgress`), `registration` that of
 * registration_info, `others` those of other held cases (42条: the later application of a national priority), `asked` the
 * number that was asked for (an answer about another is refused, `isRefused`). Until then: undefined, and the comparisons are
 * pending.
 */
export function outcomeOf(_history: History): Outcome | undefined {
  return undefined;
}
