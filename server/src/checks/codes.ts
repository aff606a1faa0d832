import { PROBLEM_SEVERITY, type ProblemCode } from '../numbers/problems.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Findings from the text of a draft alone, with their severity unless the settings say otherwise. */
export const TEXT_FINDINGS = {
  // Items. Source: the guide of the filing software (書き方ガイド) and the 様式.
  'unknown-document': 'information',
  'abolished-name': 'warning',
  'unknown-item': 'warning',
  // An official name, which the filing software accepts: the place alone need not be an error.
  'item-out-of-place': 'information',
  'missing-item': 'error',
  'duplicate-item': 'error',
  'misplaced-item': 'information',
  'empty-item': 'warning',
  // A 補正指令 (特許法17条3項) would follow.
  'not-filled': 'error',
  'person-unidentified': 'error',
  'wrong-party-item': 'error',
  'wrong-case-item': 'error',
  'agent-profession': 'warning',
  'amendment-number': 'warning',
  'amendment-way': 'error',
  'claim-number': 'warning',
  'paragraph-number': 'warning',
  // Contents
  'wrong-law': 'error',
  'wrong-kind': 'warning',
  'unreadable-number': 'warning',
  'applicant-code-digits': 'error',
  'dispatch-number-digits': 'error',
  'file-reference': 'warning',
  addressee: 'warning',
  'date-impossible': 'error',
  'era-not-begun': 'error',
  'era-over': 'error',
  // Texts cite laws, contracts and notices from before 2019 with days of 平成33年.
  'era-over-in-text': 'information',
  'fee-years': 'warning',
  'payment-way': 'error',
  'payment-amount': 'error',
  'item-digits': 'error',
  shares: 'error',
  'mark-content': 'warning',
  'item-content': 'error',
  // Characters
  'character-repertoire': 'error',
  'half-width-kana': 'error',
  'look-alike': 'information',
  'reserved-character': 'warning',
  // Drafts in HTML
  'html-line-break': 'warning',
  'html-not-read': 'information',
} as const satisfies Readonly<Record<string, Severity>>;

/** Findings from the JPO's data. Never errors: the data can be a day old, or the draft ahead of it. */
export const FACT_FINDINGS = {
  'not-verified': 'information',
  'case-not-found': 'warning',
  'name-of-code': 'warning',
  'applicant-not-on-record': 'warning',
  'agent-not-on-record': 'information',
  'title-differs': 'warning',
  'dispatch-number-unknown': 'warning',
  'dispatch-number-answered': 'warning',
  'examiner-differs': 'information',
  'case-registered': 'warning',
  'case-withdrawn': 'warning',
  'case-refused': 'warning',
  'case-ceased': 'warning',
  'already-answered': 'warning',
  'already-requested': 'warning',
  'period-near': 'information',
  'period-over': 'warning',
  'priority-differs': 'warning',
  'parent-differs': 'warning',
  'claims-differ': 'warning',
  'citation-not-listed': 'information',
  'fee-year-differs': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

export type TextFindingCode = keyof typeof TEXT_FINDINGS;
export type FactFindingCode = keyof typeof FACT_FINDINGS;

/** Codes of findings in numbers by themselves and in drafts. */
export type FindingCode = ProblemCode | TextFindingCode | FactFindingCode;

export const FINDING_SEVERITY: Readonly<Record<FindingCode, Severity>> = {
  ...PROBLEM_SEVERITY,
  ...TEXT_FINDINGS,
  ...FACT_FINDINGS,
};
