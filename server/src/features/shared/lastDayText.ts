import { jstDay } from '../../base/clock.ts';
import type { LastDay } from '../../cases/periods/lastDays.ts';
import type { Statute } from '../../cases/periods/periods.ts';
import type { Messages } from '../../messages/messages.ts';

/** A deadline in a line: act, day, what it is counted from, extensions, statute and caveats. */
export function lastDayText(one: LastDay, now: number, messages: Messages): string {
  const { lastDay: texts } = messages;
  return texts.line(
    `${texts.act[one.act]} ${dayText(one, now, texts)}`,
    detailsText(one, now, messages),
    statuteText(one.statute, texts),
  );
}

/** The part of the line between day and statute. */
export function detailsText(one: LastDay, now: number, { lastDay: texts }: Messages): string {
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
  return details.join(texts.separator);
}

/** What a deadline is counted from, with extensions: 発送日 2026-10-20 から60日＋延長2月. */
function basisText({ start: { kind, date }, period, extendedBy }: LastDay, texts: Messages['lastDay']): string {
  if (period === undefined) return texts.on(texts.start[kind], date);
  const extensions = extendedBy.map(({ unit, amount }) => texts.extended(texts.duration(unit, amount)));
  return texts.from(texts.start[kind], date, texts.duration(period.unit, period.amount)) + extensions.join('');
}

/** 特許法44条1項2号 */
export function statuteText(statute: Statute, texts: Messages['lastDay']): string {
  const { law, article, paragraph, item, section } = statute;
  return texts.lawName[law] + texts.article(article, paragraph, item, section);
}

/** The act, and whether the day is for residents abroad (在外者). */
export function actText({ act, isForAbroad }: LastDay, { lastDay: texts }: Messages): string {
  return isForAbroad ? texts.actAbroad(texts.act[act]) : texts.act[act];
}

/** Day and act, for a table cell. */
export function shortLastDay(one: LastDay | undefined, now: number, messages: Messages): string {
  return one ? `${dayText(one, now, messages.lastDay)} ${actText(one, messages)}` : '';
}

function dayText({ lastDay }: LastDay, now: number, texts: Messages['lastDay']): string {
  return lastDay < jstDay(now) ? `${lastDay} ${texts.over}` : lastDay;
}
