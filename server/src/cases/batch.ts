import type { Delay } from '../jpo/inFlight.ts';
import { Budget } from '../jpo/budget.ts';
import type { Clock } from '../base/clock.ts';
import { MINUTE_LIMIT } from '../jpo/apis.ts';
import { isGlobal } from '../base/failure.ts';
import { caseKey, type CaseNumber } from '../numbers/caseNumber.ts';
import { unsupported } from '../numbers/support.ts';
import type { Cases, Explanation, Resolution } from './cases.ts';
import { apisOf } from './explained.ts';
import { OVERVIEW } from './questions.ts';

/** One number of a batch with what it would cost. */
export interface Estimate<N extends CaseNumber> {
  readonly number: N;
  readonly explanation: Explanation;
  /** Requests at most: numbers of one case that is not held yet are counted each. */
  readonly requests: number;
}

/** A batch before it starts: what it would ask. */
export interface DryRun<N extends CaseNumber> {
  readonly estimates: readonly Estimate<N>[];
  /** Requests at most, by API id. */
  readonly byApi: ReadonlyMap<string, number>;
  readonly total: number;
}

/**
 * Up to so many requests (an estimate that is never too low) a batch goes at once, as one hover after the other would; a
 * larger one leaves room in every minute for whoever works meanwhile.
 */
const UNPACED = 2 * MINUTE_LIMIT.domestic;

/** Whether so many requests are spread over the minutes. */
export function isPaced(requests: number): boolean {
  return requests > UNPACED;
}

const PACE_MS = 60_000 / MINUTE_LIMIT.domestic;

/** About how long so many requests take, ms; `free`: places in the minute window now. */
export function durationOf(requests: number, free: number): number {
  if (isPaced(requests)) return (requests - 1) * PACE_MS;
  return Math.ceil(Math.max(0, requests - free) / MINUTE_LIMIT.domestic) * 60_000;
}

/** What looking up all these numbers would ask. Never asks. Throws a FailureError when the store cannot be read. */
export async function dryRun<N extends CaseNumber>(cases: Cases, numbers: readonly N[]): Promise<DryRun<N>> {
  const distinct = new Map<string, N>();
  for (const number of numbers) {
    if (number.number !== '' && !unsupported(number)) distinct.set(caseKey(number), number);
  }
  // Applications first: what they teach answers for publications and registrations.
  const ordered = [...distinct.values()].sort((a, b) => rank(a) - rank(b));
  const byApi = new Map<string, number>();
  const estimates: Estimate<N>[] = [];
  for (const number of ordered) {
    const explanation = await cases.explain(number, OVERVIEW);
    const apis = apisOf(explanation);
    for (const { id } of apis) byApi.set(id, (byApi.get(id) ?? 0) + 1);
    estimates.push({ number, explanation, requests: apis.length });
  }
  return { estimates, byApi, total: estimates.reduce((sum, { requests }) => sum + requests, 0) };
}

function rank({ kind }: CaseNumber): number {
  return kind === 'application' ? 0 : 1;
}

export interface BatchOptions {
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, all: number) => void;
  /** Ends the batch after a failure that every other question would share, and after two of the server's in a row. */
  readonly endsWithFailures?: boolean;
  /** The next question waits for a place in the minute window. */
  readonly onDelay?: (delay: Delay) => void;
}

/**
 * Looks the numbers of a dry run up, one after the other. Small batches are interactive; larger ones are background work,
 * spread evenly over the minutes. No more is sent than the dry run said. Ends early, with what was found, when the signal is aborted.
 */
export async function runBatch<N extends CaseNumber>(
  cases: Cases,
  { estimates, total }: DryRun<N>,
  { clock, signal, onProgress, onDelay, endsWithFailures = false }: BatchOptions,
): Promise<ReadonlyMap<string, Resolution>> {
  const isSpread = isPaced(total);
  const found = new Map<string, Resolution>();
  const budget = new Budget(total);
  let faults = 0;
  for (const [index, { number, requests }] of estimates.entries()) {
    if (signal?.aborted === true) break;
    onProgress?.(index + 1, estimates.length);
    const resolution = await cases.resolve(number, {
      priority: isSpread ? 'background' : 'interactive',
      budget,
      ...(signal ? { signal } : {}),
      ...(onDelay ? { onDelay } : {}),
    });
    found.set(caseKey(number), resolution);
    const { failure } = resolution;
    faults = failure?.code === 'server' ? faults + 1 : 0;
    if (endsWithFailures && failure && (isGlobal(failure) || faults === 2)) break;
    const isLast = index === estimates.length - 1;
    // What an earlier answer taught is not asked for, and not waited for.
    if (isSpread && !isLast && requests > 0 && !resolution.failure) await pause(clock, PACE_MS * requests, signal);
  }
  return found;
}

async function pause(clock: Clock, ms: number, signal: AbortSignal | undefined): Promise<void> {
  await clock.sleep(ms, signal).catch(() => undefined);
}
