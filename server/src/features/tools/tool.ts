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

/** What the tools of language models work with. */
export type ToolServices = Pick<
  FeatureServices,
  'cases' | 'applicants' | 'directory' | 'drafts' | 'messages' | 'settings' | 'clock' | 'document'
>;

/** How far a tool may go. */
export interface Agreed {
  /** Requests that the user agreed to. */
  readonly most: number;
  readonly signal?: AbortSignal;
}

/** One tool; `input` comes from a model and can be anything. */
export interface Tool {
  /** What it would do and cost. Never asks. Throws a FailureError when the store cannot be read. */
  prepare(input: unknown, services: ToolServices): Promise<ToolPrepareResult>;
  /** Does it, within what was agreed. The text says what could not be had. Throws a FailureError with the store. */
  invoke(input: unknown, services: ToolServices, agreed: Agreed): Promise<string>;
}

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

/** Longest text that is searched for a number. */
const LONGEST = 200;

const schema = v.object({ number: v.string() });

/** The case number of an input; otherwise a sentence that says why there is none that can be looked up. */
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
