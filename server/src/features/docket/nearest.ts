import { jstDay } from '../../base/clock.ts';
import { docketOf } from '../../docket/docket.ts';
import { nearestFirst } from '../../drafts/periods/lastDays.ts';
import type { DraftDocument } from '../../drafts/structure.ts';
import { caseKey } from '../../numbers/caseNumber.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import type { DocketNearestResult } from '../../protocol.ts';
import { lastDayText } from '../shared/lastDayText.ts';
import { ownCaseOf } from './aboutOf.ts';
import type { DocketServices } from './gather.ts';
import { apartRow, dayRow } from './rows.ts';

interface NearestServices extends DocketServices {
  readonly settings: DocketServices['settings'] & { readonly diagnostics: { readonly nearDays: number } };
}

/**
 * The nearest last day of the case that a draft is about, for the status bar: of its first document that names one. Where
 * days may be missing it says so. Never asks.
 */
export async function nearestDay(
  documents: readonly DraftDocument[],
  numbers: readonly FoundNumber[],
  { cases, officeList, clock, messages, settings }: NearestServices,
): Promise<DocketNearestResult> {
  const nothing = { text: '', tooltip: '' };
  const own = documents.flatMap((document) => ownCaseOf(document, numbers) ?? [])[0];
  if (!own) return nothing;
  const isAbroad = await isAbroadIn(officeList, own, cases);
  const { entries, apart } = await docketOf([{ number: own, from: 'draft', isAbroad }], { cases, ...settings });
  const now = clock.now();
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
  if (!first || why.length === 0) return nothing;
  return { text: first.reason === 'unasked' ? texts.unasked : texts.unknown, tooltip, mark: 'unknown' };
}

/** What the office's list says of the case, under whichever number. */
async function isAbroadIn(
  officeList: DocketServices['officeList'],
  own: FoundNumber,
  cases: DocketServices['cases'],
): Promise<boolean | undefined> {
  const { listed } = await officeList.read();
  const said = listed.filter(({ isAbroad }) => isAbroad !== undefined);
  if (said.length === 0) return undefined;
  const application = async (number: typeof own | (typeof said)[number]['number']) =>
    caseKey((await cases.heldApplication(number).catch(() => undefined)) ?? number);
  const key = await application(own);
  for (const { number, isAbroad } of said) if ((await application(number)) === key) return isAbroad;
  return undefined;
}
