import { readApplicantCodes, readApplicantName, refusedInName, type NamedCode } from '../apis/answers/applicants.ts';
import { APIS, type ApiName } from '../apis/apis.ts';
import type { AskOptions, JpoClient } from '../jpo/client.ts';
import type { Estimate } from '../jpo/estimate.ts';
import type { Failure } from '../base/failure.ts';
import type { HeldAnswer } from '../store/store.ts';

export interface Found {
  /** Empty where the JPO has none. */
  readonly applicants: readonly NamedCode[];
  readonly failure?: Failure;
}

/**
 * 識別番号 ↔ 氏名又は名称. Codes are one series for all laws, each of which has an API with its own count: the request goes to
 * the one with the largest share left.
 */
export class Applicants {
  readonly #client: JpoClient;

  constructor(client: JpoClient) {
    this.#client = client;
  }

  /** The registered name of a code (9 digits). Never throws. */
  async byCode(code: string, options: AskOptions): Promise<Found> {
    return this.#find('applicant_attorney_cd', code, options, ({ data }) => {
      const name = readApplicantName(data);
      return name === undefined ? [] : [{ code, name }];
    });
  }

  /** The name of a code by a saved answer: null where the JPO has none (107). Sends no request. */
  async heldName(code: string): Promise<string | null | undefined> {
    const apis = APIS.filter(({ name }) => name === 'applicant_attorney_cd');
    const answers = (await this.#client.peekAll(apis, code)).filter((answer) => answer !== undefined);
    const [newest] = answers.sort((a, b) => b.fetchedAt - a.fetchedAt);
    if (!newest) return undefined;
    return newest.statusCode === '100' ? readApplicantName(newest.data) : null;
  }

  /**
   * The codes of a name, which must be the registered one to the letter: width, spaces and case count. Sends no request
   * with a character that the API refuses. Never throws.
   */
  async byName(name: string, options: AskOptions): Promise<Found> {
    if (refusedInName(name)) return { applicants: [], failure: { code: 'refused' } };
    return this.#find('applicant_attorney', name, options, ({ data }) => readApplicantCodes(data) ?? []);
  }

  /** Cost of `byCode` or `byName` without a saved answer. Sends no request. Throws a FailureError of the store. */
  estimate(what: 'code' | 'name'): Promise<Estimate> {
    const name: ApiName = what === 'code' ? 'applicant_attorney_cd' : 'applicant_attorney';
    return this.#client.estimateAny(APIS.filter((api) => api.name === name));
  }

  async #find(
    name: ApiName,
    parameter: string,
    options: AskOptions,
    read: (answer: HeldAnswer) => NamedCode[],
  ): Promise<Found> {
    const [first, ...others] = APIS.filter((api) => api.name === name).map((api) => ({ api, parameter }));
    if (!first) return { applicants: [] };
    const outcome = await this.#client.askAny([first, ...others], options);
    const answer = outcome.kind === 'answer' ? outcome.answer : outcome.held;
    return {
      applicants: answer?.statusCode === '100' ? read(answer) : [],
      ...(outcome.kind === 'failure' ? { failure: outcome.failure } : {}),
    };
  }
}
