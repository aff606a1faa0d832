import { jstDay } from '../../base/clock.ts';
import { mentionKey } from '../../cases/knowledge.ts';
import { mentionsOf } from '../mentions/mentions.ts';
import { docketOf } from '../../docket/docket.ts';
import { nearestFirst } from '../../cases/periods/lastDays.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import type { DocketNearestResult } from '../../protocol.ts';
import { lastDayText } from '../shared/lastDayText.ts';
import type { FeatureServices } from '../services.ts';
import { type DocketServices, apartRow, dayRow } from './gather.ts';

type NearestServices = Omit<DocketServices, 'watch'> & Pick<FeatureServices, 'settings'>;

/** The nearest deadline of a draft's case, for the status bar. Says if deadlines may be missing. Sends no request. */
export async function nearestDay(
  own: CaseNumber,
  { cases, officeList, clock, messages, settings }: NearestServices,
): Promise<DocketNearestResult> {
  const isAbroad = await isAbroadIn(officeList, own, cases);
  const now = clock.now();
  const { residentAbroad } = settings;
  const { entries, apart } = await docketOf([{ number: own, from: 'draft', isAbroad }], { cases, now, residentAbroad });
  const texts = messages.docket.nearest;
  const [nearest] = nearestFirst(
    entries.map(({ day }) => day),
    jstDay(now),
  );
  const found = entries.find(({ day }) => day === nearest);
  const why = apart.filter(({ reason }) => reason !== 'nothing').map((one) => apartRow(one, messages));
  const lines = [
    ...entries.map(({ day }) => lastDayText(day, now, messages)),
    ...why.map(({ number, reason }) => messages.docket.labelled(number, reason)),
    ...(entries.length > 0 ? [messages.docket.verify] : []),
  ];
  const tooltip = lines.join('\n');
  if (found) {
    const { date, act, isOver, daysLeft } = dayRow(found, now, messages);
    const text = isOver ? texts.over(date, act) : texts.text(date, messages.docket.left(daysLeft), act);
    const mark = isOver ? 'over' : daysLeft <= settings.diagnostics.nearDays ? 'near' : undefined;
    return { text, tooltip, ...(mark ? { mark } : {}) };
  }
  const [first] = apart;
  if (!first || why.length === 0) return { text: '', tooltip: '' };
  return { text: first.reason === 'unasked' ? texts.unasked : texts.unknown, tooltip, mark: 'unknown' };
}

/** Whether the office's list says 在外者 of the case, under any number that saved answers show. */
async function isAbroadIn(
  officeList: DocketServices['officeList'],
  own: CaseNumber,
  cases: DocketServices['cases'],
): Promise<boolean | undefined> {
  const { listed } = await officeList.read();
  const mentions = await mentionsOf(own, cases);
  return listed.find(({ number, isAbroad }) => isAbroad !== undefined && mentions.has(mentionKey(number)))?.isAbroad;
}
