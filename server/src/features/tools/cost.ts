import type { CaseQuestion } from '../../cases/questions.ts';
import type { AskOptions } from '../../jpo/client.ts';
import { budgetOf, type Estimate } from '../../jpo/estimate.ts';
import type { Failure } from '../../base/failure.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import type { ToolPrepareResult } from '../../protocol.ts';
import { failureText } from '../shared/failureText.ts';
import type { Agreed, ToolServices } from './services.ts';

/**
 * A language model asks in the background: it leaves the share of each daily limit that is kept for the user, and stands
 * behind the user's own questions.
 */
const PRIORITY: AskOptions['priority'] = 'background';

/** What answering them would take a tool. Never asks. Throws a FailureError when the store cannot be read. */
export async function estimateFor(
  number: CaseNumber,
  questions: readonly CaseQuestion[],
  { cases }: ToolServices,
): Promise<Estimate> {
  return (await cases.held(number)).estimate(questions, PRIORITY);
}

/** How the questions are asked, where the user agreed to their cost. */
export function askingFor(estimate: Estimate, { most, signal }: Agreed): AskOptions | undefined {
  if (estimate.requests === 0 || estimate.requests > most) return undefined;
  return { priority: PRIORITY, budget: budgetOf(estimate), ...(signal ? { signal } : {}) };
}

/** What the user is told before it is done. */
export function prepared(
  doing: string,
  what: string,
  { requests, left }: Estimate,
  { messages }: ToolServices,
): ToolPrepareResult {
  const { confirm } = messages.tools;
  if (requests === 0) return { doing, requests };
  return { doing, requests, confirmation: { title: confirm.title, message: confirm.message(what, requests, left) } };
}

/** Why something of it may be missing, a line of the result each; none where nothing is. `failure`: of what was asked. */
export function missingLines(
  { requests, obstacle }: Estimate,
  { most }: Agreed,
  failure: Failure | undefined,
  { messages }: ToolServices,
): string[] {
  if (failure) return [failureText(failure, messages)];
  if (obstacle) return [failureText(obstacle, messages)];
  return requests > most ? [messages.tools.notAgreed(requests)] : [];
}
