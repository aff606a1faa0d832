import { failureOf, type Failure } from '../base/failure.ts';
import { readNationalPhase, readNumberReference } from '../apis/answers/numberReference.ts';
import type { Api } from '../apis/apis.ts';
import { asOtherApi } from '../jpo/budget.ts';
import type { AskOptions, JpoClient, Outcome } from '../jpo/client.ts';
import type { HeldAnswer, Question, Store } from '../store/store.ts';
import type { CaseNumber } from '../numbers/caseNumber.ts';
import { unsupported } from '../numbers/support.ts';
import { applicationOf, CaseFile, type HeldDocuments } from './caseFile.ts';
import { knowledgeOfNone, UNKNOWN, type Knowledge } from './knowledge.ts';
import { plan } from './planner.ts';
import { numberQuestion, OVERVIEW, type BodyQuestion, type CaseQuestion } from './questions.ts';

export interface Resolution {
  readonly knowledge: Knowledge;
  /** The saved data now; undefined where the application is not known, or the store cannot be read. */
  readonly file?: CaseFile;
  /** Why the knowledge is not up to date. */
  readonly failure?: Failure;
}

export interface Documents extends HeldDocuments {
  readonly failure?: Failure;
}

export interface CasesOptions {
  readonly client: JpoClient;
  readonly store: Store;
  readonly now: () => number;
}

/** The most APIs for one question. */
const MOST_ROUNDS = 2;

/** The one way to learn of a case. */
export class Cases {
  readonly #client: JpoClient;
  readonly #store: Store;
  readonly #now: () => number;

  constructor({ client, store, now }: CasesOptions) {
    this.#client = client;
    this.#store = store;
    this.#now = now;
  }

