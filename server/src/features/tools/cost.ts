import { Budget } from '../../jpo/budget.ts';
import type { CaseQuestion } from '../../cases/questions.ts';
import { apisOf } from '../../cases/explained.ts';
import type { Api } from '../../jpo/apis.ts';
import type { AskOptions } from '../../jpo/client.ts';
import { failureOf, type Failure, type FailureCode } from '../../base/failure.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import type { ToolPrepareResult } from '../../protocol.ts';
import { dailyLimitOf, leftOf } from '../../services/settings.ts';
import { failureText } from '../shared/failureText.ts';
import type { Agreed, ToolServices } from './services.ts';

/** What answering questions about a case would take now. */
export interface Cost {
  /** Requests at most; 0 where all is held, or nobody can be asked. */
  readonly requests: number;
  /** What tools may still ask today of the API that has the least left: the user's own reserve is taken off. */
  readonly left: number;
  /** Why nothing is asked although not all is held. */
  readonly obstacle?: FailureCode;
}

/**
 * A language model asks in the background: it leaves the share of each daily limit that is kept for the user, and stands
 * behind the user's own questions.
 */
const PRIORITY: AskOptions['priority'] = 'background';

/** Works the cost out. Never asks. Throws a FailureError when the store cannot be read. */
export async function costOf(
  number: CaseNumber,
  questions: readonly CaseQuestion[],
  { cases, client, settings }: ToolServices,
): Promise<Cost> {
  const explanation = await cases.explain(number, questions);
  const apis = apisOf(explanation);
  const isSpent = (explanation.plan?.spent.length ?? 0) > 0;
  if (apis.length === 0 && !isSpent) return { requests: 0, left: 0 };
  if (settings.mode === 'offline') return { requests: 0, left: 0, obstacle: 'offline' };
  const usage = await client.usage().catch((error: unknown) => failureOf(error));
  if (!usage || 'code' in usage) return { requests: 0, left: 0, obstacle: usage?.code ?? 'signedOut' };
  if (isSpent) return { requests: 0, left: 0, obstacle: 'dailyLimit' };
  const useOf = (api: Api) => usage.apis.find((one) => one.api === api.id);
  const leftToModels = (api: Api) => {
    const reserve = Math.ceil((dailyLimitOf(api, settings.quota) * settings.quota.interactiveReserve) / 100);
    return Math.max(0, leftOf(api, useOf(api), settings.quota) - reserve);
  };
  const left = Math.min(...apis.map(leftToModels));
  return left === 0 ? { requests: 0, left, obstacle: 'reserve' } : { requests: apis.length, left };
}

/** How the questions are asked, where the user agreed to their cost. */
export function askingFor({ requests }: Cost, { most, signal }: Agreed): AskOptions | undefined {
  if (requests === 0 || requests > most) return undefined;
  return { priority: PRIORITY, budget: new Budget(requests), ...(signal ? { signal } : {}) };
}

/** What the user is told before it is done. */
export function prepared(
  doing: string,
  what: string,
  { requests, left }: Cost,
  { messages }: ToolServices,
): ToolPrepareResult {
  const { confirm } = messages.tools;
  if (requests === 0) return { doing, requests };
  return { doing, requests, confirmation: { title: confirm.title, message: confirm.message(what, requests, left) } };
}

/** Why something of it may be missing, a line of the result each; none where nothing is. `failure`: of what was asked. */
export function missingLines(
  cost: Cost,
  { most }: Agreed,
  failure: Failure | undefined,
  { messages }: ToolServices,
): string[] {
  if (failure) return [failureText(failure, messages)];
  if (cost.obstacle !== undefined) return [messages.failure[cost.obstacle]];
  return cost.requests > most ? [messages.tools.notAgreed(cost.requests)] : [];
}
