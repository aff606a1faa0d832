import type { Knowledge } from '../cases/knowledge.ts';
import type { Cases } from '../cases/cases.ts';
import type { Judged, JudgeOptions, CaseState } from '../cases/state.ts';
import type { Known, LastDay } from '../cases/periods/lastDays.ts';
import type { Start } from '../cases/periods/periods.ts';
import { OVER, type Missing } from '../cases/status.ts';
import type { CaseNumber } from '../numbers/caseNumber.ts';
import { unsupported } from '../numbers/support.ts';

/** What the docket reads of the cases. None of these asks. */
export type HeldCases = Pick<Cases, 'held'>;

export type Confidence = LastDay['confidence'];

/** A last day of a case. */
export interface CaseDay {
  readonly day: LastDay;
  readonly confidence: Confidence;
  /**
   * Names the document that the period runs from, where a case can have several: its 発送番号, otherwise its date. Empty
   * where a case has one such period at a time.
   */
  readonly start: string;
}

/** A notice with a period that only the notice itself says, and no answer in sight. */
export interface OpenNotice {
  readonly code: string;
  /** The JPO's own name of the document: text from outside. */
  readonly description: string;
  /** 発送日 `YYYY-MM-DD`; undefined where the data have none. */
  readonly date: string | undefined;
}

/**
 * Why days may be missing though the case is held:
 * - `register` it is registered, and its register was not looked up
 * - `dates` a date or a code is missing or cannot be read from which a day would be counted
 * - `history` the data have no documents
 */
type Gap = 'register' | 'dates' | 'history';

/** What is held of a case, as far as the docket needs it. */
export type CaseHeld =
  | { readonly kind: 'unasked' }
  /** The JPO has no such case (107), or does not offer it (111); `isKnown`: another API has said its numbers. */
  | { readonly kind: 'none'; readonly statusCode: string; readonly isKnown?: boolean }
  /** The store cannot be read. */
  | { readonly kind: 'unread' }
  | {
      readonly kind: 'held';
      /** Text from outside. */
      readonly title: string | undefined;
      /** When the JPO said it, ms since the epoch. */
      readonly fetchedAt: number;
      readonly days: readonly CaseDay[];
      readonly openNotices: readonly OpenNotice[];
      readonly gap: Gap | undefined;
    };

/**
 * What is held of the case of a number, and its last days. The one place where the docket looks into cases. Never asks,
 * never throws.
 */
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

/** Documents of the office, of which a case can have several. */
const DISPATCHED: ReadonlySet<Start> = new Set(['dispatch', 'notification', 'decision', 'allowance']);

function startOf({ start: { kind, date }, dispatchNumber }: LastDay): string {
  return DISPATCHED.has(kind) ? (dispatchNumber ?? date) : '';
}

/** What a day is counted from; whether a right is alive or over by time hides none. */
const COUNTED_FROM: ReadonlySet<Missing> = new Set(['dates', 'codes', 'filingDate', 'registration']);

function gapOf({ status, missing }: CaseState, { progress: { documents }, register }: Known): Gap | undefined {
  if (OVER.has(status)) return undefined;
  if (missing.includes('history')) return 'history';
  if (status === 'registered' && !register) return 'register';
  if (missing.some((one) => COUNTED_FROM.has(one)) || documents?.some(({ date }) => date === undefined) === true)
    return 'dates';
  return status === 'registered' && register?.nextPaymentDate === undefined ? 'dates' : undefined;
}
