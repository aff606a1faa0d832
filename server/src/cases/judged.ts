import { isHoliday } from '../base/calendar.ts';
import type { CalendarDate } from '../base/calendarDate.ts';
import { jstDay } from '../base/clock.ts';
import { lastDays, nearestFirst, type Known, type LastDay } from './periods/lastDays.ts';
import { caseState, type CaseState } from './state.ts';

/** Where a case stands, and until when something can be done. */
export interface Judged {
  readonly state: CaseState;
  /** The nearest first, then those that have passed, the last one first. */
  readonly lastDays: readonly LastDay[];
}

export interface JudgeOptions {
  /** The instant, ms since the epoch. */
  readonly now: number;
  /** The applicant lives abroad (在外者). */
  readonly residentAbroad: boolean;
}

/** Both from the same data, so that they agree: what is deemed withdrawn is so by the last day that is told. */
export function judge(known: Known, { now, residentAbroad }: JudgeOptions): Judged {
  const today = jstDay(now) as CalendarDate;
  const days = lastDays(known, { today, residentAbroad, isHoliday });
  const state = caseState(known.progress, { today, lastDays: () => days, isPriorityBase: known.isPriorityBase });
  // 特許法42条1項: what the later application has taken over waits for nothing.
  const hasEnded = known.isPriorityBase === true && state.status === 'deemedWithdrawn';
  return { state, lastDays: hasEnded ? [] : nearestFirst(days, today) };
}
