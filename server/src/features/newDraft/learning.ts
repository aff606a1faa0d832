import type { Cases } from '../../cases/cases.ts';
import { apisOf } from '../../cases/explained.ts';
import { heldProgress } from '../../cases/heldProgress.ts';
import type { AskOptions } from '../../jpo/client.ts';
import type { Failure } from '../../base/failure.ts';
import { OVERVIEW, type CaseQuestion } from '../../cases/questions.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { questionsFor, type NewType } from './types.ts';

export interface Learned {
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
  const first = await learn(cases, number, OVERVIEW, options);
  const progress = await heldProgress(cases, number);
  if (first.failure ?? !progress) return first;
  const second = await learn(cases, number, questionsFor(wanted, progress), options);
  return { requests: first.requests + second.requests, failure: second.failure };
}

/** Requests at most that `learnFor` would make now. Never asks. Throws a FailureError when the store cannot be read. */
export async function costOf(cases: Cases, number: CaseNumber, wanted: NewType): Promise<number> {
  return openRequests(cases, number, questionsFor(wanted, await heldProgress(cases, number)));
}

async function learn(
  cases: Cases,
  number: CaseNumber,
  questions: readonly CaseQuestion[],
  options: AskOptions,
): Promise<Learned> {
  const before = await openRequests(cases, number, questions);
  if (before === 0) return { requests: 0, failure: undefined };
  const application = await cases.application(number, options);
  const failure = application
    ? await cases.learn(application, questions, options)
    : (await cases.resolve(number, options)).failure;
  // What was answered is not open any more.
  return { requests: before - (await openRequests(cases, number, questions)), failure };
}

async function openRequests(cases: Cases, number: CaseNumber, questions: readonly CaseQuestion[]): Promise<number> {
  return apisOf(await cases.explain(number, questions)).length;
}
