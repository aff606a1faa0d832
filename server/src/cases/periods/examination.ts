import { readDate, type CalendarDate } from '../../base/calendarDate.ts';
import { caseKey, type CaseNumber, type Law } from '../../numbers/caseNumber.ts';
import type { Progress } from '../../apis/answers/progress.ts';
import { addDays } from './arithmetic.ts';
import { counted, type LastDayOptions } from './counting.ts';
import { type Known, estimated, type Caveat, type LastDay } from './lastDay.ts';
import { LATE_DIVISIONAL, periodOf, type Start } from './periods.ts';
import { isRefusalNotice, type Steps } from './steps.ts';

/** Earlier filings had seven years, which are long over. */
const THREE_YEARS_SINCE = '2001-10-01';

/** The first application of a chain of several 分割: 審査請求 counts from its 出願日. */
export function originalOf(progress: Progress): CaseNumber | undefined {
  const generation = generationOf(progress);
  if (generation === undefined || generation < 2) return undefined;
  const originals = (progress.divisionals ?? []).filter((one) => one.generation === 0);
  return originals.length === 1 ? originals[0]?.application : undefined;
}

/** 出願審査請求: three years from the filing (of the 原出願), for a 分割 or 変更 at least 30 days from its own. */
export function examination(known: Known, steps: Steps, options: LastDayOptions): LastDay | undefined {
  const begun = steps.sinceSuch(undefined, (step) => isRefusalNotice(step) || BEGUN.has(step.effect?.does ?? ''));
  if (begun !== false) return undefined;
  const isRequested = steps.standing(undefined, 'request');
  if (isRequested === true || isRequested === undefined) return undefined;
  const found = counting(known, options);
  // A dismissed request counts as never made, and nothing shows yet that the examiner has it.
  if (isRequested === 'doubtful') return found && estimated(found, 'dismissed');
  // Where the day is a guess, so is the consequence.
  return found?.confidence === 'counted' ? { ...found, deemedWithdrawnOn: addDays(found.lastDay, 1) } : found;
}

/** Steps that show that the examination has begun. */
const BEGUN: ReadonlySet<string> = new Set(['allow', 'refuse', 'appeal']);

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
    // The first filing is not known: its three years may end after the 30 days, which are certain. They do not where the three
    // years of the 原出願, which came later, do not, nor three years from the end of the year of its number. Otherwise, after
    // the 30 days, whether all is over is unknown.
    const latest = [parent.filingDate, yearsEnd(isChain ? originalOf(progress) : parent.application)];
    const isOld = latest.some((date) => {
      const most = threeYears(law, 'parentFiling', date, options);
      return most !== undefined && most.lastDay <= days.lastDay;
    });
    if (first !== undefined || isOld) return days;
    return { ...guessed(days, 'original', options), confidence: 'estimated' };
  }
  // Its own 30 days may end later.
  if (years && !days) return { ...years, confidence: 'estimated' };
  // Where the answer does not show that the 原出願 is the first, its day is a guess.
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

/** A day that can only be too late: when it is over, so is the true one. */
function guessed(line: LastDay, caveat: Caveat | undefined, { today }: LastDayOptions): LastDay {
  const caveats = caveat ? [caveat, ...line.caveats.filter((one) => one !== 'divisional')] : line.caveats;
  return { ...line, confidence: line.lastDay < today ? line.confidence : 'estimated', caveats };
}

/**
 * 0: the first; undefined where unknown. A case that is not in the list is one after its 原出願; where the list has a
 * first one other than the 原出願, it is at least the second.
 */
function generationOf({ application, parent, divisionals }: Progress): number | undefined {
  const of = (number: CaseNumber | undefined) => {
    const key = number && caseKey(number);
    return divisionals?.find((one) => one.application && caseKey(one.application) === key)?.generation;
  };
  const own = of(application);
  if (own !== undefined || !parent) return own;
  const before = of(parent.application);
  if (before !== undefined) return before + 1;
  return divisionals?.some((one) => one.generation === 0 && one.application) === true ? 2 : undefined;
}

/** The end of the year in an application number: it was filed by then, or counts as filed earlier. */
function yearsEnd(number: CaseNumber | undefined): CalendarDate | undefined {
  return number?.kind === 'application' ? readDate(`${number.number.slice(0, 4)}-12-31`) : undefined;
}
