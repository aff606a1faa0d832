import { dryRun, durationOf, isPaced, runBatch, type DryRun } from '../cases/batch.ts';
import type { Cases, Resolution } from '../cases/cases.ts';
import type { Clock } from '../base/clock.ts';
import { apiById } from '../jpo/apis.ts';
import type { JpoClient } from '../jpo/client.ts';
import { failureOf, type Failure } from '../base/failure.ts';
import type { Usage } from '../jpo/store.ts';
import type { Messages } from '../messages/messages.ts';
import { caseKey, type CaseNumber } from '../numbers/caseNumber.ts';
import { formatNumber } from '../numbers/format.ts';
import type { BatchPlanResult, BatchResult } from '../protocol.ts';
import { dailyLimitOf, type Settings } from '../services/settings.ts';

/** Looking up all numbers of a draft or a folder: what it would cost, and doing it. */

export interface BatchServices {
  readonly cases: Cases;
  readonly client: Pick<JpoClient, 'usage'>;
  readonly clock: Clock;
  readonly settings: Pick<Settings, 'mode' | 'quota'>;
  readonly messages: Messages;
}

/** Up to so many requests, and up to a minute, a batch starts without a question. */
const SMALL = 10;
const MINUTE = 60_000;

/** What it would ask. Asks nothing and never throws. */
export async function planBatch(numbers: readonly CaseNumber[], services: BatchServices): Promise<BatchPlanResult> {
  const { cases, client, settings, messages } = services;
  const texts = messages.batch;
  try {
    const plan = await dryRun(cases, numbers);
    const all = plan.estimates.length;
    if (all === 0) return { ok: false, message: texts.noNumbers };
    if (plan.total === 0) {
      const isSpent = plan.estimates.some(({ explanation }) => (explanation.plan?.spent.length ?? 0) > 0);
      return { ok: false, message: isSpent ? texts.allSpent : texts.allHeld(all) };
    }
    if (settings.mode === 'offline') return { ok: false, message: messages.failure.offline };
    const usage = await client.usage();
    if (!usage) return { ok: false, message: messages.failure.signedOut };
    const asking = plan.estimates.filter(({ requests }) => requests > 0).length;
    const { used, limit } = usage.windows.domestic;
    const duration = durationOf(plan.total, Math.max(0, limit - used));
    const isShort = duration <= 0;
    return {
      ok: true,
      requests: plan.total,
      isLarge: plan.total > SMALL || duration > MINUTE,
      title: isShort
        ? texts.soon(asking, plan.total)
        : texts.title(asking, plan.total, Math.max(1, Math.ceil(duration / MINUTE))),
      detail: detailOf(plan, usage, services).join('\n'),
    };
  } catch (error) {
    return { ok: false, message: messages.failure[failureOf(error).code] };
  }
}

function detailOf({ byApi, total }: DryRun<CaseNumber>, usage: Usage, { settings, messages }: BatchServices): string[] {
  const texts = messages.batch;
  const lines = [...byApi].map(([id, requests]) => {
    const api = apiById(id);
    const label = messages.state.label(messages.law[api.law], messages.state.apis[api.name]);
    const use = usage.apis.find((one) => one.api === id);
    return use
      ? texts.api(label, requests, use.remaining)
      : texts.apiUnknown(label, requests, dailyLimitOf(api, settings.quota));
  });
  return isPaced(total) ? [...lines, texts.paced] : lines;
}

export interface BatchAsking {
  /** Ends it early; what was learned is kept. */
  readonly signal: AbortSignal;
  /** `done` of `all` are finished or under way; `text` says what is. */
  readonly onProgress: (done: number, all: number, text: string) => void;
}

/** Looks the numbers up. Never throws. */
export async function lookUpAll(
  numbers: readonly CaseNumber[],
  services: BatchServices,
  { signal, onProgress }: BatchAsking,
): Promise<BatchResult> {
  const { cases, clock, messages } = services;
  const texts = messages.batch;
  try {
    const plan = await dryRun(cases, numbers);
    const all = plan.estimates.length;
    let at = { done: 0, text: '' };
    const results = await runBatch(cases, plan, {
      clock,
      signal,
      endsWithFailures: true,
      onProgress: (done) => {
        const number = plan.estimates[done - 1]?.number;
        at = { done, text: texts.progress(done, all, number ? formatNumber(number) : '') };
        onProgress(done, all, at.text);
      },
      onDelay: ({ until, why }) => {
        const seconds = Math.max(1, Math.ceil((until - clock.now()) / 1_000));
        const waits = why ? messages.team.waiting(why, seconds) : texts.waiting(seconds);
        onProgress(at.done, all, `${at.text} ${waits}`);
      },
    });
    return await outcome(plan, results, signal.aborted, services);
  } catch (error) {
    const message = messages.failure[failureOf(error).code];
    return { message, isComplete: false, found: 0, notFound: 0, notAsked: numbers.length };
  }
}

async function outcome(
  { estimates }: DryRun<CaseNumber>,
  results: ReadonlyMap<string, Resolution>,
  isCancelled: boolean,
  { cases, messages }: BatchServices,
): Promise<BatchResult> {
  let [found, notFound, notAsked] = [0, 0, 0];
  let failure: Failure | undefined;
  for (const { number } of estimates) {
    const result = results.get(caseKey(number));
    failure ??= result?.failure;
    // What stands behind the end of the batch can be held all the same.
    const knowledge = result?.knowledge ?? (await cases.peek(number));
    if (result?.failure || knowledge.kind === 'unknown' || (!result && knowledge.isStale)) notAsked++;
    else if (knowledge.kind === 'case') found++;
    else notFound++;
  }
  const why = isCancelled ? messages.batch.cancelled : failure ? messages.failure[failure.code] : '';
  const message = messages.batch.done(found, notFound, notAsked, why);
  return { message, isComplete: notAsked === 0, found, notFound, notAsked };
}
