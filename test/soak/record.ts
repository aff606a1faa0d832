import { jstDay, type Clock } from '../../server/src/base/clock.ts';

/** What a person wants to know, by where it is shown. */
export type WishKind =
  'hover' | 'verify' | 'newDraft' | 'tree' | 'notice' | 'citations' | 'applicant' | 'page' | 'watch';

/** One wish as it ended. */
export interface Wish {
  readonly kind: WishKind;
  /** JST day on which it began, YYYY-MM-DD. */
  readonly day: string;
  /** From the wish to its answer, ms; 0: answered from what is held. */
  readonly waited: number;
  /** Code of the failure where it was not answered. */
  readonly failure: string | undefined;
  /** How old the overview of a case is that is shown, ms; undefined where none is. */
  readonly age: number | undefined;
}

/** A request as the server saw it. */
export interface Arrival {
  /** ms since the epoch */
  readonly at: number;
  readonly day: string;
  readonly api: string;
  readonly path: string;
}

/** Wishes and requests as they come. */
export class SoakRecord {
  readonly wishes: Wish[] = [];
  readonly arrivals: Arrival[] = [];
  logins = 0;
}

/** How a question ended: the code of its failure, if any, and when what is shown of a case was fetched, ms. */
export interface Answered {
  readonly failure: string | undefined;
  readonly fetchedAt: number | undefined;
}

/** Asks and notes how it went. */
export async function noted(
  kind: WishKind,
  clock: Clock,
  record: SoakRecord,
  ask: () => Promise<Answered>,
): Promise<void> {
  const began = clock.now();
  const { failure, fetchedAt } = await ask();
  const waited = clock.now() - began;
  const age = fetchedAt === undefined ? undefined : clock.now() - fetchedAt;
  record.wishes.push({ kind, day: jstDay(began), waited, failure, age });
}

/** The most requests to the domestic APIs in any 60 seconds. */
export function mostInMinute(arrivals: readonly Arrival[]): number {
  const times = arrivals.filter(({ api }) => !api.startsWith('opd/')).map(({ at }) => at);
  let most = 0;
  for (let first = 0, last = 0; last < times.length; last++) {
    while ((times[first] ?? 0) <= (times[last] ?? 0) - 60_000) first++;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

/** Requests that had been sent on the same day before: each is one too many. */
export function askedAgain(arrivals: readonly Arrival[]): number {
  return arrivals.length - new Set(arrivals.map(({ day, path }) => `${day} ${path}`)).size;
}

/** The value below which this share (0–1) of the values lies; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? sorted[0] ?? 0;
}
