import type { CalendarDate } from '../base/calendarDate.ts';
import { history, isSent } from '../cases/history.ts';
import { addDays, type IsHoliday } from '../cases/periods/arithmetic.ts';
import { lastDays, type Known, type LastDay } from '../cases/periods/lastDays.ts';
import { caseState } from '../cases/state.ts';
import type { Status } from '../cases/status.ts';
import type { HistoryEntry, Progress } from '../apis/answers/progress.ts';
import type { NewsItem, Seen } from './watchList.ts';

export interface NewsOptions {
  /** The day in Japan. */
  readonly today: CalendarDate;
  /** A deadline is near from this many days before it. */
  readonly nearDays: number;
  readonly residentAbroad: boolean;
  readonly isHoliday: IsHoliday;
  readonly register?: Known['register'];
}

type SentDocument = HistoryEntry & { readonly date: CalendarDate; readonly code: string };

/** The documents from the JPO (発送書類) with a code and a date, by date. */
export function sentDocuments({ documents }: Progress): SentDocument[] {
  return history(documents).flatMap((document) => {
    const { date, code } = document;
    if (date === undefined || code === undefined) return [];
    return isSent(document) ? [{ ...document, date, code }] : [];
  });
}

/**
 * The news of a case since the user last looked, documents first. Without `seen` only a near deadline: what was there
 * when the case was added is no news.
 */
export function newsOf(seen: Seen | undefined, progress: Progress, options: NewsOptions): NewsItem[] {
  const news: NewsItem[] = [];
  if (seen) {
    const known = new Set(seen.documents);
    for (const document of sentDocuments(progress)) {
      if (known.has(keyOf(document))) continue;
      const { date, code, description } = document;
      news.push({ kind: 'document', date, code, description });
    }
    const now = judgedStatus(progress, options);
    if (seen.status !== undefined && now !== undefined && seen.status !== now)
      news.push({ kind: 'status', before: seen.status, now });
  }
  const near = nearLastDay(progress, options);
  if (near && near.lastDay !== seen?.lastDay) {
    news.push({ kind: 'lastDay', act: near.act, lastDay: near.lastDay });
  }
  return news;
}

/** What a user who looks now has seen. */
export function seenNow(progress: Progress, options: NewsOptions): Seen {
  return { ...firstSeen(progress, options), lastDay: nearLastDay(progress, options)?.lastDay };
}

/** What counts as seen with the first data of a case: all but a deadline. */
export function firstSeen(progress: Progress, options: NewsOptions): Seen {
  const status = judgedStatus(progress, options);
  return { documents: sentDocuments(progress).map(keyOf), status, lastDay: undefined };
}

/** Undefined where it cannot be judged, which is no news and hides none. */
function judgedStatus(progress: Progress, { today, isHoliday }: NewsOptions): Status | undefined {
  const { status } = caseState(progress, {
    today,
    lastDays: () => lastDays({ progress }, { today, residentAbroad: false, isHoliday }),
  });
  return status === 'notJudged' ? undefined : status;
}

/** The next deadline within `nearDays`. One that has passed was near before. */
function nearLastDay(progress: Progress, options: NewsOptions): LastDay | undefined {
  const { today, nearDays, residentAbroad, isHoliday, register } = options;
  const until = addDays(today, nearDays);
  return lastDays({ progress, register }, { today, residentAbroad, isHoliday }).find(
    ({ lastDay }) => lastDay >= today && lastDay <= until,
  );
}

function keyOf({ date, code }: { readonly date: CalendarDate; readonly code: string }): string {
  return `${date} ${code}`;
}
