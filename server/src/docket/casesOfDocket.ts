import type { Knowledge } from '../cases/knowledge.ts';
import type { Cases } from '../cases/cases.ts';
import type { Judged, JudgeOptions, CaseState } from '../cases/state.ts';
import type { Known, LastDay } from '../cases/periods/lastDays.ts';
import type { Start } from '../cases/periods/periods.ts';
import { OVER, type Missing } from '../cases/status.ts';
import type { CaseNumber } from '../numbers/caseNumber.ts';
import { unsupported } from '../numbers/support.ts';

/** Sends no request. */
export type HeldCases = Pick<Cases, 'held'>;

export type Confidence = LastDay['confidence'];

/** A deadline of a case. */
export interface CaseDay {
  readonly day: LastDay;
  readonly confidence: Confidence;
  /** The document that starts the period, by 発送番号 or else date; empty where a case has one such period at a time. */
  readonly start: string;
}

/** An unanswered notice with a period that only the notice itself states. */
export interface OpenNotice {
  readonly code: string;
  /** The JPO's own name of the document: text from outside. */
  readonly description: string;
  /** 発送日 `YYYY-MM-DD`, where known. */
  readonly date: string | undefined;
}

/**
 * Why deadlines may be missing though data are saved:
 * - `register` the case is registered, and its register was not requested
 * - `dates` a date or code for a deadline is missing or unreadable
 * - `history` the data have no documents
 */
type Gap = 'register' | 'dates' | 'history';

/** The saved data of a case for the docket. */
export type CaseHeld =
  | { readonly kind: 'unasked' }
  /** The JPO has no such case (107), or does not offer it (111); `isKnown`: another API has its numbers. */
  | { readonly kind: 'none'; readonly statusCode: string; readonly isKnown?: boolean }
  /** The store cannot be read. */
  | { readonly kind: 'unread' }
  | {
      readonly kind: 'held';
      /** Text from outside. */
      readonly title: string | undefined;
      /** ms since the epoch. */
      readonly fetchedAt: number;
      readonly days: readonly CaseDay[];
      readonly openNotices: readonly OpenNotice[];
      readonly gap: Gap | undefined;
    };

/** Reads the saved data of a case and its deadlines, for the docket nowhere else. Sends no request; never throws. */
export async function caseHeld(application: CaseNumber, cases: HeldCases, options: JudgeOptions): Promise<CaseHeld> {
  if (unsupported(application) !== undefined) return { kind: 'none', statusCode: '111' };
  try {
    const file = await cases.held(application);
    const judged = file.judged(options);
    const { knowledge } = file;
    if (judged && knowledge.kind === 'case') return ofCase(knowledge, judged);
    if (knowledge.kind !== 'none') return { kind: 'unasked' };
    return { kind: 'none', statusCode: knowledge.statusCode, isKnown: knowledge.numbers !== undefined };
  } catch {
    return { kind: 'unread' };
  }
}

function ofCase(
  { progress, known, source }: Extract<Knowledge, { kind: 'case' }>,
  { state, lastDays }: Judged,
): CaseHeld {
  return {
    kind: 'held',
    title: progress.title,
    fetchedAt: source.fetchedAt,
    days: lastDays.map((day) => ({ day, confidence: day.confidence, start: startOf(day) })),
    openNotices: state.openNotices
      .filter(({ document, dispatchNumber }) => !lastDays.some((day) => isOf(day, document.date, dispatchNumber)))
      .map(({ document: { code = '', description, date } }) => ({ code, description, date })),
    gap: gapOf(state, known),
  };
}

function isOf(day: LastDay, date: string | undefined, dispatchNumber: string | undefined): boolean {
  return DISPATCHED.has(day.start.kind) && day.start.date === date && day.dispatchNumber === dispatchNumber;
}

/** By documents of the office, of which a case can have several. */
const DISPATCHED: ReadonlySet<Start> = new Set(['dispatch', 'notification', 'decision', 'allowance']);

function startOf({ start: { kind, date }, dispatchNumber }: LastDay): string {
  return DISPATCHED.has(kind) ? (dispatchNumber ?? date) : '';
}

/** What deadlines are counted from; whether a right is alive or over by time hides none. */
const COUNTED_FROM: ReadonlySet<Missing> = new Set(['dates', 'codes', 'filingDate', 'registration']);

function gapOf({ status, missing }: CaseState, { progress: { documents }, register }: Known): Gap | undefined {
  if (OVER.has(status)) return undefined;
  if (missing.includes('history')) return 'history';
  if (status === 'registered' && !register) return 'register';
  const isUndated = documents?.some(({ date }) => date === undefined) === true;
  const isUnpaid = status === 'registered' && register?.nextPaymentDate === undefined;
  return isUndated || isUnpaid || missing.some((one) => COUNTED_FROM.has(one)) ? 'dates' : undefined;
}
