import type { CalendarDate } from '../../base/calendarDate.ts';
import { isOfInternational } from '../../drafts/documentCodes.ts';
import { noticesOf, type Notice } from '../notices.ts';
import { addDays, sameDay } from './arithmetic.ts';
import { counted, type LastDayOptions, type Requests } from './counting.ts';
import { isInternational, Steps, isRefusalNotice } from './steps.ts';
import { type Known, estimated, type Caveat, type LastDay } from './lastDay.ts';
import { inInstance, periodOf, type Period } from './periods.ts';
import type { HistoryEntry, Progress } from '../../apis/answers/progress.ts';

/**
 * 意見書・手続補正書 for each 拒絶理由通知 whose period may still run. None where an unreadable row may be the answer, or the
 * procedure was interrupted (特許法24条). A notice whose period is over is listed only where no newer one waits and no
 * 手続補正書 was filed within the period, which is an answer too.
 */
export function responses(known: Known, steps: Steps, options: LastDayOptions): LastDay[] {
  const waiting = noticesOf(known.progress).flatMap((notice) => dated(notice) ?? []);
  const lines = waiting.flatMap((one) => {
    const { date, notice } = one;
    const period = periodFor(notice, known, steps);
    if (!period || steps.since(date, 'interrupt') !== false) return [];
    const { requests, doubts } = requestsFor(one, waiting, steps);
    const alone = counted(period, date, options, { requests });
    const isTakenUp = notice.answer === 'partly' && isAnsweredIn(date, alone.lastDay, steps);
    const caveats: readonly Caveat[] = [
      ...(period.isAlwaysAbroad ? (['international'] as const) : []),
      ...(isOfHague(known, steps) && !period.isAlwaysAbroad ? (['holderAbroad'] as const) : []),
      ...(notice.answer === 'partly' ? (['opinionOnly'] as const) : []),
    ];
    const line = counted(period, date, options, { requests, isTakenUp, caveats });
    if (isTakenUp && line.lastDay < options.today) return [];
    const { dispatchNumber } = notice;
    const found = doubts.reduce(estimated, line);
    return [dispatchNumber === undefined ? found : { ...found, dispatchNumber }];
  });
  return lines.filter(({ lastDay }, index) => lastDay >= options.today || index === lines.length - 1);
}

interface Waiting {
  readonly notice: Notice;
  readonly date: CalendarDate;
}

function dated(notice: Notice): Waiting | undefined {
  const { date } = notice.document;
  const mayWait = notice.kind === 'refusal' && (notice.answer === 'open' || notice.answer === 'partly');
  return mayWait && date !== undefined ? { notice, date } : undefined;
}

/** In a Madrid case the examiner's notice is for a holder abroad; in a Hague case the holder may be a resident. */
function periodFor({ document, instance }: Notice, { progress }: Known, steps: Steps): Period | undefined {
  const { law } = progress;
  const isNotified = isOfInternational(document.code) || (law === 'trademark' && isInternational(progress, steps));
  const period = periodOf('response', law, isNotified ? 'notification' : 'dispatch');
  return period && inInstance(period, instance);
}

function isOfHague({ progress }: Known, steps: Steps): boolean {
  return progress.law === 'design' && isInternational(progress, steps);
}

/** An answer was filed within the period. */
function isAnsweredIn(sent: CalendarDate, lastDay: CalendarDate, steps: Steps): boolean {
  return steps.that('answer').some(({ document: { date }, effect }) => {
    const isOfRefusal = effect?.does === 'answer' && effect.to.includes('refusal');
    return isOfRefusal && date !== undefined && date > sent && date <= lastDay;
  });
}

/**
 * The data do not say which notice a request is for: where the periods of two may run, it counts for neither. Requests
 * that may have been dismissed do not count. `doubts`: what was left out.
 */
function requestsFor({ notice, date }: Waiting, waiting: readonly Waiting[], steps: Steps) {
  const others = waiting.filter((other) => other.notice !== notice);
  const isFor = (day: CalendarDate) => !others.some((other) => other.date <= day && day <= latestEnd(other.date));
  const { within, after, isDoubtful } = steps.requests(date);
  const requests: Requests = { within: within.filter(isFor), after: after.filter(isFor) };
  const isLeftOut = ![...within, ...after].every(isFor);
  const doubts: Caveat[] = [
    ...(isDoubtful ? (['dismissed'] as const) : []),
    ...(isLeftOut ? (['requestOfWhich'] as const) : []),
  ];
  return { requests, doubts };
}

/** The longest period for an answer: three months abroad, three by extension, and holidays. */
function latestEnd(sent: CalendarDate): CalendarDate {
  return addDays(sameDay(sent, 6), 14);
}

/** A 拒絶理由通知 whose first answer came after its period. */
export interface LateAnswer {
  readonly document: HistoryEntry;
  /** The period as it was when the answer came. */
  readonly line: LastDay;
}

/**
 * Answers to 拒絶理由通知 after the period, without a request for an extension in the history, one for each notice. While the
 * extension after the period can still be requested (特許法5条3項), which can save the late filing, `line.extendable` has
 * its day.
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

/** A decision, or a notice after the answer, settles whether it was in time; so may an unreadable row. */
function isSettled(sent: CalendarDate, answered: CalendarDate, steps: Steps): boolean {
  const isDecided = steps.since(sent, 'allow', 'refuse', 'refuseFinally', 'protect', 'appealDecision', 'remandEnd');
  return isDecided !== false || steps.sinceSuch(addDays(answered, 1), isRefusalNotice) !== false;
}
