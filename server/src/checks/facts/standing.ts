import type { CalendarDate } from '../../base/calendarDate.ts';
import { isForOpinion, noticesOf, type Notice } from '../../cases/notices.ts';
import { history } from '../../cases/history.ts';
import { effectOf, type Effect } from '../../drafts/documentCodes.ts';
import type { HistoryEntry, Progress } from '../../apis/answers/progress.ts';
import type { DraftUnderCheck } from './draftUnderCheck.ts';
import { heldCase, progressOf, type HeldCase, type KnownFacts } from './knownFacts.ts';

/** A document of a draft with the saved data of its case, read once for all checks. */
export interface DraftWithCase extends DraftUnderCheck {
  readonly known: KnownFacts;
  readonly held: HeldCase | undefined;
  /** Undefined where no overview of the case is saved. */
  readonly standing: Standing | undefined;
}

/** Sends no request. */
export function withCase(draft: DraftUnderCheck, known: KnownFacts): DraftWithCase {
  const progress = progressOf(known, draft.own);
  return { ...draft, known, held: heldCase(known, draft.own), standing: progress && standingOf(progress, draft) };
}

/**
 * The state of a case on the 【提出日】 of a draft, or now if it has none. Later events do not count: a 意見書 that was filed
 * long ago is not late because the case is registered today.
 */
export interface Standing {
  /** The 経過 until then, in order. */
  readonly documents: readonly HistoryEntry[];
  /** The notices until then that a 意見書 answers (拒絶理由通知書 …), answered by then or not. */
  readonly notices: readonly Notice[];
  /** The row of the draft itself, if it was filed on its day. */
  readonly filed: HistoryEntry | undefined;
  readonly registered: boolean;
  readonly registrationDate: CalendarDate | undefined;
  readonly ceased: boolean;
  readonly ceasedOn: CalendarDate | undefined;
  /** The facts of that day, for counting deadlines. */
  readonly progress: Progress;
  /** The current state with the whole 経過: a row without a day may be older. */
  readonly latest: Progress;
}

function standingOf(progress: Progress, { submitted, type }: DraftUnderCheck): Standing {
  const day = submitted?.date;
  const isBefore = (date: CalendarDate | undefined) => day === undefined || (date !== undefined && date < day);
  const isUpTo = (date: CalendarDate | undefined) => isBefore(date) || date === day;
  // A notice can be answered on the day on which it is sent, but not by a document filed before it.
  const all = progress.documents ?? [];
  const documents = all.filter(({ code, date }) => (isMailed(code) ? isUpTo(date) : isBefore(date)));
  const { registration, registrationDate, disappearanceDate, erasureIdentifier } = progress;
  const registered =
    Boolean(registration) &&
    (day === undefined || (Boolean(registrationDate) && isBefore(registrationDate ?? undefined)));
  const isErased = Boolean(disappearanceDate) || (erasureIdentifier ?? '00') !== '00';
  const ceased =
    isErased && (day === undefined || (Boolean(disappearanceDate) && isBefore(disappearanceDate ?? undefined)));
  const then: Progress = {
    ...progress,
    documents,
    registration: registered ? registration : undefined,
    registrationDate: registered ? registrationDate : undefined,
    disappearanceDate: ceased ? disappearanceDate : undefined,
    erasureIdentifier: ceased ? erasureIdentifier : undefined,
  };
  return {
    documents: history(documents),
    notices: noticesOf(then).filter(isForOpinion),
    filed: day === undefined ? undefined : all.find((row) => row.date === day && isOf(type, row)),
    registered,
    registrationDate: registrationDate ?? undefined,
    ceased,
    ceasedOn: disappearanceDate ?? undefined,
    progress: then,
    latest: progress,
  };
}

/** The last document with one of these effects. */
export function lastThat({ documents }: Standing, ...does: readonly Effect['does'][]): HistoryEntry | undefined {
  return documents.findLast(({ code }) => does.some((one) => effectOf(code)?.does === one));
}

/** The notice with the 発送番号 of the document, else the last one. */
export function noticeAnswered({ notices }: Standing, { dispatch }: DraftUnderCheck): Notice | undefined {
  return dispatch ? notices.find(({ dispatchNumber }) => dispatchNumber === dispatch.number) : notices.at(-1);
}

function isMailed(code: string | undefined): boolean {
  return effectOf(code)?.does === 'notice';
}

function isOf(type: DraftUnderCheck['type'], { code }: HistoryEntry): boolean {
  return code !== undefined && type?.codes.includes(code) === true;
}
