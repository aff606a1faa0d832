import type { CalendarDate } from '../../base/calendarDate.ts';
import { isForOpinion, noticesOf, type Notice } from '../../cases/notices.ts';
import { history } from '../../cases/history.ts';
import { effectOf, type Effect } from '../../drafts/documentCodes.ts';
import type { HistoryEntry, Progress } from '../../apis/answers/progress.ts';
import type { DraftUnderCheck } from './draftUnderCheck.ts';
import { heldCase, progressOf, type HeldCase, type KnownFacts } from './knownFacts.ts';

/** A document of a draft with what is held of its case, read once for all checks. */
export interface DraftWithCase extends DraftUnderCheck {
  readonly known: KnownFacts;
  /** What is held of the case that the document is about. */
  readonly held: HeldCase | undefined;
  /** Undefined where no overview of the case is held. */
  readonly standing: Standing | undefined;
}

/** The document beside its case. Never asks. */
export function withCase(draft: DraftUnderCheck, known: KnownFacts): DraftWithCase {
  const progress = progressOf(known, draft.own);
  return { ...draft, known, held: heldCase(known, draft.own), standing: progress && standingOf(progress, draft) };
}

/**
 * Where a case stood on the day of a draft: its 【提出日】, or now where it has none. What came later says nothing about
 * it: the draft of a 意見書 that was filed long ago is not late because the case is registered today.
 */
export interface Standing {
  /** The 経過 up to then, in order. */
  readonly documents: readonly HistoryEntry[];
  /** The notices that a 意見書 answers (拒絶理由通知書 …) sent up to then, answered or not as of then. */
  readonly notices: readonly Notice[];
  /** The row of the draft itself: it was filed on the day that it says. */
  readonly filed: HistoryEntry | undefined;
  readonly registered: boolean;
  readonly registrationDate: CalendarDate | undefined;
  readonly ceased: boolean;
  readonly ceasedOn: CalendarDate | undefined;
  /** The same facts for counting last days. */
  readonly progress: Progress;
  /** As the JPO has it now, with the whole 経過: a row without a day may be of before that day. */
  readonly latest: Progress;
}

function standingOf(progress: Progress, { submitted, type }: DraftUnderCheck): Standing {
  const day = submitted?.date;
  const isBefore = (date: CalendarDate | undefined) => day === undefined || (date !== undefined && date < day);
  const isUpTo = (date: CalendarDate | undefined) => isBefore(date) || date === day;
  // A notice can be answered on the day on which it is sent; a document filed on the same day answers nothing before it.
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

/** The last document that does one of these; undefined where there is none. */
export function lastThat({ documents }: Standing, ...does: readonly Effect['does'][]): HistoryEntry | undefined {
  return documents.findLast(({ code }) => {
    const effect = effectOf(code);
    return effect !== undefined && does.includes(effect.does);
  });
}

/** The notice that a document answers: the one of its 発送番号, else the last one that was sent. */
export function noticeAnswered({ notices }: Standing, { dispatch }: DraftUnderCheck): Notice | undefined {
  return dispatch ? notices.find(({ dispatchNumber }) => dispatchNumber === dispatch.number) : notices.at(-1);
}

function isMailed(code: string | undefined): boolean {
  return effectOf(code)?.does === 'notice';
}

function isOf(type: DraftUnderCheck['type'], { code }: HistoryEntry): boolean {
  return code !== undefined && type?.codes.includes(code) === true;
}
