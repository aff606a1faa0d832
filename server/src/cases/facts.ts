import { readFixedAddress } from '../apis/answers/numberReference.ts';
import { readCitations, type Citations } from '../apis/answers/citations.ts';
import { readDivisionalAnswer, type Parentage } from '../apis/answers/divisional.ts';
import { readPriorityAnswer, type Priority } from '../apis/answers/priority.ts';
import { readProgress, type Progress } from '../apis/answers/progress.ts';
import { readRegistration, type Registration } from '../apis/answers/registration.ts';
import type { ApiName } from '../apis/apis.ts';
import type { HeldAnswer } from '../store/store.ts';
import type { Law } from '../numbers/caseNumber.ts';

export interface Source {
  readonly api: string;
  /** ms since the epoch. */
  readonly fetchedAt: number;
}

/** A fact with its source; `isStale`: from an earlier day in Japan. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: Source;
  readonly isStale: boolean;
}

/** The saved facts about one application. What is missing was not requested, or the JPO has none. */
export interface Facts {
  readonly overview: Sourced<Progress> | undefined;
  readonly priorities: Sourced<readonly Priority[]> | undefined;
  readonly parentage: Sourced<Parentage> | undefined;
  readonly citations: Sourced<Citations> | undefined;
  readonly registration: Sourced<Registration> | undefined;
  readonly address: Sourced<string> | undefined;
}

/** Saved answers of one application, by API. */
export type HeldAnswers = ReadonlyMap<ApiName, HeldAnswer>;

/** Readings of answers' data, which never change, for as long as the data are in memory. */
const readings = new WeakMap<object, unknown>();

function readOnce<T>(data: unknown, read: () => T): T {
  if (typeof data !== 'object' || data === null) return read();
  if (!readings.has(data)) readings.set(data, read());
  return readings.get(data) as T;
}

/** Reads saved answers, every overview and register once. */
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

  /** The newer of two answers with the same fact counts. Never throws. */
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
