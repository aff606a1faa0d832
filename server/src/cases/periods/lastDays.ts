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
 * The last days of a case that still wait for something to be done, the earliest first; those that have passed are among
 * them, but not those of mere chances. Counted as 特許法3条 says: the first day is left out, months follow the calendar, and a
 * last day on which the office is closed moves to the next on which it is open. Nothing is counted from a day that the data
 * do not have, and nothing is told that a row which cannot be read may have ended.
 */
export function lastDays(known: Known, options: LastDayOptions): LastDay[] {
  const { progress } = known;
  if (progress.disappearanceDate || (progress.erasureIdentifier ?? '00') !== '00') return [];
  const steps = Steps.of(progress);
  const isIssued = Boolean(progress.registration) || Boolean(progress.registrationDate);
  // Of a right the register says whether it lives: what was withdrawn or dismissed beside it (書換登録申請, 商標法附則) ends nothing.
  if (steps?.has('invalidateRight') === true || (!isIssued && steps?.has(...ENDED) === true)) return [];
  const isRegistered = isIssued || steps?.has('register') === true;
  const found = isRegistered
    ? ofRights(known, steps, options)
    : [...(steps ? pending(known, steps, options) : []), ...ofRights(known, steps, options)];
  return found.sort((a, b) => a.lastDay.localeCompare(b.lastDay));
}

/** What ends an application for good. Of an 審判 that is taken back the refusal stays, and becomes final. */
const ENDED = ['dismiss', 'invalidateApplication', 'withdraw', 'abandon', 'refuseFinally'] as const;

function pending(known: Known, steps: Steps, options: LastDayOptions): LastDay[] {
  // 中断 (特許法24条): no period runs until it is resumed, and what runs then began anew.
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
