import type { CalendarDate } from '../base/calendarDate.ts';
import { documentCode, type Effect, type PlainEffect } from '../drafts/documentCodes.ts';
import { addDays, lastAfter } from '../drafts/periods/arithmetic.ts';
import type { CaseDocument, Progress } from '../jpo/answers/progress.ts';
import { history, isInternal, isSent } from './history.ts';
import { stepsOf, type Instance, type Step } from './instances.ts';
import { noticesOf, type Notice } from './notices.ts';
import { pendingOf, type Pending } from './pending.ts';

/**
 * Where a case stands. Read from the register first (消滅, 登録), then from the last decisive document of the 経過. The ids are
 * relied upon outside: JSON of the command line, the file of watched cases.
 * - `filed` 出願中, `published` 公開済・審査請求前 (patents), `examinationRequested` 審査請求済
 * - `notice` 拒絶理由通知・応答待ち, `responded` 意見書・補正書提出済: in examination, 前置 or appeal, see `CaseState.instance`
 * - `allowed` 査定（特許・登録）, `refused` 拒絶査定, `appealed` 審判請求, `appealDecided` 審決, `appealWithdrawn` 審判請求取下
 * - `withdrawn` 取下, `abandoned` 放棄, `dismissed` 出願却下, `invalidated` 出願無効, `deemedWithdrawn` みなし取下げ
 * - `registered` 登録・存続, `protected` 保護の付与 (Madrid, Hague), `expired` 存続期間満了, `ceased` 消滅
 * - `notJudged` the data do not allow it
 */
export type Status = (typeof STATUSES)[number];

/** All of them, in the order of a procedure. */
export const STATUSES = [
  'filed',
  'published',
  'examinationRequested',
  'notice',
  'responded',
  'allowed',
  'refused',
  'appealed',
  'appealDecided',
  'appealWithdrawn',
  'withdrawn',
  'abandoned',
  'dismissed',
  'invalidated',
  'deemedWithdrawn',
  'registered',
  'protected',
  'expired',
  'ceased',
  'notJudged',
] as const;

/** What the answer does not say, or not so that it can be read. */
export type Missing = 'history' | 'dates' | 'codes' | 'registration' | 'erasure' | 'filingDate' | 'expireDate';

/** Where a case stands, and what has to be said beside it. */
export interface CaseState {
  readonly status: Status;
  /** Concluded from a day that has passed, not from what the office did (見込み). */
  readonly isExpected: boolean;
  readonly instance: Instance;
  /** Proceedings beside a right, and a suit. */
  readonly pending: readonly Pending[];
  /** Notices with a period of which no answer is in the history. */
  readonly openNotices: readonly Notice[];
  /** Sent by the office, and what they do to the case is not known, or not to which procedure: to be named. */
  readonly unnamed: readonly CaseDocument[];
  /** Why it is not judged, and what else was not said. */
  readonly missing: readonly Missing[];
}

/** A last day as far as a state needs it. */
interface DayForState {
  readonly act: string;
  /** Moved from days on which the office is closed. */
  readonly lastDay: CalendarDate;
  readonly confidence?: 'stated' | 'counted' | 'estimated';
}

export interface StateOptions {
  /** The day in Japan. */
  readonly today: CalendarDate;
  /** The last days of the case; asked only where an 出願審査請求 may be overdue. Without it nothing is expected. */
  readonly lastDays?: (() => readonly DayForState[]) | undefined;
}

/**
 * Days after a last day before it counts as missed. The API has data the day after (handbook); what was filed on paper on the
 * last day is entered later.
 */
const LAG_DAYS = 7;

/** Where a case stands, from what app_progress says. Never throws. */
export function caseState(progress: Progress, options: StateOptions): CaseState {
  const steps = stepsOf(history(progress.documents), progress);
  const { status, isExpected, missing } = judged(steps, progress, options);
  const isOver = OVER.has(status);
  return {
    status,
    isExpected,
    instance: isRight(status)
      ? 'examination'
      : (steps.findLast(({ document }) => document.date)?.instance ?? 'examination'),
    pending: pendingOf(steps),
    openNotices: isOver ? [] : noticesOf(progress).filter(({ answer }) => answer === 'open'),
    unnamed: steps.filter(isUnnamed).map(({ document }) => document),
    missing: [...missing],
  };
}

/** The application or the right has ended: nothing is awaited any more. */
export const OVER: ReadonlySet<Status> = new Set([
  'withdrawn',
  'abandoned',
  'dismissed',
  'invalidated',
  'deemedWithdrawn',
  'appealWithdrawn',
  'expired',
  'ceased',
] satisfies Status[]);

function isRight(status: Status): boolean {
  return status === 'registered' || status === 'protected' || status === 'expired' || status === 'ceased';
}

interface Judged {
  readonly status: Status;
  readonly isExpected: boolean;
  readonly missing: ReadonlySet<Missing>;
}

function judged(steps: readonly Step[], progress: Progress, options: StateOptions): Judged {
  const missing = new Set<Missing>();
  if (progress.documents === undefined) missing.add('history');
  const { disappearanceDate, erasureIdentifier } = progress;
  const isErased = Boolean(disappearanceDate) || (erasureIdentifier ?? '00') !== '00';
  if (isErased || has(steps, 'invalidateRight')) return { status: 'ceased', isExpected: false, missing };
  if (progress.registration || progress.registrationDate || has(steps, 'register')) {
    if (erasureIdentifier === undefined && disappearanceDate === undefined) missing.add('erasure');
    return { ...ofRight(steps, progress, options, missing), missing };
  }
  return { ...ofApplication(steps, progress, options, missing), missing };
}

