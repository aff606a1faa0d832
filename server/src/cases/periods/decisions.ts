import type { CalendarDate } from '../../base/calendarDate.ts';
import type { Law } from '../../numbers/caseNumber.ts';
import { noticesOf } from '../notices.ts';
import { addDays } from './arithmetic.ts';
import { counted, type LastDayOptions, type Requests } from './counting.ts';
import { isInternational } from './international.ts';
import type { Known } from './known.ts';
import type { LastDay } from './lastDay.ts';
import { periodOf } from './periods.ts';
import { isRefusalNotice, type Steps } from './steps.ts';

/** What can be done after a 査定 or a 補正の却下の決定. */
export function afterDecisions(known: Known, steps: Steps, options: LastDayOptions): LastDay[] {
  const { law } = known.progress;
  return [
    appeal(law, steps, options),
    ...registrationFee(known, steps, options),
    ...amendmentDismissed(known, steps, options),
    division(law, steps, options),
  ].filter((one) => one !== undefined);
}

function appeal(law: Law, steps: Steps, options: LastDayOptions): LastDay | undefined {
  const period = periodOf('appeal', law);
  const refusal = steps.last('refuse');
  if (!period || !refusal) return undefined;
  const isOver = steps.since(refusal.date, 'appeal', 'allow', 'interrupt', 'protect');
  return isOver === false ? counted(period, refusal.date, options) : undefined;
}

function registrationFee({ progress }: Known, steps: Steps, options: LastDayOptions): LastDay[] {
  const { law } = progress;
  const period = periodOf('registrationFee', law);
  const allowance = steps.last('allow');
  // For an international registration the fees are paid to the International Bureau.
  if (!period || !allowance || isInternational(progress, steps)) return [];
  const { date } = allowance;
  const isOver = [steps.since(date, 'pay', 'register', 'interrupt'), isTakenBack(date, steps)];
  if (isOver.some((one) => one !== false)) return [];
  const line = counted(period, date, options, { requests: requestsSince(date, steps) });
  const { extendable } = line;
  if (law !== 'trademark' || extendable?.how !== 'after') return [line];
  // For marks the two months after the period are known by themselves: 商標法41条3項.
  const late: LastDay = {
    ...line,
    act: 'lateFee',
    lastDay: extendable.lastDay,
    statute: { law, article: '41', paragraph: 3 },
  };
  return [line, withoutExtension(late)];
}

function withoutExtension({ extendable: _, rolledFrom: __, ...line }: LastDay): LastDay {
  return line;
}

/** 意匠・商標: a decision of the examiner; one of the 審判官 is for the court. */
function amendmentDismissed({ progress }: Known, steps: Steps, options: LastDayOptions): LastDay[] {
  const period = periodOf('amendmentDismissed', progress.law);
  if (!period) return [];
  return noticesOf(progress).flatMap(({ kind, document: { date }, instance, answer, dispatchNumber }) => {
    const isOpen = kind === 'amendmentDismissed' && instance === 'examination' && answer === 'open';
    if (!isOpen || date === undefined || steps.since(date, 'interrupt') !== false) return [];
    return [{ ...counted(period, date, options), ...(dispatchNumber === undefined ? {} : { dispatchNumber }) }];
  });
}

/**
 * 分割 (特許法44条1項2号・3号): after the first 特許査定, not one in 前置審査 or after 差戻し, and after the first 拒絶査定. Longer together
 * with the periods for the fee and for the 審判 (5項, 6項). A chance and no duty: told while it is there.
 */
function division(law: Law, steps: Steps, options: LastDayOptions): LastDay | undefined {
  const [allowance, refusal] = [steps.first('allow'), steps.first('refuse')];
  const ended = (date: CalendarDate) =>
    steps.since(date, 'register', 'interrupt', 'withdrawAppeal', 'appealDecision') !== false;
  const found: LastDay[] = [];
  const afterGrant = periodOf('division', law, 'allowance');
  // Nobody can say that it is the first one where a decision or an 審判 may have come before it.
  const isFirst = steps.since(undefined, 'appeal', 'refuse') === false;
  if (afterGrant && allowance && isFirst && !ended(allowance.date) && isTakenBack(allowance.date, steps) === false) {
    const requests = requestsSince(allowance.date, steps);
    found.push(counted(afterGrant, allowance.date, options, { requests }));
  }
  const afterRefusal = periodOf('division', law, 'decision');
  if (afterRefusal && refusal && !ended(refusal.date)) found.push(counted(afterRefusal, refusal.date, options));
  return found.find(({ lastDay }) => lastDay >= options.today);
}

function requestsSince(date: CalendarDate, steps: Steps): Requests {
  return { within: steps.days(date, 'extend'), after: steps.days(date, 'extendLate') };
}

/** The examination went on after a 特許査定 or 登録査定. Of one day with it the order is not known, and the 査定 counts. */
function isTakenBack(date: CalendarDate, steps: Steps): boolean | undefined {
  return steps.sinceSuch(addDays(date, 1), (step) => step.effect?.does === 'refuse' || isRefusalNotice(step));
}
