/**
 * What can be wrong with a number, seen from the number alone (no request).
 * `error`: no case can have it, it is never looked up. `warning`: it can be read, but should be written otherwise or
 * checked against the source.
 */
export type ProblemCode =
  | 'serial-zero'
  | 'serial-too-long'
  | 'year-digits'
  | 'year-missing'
  | 'year-future'
  | 'year-too-early'
  | 'western-year-before-2000'
  | 'era-after-1999'
  | 'era-year-impossible'
  | 'era-boundary-1989'
  | 'national-publication-serial'
  | 'publication-serial'
  | 'registration-digits'
  | 'registration-too-large'
  | 'receiving-office'
  | 'international-serial'
  | 'letter-in-digits'
  | 'long-vowel-as-hyphen'
  | 'trial-band';

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  /** What the message needs beside the code: the right word, the highest number, … */
  readonly detail?: string;
}

const ERRORS = new Set<ProblemCode>([
  'serial-zero',
  'serial-too-long',
  'year-digits',
  'year-missing',
  'year-future',
  'year-too-early',
  'era-year-impossible',
  'registration-digits',
  'receiving-office',
]);

/** A problem with the severity that belongs to its code. */
export function problem(code: ProblemCode, detail?: string): Problem {
  return { code, severity: ERRORS.has(code) ? 'error' : 'warning', ...(detail === undefined ? {} : { detail }) };
}

/** The graver of two problems; the first where they are equally grave. */
export function graver(a: Problem | undefined, b: Problem | undefined): Problem | undefined {
  if (!a || !b) return a ?? b;
  return a.severity === 'error' || b.severity === 'warning' ? a : b;
}
