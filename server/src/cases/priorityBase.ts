import { isHoliday } from '../base/calendar.ts';
import type { CalendarDate } from '../base/calendarDate.ts';
import { effectOf, type Effect } from '../drafts/documentCodes.ts';
import type { Progress } from '../apis/answers/progress.ts';
import type { Step } from './instances.ts';
import { lastAfter, rolled, type Duration } from './periods/arithmetic.ts';

/** 施行規則28条の4第2項. */
const OF_BASE: Duration = { unit: 'month', amount: 16 };
/** 国内書面提出期間 (特許法184条の4第1項), and the 翻訳文提出特例期間 after a 国内書面 in its last two months. */
const OF_ENTRY: Duration = { unit: 'month', amount: 30 };
const OF_TRANSLATION: Duration = { unit: 'month', amount: 2 };
const OF_APPEAL: Duration = { unit: 'month', amount: 3 };

/** JPO serials of international applications begin with this. */
const PCT_SERIAL = '5';

type Base = Pick<Progress, 'application' | 'filingDate' | 'internationalApplication' | 'priorities'>;

/**
 * The day after which the basis of a national priority is deemed withdrawn: 1年4月 after its filing (特許法42条1項), of an
 * international application the 国内処理基準時 where that is later (184条の15第4項). Undefined where it cannot be counted.
 */
export function endOfBase(base: Base, steps: readonly Step[]): CalendarDate | undefined {
  const { filingDate, internationalApplication, application } = base;
  if (filingDate === undefined) return undefined;
  const own = lastAfter(filingDate, OF_BASE);
  const isInternational = internationalApplication ?? application?.number.slice(4).startsWith(PCT_SERIAL) === true;
  if (!isInternational) return own;
  const entry = lastAfter(priorityDate(base, filingDate), OF_ENTRY);
  const entered = steps.find(({ effect }) => effect?.does === 'enterNational')?.document.date;
  const special = entered === undefined ? entry : lastAfter(entered, OF_TRANSLATION);
  return [own, entry, special].sort().at(-1);
}

/** The earliest; where one is not known the filing, which is later, so that nothing ends too early. */
function priorityDate({ priorities }: Base, filingDate: CalendarDate): CalendarDate {
  const dates = priorities?.map((one) => (one.kind === 'unread' ? undefined : one.date)) ?? [];
  return dates.some((date) => date === undefined) ? filingDate : ([...dates, filingDate].sort()[0] ?? filingDate);
}

/**
 * Whether it was pending on that day: only a final decision keeps it (特許法42条1項). A later decision or notice shows that
 * the office goes on with it.
 */
export function isOpenOn(day: CalendarDate, steps: readonly Step[]): boolean {
  const decided = steps.filter(({ effect }) => effect !== undefined && DECISIONS.has(effect.does));
  if (decided.some(({ document: { date } }) => date === undefined || date > day)) return false;
  const last = decided.at(-1);
  const { date } = last?.document ?? {};
  if (last === undefined || date === undefined) return true;
  if (last.effect?.does !== 'refuse') return false;
  return steps.some(isAppeal) || rolled(lastAfter(date, OF_APPEAL), isHoliday).lastDay >= day;
}

const DECISIONS: ReadonlySet<string> = new Set<Effect['does']>(['allow', 'refuse', 'refuseFinally', 'appealDecision']);

function isAppeal({ effect, isAboutRight }: Step): boolean {
  return effect?.does === 'appeal' && !isAboutRight;
}

/**
 * Whether an application still claims a priority: neither the claim nor the application was withdrawn in time. 1年4月
 * after the earlier filing the claim cannot be (特許法42条2項, 3項), and the fate of the later application changes nothing.
 */
export function claimsPriority({ documents }: Progress, baseFilingDate: CalendarDate | undefined): boolean {
  if (documents?.every(({ code }) => code !== undefined) !== true) return false;
  const last = baseFilingDate && rolled(lastAfter(baseFilingDate, OF_BASE), isHoliday).lastDay;
  return !documents.some(({ code, date }) => {
    if (!ENDS_PRIORITY.has(effectOf(code)?.does ?? '')) return false;
    return date === undefined || last === undefined || date <= last;
  });
}

const ENDS_PRIORITY: ReadonlySet<string> = new Set<Effect['does']>([
  'withdrawPriority',
  'withdraw',
  'abandon',
  'dismiss',
  'invalidateApplication',
]);
