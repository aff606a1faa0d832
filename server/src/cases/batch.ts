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

/** A number of a batch with its cost. */
export interface Row<N extends CaseNumber> {
  readonly number: N;
  /** Several numbers of one case that is not saved yet count separately. */
  readonly estimate: CaseEstimate;
}

/** The cost of a batch before it starts. */
export interface DryRun<N extends CaseNumber> {
  readonly rows: readonly Row<N>[];
  readonly estimate: Estimate;
}

/** Most requests, by API. */
export function byApi({ apis }: Estimate): ReadonlyMap<Api, number> {
  const counts = new Map<Api, number>();
  for (const api of apis) counts.set(api, (counts.get(api) ?? 0) + 1);
  return counts;
}

/** A batch of up to this many requests runs at once; a larger one leaves room in every minute for other work. */
const UNPACED = 2 * MINUTE_LIMIT.domestic;

/** Whether a batch of so many requests is spread over the minutes. */
export function isPaced(requests: number): boolean {
  return requests > UNPACED;
}

const PACE_MS = 60_000 / MINUTE_LIMIT.domestic;

/** Estimated duration, ms; `free`: places in the minute window now. */
export function durationOf(requests: number, free: number): number {
  if (isPaced(requests)) return (requests - 1) * PACE_MS;
  return Math.ceil(Math.max(0, requests - free) / MINUTE_LIMIT.domestic) * 60_000;
}

/** The cost of looking up all these numbers. Sends no request. Throws a FailureError when the store cannot be read. */
export async function dryRun<N extends CaseNumber>(cases: Cases, numbers: readonly N[]): Promise<DryRun<N>> {
  const distinct = new Map<string, N>();
  for (const number of numbers) {
    if (number.number !== '' && !unsupported(number)) distinct.set(caseKey(number), number);
  }
  // Applications first: their answers cover publications and registrations.
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
  /** Default: the estimate of the dry run. */
  readonly budget?: Budget;
  readonly onProgress?: (done: number, all: number) => void;
  /** Ends the batch after a failure that would repeat for every number, and after two faults in a row. */
  readonly endsWithFailures?: boolean;
  readonly onDelay?: (delay: Delay | undefined) => void;
}

/**
 * Looks up the numbers of a dry run one by one, with no more requests than `budget`. Small batches are interactive;
 * larger ones are background work, spread evenly over the minutes. When the signal is aborted, returns the results so
 * far.
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
    // No pause where an earlier answer made the request needless.
    if (isSpread && !isLast && own.requests > 0 && !failure)
      await clock.sleep(PACE_MS * own.requests, signal).catch(() => undefined);
  }
  return found;
}
