import type { Progress } from '../apis/answers/progress.ts';
import type { CaseNumber } from '../numbers/caseNumber.ts';
import type { Knowledge } from './caseFile.ts';

/** The numbers of a case in the order in which it gets them, as far as its overview has them. */
export function numbersOf(progress: Progress): CaseNumber[] {
  const { application, publication, nationalPublication, registration } = progress;
  const { internationalApplication, internationalPublication } = progress;
  const all = [application, publication, nationalPublication, registration];
  return [...all, internationalApplication, internationalPublication].filter(
    (one) => one !== undefined && one !== null,
  );
}

/** The numbers of a case as far as an answer of any API has said them: also where app_progress has no such case. */
export function numbersKnown(knowledge: Knowledge | undefined): readonly CaseNumber[] {
  if (knowledge?.kind === 'case') return numbersOf(knowledge.progress);
  return (knowledge?.kind === 'none' ? knowledge.numbers?.all : undefined) ?? [];
}
