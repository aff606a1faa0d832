import type { CalendarDate } from '../base/calendarDate.ts';
import { isOfInternational } from '../drafts/documentCodes.ts';
import type { CaseDocument, Progress } from '../apis/answers/progress.ts';
import { noticesOf } from './notices.ts';
import { addDays } from './periods/arithmetic.ts';
import { counted, type LastDayOptions } from './periods/counting.ts';
import type { LastDay } from './periods/lastDay.ts';
import { inInstance, periodOf } from './periods/periods.ts';
import { isRefusalNotice, Steps } from './periods/steps.ts';

/** A 拒絶理由通知 whose first answer came after its period. */
export interface LateAnswer {
  readonly document: CaseDocument;
  /** The period as it was when the answer came. */
  readonly line: LastDay;
}

/**
 * Answers to 拒絶理由通知 that came when the period was over and no request for an extension stands in the history, one for each
 * notice. While the extension after the period can still be asked for (特許法5条3項), `line.extendable` has its day: with nothing
 * filed within the period the request can save what was filed too late.
 */
export function lateAnswers(progress: Progress, options: LastDayOptions): LateAnswer[] {
  const steps = Steps.of(progress);
  if (steps?.since(undefined, 'interrupt') !== false) return [];
  return noticesOf(progress).flatMap(({ kind, document, instance, answeredBy, dispatchNumber }) => {
    const [sent, answered] = [document.date, answeredBy?.date];
    if (kind !== 'refusal' || sent === undefined || answered === undefined) return [];
    const period = periodOf('response', progress.law, isOfInternational(document.code) ? 'notification' : 'dispatch');
    if (!period || isSettled(sent, answered, steps)) return [];
    const requests = steps.requests(sent);
    const line = counted(inInstance(period, instance), sent, options, { requests });
    if (answered <= line.lastDay) return [];
    return [{ document, line: dispatchNumber === undefined ? line : { ...line, dispatchNumber } }];
  });
}

/**
 * A decision has come, or the examiner went on with a notice after the answer: whether it came in time is settled. Neither is told
 * where a row that cannot be read may be a request for an extension.
 */
function isSettled(sent: CalendarDate, answered: CalendarDate, steps: Steps): boolean {
  if (steps.since(sent, 'allow', 'refuse', 'refuseFinally', 'protect', 'appealDecision', 'remandEnd') !== false)
    return true;
  return steps.sinceSuch(addDays(answered, 1), isRefusalNotice) !== false;
}