/** 存続期間満了 by time; a mark can be renewed six months longer (商標法20条3項). */
function ofRight(
  steps: readonly Step[],
  { law, expireDate }: Progress,
  { today }: StateOptions,
  missing: Set<Missing>,
): Pick<Judged, 'status' | 'isExpected'> {
  if (expireDate === undefined) missing.add('expireDate');
  if (expireDate === undefined || expireDate >= today) return { status: 'registered', isExpected: false };
  const HALF_YEAR = { unit: 'month', amount: 6 } as const;
  if (law === 'trademark') {
    const since = steps.findLast(({ effect }) => effect?.does === 'renew')?.document.date;
    // Asked for before the end or after it: the register does not have it yet.
    const isRenewed = since !== undefined && lastAfter(since, HALF_YEAR) >= expireDate;
    if (isRenewed) return { status: 'registered', isExpected: false };
  }
  const until = law === 'trademark' ? lastAfter(expireDate, HALF_YEAR) : expireDate;
  return { status: 'expired', isExpected: addDays(until, LAG_DAYS) >= today };
}

function ofApplication(
  steps: readonly Step[],
  progress: Progress,
  options: StateOptions,
  missing: Set<Missing>,
): Pick<Judged, 'status' | 'isExpected'> {
  const stated = (status: Status) => ({ status, isExpected: false });
  if (has(steps, 'protect')) return stated('protected');
  const isRegistrationSaid = progress.registration !== undefined || progress.registrationDate !== undefined;
  if (!isRegistrationSaid && (progress.law === 'utilityModel' || has(steps, 'allow'))) missing.add('registration');
  // An application that has ended does not go on, whatever stands before or behind.
  const end = steps.map(({ effect }) => effect && ENDS[effect.does]).find((status) => status !== undefined);
  if (end) return stated(end);
  for (const reason of doubts(steps)) missing.add(reason);
  if (missing.has('history') || missing.has('dates') || missing.has('codes')) return stated('notJudged');
  if (progress.law === 'utilityModel' && missing.has('registration')) return stated('notJudged');
  const decided = decidedStatus(steps, progress);
  if (decided === 'notJudged') missing.add('dates');
  if (decided) return stated(decided);
  if (has(steps, 'request')) return stated('examinationRequested');
  // Only patents have 審査請求; marks and designs are published while they are pending, which says nothing.
  if (progress.law !== 'patent') return stated('filed');
  if (isOverdue(steps, options)) return { status: 'deemedWithdrawn', isExpected: true };
  if (progress.filingDate === undefined) missing.add('filingDate');
  return stated(progress.publication || progress.nationalPublication ? 'published' : 'filed');
}

/** 特許法48条の3第4項: without 出願審査請求 in time. A history without a row is none to conclude from. */
function isOverdue(steps: readonly Step[], { today, lastDays }: StateOptions): boolean {
  if (steps.length === 0) return false;
  const day = lastDays?.().find(({ act }) => act === 'examination');
  return day !== undefined && day.confidence !== 'estimated' && addDays(day.lastDay, LAG_DAYS) < today;
}

const ENDS: Readonly<Partial<Record<Effect['does'], Status>>> = {
  dismiss: 'dismissed',
  invalidateApplication: 'invalidated',
  withdraw: 'withdrawn',
  abandon: 'abandoned',
};

/** What moves an application on, so that the last of them counts. */
const DECIDES: Readonly<Partial<Record<Effect['does'], Status>>> = {
  allow: 'allowed',
  refuse: 'refused',
  refuseFinally: 'refused',
  appeal: 'appealed',
  appealDecision: 'appealDecided',
  withdrawAppeal: 'appealWithdrawn',
};

function isDecisive({ effect }: Step): boolean {
  if (!effect) return false;
  return effect.does === 'notice' ? effect.notice === 'refusal' : effect.does in DECIDES;
}

function isAnswer({ effect }: Step): boolean {
  return effect?.does === 'answer' && effect.to.includes('refusal');
}

/**
 * Rows of which the order or the meaning would have to be known. One decisive row without a date is no doubt where it is
 * the only one, and a row whose code was not read is none where a decisive one came later.
 */
function doubts(steps: readonly Step[]): Missing[] {
  const decisive = steps.filter(isDecisive);
  const last = steps.findLast((step) => isDecisive(step) || isAnswer(step))?.document.date;
  const isUndated = decisive.length > 1 && decisive.some(({ document }) => document.date === undefined);
  const isUnread = steps.some(
    ({ document: { code, date } }) => code === undefined && (date === undefined || last === undefined || date >= last),
  );
  return [...(isUndated ? (['dates'] as const) : []), ...(isUnread ? (['codes'] as const) : [])];
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
    // The report of the examiner: the case goes to the 合議体 (164条3項).
    case 'remandEnd':
      return status === 'notice' ? 'appealed' : undefined;
    case 'judgment':
      return effect.revoked && status === 'appealDecided' ? 'appealed' : undefined;
    default:
      return DECIDES[effect.does];
  }
}

function isUnnamed({ document, effect }: Step): boolean {
  if (isInternal(document)) return false;
  if (effect) return effect.does === 'dismissProcedure';
  const by = documentCode(document.code)?.by;
  return isSent(document) || by === 'office' || by === 'other';
}

function has(steps: readonly Step[], does: PlainEffect): boolean {
  return steps.some(({ effect }) => effect?.does === does);
}
