import { jstDay } from '../../base/clock.ts';
import type { LastDay } from '../../cases/periods/lastDays.ts';
import type { Statute } from '../../cases/periods/periods.ts';
import type { Messages } from '../../messages/messages.ts';

/**
 * One last day in a line: what, until when, counted from what, how it can become longer or be made up for, by which law, and
 * what to bear in mind.
 */
export function lastDayText(one: LastDay, now: number, messages: Messages): string {
  const { lastDay: texts } = messages;
  return texts.line(
    `${texts.act[one.act]} ${dayText(one, now, texts)}`,
    detailsText(one, now, messages),
    statuteText(one.statute, texts),
  );
}

/** What stands in the line between the day and the article. */
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

/** What a last day is counted from, with its extensions: 発送日 2026-10-20 から60日＋延長2月. */
function basisText({ start: { kind, date }, period, extendedBy }: LastDay, texts: Messages['lastDay']): string {
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
