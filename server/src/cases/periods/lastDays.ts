import { afterDecisions } from './decisions.ts';
import type { LastDayOptions } from './counting.ts';
import { examination } from './examination.ts';
import { ofFilings } from './filings.ts';
import type { Known, LastDay } from './lastDay.ts';
import { responses } from './response.ts';
import { ofRights } from './rights.ts';
import { Steps } from './steps.ts';

export type { LastDayOptions } from './counting.ts';
export { originalOf } from './examination.ts';
export { nearestFirst, nextOf, type Known, type LastDay } from './lastDay.ts';

/**
 * The open deadlines of a case, the earliest first, with those that have passed except of mere options. Counted by
 * 特許法3条: the first day does not count, months follow the calendar, and a deadline on which the office is closed moves
 * to the next day on which it is open. None is counted from a date that the data lack, or given where an unreadable row
 * may have ended it.
 */
export function lastDays(known: Known, options: LastDayOptions): LastDay[] {
  const { progress } = known;
  if (progress.disappearanceDate || (progress.erasureIdentifier ?? '00') !== '00') return [];
  const steps = Steps.of(progress);
  const isIssued = Boolean(progress.registration) || Boolean(progress.registrationDate);
  // The register shows whether a right lives: a withdrawal or dismissal beside it (書換登録申請, 商標法附則) ends nothing.
  if (steps?.has('invalidateRight') === true || (!isIssued && steps?.has(...ENDED) === true)) return [];
  const isRegistered = isIssued || steps?.has('register') === true;
  const found = isRegistered
    ? ofRights(known, steps, options)
    : [...(steps ? pending(known, steps, options) : []), ...ofRights(known, steps, options)];
  return found.sort((a, b) => a.lastDay.localeCompare(b.lastDay));
}

/** What ends an application for good. After a withdrawn 審判 the refusal stays, and becomes final. */
const ENDED = ['dismiss', 'invalidateApplication', 'withdraw', 'abandon', 'refuseFinally'] as const;

function pending(known: Known, steps: Steps, options: LastDayOptions): LastDay[] {
  // 中断 (特許法24条): no period runs until it is resumed; then it begins anew.
  const interrupted = steps.has('interrupt');
  if (interrupted && steps.since(steps.last('interrupt')?.date, 'resume') !== true) return [];
  const examined = interrupted ? undefined : examination(known, steps, options);
  return [
    ...responses(known, steps, options),
    ...(examined ? [examined] : []),
    ...afterDecisions(known, steps, options),
    ...ofFilings(known, steps, options),
  ];
}
