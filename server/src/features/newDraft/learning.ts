import { Budget } from '../../jpo/budget.ts';
import type { Cases } from '../../cases/cases.ts';
import { apisOf } from '../../cases/explained.ts';
import { heldProgress } from '../../cases/heldProgress.ts';
import type { AskOptions } from '../../jpo/client.ts';
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
 * Asks what a document needs and is not held: first the overview, then what this case can have. Throws a FailureError
 * when the store cannot be used.
 */
export async function learnFor(
  cases: Cases,
  number: CaseNumber,
  wanted: NewType,
  options: AskOptions,
): Promise<Learned> {
  const budget = new Budget(await costOf(cases, number, wanted));
  const asking = { ...options, budget };
  let failure = await learn(cases, number, OVERVIEW, asking);
  const progress = await heldProgress(cases, number);
  if (!failure && progress) failure = await learn(cases, number, questionsFor(wanted, progress), asking);
  return { requests: budget.sent, failure };
}

/** Requests at most that `learnFor` would make now. Never asks. Throws a FailureError when the store cannot be read. */
export async function costOf(cases: Cases, number: CaseNumber, wanted: NewType): Promise<number> {
  const questions = questionsFor(wanted, await heldProgress(cases, number));
  return apisOf(await cases.explain(number, questions)).length;
}

async function learn(
  cases: Cases,
  number: CaseNumber,
  questions: readonly CaseQuestion[],
  options: AskOptions,
): Promise<Failure | undefined> {
  const explanation = await cases.explain(number, questions);
  // What is spent for today is a failure too, although nothing is left to ask.
  const isSpent = (explanation.plan?.spent.length ?? 0) > 0;
  if (!isSpent && apisOf(explanation).length === 0) return undefined;
  const application = await cases.application(number, options);
  return application
    ? await cases.learn(application, questions, options)
    : (await cases.resolve(number, options)).failure;
}
