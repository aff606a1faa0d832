import { readApplicantCodes, readApplicantName, refusedInName, type NamedCode } from '../jpo/answers/applicants.ts';
import { APIS, type Api, type ApiName } from '../jpo/apis.ts';
import type { AskOptions, JpoClient } from '../jpo/client.ts';
import { costOf } from '../jpo/cost.ts';
import type { Failure } from '../jpo/failure.ts';
import type { HeldAnswer } from '../jpo/store.ts';

export interface Found {
  /** Empty where the JPO has none. */
  readonly applicants: readonly NamedCode[];
  readonly failure?: Failure;
}

/**
 * 識別番号 ↔ 氏名又は名称. Codes are one series for all laws, and each law has an API with a count of its own, so the
 * one with the largest share left is asked.
 */
export class Applicants {
  readonly #client: JpoClient;
  readonly #now: () => number;

  constructor(client: JpoClient, now: () => number) {
    this.#client = client;
    this.#now = now;
  }

  /** The registered name of a code (9 digits). Never throws. */
  async byCode(code: string, options: AskOptions): Promise<Found> {
    return this.#find('applicant_attorney_cd', code, options, ({ data }) => {
      const name = readApplicantName(data);
      return name === undefined ? [] : [{ code, name }];
    });
  }

  /**
   * The codes of a name, which must be the registered one to the letter: width, spaces and case count. Names with a
   * character that the API refuses are not asked for. Never throws.
   */
  async byName(name: string, options: AskOptions): Promise<Found> {
    if (refusedInName(name)) return { applicants: [], failure: { code: 'refused' } };
    return this.#find('applicant_attorney', name, options, ({ data }) => readApplicantCodes(data));
  }

  async #find(
    name: ApiName,
    parameter: string,
    options: AskOptions,
    read: (answer: HeldAnswer) => NamedCode[],
  ): Promise<Found> {
    const apis = APIS.filter((api) => api.name === name);
    const all = (await this.#client.peekAll(apis, parameter)).filter((answer) => answer !== undefined);
    const found = (answer: HeldAnswer) => (answer.statusCode === '100' ? read(answer) : []);
    const { notBefore = 0 } = options;
    const good = all.find(({ staleAt, fetchedAt }) => staleAt > this.#now() && fetchedAt >= notBefore);
    if (good) return { applicants: found(good) };
    let failure: Failure | undefined;
    // A count can turn out to be spent only when it is asked; the next law may have some left.
    for (const api of await this.#byCost(apis)) {
      const outcome = await this.#client.ask({ api, parameter }, options);
      if (outcome.kind === 'answer') return { applicants: found(outcome.answer) };
      failure = outcome.failure;
      if (failure.code !== 'dailyLimit') break;
    }
    const [stale] = all.toSorted((a, b) => b.fetchedAt - a.fetchedAt);
    return { applicants: stale ? found(stale) : [], ...(failure ? { failure } : {}) };
  }

  async #byCost(apis: readonly Api[]): Promise<Api[]> {
    const usage = await this.#client.usage();
    const cost = (api: Api) => costOf(api, ({ id }) => usage?.apis.find((one) => one.api === id));
    return apis.toSorted((a, b) => cost(a) - cost(b));
  }
}
