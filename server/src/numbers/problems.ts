/**
 * Problems of a number that need no request. `error`: impossible, never looked up. `warning`: readable, but to be written
 * otherwise or checked against the source.
 */
export const PROBLEM_SEVERITY = {
  'serial-zero': 'error',
  'serial-too-long': 'error',
  'year-digits': 'error',
  'year-missing': 'error',
  'year-future': 'error',
  'year-too-early': 'error',
  'western-year-before-2000': 'warning',
  'era-after-1999': 'warning',
  'era-year-impossible': 'error',
  'era-boundary-1989': 'warning',
  'national-publication-serial': 'warning',
  'publication-serial': 'warning',
  'registration-digits': 'error',
  'registration-too-large': 'warning',
  'receiving-office': 'error',
  'international-serial': 'warning',
  'letter-in-digits': 'warning',
  'long-vowel-as-hyphen': 'warning',
  'trial-band': 'warning',
  'invisible-in-number': 'warning',
  'broken-off': 'error',
} as const satisfies Readonly<Record<string, 'error' | 'warning'>>;

export type ProblemCode = keyof typeof PROBLEM_SEVERITY;

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  /** For the message: the right word, the highest number, … */
  readonly detail?: string;
}

/** Adds the severity of the code. */
export function problem(code: ProblemCode, detail?: string): Problem {
  return { code, severity: PROBLEM_SEVERITY[code], ...(detail === undefined ? {} : { detail }) };
}

/** The more severe problem; the first of equals. */
export function graver(a: Problem | undefined, b: Problem | undefined): Problem | undefined {
  if (!a || !b) return a ?? b;
  return a.severity === 'error' || b.severity === 'warning' ? a : b;
}
