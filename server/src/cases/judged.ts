import { isHoliday } from '../base/calendar.ts';
import { jstDay } from '../base/clock.ts';
import { lateAnswers, type LateAnswer } from './lateAnswers.ts';
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
  const today = jstDay(now);
  const options = { today, residentAbroad, isHoliday };
  const days = lastDays(known, options);
  const late = lateAnswers(known.progress, options);
  const state = caseState(known.progress, {
    today,
    lastDays: () => days,
    lateAnswers: () => late,
    isPriorityBase: known.isPriorityBase,
  });
  // 特許法42条1項: what the later application has taken over waits for nothing.
  const hasEnded = known.isPriorityBase === true && state.status === 'deemedWithdrawn';
  if (hasEnded) return { state, lastDays: [] };
  const told = withoutThoseOfBase(withLate(days, state, late), state).sort((a, b) =>
    a.lastDay.localeCompare(b.lastDay),
  );
  return { state, lastDays: nearestFirst(told, today) };
}

/** An answer out of time does not end the chance to ask for the extension after the period. */
function withLate(days: readonly LastDay[], { remarks }: CaseState, late: readonly LateAnswer[]): LastDay[] {
  const isToldLate = remarks.some(({ kind }) => kind === 'lateAnswer');
  const lines = isToldLate ? late.map(({ line }) => line).filter(({ extendable }) => extendable?.how === 'after') : [];
  const isSame = (one: LastDay, other: LastDay) =>
    one.act === other.act && one.start.date === other.start.date && one.dispatchNumber === other.dispatchNumber;
  return [...days.filter((one) => !lines.some((line) => isSame(one, line))), ...lines];
}

/** Neither an 出願公開 nor an 審査請求 comes after the day on which the basis of a priority is deemed withdrawn. */
function withoutThoseOfBase(days: readonly LastDay[], { remarks }: CaseState): LastDay[] {
  const end = remarks.find((one) => one.kind === 'priorityBase')?.day;
  return days.filter(({ act, lastDay }) => end === undefined || lastDay <= end || !OF_BASES.has(act));
}

const OF_BASES: ReadonlySet<LastDay['act']> = new Set(['publication', 'examination']);
