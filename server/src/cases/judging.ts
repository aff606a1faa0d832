import type { CalendarDate } from '../base/calendarDate.ts';
import type { Effect, PlainEffect } from '../drafts/documentCodes.ts';
import { addDays, lastAfter, sameDay } from './periods/arithmetic.ts';
import type { Progress } from '../apis/answers/progress.ts';
import { isSent } from './history.ts';
import { isUnnamed, type Step } from './instances.ts';
import type { LateAnswer } from './periods/response.ts';
import { noticesOf } from './notices.ts';
import { endOfBase, isOpenOn } from './priorityBase.ts';
import type { Missing, Status } from './status.ts';

/** The part of a `LastDay` that a state needs. */
interface DayForState {
  readonly act: string;
  /** Moved from days on which the office is closed. */
  readonly lastDay: CalendarDate;
  readonly confidence?: 'stated' | 'counted' | 'estimated';
  /** What it is counted from: a 納付期限. */
  readonly start?: { readonly date: CalendarDate };
}

export interface StateOptions {
  /** The day in Japan. */
  readonly today: CalendarDate;
  /** The deadlines of the case: an 出願審査請求 or a 年金 may be overdue. Without it nothing is expected. */
  readonly lastDays?: (() => readonly DayForState[]) | undefined;
  readonly lateAnswers?: (() => readonly LateAnswer[]) | undefined;
  /** A later application claims priority from it (特許法41条) and has not withdrawn the claim, as a saved answer shows. */
  readonly isPriorityBase?: boolean | undefined;
}

/** Days until a deadline counts as missed: the API has data the day after (handbook), and of paper filings later. */
const LAG_DAYS = 7;

export interface JudgedStatus {
  readonly status: Status;
  /**
   * Concluded from a day that has passed, not from an act of the office (見込み): `examination` no 出願審査請求 in time,
   * `priority` the basis of a national priority, `term` the end of the 存続期間, which the register may not show yet,
   * `unpaid` no 年金 or second instalment in the 追納期間 (特許法112条4項, 意匠法44条4項, 商標法41条の2第6項), `extension` a term that has
   * ended, and was extended.
   */
  readonly expectedBy?: 'examination' | 'priority' | 'term' | 'unpaid' | 'extension';
}

/** `missing` collects what the judgement lacks. */
interface Judging {
  readonly steps: readonly Step[];
  readonly progress: Progress;
  readonly options: StateOptions;
  readonly missing: Set<Missing>;
}

/** The status by the register and the steps of the history, and all that the data lack. */
export function judgeStatus(
  steps: readonly Step[],
  progress: Progress,
  options: StateOptions,
): JudgedStatus & { readonly missing: ReadonlySet<Missing> } {
  const missing = new Set(missingIn(steps, progress));
  return { ...judged({ steps, progress, options, missing }), missing };
}

function judged(judging: Judging): JudgedStatus {
  const { steps, progress, missing } = judging;
  const { registration, registrationDate, disappearanceDate, erasureIdentifier } = progress;
  const isErased = Boolean(disappearanceDate) || (erasureIdentifier ?? '00') !== '00';
  if (isErased || has(steps, 'invalidateRight')) return { status: 'ceased' };
  if (!registration && !registrationDate && !has(steps, 'register')) return ofApplication(judging);
  const ofTerm = ofRight(judging);
  if (ofTerm.status === 'expired' || erasureIdentifier !== undefined || disappearanceDate !== undefined) return ofTerm;
  // The data do not say whether the right is alive.
  missing.add('registration');
  return { status: 'notJudged' };
}

/** 存続期間満了 by time; a trademark can be renewed for six more months (商標法20条3項). */
function ofRight(judging: Judging): JudgedStatus {
  const { steps, missing } = judging;
  const { law, expireDate } = judging.progress;
  const { today } = judging.options;
  if (expireDate === undefined) missing.add('expireDate');
  if (expireDate === undefined || expireDate >= today) return ofPayments(judging);
  const isMark = law === 'trademark';
  const renewed = isMark ? steps.findLast(({ effect }) => effect?.does === 'renew')?.document.date : undefined;
  // Requested before or after the end: the register does not have it yet.
  if (renewed !== undefined && lastAfter(renewed, HALF_YEAR) >= expireDate) return { status: 'registered' };
  if (!isMark && mayBeExtended(judging, expireDate)) return { status: 'registered', expectedBy: 'extension' };
  const isSure = addDays(isMark ? lastAfter(expireDate, HALF_YEAR) : expireDate, LAG_DAYS) < today;
  return { status: 'expired', ...(isSure ? {} : { expectedBy: 'term' }) };
}

