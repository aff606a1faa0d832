import { isHoliday } from '../../base/calendar.ts';
import type { CalendarDate } from '../../base/calendarDate.ts';
import type { Cases } from '../../cases/cases.ts';
import type { Sourced } from '../../cases/facts.ts';
import { jstDay } from '../../base/clock.ts';
import { lastDays, nearestFirst, originalOf, type LastDay } from '../../cases/periods/lastDays.ts';
import type { Statute } from '../../cases/periods/periods.ts';
import type { Progress } from '../../jpo/answers/progress.ts';
import type { Registration } from '../../jpo/answers/registration.ts';
import type { Messages } from '../../messages/messages.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';

export interface LastDaysOptions {
  /** The instant, ms since the epoch. */
  readonly now: number;
  readonly residentAbroad: boolean;
  /** What registration_info said, where it is held. */
  readonly registration?: Sourced<Registration> | undefined;
  /** The 出願日 of `originalOf` the case, where an answer about that one is held. */
  readonly originalFilingDate?: CalendarDate | undefined;
}

/** The last days of a case, the nearest first, then those that have passed. */
export function lastDaysOf(
  progress: Progress,
  { now, residentAbroad, registration, originalFilingDate }: LastDaysOptions,
): readonly LastDay[] {
  const today = jstDay(now) as CalendarDate;
  const known = { progress, register: registration?.value, originalFilingDate };
  return nearestFirst(lastDays(known, { today, residentAbroad, isHoliday }), today);
}

interface HeldLastDaysOptions extends Pick<LastDaysOptions, 'now' | 'residentAbroad'> {
  /** The application of the case, where the answer may not name it. */
  readonly application?: CaseNumber;
}

/** The same, with the 年金 of a registered case and the first of a chain of 分割 where these are held. Never asks; what cannot be read counts as not held. */
export async function heldLastDays(
  progress: Progress,
  cases: Pick<Cases, 'peekFacts'>,
  { application = progress.application, ...options }: HeldLastDaysOptions,
): Promise<readonly LastDay[]> {
  const isRegistered = Boolean(progress.registration) || Boolean(progress.registrationDate);
  const facts = application && isRegistered ? await cases.peekFacts(application).catch(() => undefined) : undefined;
  const original = originalOf(progress);
  const first = original && (await cases.peekFacts(original).catch(() => undefined));
  const originalFilingDate = first?.overview?.value.filingDate;
  return lastDaysOf(progress, { ...options, registration: facts?.registration, originalFilingDate });
}

/**
 * One last day in a line: what, until when, counted from what, how it can become longer or be made up for, by which law, and
 * what to bear in mind.
 */
export function lastDayText(one: LastDay, now: number, { lastDay: texts }: Messages): string {
  const { extendable, surcharge, from } = one;
  const isOver = one.lastDay < jstDay(now);
  const details = [
    ...(one.isForAbroad ? [texts.abroad] : []),
    basisText(one, texts),
    ...(from !== undefined && from > jstDay(now) ? [texts.opens(from)] : []),
    ...(extendable ? [texts.extendable[extendable.how](extendable.until, extendable.lastDay)] : []),
    ...(surcharge ? [texts.surcharge(surcharge.lastDay, statuteText(surcharge.statute, texts))] : []),
    ...(isOver && one.deemedWithdrawnOn ? [texts.deemedWithdrawn(one.deemedWithdrawnOn)] : []),
    ...(one.confidence === 'estimated' ? [texts.estimated] : []),
    ...one.caveats.map((caveat) => texts.caveat[caveat]),
  ];
  return texts.line(
    `${texts.act[one.act]} ${dayText(one, now, texts)}`,
    details.join(texts.separator),
    statuteText(one.statute, texts),
  );
}

/** What a last day is counted from, with its extensions: 発送日 2026-10-20 から60日＋延長2月. */
export function basisText({ start: { kind, date }, period, extendedBy }: LastDay, texts: Messages['lastDay']): string {
  if (period === undefined) return texts.on(texts.start[kind], date);
  const extensions = extendedBy.map(({ unit, amount }) => texts.extended(texts.duration(unit, amount)));
  return texts.from(texts.start[kind], date, texts.duration(period.unit, period.amount)) + extensions.join('');
}

/** An article in words: 特許法44条1項2号. */
export function statuteText(statute: Statute, texts: Messages['lastDay']): string {
  const { law, article, paragraph, item, section } = statute;
  return texts.lawName[law] + texts.article(article, paragraph, item, section);
}

/** What is to be done, and whether the day is that of residents abroad (在外者). */
export function actText({ act, isForAbroad }: LastDay, { lastDay: texts }: Messages): string {
  return isForAbroad ? texts.actAbroad(texts.act[act]) : texts.act[act];
}

/** For a cell of a table: the day and what for. */
export function shortLastDay(one: LastDay | undefined, now: number, messages: Messages): string {
  return one ? `${dayText(one, now, messages.lastDay)} ${actText(one, messages)}` : '';
}

function dayText({ lastDay }: LastDay, now: number, texts: Messages['lastDay']): string {
  return lastDay < jstDay(now) ? `${lastDay} ${texts.over}` : lastDay;
}
