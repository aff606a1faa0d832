import type { HistoryEntry, Progress } from '../apis/answers/progress.ts';
import { isUnnamed, stepsOf, type Instance, pendingOf, type Pending } from './instances.ts';
import { judgeStatus, type JudgedStatus, type StateOptions } from './judging.ts';
import { noticesOf, type Notice } from './notices.ts';
import { remarksOf, type Remark } from './remarks.ts';
import { OVER, type Missing, type Status } from './status.ts';
import { isHoliday } from '../base/calendar.ts';
import type { CalendarDate } from '../base/calendarDate.ts';
import { jstDay } from '../base/clock.ts';
import { lateAnswers, type LateAnswer } from './periods/response.ts';
import { lastDays, nearestFirst, type Known, type LastDay, type LastDayOptions } from './periods/lastDays.ts';

/** The status of a case with what belongs beside it. */
export interface CaseState extends JudgedStatus {
  /** 見込み: there is an `expectedBy`. */
  readonly isExpected: boolean;
  readonly instance: Instance;
  /** Proceedings beside a right, and a suit. */
  readonly pending: readonly Pending[];
  /** Notices with a period, without an answer in the history. */
  readonly openNotices: readonly Notice[];
  /** Notices with a period, with a filing that may or may not be the answer. */
  readonly unsureNotices: readonly Notice[];
  readonly remarks: readonly Remark[];
  /** Documents of the office with an unknown effect, or for an unknown procedure: to be listed. */
  readonly unnamed: readonly HistoryEntry[];
  /** Why it is not judged, and what else the data lack. */
  readonly missing: readonly Missing[];
}

/** The state of a case by app_progress. Never throws. */
export function caseState(progress: Progress, options: StateOptions): CaseState {
  const steps = stepsOf(progress);
  const { missing, ...judged } = judgeStatus(steps, progress, options);
  const { status } = judged;
  const notices = OVER.has(status) ? [] : noticesOf(progress);
  return {
    ...judged,
    isExpected: judged.expectedBy !== undefined,
    instance: isRight(status)
      ? 'examination'
      : (steps.findLast(({ document }) => document.date)?.instance ?? 'examination'),
    pending: pendingOf(steps),
    openNotices: notices.filter(({ answer }) => answer === 'open'),
    unsureNotices: notices.filter(({ answer }) => answer === 'unknown'),
    remarks: remarksOf(steps, progress, judged, options),
    unnamed: steps.filter(isUnnamed).map(({ document }) => document),
    missing: [...missing],
  };
}

function isRight(status: Status): boolean {
  return status === 'registered' || status === 'protected' || status === 'expired' || status === 'ceased';
}

export interface Judged {
  readonly state: CaseState;
  /** As `nearestFirst`. */
  readonly lastDays: readonly LastDay[];
}

export interface JudgeOptions {
  /** The instant, ms since the epoch. */
  readonly now: number;
  /** The applicant lives abroad (在外者). */
  readonly residentAbroad: boolean;
}

/** The last judgement of each case, with its input. */
const judgements = new WeakMap<Known['progress'], Judgement>();

interface Judgement {
  readonly known: Known;
  readonly today: CalendarDate;
  readonly residentAbroad: boolean;
  readonly judged: Judged;
}

/** State and deadlines from the same data, so that they agree: deemed withdrawn after the deadline that is shown. */
export function judge(known: Known, { now, residentAbroad }: JudgeOptions): Judged {
  const today = jstDay(now);
  const last = judgements.get(known.progress);
  if (last?.today === today && last.residentAbroad === residentAbroad && isSame(last.known, known)) return last.judged;
  const judged = judgeAnew(known, { today, residentAbroad, isHoliday });
  judgements.set(known.progress, { known, today, residentAbroad, judged });
  return judged;
}

function isSame(one: Known, other: Known): boolean {
  return (
    one.register === other.register &&
    one.originalFilingDate === other.originalFilingDate &&
    one.isPriorityBase === other.isPriorityBase
  );
}

function judgeAnew(known: Known, options: LastDayOptions): Judged {
  const { today } = options;
  const days = lastDays(known, options);
  let late: LateAnswer[] | undefined;
  const lateOnes = () => (late ??= lateAnswers(known.progress, options));
  const { isPriorityBase } = known;
  const state = caseState(known.progress, { today, lastDays: () => days, lateAnswers: lateOnes, isPriorityBase });
  // 特許法42条1項: the later application has taken over, and this one has no deadlines.
  if (isPriorityBase === true && state.status === 'deemedWithdrawn') return { state, lastDays: [] };
  const shown = withoutThoseOfBase(withLate(days, state, lateOnes), state);
  shown.sort((a, b) => a.lastDay.localeCompare(b.lastDay));
  return { state, lastDays: nearestFirst(shown, today) };
}

/** A late answer does not prevent a request for the extension after the period. */
function withLate(days: readonly LastDay[], { remarks }: CaseState, late: () => readonly LateAnswer[]): LastDay[] {
  if (!remarks.some(({ kind }) => kind === 'lateAnswer')) return [...days];
  const lines = late().flatMap(({ line }) => (line.extendable?.how === 'after' ? line : []));
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
