import type { CalendarDate } from '../../base/calendarDate.ts';
import { caseKey, type CaseNumber, type Law } from '../../numbers/caseNumber.ts';
import type { Progress } from '../../jpo/answers/progress.ts';
import { addDays } from './arithmetic.ts';
import { counted, type LastDayOptions } from './counting.ts';
import type { Known } from './known.ts';
import type { Caveat, LastDay } from './lastDay.ts';
import { LATE_DIVISIONAL, periodOf, type Start } from './periods.ts';
import { isRefusalNotice, type Steps } from './steps.ts';

/** Earlier filings had seven years, which are over. */
const THREE_YEARS_SINCE = '2001-10-01';

/** The first application of a chain of 分割 that has more than one link: its 出願日 is what 審査請求 counts from. */
export function originalOf(progress: Progress): CaseNumber | undefined {
  const generation = generationOf(progress);
  if (generation === undefined || generation < 2) return undefined;
  const originals = (progress.divisionals ?? []).filter((one) => one.generation === 0);
  return originals.length === 1 ? originals[0]?.application : undefined;
}

/** 出願審査請求: three years from the filing (of the 原出願), for a 分割 or 変更 at least 30 days from its own. */
export function examination(known: Known, steps: Steps, options: LastDayOptions): LastDay | undefined {
  const begun = steps.sinceSuch(undefined, (step) => {
    return isRefusalNotice(step) || BEGUN.has(step.effect?.does ?? '');
  });
  if (begun !== false) return undefined;
  const found = counting(known, options);
  // Where the day is a guess, so is what becomes of the application.
  return found?.confidence === 'counted' ? { ...found, deemedWithdrawnOn: addDays(found.lastDay, 1) } : found;
}

/** 出願審査請求, by the applicant and by others; and what shows that the examination has begun. */
const BEGUN: ReadonlySet<string> = new Set(['request', 'allow', 'refuse', 'appeal']);

function counting({ progress, originalFilingDate }: Known, options: LastDayOptions): LastDay | undefined {
  const { law, filingDate, parent } = progress;
  if (!parent) {
    const own = periodOf('examination', law, 'filing');
    if (!own || filingDate === undefined || filingDate < THREE_YEARS_SINCE) return undefined;
    const line = counted(own, filingDate, options);
    return parent === null ? line : guessed(line, 'notDivisional', options);
  }
  const days = filingDate && counted(LATE_DIVISIONAL, filingDate, options, { caveats: ['divisional'] });
  const generation = generationOf(progress);
  const isChain = generation !== undefined && generation >= 2;
  const first = isChain ? originalFilingDate : parent.filingDate;
  const years = threeYears(law, isChain ? 'originalFiling' : 'parentFiling', first, options);
  if (days && (!years || days.lastDay > years.lastDay)) {
    if (years) return days;
    // The first filing is not known, and may be young: the 30 days are certain, and its three years may end later. They do
    // not where those of the 原出願, which came after it, do not; and when the 30 days are over nobody can say that all is.
    const most = threeYears(law, 'parentFiling', parent.filingDate, options);
    if (first !== undefined || (most && most.lastDay <= days.lastDay)) return days;
    return days.lastDay < options.today
      ? undefined
      : { ...guessed(days, 'original', options), confidence: 'estimated' };
  }
  // Where the answer does not say that the 原出願 is the first of all, its day is a guess.
  return years && (isChain || generation === 1 ? years : guessed(years, undefined, options));
}

function threeYears(
  law: Law,
  start: Start,
  date: CalendarDate | undefined,
  options: LastDayOptions,
): LastDay | undefined {
  const period = periodOf('examination', law, start);
  if (!period || date === undefined || date < THREE_YEARS_SINCE) return undefined;
  return counted(period, date, options, { caveats: ['divisional'] });
}

/** A day that can only be too late: when it is over, the true one is as well. */
function guessed(line: LastDay, caveat: Caveat | undefined, { today }: LastDayOptions): LastDay {
  const caveats = caveat ? [caveat, ...line.caveats.filter((one) => one !== 'divisional')] : line.caveats;
  return { ...line, confidence: line.lastDay < today ? line.confidence : 'estimated', caveats };
}

/** 0: the first; undefined where the list does not say it, or does not name the case. */
function generationOf({ application, divisionals }: Progress): number | undefined {
  const key = application && caseKey(application);
  return divisionals?.find((one) => one.application && caseKey(one.application) === key)?.generation;
}
