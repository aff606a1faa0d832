import type { Progress } from '../jpo/answers/progress.ts';
import type { CaseNumber } from '../numbers/caseNumber.ts';

/** The numbers of a case in the order in which it gets them, as far as its overview has them. */
export function numbersOf(progress: Progress): CaseNumber[] {
  const { application, publication, nationalPublication, registration } = progress;
  const { internationalApplication, internationalPublication } = progress;
  const all = [application, publication, nationalPublication, registration];
  return [...all, internationalApplication, internationalPublication].filter(
    (one) => one !== undefined && one !== null,
  );
}
