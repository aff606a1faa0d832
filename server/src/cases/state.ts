import type { CaseDocument, Progress } from '../apis/answers/progress.ts';
import { isUnnamed, stepsOf, type Instance } from './instances.ts';
import { judgeStatus, type JudgedStatus, type StateOptions } from './judging.ts';
import { noticesOf, type Notice } from './notices.ts';
import { pendingOf, type Pending } from './pending.ts';
import { remarksOf, type Remark } from './remarks.ts';
import { OVER, type Missing, type Status } from './status.ts';

/** Where a case stands, and what has to be said beside it. */
export interface CaseState extends JudgedStatus {
  /** `expectedBy` is there (見込み). */
  readonly isExpected: boolean;
  readonly instance: Instance;
  /** Proceedings beside a right, and a suit. */
  readonly pending: readonly Pending[];
  /** Notices with a period of which no answer is in the history. */
  readonly openNotices: readonly Notice[];
  /** Notices with a period of which nobody can say whether what was filed answers them. */
  readonly unsureNotices: readonly Notice[];
  /** What a reader would not expect behind the status. */
  readonly remarks: readonly Remark[];
  /** Sent by the office, and what they do to the case is not known, or not to which procedure: to be named. */
  readonly unnamed: readonly CaseDocument[];
  /** Why it is not judged, and what else was not said. */
  readonly missing: readonly Missing[];
}

/** Where a case stands, from what app_progress says. Never throws. */
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
