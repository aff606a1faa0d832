import { readFixedAddress } from '../apis/answers/numberReference.ts';
import { readCitations, type Citations } from '../apis/answers/citations.ts';
import { readDivisionalAnswer, type Parentage } from '../apis/answers/divisional.ts';
import { readPriorityAnswer, type Priority } from '../apis/answers/priority.ts';
import { readProgress, type Progress } from '../apis/answers/progress.ts';
import { readRegistration, type Registration } from '../apis/answers/registration.ts';
import type { ApiName } from '../apis/apis.ts';
import type { HeldAnswer } from '../store/store.ts';
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

/** What was read of the data of held answers, which nobody changes: as long as the data are kept. */
const readings = new WeakMap<object, unknown>();

function readOnce<T>(data: unknown, read: () => T): T {
  if (typeof data !== 'object' || data === null) return read();
  if (!readings.has(data)) readings.set(data, read());
  return readings.get(data) as T;
}

/** Reads held answers, each overview and register once. */
export class FactsReader {
  readonly #now: number;

  /** `now`: ms since the epoch. */
  constructor(now: number) {
    this.#now = now;
  }

  /** An answer of app_progress or app_progress_simple. Never throws. */
  progress(law: Law, answer: HeldAnswer): Progress {
    return readOnce(answer.data, () => readProgress(law, answer.data));
  }

  /** The facts; of two answers that hold the same the newer one counts. Never throws. */
  facts(law: Law, held: HeldAnswers): Facts {
    const newest = (...names: ApiName[]) =>
      names
        .flatMap((name) => held.get(name) ?? [])
        .filter(({ statusCode }) => statusCode === '100')
        .sort((a, b) => b.fetchedAt - a.fetchedAt)[0];
    const progress = (answer: HeldAnswer) => this.progress(law, answer);
    return {
      overview: this.#sourced(newest('app_progress', 'app_progress_simple'), progress),
      priorities: this.#sourced(newest('app_progress', 'priority_right_app_info'), (answer) =>
        isProgress(answer) ? progress(answer).priorities : readPriorityAnswer(answer.data),
      ),
      parentage: this.#sourced(newest('app_progress', 'divisional_app_info'), (answer) =>
        isProgress(answer) ? progress(answer) : readDivisionalAnswer(answer.data),
      ),
      citations: this.#sourced(newest('cite_doc_info'), ({ data }) => readCitations(data)),
      registration: this.#sourced(newest('registration_info'), ({ data }) =>
        readOnce(data, () => readRegistration(law, data)),
      ),
      address: this.#sourced(newest('jpp_fixed_address'), ({ data }) => readFixedAddress(data)),
    };
  }

  #sourced<T>(answer: HeldAnswer | undefined, read: (answer: HeldAnswer) => T | undefined): Sourced<T> | undefined {
    const value = answer && read(answer);
    if (!answer || value === undefined) return undefined;
    const { api, fetchedAt, staleAt } = answer;
    return { value, source: { api, fetchedAt }, isStale: staleAt <= this.#now };
  }
}

function isProgress({ api }: HeldAnswer): boolean {
  return api.endsWith('/app_progress');
}