/** 延長登録 (特許法67条2項, 4項: five years each at most): the history has it, or a 年金 is due for a year after the end. */
function mayBeExtended({ steps, options }: Judging, expireDate: CalendarDate): boolean {
  if (lastAfter(expireDate, MOST_EXTENSION) < options.today) return false;
  const isNoted = has(steps, 'extendTerm');
  return (
    isNoted ||
    (options.lastDays?.() ?? []).some((one) => one.act === 'annuity' && (one.start?.date ?? '') >= expireDate)
  );
}

const MOST_EXTENSION = { unit: 'year', amount: 10 } as const;

/** After the 追納期間 the right has ended, unless the history has a payment that the register may not have yet. */
function ofPayments({ steps, progress, options, missing }: Judging): JudgedStatus {
  const late = options.lastDays?.().findLast(({ act }) => LATE.has(act));
  const due = late?.start?.date;
  if (!late || !due || addDays(late.lastDay, LAG_DAYS) >= options.today) return { status: 'registered' };
  const from = sameDay(due, -12);
  const since = steps.filter(({ document: { date } }) => date === undefined || date >= from);
  if (since.some(({ effect }) => PAYS.has(effect?.does ?? ''))) return { status: 'registered' };
  const isSaid = progress.documents !== undefined && since.every(({ document: { code } }) => code !== undefined);
  if (isSaid) return { status: 'ceased', expectedBy: 'unpaid' };
  missing.add('registration');
  return { status: 'notJudged' };
}

const LATE: ReadonlySet<string> = new Set(['lateAnnuity', 'lateSecondInstalment']);
const PAYS: ReadonlySet<string> = new Set<Effect['does']>(['payAnnuity', 'secondInstalment', 'renew']);

const HALF_YEAR = { unit: 'month', amount: 6 } as const;

function ofApplication(judging: Judging): JudgedStatus {
  const { steps, progress, missing } = judging;
  if (has(steps, 'protect')) return { status: 'protected' };
  // An application that has ended does not go on, whatever is before or behind.
  const end = steps.map(({ effect }) => effect && ENDS[effect.does]).find((status) => status !== undefined);
  if (end) return { status: end };
  if (progress.documents === undefined || isDoubtful(steps)) return { status: 'notJudged' };
  if (mayBeRegistered(judging)) {
    missing.add('registration');
    return { status: 'notJudged' };
  }
  const decided = decidedStatus(steps, progress);
  if (isPriorityBaseOver(judging)) return { status: 'deemedWithdrawn', expectedBy: 'priority' };
  if (decided) return { status: decided };
  if (has(steps, 'request')) return { status: 'examinationRequested' };
  // Only patents have 審査請求; trademarks and designs are published while pending, which says nothing.
  return progress.law === 'patent' ? unexamined(judging) : { status: 'filed' };
}

/** Without data of the register: a paid application may be registered, and a 実用新案登録出願 any day. */
function mayBeRegistered({ steps, progress }: Judging): boolean {
  if (progress.registration !== undefined || progress.registrationDate !== undefined) return false;
  return progress.law === 'utilityModel' || has(steps, 'pay');
}

/** Without 出願審査請求 in time: 特許法48条の3第4項. Nothing is concluded from a history without a row. */
function unexamined({ steps, progress, options, missing }: Judging): JudgedStatus {
  const pending =
    progress.publication || progress.nationalPublication || progress.publicationDate ? 'published' : 'filed';
  const day = steps.length === 0 ? undefined : options.lastDays?.().find(({ act }) => act === 'examination');
  const isOver = day !== undefined && addDays(day.lastDay, LAG_DAYS) < options.today;
  // Anything that the office sends afterwards shows that the application lives.
  const goesOn = isOver && steps.some((step) => isOfOffice(step) && (step.document.date ?? '') > day.lastDay);
  if (goesOn) return { status: 'notJudged' };
  if (isOver && day.confidence !== 'estimated') return { status: 'deemedWithdrawn', expectedBy: 'examination' };
  if (isOver) missing.add('original');
  // A 分割 whose day is not counted: its own 30 days are over, and the period of the 原出願 may not be.
  if (options.lastDays && day === undefined && progress.parent && steps.length > 0) missing.add('original');
  if (progress.filingDate === undefined) missing.add('filingDate');
  return { status: isOver || progress.filingDate === undefined ? 'notJudged' : pending };
}