  /** The saved data of a case, however old. Sends no request. Throws a FailureError when the store cannot be read. */
  held(number: CaseNumber): Promise<CaseFile> {
    return CaseFile.read(number, { client: this.#client, store: this.#store, now: this.#now() });
  }

  /**
   * The bodies of notices, decisions or responses, requested unless saved. `bundle` is undefined where the JPO has none
   * (107, 108), or with a failure. Throws a BundleError where the archive, and a FailureError where the store cannot be
   * read.
   */
  async documents(application: CaseNumber, question: BodyQuestion, options: AskOptions): Promise<Documents> {
    const failure = await this.learn(application, [question], options);
    return { ...(await (await this.held(application)).documents(question)), ...(failure ? { failure } : {}) };
  }

  /**
   * Updates the data of a number with the fewest requests: none where a good answer is saved, app_progress for an
   * application, and before it case_number_reference or the national-phase API where no saved answer shows the
   * application. Never throws; a failure comes with the saved data.
   */
  async resolve(number: CaseNumber, options: AskOptions): Promise<Resolution> {
    if (number.number === '' || unsupported(number)) return { knowledge: UNKNOWN };
    try {
      const file = await this.held(number);
      if (file.application && (await this.#isKnown(file, OVERVIEW, options)))
        return { file, knowledge: file.knowledge };
      const found = await this.application(number, options);
      if (!found.application) return found.resolution;
      const failure = await this.learn(found.application, OVERVIEW, options);
      const now = await this.held(number);
      return { file: now, knowledge: now.knowledge, ...(failure ? { failure } : {}) };
    } catch (error) {
      return { knowledge: UNKNOWN, failure: failureOf(error) };
    }
  }

  /**
   * Sends the requests that the questions about an application need; the answers are then in `held`. Returns the first
   * failure. Throws a FailureError when the store cannot be used.
   */
  async learn(
    application: CaseNumber,
    questions: readonly CaseQuestion[],
    options: AskOptions,
  ): Promise<Failure | undefined> {
    let limit: Failure | undefined;
    // Whether an API is spent may show only with a request; another one may have the same data.
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const { steps, spent } = await (await this.held(application)).plan(questions, options.notBefore);
      // `limit` is of the round before.
      if (limit && steps.length > 0 && options.budget?.isSpent === true) return asOtherApi(limit);
      limit = spent.length > 0 ? this.#spentFailure(application, spent) : undefined;
      const outcomes = await Promise.all(steps.map(({ api }) => this.#ask(api, application, options)));
      const failures = outcomes.filter((failure) => failure !== undefined);
      const other = failures.find(({ code }) => code !== 'dailyLimit');
      if (other ?? failures.length === 0) return other ?? limit;
      limit = failures[0];
    }
    return limit;
  }

  /** The same for the case of a number, which is requested first where it is not saved. */
  async learnOf(
    number: CaseNumber,
    questions: readonly CaseQuestion[],
    options: AskOptions,
  ): Promise<Failure | undefined> {
    const found = await this.application(number, options);
    return found.application ? this.learn(found.application, questions, options) : found.resolution.failure;
  }

  /**
   * One step towards the answers: the request that finds the application, or the first of `learn`. Returns the failure,
   * if any. Throws a FailureError when the store cannot be used.
   */
  async learnStep(
    number: CaseNumber,
    questions: readonly CaseQuestion[],
    options: AskOptions,
  ): Promise<Failure | undefined> {
    const file = await this.held(number);
    const { application } = file;
    if (!application) {
      const found = await this.application(number, options);
      return found.application ? undefined : found.resolution.failure;
    }
    const { steps, spent } = await file.plan(questions, options.notBefore);
    const [first] = steps;
    if (first) return this.#ask(first.api, application, options);
    return spent.length > 0 ? this.#spentFailure(application, spent) : undefined;
  }

  /** The application of a number: saved, or found with one request. Otherwise the result of that request. */
  async application(number: CaseNumber, options: AskOptions): Promise<FoundApplication> {
    const held = await applicationOf(number, this.#store);
    if (held) return { application: held };
    const question = numberQuestion(number);
    if (!question) return { application: undefined, resolution: { knowledge: UNKNOWN } };
    const outcome = await this.#client.ask(question, options);
    const answer = outcome.kind === 'answer' ? outcome.answer : outcome.held;
    const application = answer?.statusCode === '100' ? applicationIn(question, answer) : undefined;
    if (application) return { application };
    const knowledge = answer && answer.statusCode !== '100' ? knowledgeOfNone(answer, this.#now()) : UNKNOWN;
    return { application: undefined, resolution: { knowledge, ...failureIn(outcome) } };
  }

  /** The J-PlatPat page of a case by jpp_fixed_address, which never changes. */
  async address(
    application: CaseNumber,
    options: AskOptions,
  ): Promise<{ readonly target: string | undefined; readonly failure: Failure | undefined }> {
    const failure = await this.learn(application, ['address'], options);
    const { address } = await (await this.held(application)).facts();
    return { target: address?.value, failure };
  }

  async #isKnown(file: CaseFile, questions: readonly CaseQuestion[], { notBefore }: AskOptions): Promise<boolean> {
    const { steps, spent } = await file.plan(questions, notBefore);
    return steps.length + spent.length === 0;
  }

  async #ask(api: Api, { number }: CaseNumber, options: AskOptions): Promise<Failure | undefined> {
    const outcome = await this.#client.ask({ api, parameter: number }, options);
    return outcome.kind === 'failure' ? outcome.failure : undefined;
  }

  #spentFailure({ law }: CaseNumber, [question]: readonly CaseQuestion[]): Failure {
    const none = () => undefined;
    const api = plan(law, question ? [question] : [], () => false, none).steps[0]?.api.id;
    return { code: 'dailyLimit', retryAt: this.#client.nextDay(), ...(api === undefined ? {} : { api }) };
  }
}

type FoundApplication =
  { readonly application: CaseNumber } | { readonly application: undefined; readonly resolution: Resolution };

function failureIn(outcome: Outcome): { failure?: Failure } {
  return outcome.kind === 'failure' ? { failure: outcome.failure } : {};
}

function applicationIn({ api }: Question, { data }: HeldAnswer): CaseNumber | undefined {
  return api.name === 'case_number_reference'
    ? readNumberReference(api.law, data).application
    : readNationalPhase(data);
}
