import type { CalendarDate } from '../../base/calendarDate.ts';
import type { Law } from '../../numbers/caseNumber.ts';
import { noticesOf, waitsForPayment } from '../notices.ts';
import { addDays } from './arithmetic.ts';
import { counted, type LastDayOptions } from './counting.ts';
import { isInternational, isRefusalNotice, isTakenBack, type Steps } from './steps.ts';
import { type Known, estimated, type LastDay } from './lastDay.ts';
import { periodOf, type Period } from './periods.ts';

/** Deadlines after a 査定 or a 補正の却下の決定. */
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
  const refusals = run(steps, 'refuse');
  if (!period || !refusals) return undefined;
  const { last } = refusals;
  if (steps.since(last, 'allow', 'interrupt', 'protect') !== false) return undefined;
  const isAppealed = steps.standing(last, 'appeal');
  if (isAppealed === undefined) return undefined;
  const line = ofRun(refusals, (date) => counted(period, date, options), options);
  if (isAppealed === false) return line;
  if (line.lastDay < options.today) return undefined;
  // A dismissed 審判請求 is none, and a withdrawn one can be filed again within the three months.
  if (isAppealed === 'doubtful') return estimated(line, 'dismissed');
  const withdrawn = steps.last('withdrawAppeal')?.date;
  return withdrawn !== undefined && steps.since(addDays(withdrawn, 1), 'appeal') === false ? line : undefined;
}

function registrationFee({ progress }: Known, steps: Steps, options: LastDayOptions): LastDay[] {
  const { law } = progress;
  const period = periodOf('registrationFee', law);
  const allowances = run(steps, 'allow');
  // Fees of international registrations go to the International Bureau.
  if (!period || !allowances || isInternational(progress, steps)) return [];
  const { last } = allowances;
  const isDone = steps.standing(last, 'pay');
  const isPaid = isDone === true && waitsForPayment(progress) ? 'doubtful' : isDone;
  const isOver = [steps.since(last, 'register', 'interrupt'), isTakenBack(last, steps)];
  if (isPaid === true || isPaid === undefined || isOver.some((one) => one !== false)) return [];
  const plain = ofRun(allowances, (date) => withRequests(period, date, steps, options), options);
  const line = isPaid === 'doubtful' ? estimated(plain, 'dismissed') : plain;
  const { extendable } = line;
  if (law !== 'trademark' || extendable?.how !== 'after') return [line];
  // For trademarks the two months after the period are a deadline of their own: 商標法41条3項.
  const late: LastDay = {
    ...line,
    act: 'lateFee',
    lastDay: extendable.lastDay,
    extendedBy: [...line.extendedBy, ...(period.extension?.after ? [period.extension.after] : [])],
    statute: { law, article: '41', paragraph: 3 },
  };
  return [line, withoutExtension(late)];
}

function withoutExtension({ extendable: _, rolledFrom: __, ...line }: LastDay): LastDay {
  return line;
}

/** 意匠・商標: of the examiner; a decision of the 審判官 is for the court. */
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
 * 分割 (特許法44条1項2号・3号): after a 特許査定, not in 前置審査 or after 差戻し, and after the first 拒絶査定. Extended with the
 * periods for the fee and the 審判 (5項, 6項). An option, not a duty: shown only while it is open.
 */
function division(law: Law, steps: Steps, options: LastDayOptions): LastDay | undefined {
  const [allowances, refusal] = [run(steps, 'allow'), steps.first('refuse')];
  const ended = (date: CalendarDate) => steps.since(date, 'register', 'interrupt', 'appealDecision') !== false;
  const found: LastDay[] = [];
  const afterGrant = periodOf('division', law, 'allowance');
  // Only of the first examination: no decision or 審判 may have come before it.
  const isFirst = steps.since(undefined, 'appeal', 'refuse') === false;
  const isOpen = allowances && !ended(allowances.last) && isTakenBack(allowances.last, steps) === false;
  if (afterGrant && isOpen && isFirst) {
    found.push(ofRun(allowances, (date) => withRequests(afterGrant, date, steps, options), options));
  }
  const afterRefusal = periodOf('division', law, 'decision');
  if (afterRefusal && refusal && !ended(refusal.date)) {
    const refusals = run(steps, 'refuse');
    const first = refusals?.first === refusal.date ? refusals : { first: refusal.date, last: refusal.date };
    found.push(ofRun(first, (date) => counted(afterRefusal, date, options), options));
  }
  return found.find(({ lastDay }) => lastDay >= options.today);
}

/**
 * The day of the last decision, and of the first where the same is listed twice with nothing between: the data do not
 * say which was served. Undefined where one of these decisions has no date.
 */
function run(steps: Steps, does: 'allow' | 'refuse'): Run | undefined {
  const last = steps.last(does)?.date;
  if (last === undefined) return undefined;
  const between = steps.all.findLastIndex((step, index) => {
    const isBefore = steps.all.slice(index + 1).some(({ effect }) => effect?.does === does);
    return isBefore && (BETWEEN[does].has(step.effect?.does ?? '') || isRefusalNotice(step));
  });
  const first = steps.all.slice(between + 1).find(({ effect }) => effect?.does === does)?.document.date;
  return { first: first ?? last, last };
}

interface Run {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** Steps that make the next decision a new one. */
const BETWEEN: Readonly<Record<'allow' | 'refuse', ReadonlySet<string>>> = {
  allow: new Set(['refuse', 'appeal', 'appealDecision', 'resume']),
  refuse: new Set(['allow', 'appeal', 'appealDecision', 'judgment', 'resume']),
};

/** For a decision listed twice the earlier day; once that is over, the later one, which may be the true one. */
function ofRun({ first, last }: Run, count: (date: CalendarDate) => LastDay, { today }: LastDayOptions): LastDay {
  const line = count(first);
  if (first === last) return line;
  return estimated(line.lastDay >= today ? line : count(last), 'twoDecisions');
}

/** With the requests for an extension that no dismissal puts in doubt. */
function withRequests(period: Period, date: CalendarDate, steps: Steps, options: LastDayOptions): LastDay {
  const { isDoubtful, ...requests } = steps.requests(date);
  const line = counted(period, date, options, { requests });
  return isDoubtful ? estimated(line, 'dismissed') : line;
}
