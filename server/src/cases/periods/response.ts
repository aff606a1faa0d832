import type { CalendarDate } from '../../base/calendarDate.ts';
import { isOfInternational } from '../../drafts/documentCodes.ts';
import type { Law } from '../../numbers/caseNumber.ts';
import { noticesOf, type Notice } from '../notices.ts';
import { counted, type LastDayOptions, type Requests } from './counting.ts';
import type { Known } from './known.ts';
import type { LastDay } from './lastDay.ts';
import { inInstance, periodOf, type Period } from './periods.ts';
import type { Steps } from './steps.ts';

/**
 * 意見書・手続補正書: one for each 拒絶理由通知 whose period may still run. None where a row that cannot be read may be the answer, or
 * where the procedure was interrupted (特許法24条). A notice whose period is over is told only where no newer one waits.
 */
export function responses(known: Known, steps: Steps, options: LastDayOptions): LastDay[] {
  const { law } = known.progress;
  const waiting = noticesOf(known.progress).flatMap((notice) => dated(notice) ?? []);
  const lines = waiting.flatMap((one) => {
    const { date, notice } = one;
    const period = periodFor(notice, law);
    if (!period || steps.since(date, 'interrupt') !== false) return [];
    const isPartly = notice.answer === 'partly';
    const line = counted(period, date, options, {
      requests: requestsFor(one, waiting, steps),
      isTakenUp: isPartly,
      caveats: [
        ...(period.isAlwaysAbroad ? (['international'] as const) : []),
        ...(isPartly ? (['opinionOnly'] as const) : []),
      ],
    });
    const { dispatchNumber } = notice;
    return [dispatchNumber === undefined ? line : { ...line, dispatchNumber }];
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

function periodFor({ document, instance }: Notice, law: Law): Period | undefined {
  const period = periodOf('response', law, isOfInternational(document.code) ? 'notification' : 'dispatch');
  return period && inInstance(period, instance);
}

/** Which notice a request is for is not in the data: where two wait when it comes, it is counted for neither. */
function requestsFor({ notice, date }: Waiting, waiting: readonly Waiting[], steps: Steps): Requests {
  const isFor = (day: CalendarDate) => !waiting.some((other) => other.notice !== notice && other.date <= day);
  return {
    within: steps.days(date, 'extend').filter(isFor),
    after: steps.days(date, 'extendLate').filter(isFor),
  };
}
