import type { CaseFile } from '../../cases/caseFile.ts';
import type { Cases } from '../../cases/cases.ts';
import type { AskOptions } from '../../jpo/client.ts';
import { budgetOf, spentBy, type Estimate } from '../../jpo/estimate.ts';
import type { Failure } from '../../base/failure.ts';
import { OVERVIEW, type CaseQuestion } from '../../cases/questions.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { questionsFor, type NewType } from './types.ts';

export interface Learned {
  /** That were sent. */
  readonly requests: number;
  readonly failure: Failure | undefined;
}

/**
 * Asks what a document needs and is not held: first the overview, then what this case can have. Without options nothing
 * is asked; that nothing could be today is said all the same. Throws a FailureError when the store cannot be used.
 */
export async function learnFor(
  cases: Cases,
  number: CaseNumber,
  wanted: NewType,
  options: AskOptions | undefined,
): Promise<Learned> {
  const estimate = await estimateFor(await cases.held(number), wanted);
  if (!options) return { requests: 0, failure: spentBy(estimate) };
  const { budget = budgetOf(estimate) } = options;
  const asking = { ...options, budget };
  let failure = await learn(cases, number, OVERVIEW, asking);
  const { progress } = await cases.held(number);
  if (!failure && progress) failure = await learn(cases, number, questionsFor(wanted, progress), asking);
  return { requests: budget.sent, failure };
}

/** What `learnFor` would take now. Never asks. Throws a FailureError when the store cannot be read. */
export function estimateFor(file: CaseFile, wanted: NewType): Promise<Estimate> {
  return file.estimate(questionsFor(wanted, file.progress));
}

async function learn(
  cases: Cases,
  number: CaseNumber,
  questions: readonly CaseQuestion[],
  options: AskOptions,
): Promise<Failure | undefined> {
  const { apis, obstacle } = await (await cases.held(number)).estimate(questions);
  return apis.length > 0 || obstacle ? cases.learnOf(number, questions, options) : undefined;
}
