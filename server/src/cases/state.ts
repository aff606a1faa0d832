import { documentCode } from '../drafts/documentCodes.ts';
import type { CaseDocument, Progress } from '../jpo/answers/progress.ts';
import { history, isInternal, isSent } from './history.ts';
import { stepsOf, type Instance, type Step } from './instances.ts';
import { judge, type Judged, type StateOptions } from './judging.ts';
import { noticesOf, type Notice } from './notices.ts';
import { pendingOf, type Pending } from './pending.ts';
import { OVER, type Missing, type Status } from './status.ts';

/** Where a case stands, and what has to be said beside it. */
export interface CaseState extends Judged {
  /** `expectedBy` is there (見込み). */
  readonly isExpected: boolean;
  readonly instance: Instance;
  /** Proceedings beside a right, and a suit. */
  readonly pending: readonly Pending[];
  /** Notices with a period of which no answer is in the history. */
  readonly openNotices: readonly Notice[];
  /** Sent by the office, and what they do to the case is not known, or not to which procedure: to be named. */
  readonly unnamed: readonly CaseDocument[];
  /** Why it is not judged, and what else was not said. */
  readonly missing: readonly Missing[];
}

/** Where a case stands, from what app_progress says. Never throws. */
export function caseState(progress: Progress, options: StateOptions): CaseState {
  const steps = stepsOf(history(progress.documents), progress);
  const { missing, ...judged } = judge(steps, progress, options);
  const { status } = judged;
  return {
    ...judged,
    isExpected: judged.expectedBy !== undefined,
    instance: isRight(status)
      ? 'examination'
      : (steps.findLast(({ document }) => document.date)?.instance ?? 'examination'),
    pending: pendingOf(steps),
    openNotices: OVER.has(status) ? [] : noticesOf(progress).filter(({ answer }) => answer === 'open'),
    unnamed: steps.filter(isUnnamed).map(({ document }) => document),
    missing: [...missing],
  };
}

function isRight(status: Status): boolean {
  return status === 'registered' || status === 'protected' || status === 'expired' || status === 'ceased';
}

function isUnnamed({ document, effect }: Step): boolean {
  if (isInternal(document)) return false;
  if (effect) return effect.does === 'dismissProcedure';
  const by = documentCode(document.code)?.by;
  return isSent(document) || by === 'office' || by === 'other';
}
