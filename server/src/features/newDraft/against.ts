import { isHoliday } from '../../base/calendar.ts';
import type { CalendarDate } from '../../base/calendarDate.ts';
import { history } from '../../cases/history.ts';
import { statusOf, type Status } from '../../cases/status.ts';
import { lastDays, nextOf } from '../../cases/periods/lastDays.ts';
import type { Act } from '../../cases/periods/periods.ts';
import type { Progress } from '../../jpo/answers/progress.ts';
import type { Note } from './notes.ts';

/** What has to be done in time with a document. */
const ACTS: Readonly<Partial<Record<string, readonly Act[]>>> = {
  opinion: ['response'],
  extensionRequest: ['response'],
  lateExtensionRequest: ['response'],
  examinationRequest: ['examination'],
  appeal: ['appeal'],
  registrationFee: ['registrationFee', 'lateFee'],
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
  if (OF_APPEALS.includes(id) && !history(progress.documents).some(({ code }) => code === 'C60'))
    notes.push({ code: 'noAppeal' });
  if (OF_RIGHTS.includes(id) && progress.registration === null && !progress.registrationDate)
    notes.push({ code: 'notRegistered' });
  if (id === 'registrationFee' && status !== 'allowed' && status !== 'registered') notes.push({ code: 'notAllowed' });
  return [...notes, ...ofPeriod(id, progress, today)];
}

/**
 * Where the applicant lives is not among the facts: a period is over where it is for residents, and the day of those abroad is
 * told where that is still to come.
 */
function ofPeriod(id: string, progress: Progress, today: CalendarDate): Note[] {
  const acts = ACTS[id] ?? [];
  const [resident, abroad] = [false, true].map((residentAbroad) => {
    const all = lastDays({ progress }, { today, residentAbroad, isHoliday });
    return nextOf(
      all.filter(({ act }) => acts.includes(act)),
      today,
    );
  });
  if (!resident) return [];
  const isOver = resident.lastDay < today;
  if (id === 'lateExtensionRequest') return isOver ? [] : [{ code: 'periodNotOver', day: resident.lastDay }];
  if (!isOver) return [];
  const later = abroad && abroad.lastDay >= today ? abroad.lastDay : undefined;
  const isLate = id === 'extensionRequest' && resident.extendable?.how === 'after';
  return [{ code: isLate ? 'extendLate' : 'periodOver', day: resident.lastDay, abroad: later }];
}
