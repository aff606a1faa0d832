import type { CalendarDate } from '../base/calendarDate.ts';
import { isOfInternational, type Effect, type NoticeKind } from '../drafts/documentCodes.ts';
import type { HistoryEntry } from '../apis/answers/progress.ts';
import { perObject } from '../base/perObject.ts';
import type { Law } from '../numbers/caseNumber.ts';
import { stepsOf, type Instance, type Step, type StepsKnown } from './instances.ts';
import { addDays, extended, lastAfter } from './periods/arithmetic.ts';
import { periodOf } from './periods/periods.ts';

/** A notice of the office that requires a filing. */
export interface Notice {
  /** Its row in the 経過; the date is the 発送日. */
  readonly document: HistoryEntry;
  readonly kind: NoticeKind;
  /** 発送番号, six digits: the end of the document number, if any. */
  readonly dispatchNumber: string | undefined;
  /** Who sent it: the examiner, the examiner in 前置審査, the 合議体. */
  readonly instance: Instance;
  /**
   * - `open` the history has no answer
   * - `partly` it has a 手続補正書, and the 意見書 may still come while its period runs
   * - `answered` it has an answer, or a decision has ended the notice
   * - `unknown` a row without a known date or code, or of any content (上申書), may be the answer
   */
  readonly answer: 'open' | 'partly' | 'answered' | 'unknown';
  readonly isAnswered: boolean;
  /** The first document filed in answer, in part or whole; undefined where a decision has ended the notice. */
  readonly answeredBy?: HistoryEntry;
}

/** The notices of a case by 発送日. */
export const noticesOf = perObject((progress: StepsKnown): readonly Notice[] => {
  const steps = stepsOf(progress);
  const notices = steps.flatMap(({ document, effect, instance }, index): Waiting[] => {
    if (effect?.does !== 'notice') return [];
    const isOfFee = steps.slice(0, index).some((step) => step.effect?.does === 'allow');
    return [{ document, kind: effect.notice, instance, isOfFee, answer: 'open' }];
  });
  for (const step of steps) applyTo(notices, step, progress.law);
  return notices.map(({ document, kind, instance, answer, answeredBy }) => ({
    document,
    kind,
    dispatchNumber: dispatchNumberOf(document),
    instance,
    answer,
    isAnswered: answer === 'answered',
    ...(answeredBy && { answeredBy }),
  }));
});

/** The newest open notice for a 意見書, 拒絶理由通知書 before others (取消理由通知書 …); where none is open, the newest. */
export function noticeToAnswer(progress: StepsKnown): Notice | undefined {
  const notices = noticesOf(progress).filter(isForOpinion);
  const open = notices.filter(({ isAnswered }) => !isAnswered);
  return open.findLast(({ kind }) => kind === 'refusal') ?? open.at(-1) ?? notices.at(-1);
}

/** Whether a 意見書 answers it. */
export function isForOpinion({ kind }: Pick<Notice, 'kind'>): boolean {
  return OF_OPINIONS.has(kind);
}

const OF_OPINIONS: ReadonlySet<NoticeKind> = new Set(['refusal', 'priorArt', 'cancellation', 'invalidity']);

interface Waiting extends Pick<Notice, 'document' | 'kind' | 'instance'> {
  /** Sent after the 査定: 却下理由通知 and 却下処分前通知 are about the fee. */
  readonly isOfFee: boolean;
  answer: Notice['answer'];
  answeredBy?: HistoryEntry;
}

/** Which notices a step answers or ends. */
interface Answering {
  readonly answer: Exclude<Notice['answer'], 'open'>;
  readonly ends: (notice: Waiting) => boolean;
  /** Ends notices of the same day too, unlike a filing: see `targetsOf`. */
  readonly isDecision: boolean;
  /** 意見書, 弁明書, 回答書: names one notice (様式48 of 特許法施行規則, 【発送番号】), which the data do not have. */
  readonly isForOne?: boolean;
}

function applyTo(notices: readonly Waiting[], { document, effect }: Step, law: Law): void {
  const answering = document.code === undefined ? UNREAD : effect && answeringOf(effect);
  if (!answering) return;
  const { date } = document;
  const waiting = notices.filter((one) => one.answer !== 'answered' && answering.ends(one));
  for (const notice of waiting) {
    // Where the order is not known, it may or may not be the answer.
    if (date === undefined || notice.document.date === undefined) notice.answer = 'unknown';
  }
  if (date === undefined) return;
  const targets = targetsOf(waiting, date, answering);
  const answered = answering.isForOne ? oneOf(targets, date, law) : targets;
  for (const notice of answered) {
    const isSurer = answering.answer === 'answered' || notice.answer === 'open' || answering === UNREAD;
    if (isSurer) notice.answer = answering.answer;
    if (effect?.does === 'answer') notice.answeredBy ??= document;
  }
  // The others are uncertain; the deadline of a refusal is kept.
  for (const notice of targets)
    if (!answered.includes(notice) && notice.kind !== 'refusal' && notice.answer === 'open') notice.answer = 'unknown';
}

/**
 * The one of several notices that counts as answered: the oldest whose period may still run, so that no deadline
 * vanishes with an answer to another. Two rows of one notice are one.
 */
function oneOf(targets: readonly Waiting[], date: CalendarDate, law: Law): readonly Waiting[] {
  const one = targets.find((notice) => mayBeAnswered(notice, date, law)) ?? targets.at(-1);
  return one ? targets.filter((other) => other === one || isSame(one.document, other.document)) : [];
}

