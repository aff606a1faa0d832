import { jstYear } from '../../base/clock.ts';
import type { ToolPrepareResult } from '../../protocol.ts';
import type { FeatureServices } from '../services.ts';
import type { CaseQuestion } from '../../cases/questions.ts';
import type { AskOptions } from '../../jpo/client.ts';
import { budgetOf, type Estimate } from '../../jpo/estimate.ts';
import type { Failure } from '../../base/failure.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { failureText } from '../shared/reasons.ts';
import * as v from 'valibot';
import { scan, type FoundNumber } from '../../numbers/scan.ts';
import { plain } from '../shared/markdown.ts';

export type ToolServices = Pick<
  FeatureServices,
  'cases' | 'applicants' | 'directory' | 'drafts' | 'messages' | 'settings' | 'clock' | 'document'
>;

/** The user's consent. */
export interface Agreed {
  /** Requests the user agreed to. */
  readonly most: number;
  readonly signal?: AbortSignal;
}

/** `input` comes from a model and can be anything. */
export interface Tool {
  /** What it would do, and the cost. Sends no request. Throws a FailureError where the store is unreadable. */
  prepare(input: unknown, services: ToolServices): Promise<ToolPrepareResult>;
  /** Runs it within the consent. The text names what is missing. Throws a FailureError of the store. */
  invoke(input: unknown, services: ToolServices, agreed: Agreed): Promise<string>;
}

/**
 * A language model's requests are background work: they leave the share of each daily limit reserved for the user, and
 * queue behind the user's own.
 */
const PRIORITY: AskOptions['priority'] = 'background';

/** The cost of questions for a tool. Sends no request. Throws a FailureError where the store is unreadable. */
export async function estimateFor(
  number: CaseNumber,
  questions: readonly CaseQuestion[],
  { cases }: ToolServices,
): Promise<Estimate> {
  return (await cases.held(number)).estimate(questions, PRIORITY);
}

/** How to ask, if the user agreed to the cost. */
export function askingFor(estimate: Estimate, { most, signal }: Agreed): AskOptions | undefined {
  if (estimate.requests === 0 || estimate.requests > most) return undefined;
  return { priority: PRIORITY, budget: budgetOf(estimate), ...(signal ? { signal } : {}) };
}

/** What the user has to confirm first. */
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

/** Why data may be missing, one reason per line. `failure`: of the request. */
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

/** Longest text searched for a number, UTF-16 units. */
const LONGEST = 200;

const schema = v.object({ number: v.string() });

/** The case number of an input, or a sentence why there is none to look up. */
export function numberOf(
  input: unknown,
  { messages, clock }: Pick<ToolServices, 'messages' | 'clock'>,
): FoundNumber | string {
  const parsed = v.safeParse(schema, input);
  const text = parsed.success ? parsed.output.number.slice(0, LONGEST) : '';
  const [found] = scan(text, { year: jstYear(clock.now()) });
  if (!found) return messages.newDraft.notANumber(plain(text));
  if (found.unsupported) return messages.unsupported[found.unsupported];
  const { problem } = found;
  return problem?.severity === 'error' ? messages.problem(problem) : found;
}
