import { byApi, dryRun, durationOf, isPaced, runBatch, type DryRun } from '../cases/batch.ts';
import type { Resolution } from '../cases/cases.ts';
import { budgetOf } from '../jpo/estimate.ts';
import { failureOf, type Failure } from '../base/failure.ts';
import { failureText, waitingText } from './shared/reasons.ts';
import type { FeatureServices } from './services.ts';
import { caseKey, type CaseNumber } from '../numbers/caseNumber.ts';
import { formatNumber } from '../numbers/format.ts';
import type { BatchPlanResult, BatchResult } from '../protocol.ts';

type BatchServices = Pick<FeatureServices, 'cases' | 'client' | 'clock' | 'messages'>;

/** Up to this many requests, and up to a minute, a batch starts without a question. */
const SMALL = 10;
const MINUTE = 60_000;

/** Cost of looking up all numbers of a draft or folder. Sends no request, never throws. */
export async function planBatch(numbers: readonly CaseNumber[], services: BatchServices): Promise<BatchPlanResult> {
  const { cases, client, messages } = services;
  const texts = messages.batch;
  try {
    const plan = await dryRun(cases, numbers);
    const { requests, obstacle } = plan.estimate;
    if (plan.rows.length === 0) return { ok: false, message: texts.noNumbers };
    if (obstacle) return { ok: false, message: failureText(obstacle, messages) };
    if (requests === 0) return { ok: false, message: texts.allHeld(plan.rows.length) };
    const asking = plan.rows.filter(({ estimate }) => estimate.requests > 0).length;
    const { used = 0, limit = 0 } = (await client.usage())?.windows.domestic ?? {};
    const duration = durationOf(requests, Math.max(0, limit - used));
    const isShort = duration <= 0;
    return {
      ok: true,
      requests,
      isLarge: requests > SMALL || duration > MINUTE,
      title: isShort
        ? texts.soon(asking, requests)
        : texts.title(asking, requests, Math.max(1, Math.ceil(duration / MINUTE))),
      detail: (await detailOf(plan, services)).join('\n'),
    };
  } catch (error) {
    return { ok: false, message: messages.failure[failureOf(error).code] };
  }
}

async function detailOf({ estimate }: DryRun<CaseNumber>, { client, messages }: BatchServices): Promise<string[]> {
  const lines: string[] = [];
  for (const [api, requests] of byApi(estimate)) {
    const label = messages.state.label(messages.law[api.law], messages.state.apis[api.name]);
    const { left } = await client.estimate({ apis: [api], isSpent: false });
    lines.push(messages.batch.api(label, requests, left));
  }
  return isPaced(estimate.requests) ? [...lines, messages.batch.paced] : lines;
}

export interface BatchAsking {
  /** Ends it early; what was learned is kept. */
  readonly signal: AbortSignal;
  /** `done` of `all` numbers are finished or under way; `text`: the current one. */
  readonly onProgress: (done: number, all: number, text: string) => void;
  /** Requests the user was shown; absent: as many as it takes now. */
  readonly most?: number | undefined;
}

/** Looks up the numbers. Never throws. */
export async function lookUpAll(
  numbers: readonly CaseNumber[],
  services: BatchServices,
  { signal, onProgress, most }: BatchAsking,
): Promise<BatchResult> {
  const { cases, clock, messages } = services;
  const texts = messages.batch;
  try {
    const plan = await dryRun(cases, numbers);
    const all = plan.rows.length;
    let at = { done: 0, text: '' };
    const budget = budgetOf(plan.estimate, most);
    const results = await runBatch(cases, plan, {
      clock,
      budget,
      signal,
      endsWithFailures: true,
      onProgress: (done) => {
        const number = plan.rows[done - 1]?.number;
        at = { done, text: texts.progress(done, all, number ? formatNumber(number) : '') };
        onProgress(done, all, at.text);
      },
      onDelay: (delay) => {
        const wait = delay ? ` ${waitingText(delay, clock.now(), messages, texts.waiting)}` : '';
        onProgress(at.done, all, `${at.text}${wait}`);
      },
    });
    return { ...(await outcome(plan, results, signal.aborted, services)), requests: budget.sent };
  } catch (error) {
    const message = messages.failure[failureOf(error).code];
    return { message, isComplete: false, found: 0, notFound: 0, notAsked: numbers.length, requests: 0 };
  }
}

async function outcome(
  { rows }: DryRun<CaseNumber>,
  results: ReadonlyMap<string, Resolution>,
  isCancelled: boolean,
  { cases, messages }: BatchServices,
): Promise<Omit<BatchResult, 'requests'>> {
  let [found, notFound, notAsked] = [0, 0, 0];
  let failure: Failure | undefined;
  for (const { number } of rows) {
    const result = results.get(caseKey(number));
    failure ??= result?.failure;
    // Cases after the end of the batch can be saved all the same.
    const knowledge = result?.knowledge ?? (await cases.held(number)).knowledge;
    if (result?.failure || knowledge.kind === 'unknown' || (!result && knowledge.isStale)) notAsked++;
    else if (knowledge.kind === 'case') found++;
    else notFound++;
  }
  const why = isCancelled ? messages.batch.cancelled : failure ? messages.failure[failure.code] : '';
  const message = messages.batch.done(found, notFound, notAsked, why);
  return { message, isComplete: notAsked === 0, found, notFound, notAsked };
}
