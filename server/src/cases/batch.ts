import { budgetOf, together, type Estimate } from '../jpo/estimate.ts';
import type { Budget } from '../jpo/budget.ts';
import type { Delay } from '../jpo/inFlight.ts';
import type { Clock } from '../base/clock.ts';
import { MINUTE_LIMIT, type Api } from '../apis/apis.ts';
import { isGlobal } from '../base/failure.ts';
import { caseKey, type CaseNumber } from '../numbers/caseNumber.ts';
import { unsupported } from '../numbers/support.ts';
import type { CaseEstimate } from './caseFile.ts';
import type { Cases, Resolution } from './cases.ts';
import { OVERVIEW } from './questions.ts';

/** One number of a batch with what it would cost. */
export interface Row<N extends CaseNumber> {
  readonly number: N;
  /** Numbers of one case that is not held yet are counted each. */
  readonly estimate: CaseEstimate;
}

/** A batch before it starts: what it would ask. */
export interface DryRun<N extends CaseNumber> {
  readonly rows: readonly Row<N>[];
  /** All of them. */
  readonly estimate: Estimate;
}

/** Requests at most, by API. */
export function byApi({ apis }: Estimate): ReadonlyMap<Api, number> {
  const counts = new Map<Api, number>();
  for (const api of apis) counts.set(api, (counts.get(api) ?? 0) + 1);
  return counts;
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
  const rows: Row<N>[] = [];
  for (const number of ordered) rows.push({ number, estimate: await (await cases.held(number)).estimate(OVERVIEW) });
  return { rows, estimate: together(rows.map(({ estimate }) => estimate)) };
}

function rank({ kind }: CaseNumber): number {
  return kind === 'application' ? 0 : 1;
}

export interface BatchOptions {
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  /** Absent: what the dry run said. */
  readonly budget?: Budget;
  readonly onProgress?: (done: number, all: number) => void;
  /** Ends the batch after a failure that every other question would share, and after two faults in a row. */
  readonly endsWithFailures?: boolean;
  /** The next question waits. */
  readonly onDelay?: (delay: Delay | undefined) => void;
}

/**
 * Looks the numbers of a dry run up, one after the other. Small batches are interactive; larger ones are background work,
 * spread evenly over the minutes. No more is sent than the dry run said. Ends early, with what was found, when the signal is aborted.
 */
export async function runBatch<N extends CaseNumber>(
  cases: Cases,
  { rows, estimate }: DryRun<N>,
  { clock, signal, budget = budgetOf(estimate), onProgress, onDelay, endsWithFailures = false }: BatchOptions,
): Promise<ReadonlyMap<string, Resolution>> {
  const isSpread = isPaced(estimate.apis.length);
  const found = new Map<string, Resolution>();
  let faults = 0;
  for (const [index, { number, estimate: own }] of rows.entries()) {
    if (signal?.aborted === true) break;
    onProgress?.(index + 1, rows.length);
    const resolution = await cases.resolve(number, {
      priority: isSpread ? 'background' : 'interactive',
      budget,
      ...(signal ? { signal } : {}),
      ...(onDelay ? { onDelay } : {}),
    });
    found.set(caseKey(number), resolution);
    const { failure } = resolution;
    faults = failure?.code === 'server' || failure?.code === 'internal' ? faults + 1 : 0;
    if (endsWithFailures && failure && (isGlobal(failure) || faults === 2)) break;
    const isLast = index === rows.length - 1;
    // What an earlier answer taught is not asked for, and not waited for.
    if (isSpread && !isLast && own.requests > 0 && !resolution.failure)
      await pause(clock, PACE_MS * own.requests, signal);
  }
  return found;
}

async function pause(clock: Clock, ms: number, signal: AbortSignal | undefined): Promise<void> {
  await clock.sleep(ms, signal).catch(() => undefined);
}