/** The basis of a national priority, after its day and the lag. A notice after that day shows that it goes on. */
function isPriorityBaseOver({ steps, progress, options }: Judging): boolean {
  const day = options.isPriorityBase === true ? endOfBase(progress, steps) : undefined;
  if (day === undefined || addDays(day, LAG_DAYS) >= options.today || !isOpenOn(day, steps)) return false;
  return !steps.some((step) => isDecisive(step) && isSent(step.document) && (step.document.date ?? '') > day);
}

function isOfOffice(step: Step): boolean {
  return isUnnamed(step) || (step.effect?.does === 'notice' && isSent(step.document));
}

const ENDS: Readonly<Partial<Record<Effect['does'], Status>>> = {
  dismiss: 'dismissed',
  invalidateApplication: 'invalidated',
  withdraw: 'withdrawn',
  abandon: 'abandoned',
};

/** Steps of which the last one counts. */
const DECIDES: Readonly<Partial<Record<Effect['does'], Status>>> = {
  allow: 'allowed',
  refuse: 'refused',
  refuseFinally: 'refused',
  appeal: 'appealed',
  appealDecision: 'appealDecided',
  dismissAppeal: 'refused',
  withdrawAppeal: 'appealWithdrawn',
};

function isDecisive({ effect }: Step): boolean {
  if (!effect) return false;
  return effect.does === 'notice' ? effect.notice === 'refusal' : effect.does in DECIDES;
}

function missingIn(steps: readonly Step[], { documents, priorities }: Progress): Missing[] {
  const unread = steps.filter(({ document: { code } }) => code === undefined);
  const isPart = unread.some(({ document: { date, number } }) => date === undefined && number === undefined);
  const isUndated = steps.some(({ document: { date }, effect }) => date === undefined && effect !== undefined);
  const all: [Missing, boolean][] = [
    ['history', documents === undefined || isPart],
    ['dates', isUndated],
    ['codes', unread.length > 0],
    ['priorities', priorities?.some((one) => one.kind === 'unread' || one.date === undefined) === true],
  ];
  return all.filter(([, isMissing]) => isMissing).map(([missing]) => missing);
}

/**
 * Rows whose order or meaning matters are unclear. The only decisive row needs no date, and a row without a readable
 * code does not matter where a decisive one came later.
 */
function isDoubtful(steps: readonly Step[]): boolean {
  const decisive = steps.filter(isDecisive);
  if (decisive.length > 1 && decisive.some(({ document }) => document.date === undefined)) return true;
  // An answer implies a notice: the unreadable row may be it.
  const last = steps.findLast(isDecisive)?.document.date;
  return steps.some(
    ({ document: { code, date } }) => code === undefined && (date === undefined || last === undefined || date >= last),
  );
}

function decidedStatus(steps: readonly Step[], progress: Progress): Status | undefined {
  let status: Status | undefined;
  let since = 0;
  for (const [index, step] of steps.entries()) {
    const next = nextStatus(step, status);
    if (next === undefined) continue;
    if (next !== 'notice' || status !== 'notice') since = index;
    status = next;
  }
  if (status !== 'notice') return status;
  const open = new Set(steps.slice(since).map(({ document }) => document));
  const notices = noticesOf(progress).filter(({ document, kind }) => kind === 'refusal' && open.has(document));
  if (notices.some(({ answer }) => answer === 'open')) return 'notice';
  // An answer without a date may have come before the notice.
  return notices.some(({ answer }) => answer === 'unknown') ? 'notJudged' : 'responded';
}

function nextStatus({ effect, isAboutRight }: Step, status: Status | undefined): Status | undefined {
  if (!effect) return undefined;
  switch (effect.does) {
    case 'notice':
      return effect.notice === 'refusal' ? 'notice' : undefined;
    case 'appeal':
      return isAboutRight ? undefined : 'appealed';
    // After the examiner's report the case goes to the 合議体 (164条3項).
    case 'remandEnd':
      return status === 'notice' ? 'appealed' : undefined;
    case 'judgment':
      return effect.revoked && status === 'appealDecided' ? 'appealed' : undefined;
    default:
      return DECIDES[effect.does];
  }
}

function has(steps: readonly Step[], does: PlainEffect): boolean {
  return steps.some(({ effect }) => effect?.does === does);
}
