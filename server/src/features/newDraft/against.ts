import { isHoliday } from '../../base/calendar.ts';
import type { CalendarDate } from '../../base/calendarDate.ts';
import { history } from '../../cases/history.ts';
import { noticeToAnswer } from '../../cases/notices.ts';
import { lastDays, nextOf } from '../../cases/periods/lastDays.ts';
import type { Act } from '../../cases/periods/periods.ts';
import { caseState } from '../../cases/state.ts';
import { OVER, type Status } from '../../cases/status.ts';
import { isWholeHistory } from '../../cases/whole.ts';
import { effectOf, type PlainEffect } from '../../drafts/documentCodes.ts';
import type { Progress } from '../../apis/answers/progress.ts';
import type { Note } from '../../messages/newDraft.ts';

/** Acts with a deadline that a document performs. */
const ACTS: Readonly<Partial<Record<string, readonly Act[]>>> = {
  opinion: ['response'],
  extensionRequest: ['response'],
  lateExtensionRequest: ['response'],
  examinationRequest: ['examination'],
  appeal: ['appeal'],
  registrationFee: ['registrationFee', 'lateFee'],
};

/** In 前置審査 by the examiner, or with the 合議体. */
const IN_APPEAL: ReadonlySet<Status> = new Set(['appealed', 'notice', 'responded'] satisfies Status[]);

/** A fee can be due. */
const PAYABLE: ReadonlySet<Status> = new Set([
  'allowed',
  'registered',
  'appealDecided',
  'notJudged',
] satisfies Status[]);

/** Only for an appeal, or only for a registered right. */
const OF_APPEALS: readonly string[] = ['appealWithdrawal', 'acceleratedAppeal'];
const OF_RIGHTS: readonly string[] = ['transfer', 'nameChange'];

/** Obstacles to filing a document in a case, from its 経過 alone. `today`: in Japan. */
export function against(id: string, progress: Progress, today: CalendarDate): Note[] {
  const notes: Note[] = [];
  const { status, instance } = caseState(progress, {
    today,
    lastDays: () => lastDays({ progress }, { today, residentAbroad: false, isHoliday }),
  });
  if (OVER.has(status)) notes.push({ code: 'caseEnded', status });
  if (!progress.documents) notes.push({ code: 'historyUnknown' });
  const rowThat = (does: PlainEffect) => history(progress.documents).find(({ code }) => effectOf(code)?.does === does);
  const requested = rowThat('request');
  if (id === 'examinationRequest' && requested) notes.push({ code: 'examinationRequested', day: requested.date });
  const isWhole = isWholeHistory(progress);
  if (OF_APPEALS.includes(id) && isWhole && !rowThat('appeal')) notes.push({ code: 'noAppeal' });
  if (OF_RIGHTS.includes(id) && progress.registration === null && progress.registrationDate === null)
    notes.push({ code: 'notRegistered' });
  const isFee = id === 'registrationFee' && isWhole && progress.registration !== undefined;
  if (isFee && !PAYABLE.has(status)) notes.push({ code: 'notAllowed' });
  if (instance !== 'examination' && IN_APPEAL.has(status)) notes.push({ code: 'inAppeal' });
  // 特許法5条3項, 施行規則4条の2: the late request is for notices of the examination before the appeal.
  const isOfAppeal = noticeToAnswer(progress)?.instance !== 'examination';
  if (id === 'lateExtensionRequest' && instance !== 'examination' && isOfAppeal)
    notes.push({ code: 'noLateExtension' });
  return [...notes, ...ofPeriod(id, progress, today)];
}

/** The data lacks residence: the deadline is that of residents; that of those abroad is added if still to come. */
function ofPeriod(id: string, progress: Progress, today: CalendarDate): Note[] {
  const acts = ACTS[id] ?? [];
  const [resident, abroad] = [false, true].map((residentAbroad) => {
    const all = lastDays({ progress }, { today, residentAbroad, isHoliday });
    const own = all.filter(({ act }) => acts.includes(act));
    return nextOf(own, today);
  });
  if (!resident) return [];
  const isOver = resident.lastDay < today;
  if (id === 'lateExtensionRequest') return isOver ? [] : [{ code: 'periodNotOver', day: resident.lastDay }];
  if (!isOver) return [];
  const later = abroad && abroad.lastDay >= today ? abroad.lastDay : undefined;
  const isLate = id === 'extensionRequest' && resident.extendable?.how === 'after';
  return [{ code: isLate ? 'extendLate' : 'periodOver', day: resident.lastDay, abroad: later }];
}