/** One number, or the two rows of a refusal of an international registration. */
function isSame(one: HistoryEntry, other: HistoryEntry): boolean {
  if (one.number !== undefined && one.number === other.number && one.date === other.date) return true;
  const areInternational = isOfInternational(one.code) && isOfInternational(other.code);
  return areInternational && one.date === other.date && one.code !== other.code;
}

/** Whether its period may run, for a resident abroad with all extensions; always where only the notice states it. */
function mayBeAnswered({ document: { date: sent }, kind }: Waiting, date: CalendarDate, law: Law): boolean {
  const period = kind === 'refusal' ? periodOf('response', law, 'dispatch') : undefined;
  if (!period?.duration || sent === undefined) return true;
  const { withinAbroad, within = [], after } = period.extension ?? {};
  const more = [...(withinAbroad ?? within), ...(after ? [after] : [])];
  const end = more.reduce(extended, lastAfter(sent, period.abroad ?? period.duration));
  return date <= addDays(end, CLOSED_DAYS);
}

/** No deadline is moved further: the year's end, Golden Week. */
const CLOSED_DAYS = 10;

/**
 * A filing on the day of a dispatch does not answer it: a 手続補正書 may have crossed it, and a period shown too long does
 * no harm. A document that can only be an answer (意見書, 弁明書) is one where no earlier notice waits for it.
 */
function targetsOf(
  waiting: readonly Waiting[],
  date: CalendarDate,
  { answer, isDecision }: Answering,
): readonly Waiting[] {
  const upTo = (isIncluded: boolean) =>
    waiting.filter(
      ({ document: { date: sent } }) => sent !== undefined && (sent < date || (isIncluded && sent === date)),
    );
  const earlier = upTo(isDecision);
  return earlier.length === 0 && answer === 'answered' ? upTo(true) : earlier;
}

/** A row without a readable code may be anything. */
const UNREAD: Answering = { answer: 'unknown', ends: () => true, isDecision: true };

function answeringOf(effect: Effect): Answering | undefined {
  const decided = (ends: Answering['ends']): Answering => ({ answer: 'answered', ends, isDecision: true });
  const filed = (...kinds: readonly NoticeKind[]): Answering => ({
    answer: 'answered',
    ends: ({ kind }) => kinds.includes(kind),
    isDecision: false,
  });
  switch (effect.does) {
    case 'answer':
      return effect.whole
        ? { ...filed(...effect.to), isForOne: true }
        : { answer: 'partly', ends: ({ kind }) => effect.to.includes(kind), isDecision: false };
    case 'mayAnswer':
      return { answer: 'unknown', ends: ({ kind }) => effect.to.includes(kind), isDecision: false };
    case 'allow':
    case 'refuse':
    case 'refuseFinally':
    case 'protect':
    case 'dismiss':
    case 'invalidateApplication':
    case 'withdraw':
    case 'abandon':
      return decided(() => true);
    case 'appealDecision':
    case 'dismissAppeal':
    case 'withdrawAppeal':
      return decided(({ instance, kind }) => instance !== 'examination' || OF_TRIALS.has(kind));
    case 'oppositionDecision':
    case 'withdrawOpposition':
      return decided(({ kind }) => OF_TRIALS.has(kind));
    case 'dismissProcedure':
      return decided(({ kind }) => OF_FORM.has(kind));
    // The examiner went on: no further answer to the earlier notice is expected.
    case 'notice':
      return effect.notice === 'refusal'
        ? decided(({ kind, answer }) => kind === 'refusal' && answer === 'partly')
        : undefined;
    case 'remandEnd':
      return decided(({ instance }) => instance === 'reconsideration');
    case 'appeal':
      return filed('amendmentDismissed'); // 意匠法47条, 商標法45条
    case 'requestCorrection':
      return filed('cancellation', 'invalidity'); // 特許法120条の5第2項, 134条の2
    case 'pay':
    case 'payAnnuity':
    case 'secondInstalment':
    case 'renew':
    case 'register':
      return {
        answer: 'answered',
        ends: ({ kind, isOfFee }) => kind === 'payment' || (kind === 'dismissal' && isOfFee),
        isDecision: effect.does === 'register',
      };
    default:
      return undefined;
  }
}

/** 取消理由通知, 無効理由通知, 審尋, 答弁指令 end with the trial or the opposition. */
const OF_TRIALS: ReadonlySet<NoticeKind> = new Set(['cancellation', 'invalidity', 'inquiry', 'answerOrdered']);
/** 補正指令, 却下理由通知 … end when the procedure is dismissed. */
const OF_FORM: ReadonlySet<NoticeKind> = new Set(['correction', 'completion', 'dismissal', 'payment']);

/** The last six of the eleven digits of a document number. */
function dispatchNumberOf({ number }: HistoryEntry): string | undefined {
  return number !== undefined && /^[0-9]{11}$/u.test(number) ? number.slice(-6) : undefined;
}

/**
 * Whether an order about a payment or a renewal (R180, R281 …), or a reason to dismiss it (R160, R260), has no answer:
 * the payment may still be dismissed, and then counts as never made (特許法18条).
 */
export function waitsForPayment(progress: StepsKnown): boolean {
  return noticesOf(progress).some(({ document, kind, isAnswered }) => {
    return !isAnswered && (kind === 'payment' || kind === 'dismissal') && document.code?.startsWith('R') === true;
  });
}
