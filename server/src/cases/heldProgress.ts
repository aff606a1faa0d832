import type { Progress } from '../jpo/answers/progress.ts';
import type { CaseNumber } from '../numbers/caseNumber.ts';
import type { Cases } from './cases.ts';

/** The overview of a case as it is held, however old. Never asks. Throws a FailureError when the store cannot be read. */
export async function heldProgress(cases: Pick<Cases, 'peek'>, number: CaseNumber): Promise<Progress | undefined> {
  const knowledge = await cases.peek(number);
  return knowledge.kind === 'case' ? knowledge.progress : undefined;
}
