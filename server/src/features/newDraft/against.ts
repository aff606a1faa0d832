import { isHoliday } from '../../base/calendar.ts';
import type { CalendarDate } from '../../base/calendarDate.ts';
import { history, statusOf, type Status } from '../../cases/status.ts';
import { isWholeHistory } from '../../cases/whole.ts';
import { lastDays, type LastDay } from '../../drafts/periods/lastDays.ts';
import type { Act } from '../../drafts/periods/periods.ts';
import type { Progress } from '../../jpo/answers/progress.ts';
import type { Note } from './notes.ts';

/** What has to be done in time with a document. */
const ACTS: Readonly<Partial<Record<string, Act>>> = {
  opinion: 'response',
  extensionRequest: 'response',
  lateExtensionRequest: 'response',
  examinationRequest: 'examination',
  appeal: 'appeal',
  registrationFee: 'registrationFee',
};

const ENDED: readonly Status[] = ['withdrawn', 'abandoned', 'ceased'];
/** 出願審査請求書, by the applicant or by others. */
const EXAMINATION_REQUESTS = ['A621', 'A625'];

/** What there is only in an appeal, and only where there is a right. */
const OF_APPEALS: readonly string[] = ['appealWithdrawal', 'acceleratedAppeal'];
const OF_RIGHTS: readonly string[] = ['transfer', 'nameChange'];

/** What stands against filing a document in a case, from its 経過 alone. `today`: in Japan. */
export function against(id: string, progress: Progress, today: CalendarDate): Note[] {
  const notes: Note[] = [];
  const status = statusOf(progress);
  if (ENDED.includes(status)) notes.push({ code: 'caseEnded' });
  const requested = history(progress.documents).find(({ code }) => EXAMINATION_REQUESTS.includes(code ?? ''));
  if (id === 'examinationRequest' && requested) notes.push({ code: 'examinationRequested', day: requested.date });
  const isWhole = isWholeHistory(progress);
  if (OF_APPEALS.includes(id) && isWhole && !history(progress.documents).some(({ code }) => code === 'C60'))
    notes.push({ code: 'noAppeal' });
  if (OF_RIGHTS.includes(id) && progress.registration === null && progress.registrationDate === null)
    notes.push({ code: 'notRegistered' });
  if (
    id === 'registrationFee' &&
    isWhole &&
    progress.registration !== undefined &&
    status !== 'allowed' &&
    status !== 'registered'
  )
    notes.push({ code: 'notAllowed' });
  return [...notes, ...ofPeriod(id, progress, today)];
}

/**
 * Where the applicant lives is not among the facts: a period is over where it is for residents, and the day of those abroad is
 * told where that is still to come.
 */
function ofPeriod(id: string, progress: Progress, today: CalendarDate): Note[] {
  const act = ACTS[id];
  const [resident, abroad] = [false, true].map((residentAbroad) =>
    lastDays(progress, { residentAbroad, isHoliday }).find((one) => one.act === act),
  );
  if (!resident) return [];
  const isOver = resident.lastDay < today;
  if (id === 'lateExtensionRequest') return isOver ? [] : [{ code: 'periodNotOver', day: resident.lastDay }];
  if (!isOver) return [];
  const later = abroad && abroad.lastDay >= today ? abroad.lastDay : undefined;
  const isLate = id === 'extensionRequest' && canBeLate(resident);
  return [{ code: isLate ? 'extendLate' : 'periodOver', day: resident.lastDay, abroad: later }];
}

/** A request after the end of the period; where the period was extended within it, only for marks. */
function canBeLate({ extension, extendedBy }: LastDay): boolean {
  return extension?.after !== undefined && (extendedBy.length === 0 || extension.both === true);
}
