import { isHoliday } from '../base/calendar.ts';
import type { Cases } from '../cases/cases.ts';
import type { Facts } from '../cases/facts.ts';
import { noticesOf } from '../cases/notices.ts';
import { statusOf, type Status } from '../cases/status.ts';
import { lastDays, type LastDay } from '../drafts/periods/lastDays.ts';
import type { Progress } from '../jpo/answers/progress.ts';
import type { CaseNumber } from '../numbers/caseNumber.ts';
import { unsupported } from '../numbers/support.ts';

/** What the docket reads of the cases. None of these asks. */
export type HeldCases = Pick<Cases, 'peek' | 'peekFacts' | 'heldApplication'>;

/**
 * How sure a day is: `stated` by the register or the notice, `counted` from a date that the JPO's data say, `estimated`
 * from one that has to be confirmed.
 */
export type Confidence = 'stated' | 'counted' | 'estimated';

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
 * - `dates` a date is missing or cannot be read from which a day would be counted
 * - `history` the data have no documents
 */
type Gap = 'register' | 'dates' | 'history';

/** What is held of a case, as far as the docket needs it. */
export type CaseHeld =
  | { readonly kind: 'unasked' }
  /** The JPO has no such case (107), or does not offer it (111). */
  | { readonly kind: 'none'; readonly statusCode: string }
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
export async function caseHeld(
  application: CaseNumber,
  cases: HeldCases,
  { residentAbroad }: { readonly residentAbroad: boolean },
): Promise<CaseHeld> {
  if (unsupported(application) !== undefined) return { kind: 'none', statusCode: '111' };
  try {
    const facts = application.kind === 'application' ? await cases.peekFacts(application) : undefined;
    if (facts?.overview) return ofFacts(facts, facts.overview, residentAbroad);
    const knowledge = await cases.peek(application);
    return knowledge.kind === 'none' ? { kind: 'none', statusCode: knowledge.statusCode } : { kind: 'unasked' };
  } catch {
    return { kind: 'unread' };
  }
}

function ofFacts(facts: Facts, overview: NonNullable<Facts['overview']>, residentAbroad: boolean): CaseHeld {
  const progress = overview.value;
  const nextPaymentDate = facts.registration?.value.nextPaymentDate;
  const days = lastDays({ ...progress, nextPaymentDate }, { residentAbroad, isHoliday });
  return {
    kind: 'held',
    title: progress.title,
    fetchedAt: overview.source.fetchedAt,
    days: days.map((day) => ({ day, confidence: confidenceOf(day), start: startOf(day, progress) })),
    openNotices: [],
    gap: gapOf(progress, facts),
  };
}

function confidenceOf({ period, caveats }: LastDay): Confidence {
  if (period === undefined) return 'stated';
  return caveats.includes('divisional') ? 'estimated' : 'counted';
}

function startOf({ act, start: { kind, date } }: LastDay, progress: Progress): string {
  if (kind !== 'dispatch' && kind !== 'decision') return '';
  const notice = act === 'response' ? noticesOf(progress).find(({ document }) => document.date === date) : undefined;
  return notice?.dispatchNumber ?? date;
}

/** Nothing is waited for in these. */
const ENDED: ReadonlySet<Status> = new Set(['ceased', 'withdrawn', 'abandoned']);

function gapOf(progress: Progress, { registration }: Facts): Gap | undefined {
  if (ENDED.has(statusOf(progress))) return undefined;
  if (progress.registration !== undefined || progress.registrationDate !== undefined) {
    if (!registration) return 'register';
    return registration.value.nextPaymentDate === undefined ? 'dates' : undefined;
  }
  if (progress.documents.length === 0) return 'history';
  const isDated = progress.filingDate !== undefined && progress.documents.every(({ date }) => date !== undefined);
  return isDated ? undefined : 'dates';
}
