import { isHoliday } from '../../base/calendar.ts';
import type { CalendarDate } from '../../base/calendarDate.ts';
import type { CaseFile } from '../../cases/caseFile.ts';
import type { Sourced } from '../../cases/facts.ts';
import { jstDay } from '../../base/clock.ts';
import { lastDays, nearestFirst, type LastDay } from '../../drafts/periods/lastDays.ts';
import type { Progress } from '../../jpo/answers/progress.ts';
import type { Registration } from '../../jpo/answers/registration.ts';
import type { Messages } from '../../messages/messages.ts';

export interface LastDaysOptions {
  /** The instant, ms since the epoch. */
  readonly now: number;
  readonly residentAbroad: boolean;
  /** What registration_info said, where it is held. */
  readonly registration?: Sourced<Registration> | undefined;
}

/** The last days of a case, the nearest first, then those that have passed. */
export function lastDaysOf(
  progress: Progress,
  { now, residentAbroad, registration }: LastDaysOptions,
): readonly LastDay[] {
  const nextPaymentDate: CalendarDate | undefined = registration?.value.nextPaymentDate;
  return nearestFirst(lastDays({ ...progress, nextPaymentDate }, { residentAbroad, isHoliday }), jstDay(now));
}

/** The same from all that is held of a case; what cannot be read counts as not held. */
export async function heldLastDays(
  file: CaseFile,
  options: Pick<LastDaysOptions, 'now' | 'residentAbroad'>,
): Promise<readonly LastDay[]> {
  const { progress } = file;
  if (!progress) return [];
  const isRegistered = Boolean(progress.registration) || Boolean(progress.registrationDate);
  const facts = isRegistered ? await file.facts().catch(() => undefined) : undefined;
  return lastDaysOf(progress, { ...options, registration: facts?.registration });
}

/** One last day in a line: what, until when, counted from what, by which law, and what to bear in mind. */
export function lastDayText(one: LastDay, now: number, messages: Messages): string {
  const { lastDay: texts } = messages;
  return texts.line(
    `${texts.act[one.act]} ${dayText(one, now, texts)}`,
    basisText(one, messages),
    statuteText(one, messages),
  );
}

/** What a last day is counted from, and what to bear in mind. */
export function basisText(one: LastDay, { lastDay: texts }: Messages): string {
  const { kind, date } = one.start;
  const counted =
    one.period === undefined
      ? texts.on(texts.start[kind], date)
      : texts.from(texts.start[kind], date, texts.duration(one.period.unit, one.period.amount)) +
        one.extendedBy.map(({ unit, amount }) => texts.extended(texts.duration(unit, amount))).join('');
  return [counted, ...one.caveats.map((caveat) => texts.caveat[caveat])].join(texts.separator);
}

/** The article of a last day. */
export function statuteText({ statute }: LastDay, { lastDay: texts }: Messages): string {
  return statute ? texts.lawName[statute.law] + texts.article(statute.article, statute.paragraph) : texts.noStatute;
}

/** For a cell of a table: the day and what for. */
export function shortLastDay(one: LastDay | undefined, now: number, { lastDay: texts }: Messages): string {
  return one ? `${dayText(one, now, texts)} ${texts.act[one.act]}` : '';
}

function dayText({ lastDay }: LastDay, now: number, texts: Messages['lastDay']): string {
  return lastDay < jstDay(now) ? `${lastDay} ${texts.over}` : lastDay;
}
