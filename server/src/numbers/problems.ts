/**
 * What can be wrong with a number, seen from the number alone (no request).
 * `error`: no case can have it, it is never looked up. `warning`: it can be read, but should be written otherwise or
 * checked against the source.
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
  /** What the message needs beside the code: the right word, the highest number, … */
  readonly detail?: string;
}

/** A problem with the severity that belongs to its code. */
export function problem(code: ProblemCode, detail?: string): Problem {
  return { code, severity: PROBLEM_SEVERITY[code], ...(detail === undefined ? {} : { detail }) };
}

/** The graver of two problems; the first where they are equally grave. */
export function graver(a: Problem | undefined, b: Problem | undefined): Problem | undefined {
  if (!a || !b) return a ?? b;
  return a.severity === 'error' || b.severity === 'warning' ? a : b;
}
