import { readFixedAddress } from '../jpo/answers/address.ts';
import { readCitations, type Citations } from '../jpo/answers/citations.ts';
import { readDivisionalAnswer, type Parentage } from '../jpo/answers/divisional.ts';
import { readPriorityAnswer, type Priority } from '../jpo/answers/priority.ts';
import { readProgress, type Progress } from '../jpo/answers/progress.ts';
import { readRegistration, type Registration } from '../jpo/answers/registration.ts';
import type { ApiName } from '../jpo/apis.ts';
import type { HeldAnswer } from '../jpo/store.ts';
import type { Law } from '../numbers/caseNumber.ts';

/** Which API said it, and when (ms since the epoch). */
export interface Source {
  readonly api: string;
  readonly fetchedAt: number;
}

/** A fact with where it comes from; `isStale`: from an earlier day in Japan. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: Source;
  readonly isStale: boolean;
}

/** Everything the held answers say of one application. What is missing was not asked, or the JPO has none. */
export interface Facts {
  readonly overview: Sourced<Progress> | undefined;
  readonly priorities: Sourced<readonly Priority[]> | undefined;
  readonly parentage: Sourced<Parentage> | undefined;
  readonly citations: Sourced<Citations> | undefined;
  readonly registration: Sourced<Registration> | undefined;
  readonly address: Sourced<string> | undefined;
}

/** Held answers of one application, by the name of their API. */
export type HeldAnswers = ReadonlyMap<ApiName, HeldAnswer>;

/** Reads the facts; of two answers that hold the same the newer one counts. */
export function readFacts(law: Law, held: HeldAnswers, now: number): Facts {
  const sourced = <T>(
    answer: HeldAnswer | undefined,
    read: (data: unknown) => T | undefined,
  ): Sourced<T> | undefined => {
    const value = answer?.statusCode === '100' ? read(answer.data) : undefined;
    if (!answer || value === undefined) return undefined;
    const { api, fetchedAt, staleAt } = answer;
    return { value, source: { api, fetchedAt }, isStale: staleAt <= now };
  };
  const newest = (...names: ApiName[]) =>
    names
      .flatMap((name) => held.get(name) ?? [])
      .filter(({ statusCode }) => statusCode === '100')
      .sort((a, b) => b.fetchedAt - a.fetchedAt)[0];
  const progress = (data: unknown) => readProgress(law, data);
  const priority = newest('app_progress', 'priority_right_app_info');
  const parentage = newest('app_progress', 'divisional_app_info');
  return {
    overview: sourced(newest('app_progress', 'app_progress_simple'), progress),
    priorities: sourced(priority, isProgress(priority) ? (data) => progress(data).priorities : readPriorityAnswer),
    parentage: sourced(parentage, (data) => (isProgress(parentage) ? progress(data) : readDivisionalAnswer(data))),
    citations: sourced(held.get('cite_doc_info'), readCitations),
    registration: sourced(held.get('registration_info'), (data) => readRegistration(law, data)),
    address: sourced(held.get('jpp_fixed_address'), readFixedAddress),
  };
}

function isProgress(answer: HeldAnswer | undefined): boolean {
  return answer?.api.endsWith('/app_progress') === true;
}
