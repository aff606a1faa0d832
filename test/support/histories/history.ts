/**
 * The shape of a history: what the API answers of an invented case, the day on which one looks at it, and what a
 * practitioner expects. See ../histories.ts.
 */

import type { Day } from '../officeDays.ts';

export type HistoryLaw = 'patent' | 'design' | 'trademark';

export type StatusId =
  | 'filed'
  | 'published'
  | 'examinationRequested'
  | 'notice'
  | 'responded'
  | 'allowed'
  | 'refused'
  | 'appealed'
  | 'withdrawn'
  | 'abandoned'
  | 'registered'
  | 'ceased'
  | 'dismissed'
  | 'invalidated'
  | 'deemedWithdrawn'
  | 'appealDecided'
  | 'appealWithdrawn'
  | 'expired'
  | 'protected'
  | 'notJudged';

type NoticeKindId =
  | 'refusal'
  | 'correction'
  | 'completion'
  | 'dismissal'
  | 'consultation'
  | 'inquiry'
  | 'amendmentDismissed'
  | 'cancellation'
  | 'invalidity'
  | 'answerOrdered'
  | 'payment'
  | 'priorArt'
  | 'other';

type ActId =
  | 'response'
  | 'examination'
  | 'appeal'
  | 'registrationFee'
  | 'lateFee'
  | 'annuity'
  | 'lateAnnuity'
  | 'renewal'
  | 'lateRenewal'
  | 'secondInstalment'
  | 'lateSecondInstalment'
  | 'answer'
  | 'amendmentDismissed'
  | 'priority'
  | 'priorityDocument'
  | 'noveltyProof'
  | 'nationalPhase'
  | 'translation'
  | 'foreignTranslation'
  | 'division'
  | 'publication'
  | 'opposition'
  | 'restoration'
  | 'conversion';

/**
 * Acts that are no duty of the case as such (a first filing may be claimed, a refused application converted …): a line of
 * theirs may stand beside those that are expected. 異議申立 is not among them: no day is counted without a gazette.
 */
export const OPEN_ACTS: ReadonlySet<string> = new Set<ActId>([
  'priority',
  'priorityDocument',
  'noveltyProof',
  'publication',
  'restoration',
  'conversion',
]);

/** A last day that has to be told. */
export interface ExpectedDay {
  readonly act: ActId;
  /** Moved by 特許法3条2項 where that applies. */
  readonly day: Day;
  /** The day before it was moved; left out where it was not. */
  readonly unmoved?: Day;
  /** Counted for a 在外者, and told so; either: the case itself is one of somebody abroad (Madrid, Hague). */
  readonly abroad?: true | 'either';
  /** The extension that can still be asked for; null: there is none. */
  readonly extendable?: { readonly until: Day; readonly day: Day; readonly how: 'within' | 'after' } | null;
  /** With a surcharge until. */
  readonly surcharge?: Day;
  /** Articles of the case's law, as `48-3` for 48条の3; one of them. */
  readonly article?: readonly string[];
  readonly confidence?: 'stated' | 'counted' | 'estimated';
}

/** A notice with a period without an answer: kind, 発送番号 (undefined: none is known), how far it is answered. */
type ExpectedNotice = readonly [
  kind: NoticeKindId,
  dispatchNumber: string | undefined,
  answer?: 'open' | 'partly' | 'unknown',
];

export interface Expected {
  readonly status: StatusId | readonly StatusId[];
  /** 見込み. */
  readonly isExpected?: boolean;
  readonly instance?: 'examination' | 'reconsideration' | 'appeal';
  /** Proceedings beside a registered right; left out: none. */
  readonly pending?: readonly ('opposition' | 'trial' | 'correction' | 'suit')[];
  /** Left out: none. */
  readonly notices?: readonly ExpectedNotice[];
  /** Codes of documents of the office whose effect nobody knows; left out: not looked at. */
  readonly unnamed?: readonly string[];
  /** What the notes beside the state have to say, at least: a part of one of them, in Japanese. */
  readonly notes?: readonly string[];
  /** What has to be said to be missing, at least. */
  readonly missing?: readonly string[];
  /** Left out: none. */
  readonly days?: readonly ExpectedDay[];
  /** Days that may be told or not; another day of their acts may not. */
  readonly ifTold?: readonly ExpectedDay[];
  /** Acts a line of which may stand here besides, with whatever day: neither law nor plan decides. */
  readonly mayHave?: readonly ActId[];
  /** Acts whose line, if there is one, must be told as an estimate. */
  readonly onlyEstimated?: readonly ActId[];
  /** Acts of which no line may stand, not even one whose day is over. */
  readonly never?: readonly ActId[];
  /** The answer is about another case: nothing of it may be taken. */
  readonly isRefused?: true;
}

export interface History {
  readonly id: string;
  readonly about: string;
  readonly law: HistoryLaw;
  /** `data` of app_progress. */
  readonly progress: unknown;
  /** `data` of registration_info; left out: not asked. */
  readonly registration?: unknown;
  /** `data` of app_progress of other cases that are held. */
  readonly others?: readonly unknown[];
  /** The number that was asked for, where it is not the one of the answer. */
  readonly asked?: string;
  /** The day in Japan on which one looks. */
  readonly today: Day;
  /** 在外者; left out: nobody says so. */
  readonly abroad?: true;
  readonly expected: Expected;
  /** Articles, findings (A2 …: forms-and-periods; limits A5), pages of the office, recordings. */
  readonly source: string;
}
