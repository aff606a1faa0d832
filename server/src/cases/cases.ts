import { jstYear } from '../base/clock.ts';
import { readNationalPhase } from '../jpo/answers/nationalPhase.ts';
import { readNumberReference } from '../jpo/answers/numberReference.ts';
import { readProgress, type Progress } from '../jpo/answers/progress.ts';
import { APIS, findApi, type Api, type ApiName } from '../jpo/apis.ts';
import type { Bundle } from '../jpo/bundles/bundle.ts';
import { asOtherApi } from '../jpo/budget.ts';
import type { AskOptions, JpoClient, Outcome } from '../jpo/client.ts';
import { failureOf, type Failure } from '../base/failure.ts';
import type { Estimate } from '../jpo/estimate.ts';
import type { HeldAnswer, Priority, Question, Store } from '../jpo/store.ts';
import { caseKey, type CaseNumber } from '../numbers/caseNumber.ts';
import { unsupported } from '../numbers/support.ts';
import { readFacts, type Facts, type HeldAnswers, type Source } from './facts.ts';
import { asPrinted, mentionKey } from './mentionKey.ts';
import { plan, type Plan } from './planner.ts';
import { apisFor, OVERVIEW, type CaseQuestion } from './questions.ts';

/** What is known of a number. */
export type Knowledge =
  | { readonly kind: 'case'; readonly progress: Progress; readonly source: Source; readonly isStale: boolean }
  /** The API has no such case: unpublished, too new, before 2003-07, or wrong (107); or does not offer it (111). */
  | { readonly kind: 'none'; readonly statusCode: string; readonly source: Source; readonly isStale: boolean }
  | { readonly kind: 'unknown' };

export interface Resolution {
  readonly knowledge: Knowledge;
  /** Why the knowledge could not be brought up to date. */
  readonly failure?: Failure;
}

/** What answering questions about a number would take, and the way to the answers. */
export interface CaseEstimate extends Estimate {
  /** The API that has to find the application first. */
  readonly finder: Api | undefined;
  /** What comes then; undefined where no API takes the number, or it is known that there is no such case. */
  readonly plan: Plan | undefined;
}

/** Bodies of documents. */
export interface Documents {
  readonly bundle?: Bundle;
  readonly source?: Source;
  readonly failure?: Failure;
}

export type BodyQuestion = Extract<CaseQuestion, 'noticeBodies' | 'decisionBodies' | 'responseBodies'>;

export interface CasesOptions {
  readonly client: JpoClient;
  readonly store: Store;
  readonly now: () => number;
}

const UNKNOWN: Knowledge = { kind: 'unknown' };

/** APIs that give data of an application; those that give document bodies are looked at only when asked for. */
const DATA_OF_APPLICATIONS = APIS.filter(
  ({ parameter, answer }) => parameter === 'applicationNumber' && answer === 'json',
);

/** No question is answered by more APIs than this. */
const MOST_ROUNDS = 2;

/** Archives are read by a file of its own in dist/, loaded with the first document. */
const readers = () => import('../jpo/bundles/bundle.ts');

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

  /** What is held of a number, however old. Never asks. Throws a FailureError when the store cannot be read. */
  async peek(number: CaseNumber): Promise<Knowledge> {
    if (number.number === '' || unsupported(number)) return UNKNOWN;
    const application = await this.heldApplication(number);
    if (application) return this.#overview(application);
    const question = numberQuestion(number);
    const held = question && (await this.#client.peek(question));
    return held && held.statusCode !== '100' ? this.#none(held) : UNKNOWN;
  }

  /** All facts that are held of an application. Never asks. Throws a FailureError when the store cannot be read. */
  async peekFacts(application: CaseNumber): Promise<Facts> {
    const apis = DATA_OF_APPLICATIONS.filter(({ law }) => law === application.law);
    return readFacts(application.law, await this.#held(application, apis), this.#now());
  }

  /**
   * The bodies of documents as text: notices, decisions or responses. Asks for them unless they are held. `bundle` is
   * undefined where the JPO has none (107, 108), or with a failure. Throws a BundleError where the archive cannot be
   * read, and a FailureError when the store cannot be used.
   */
  async documents(application: CaseNumber, question: BodyQuestion, options: AskOptions): Promise<Documents> {
    const failure = await this.learn(application, [question], options);
    return { ...(await this.peekDocuments(application, question)), ...(failure ? { failure } : {}) };
  }

  /** The bodies of documents as they are held, however old. Never asks. Throws as `documents` does. */
  async peekDocuments(application: CaseNumber, question: BodyQuestion): Promise<Documents> {
    const newest = await this.#heldBody(application, question);
    if (!newest?.body) return {};
    const { api, fetchedAt, body } = newest;
    const { readBundle } = await readers();
    const bundle = await readBundle(body, { year: jstYear(this.#now()) });
    return { bundle, source: { api, fetchedAt } };
  }

  /**
   * What an attachment holds, by its label in the bundle that is held; undefined where there is none, or it is broken.
   * Never asks. Throws as `documents` does.
   */
  async peekAttachment(
    application: CaseNumber,
    question: BodyQuestion,
    label: string,
  ): Promise<Uint8Array | undefined> {
    const body = (await this.#heldBody(application, question))?.body;
    return body && (await readers()).readAttachment(body, label);
  }

  async #heldBody(application: CaseNumber, question: BodyQuestion): Promise<HeldAnswer | undefined> {
    const apis = apisFor(application.law, question);
    const held = await this.#held(application, apis);
    return newestOf(apis.flatMap(({ name }) => held.get(name) ?? []));
  }

  /** Those of the questions that no held answer answers, good or bad, however old. Never asks. */
  async unasked(application: CaseNumber, questions: readonly CaseQuestion[]): Promise<CaseQuestion[]> {
    const apis = new Set(questions.flatMap((question) => apisFor(application.law, question)));
    const held = await this.#held(application, [...apis]);
    return questions.filter((question) => {
      const answering = apisFor(application.law, question);
      return answering.length > 0 && !answering.some(({ name }) => held.has(name));
    });
  }

  /**
   * Brings what is known of a number up to date with the fewest requests: none where a good answer is held, app_progress
   * for an application, and before it case_number_reference or the national-phase API where no held answer shows which
   * application a number belongs to. Never throws; a failure comes with what is held.
   */
  async resolve(number: CaseNumber, options: AskOptions): Promise<Resolution> {
    if (number.number === '' || unsupported(number)) return { knowledge: UNKNOWN };
    try {
      const found = await this.application(number, options);
      if (!found.application) return found.resolution;
      const failure = await this.learn(found.application, OVERVIEW, options);
      return { knowledge: await this.#overview(found.application), ...(failure ? { failure } : {}) };
    } catch (error) {
      return { knowledge: UNKNOWN, failure: failureOf(error) };
    }
  }

  /**
   * Asks what is needed to answer the questions about an application, and nothing that is held. The answers are then in
   * `peekFacts`. Returns the first failure. Throws a FailureError when the store cannot be used.
   */
  async learn(
    application: CaseNumber,
    questions: readonly CaseQuestion[],
    options: AskOptions,
  ): Promise<Failure | undefined> {
    let limit: Failure | undefined;
    // An API can turn out to be spent only when it is asked; another one may hold the same.
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const { steps, spent } = await this.#plan(application, questions, options.notBefore);
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

  /** The same for the case that a number belongs to, which is asked for first where it is not held. */
  async learnOf(
    number: CaseNumber,
    questions: readonly CaseQuestion[],
    options: AskOptions,
  ): Promise<Failure | undefined> {
    const found = await this.application(number, options);
    return found.application ? this.learn(found.application, questions, options) : found.resolution.failure;
  }

  /**
   * One step towards the answers, with one request at most: the one that finds the application, or the first that
   * `learn` would make. What is held is not asked for. Returns the failure, if any. Throws a FailureError when the store
   * cannot be used.
   */
  async learnStep(
    number: CaseNumber,
    questions: readonly CaseQuestion[],
    options: AskOptions,
  ): Promise<Failure | undefined> {
    const held = await this.heldApplication(number);
    if (!held) {
      const found = await this.application(number, options);
      return found.application ? undefined : found.resolution.failure;
    }
    const { steps, spent } = await this.#plan(held, questions, options.notBefore);
    const [first] = steps;
    if (first) return this.#ask(first.api, held, options);
    return spent.length > 0 ? this.#spentFailure(held, spent) : undefined;
  }

  /** What `learnOf` would take now. Never asks. Throws a FailureError when the store cannot be read. */
  async estimate(number: CaseNumber, questions: readonly CaseQuestion[], priority?: Priority): Promise<CaseEstimate> {
    const { finder, plan: way } = await this.#way(number, questions);
    // Where all that is open is spent, finding the application would help nobody.
    const isSpent = isAllSpent(way);
    const apis = isSpent ? [] : [...(finder ? [finder] : []), ...(way?.steps.map(({ api }) => api) ?? [])];
    return { finder, plan: way, ...(await this.#client.estimate({ apis, isSpent }, priority)) };
  }

  /** What `learnStep` would take now, one request at most. Never asks. Throws as `estimate` does. */
  async estimateStep(number: CaseNumber, questions: readonly CaseQuestion[]): Promise<Estimate> {
    const { finder, plan: way } = await this.#way(number, questions);
    const first = finder ?? way?.steps[0]?.api;
    return this.#client.estimate({ apis: first ? [first] : [], isSpent: !finder && isAllSpent(way) });
  }

  async #way(number: CaseNumber, questions: readonly CaseQuestion[]): Promise<Pick<CaseEstimate, 'finder' | 'plan'>> {
    const nowhere = { finder: undefined, plan: undefined };
    if (number.number === '' || unsupported(number)) return nowhere;
    const application = await this.heldApplication(number);
    if (application) return { finder: undefined, plan: await this.#plan(application, questions) };
    const question = numberQuestion(number);
    const known = question && (await this.#client.peek(question));
    if (!question || (known && known.staleAt > this.#now())) return nowhere;
    return { finder: question.api, plan: plan(number.law, questions, () => false, await this.#client.useOf()) };
  }

  /** The application that a number belongs to: held, or asked for with one request. Otherwise what came of that. */
  async application(number: CaseNumber, options: AskOptions): Promise<FoundApplication> {
    const held = await this.heldApplication(number);
    if (held) return { application: held };
    const question = numberQuestion(number);
    if (!question) return { application: undefined, resolution: { knowledge: UNKNOWN } };
    const outcome = await this.#client.ask(question, options);
    const answer = outcome.kind === 'answer' ? outcome.answer : outcome.held;
    const application = answer?.statusCode === '100' ? applicationIn(question, answer) : undefined;
    if (application) return { application };
    const knowledge = answer && answer.statusCode !== '100' ? this.#none(answer) : UNKNOWN;
    return { application: undefined, resolution: { knowledge, ...failureIn(outcome) } };
  }

  /** The application that a number belongs to, where it is held. Never asks. */
  async heldApplication(number: CaseNumber): Promise<CaseNumber | undefined> {
    if (number.kind === 'application') return number;
    const found = await this.#store.applicationOf(asPrinted(number));
    return found === undefined ? undefined : { law: number.law, kind: 'application', number: found };
  }

  /** All numbers of the case of a number that held answers show, itself and the application first. Never asks. */
  async heldNumbers(number: CaseNumber): Promise<CaseNumber[]> {
    const { law, kind, number: digits } = asPrinted(number);
    const application = await this.heldApplication(number);
    const others = application ? [application, ...(await this.#store.numbersOf(application))] : [];
    const all = [{ law, kind, number: digits }, ...others];
    return [...new Map(all.map((one) => [caseKey(one), one])).values()];
  }

  /** What `mentionKey` gives for every number that held answers show to be of the same case, its own too. Never asks. */
  async heldMentions(number: CaseNumber): Promise<ReadonlySet<string>> {
    return new Set((await this.heldNumbers(number)).map(mentionKey));
  }

  /** The J-PlatPat page of a case by jpp_fixed_address; asks at most once for good. */
  async address(
    application: CaseNumber,
    options: AskOptions,
  ): Promise<{ readonly target: string | undefined; readonly failure: Failure | undefined }> {
    const failure = await this.learn(application, ['address'], options);
    return { target: (await this.peekFacts(application)).address?.value, failure };
  }

  async #ask(api: Api, { number }: CaseNumber, options: AskOptions): Promise<Failure | undefined> {
    const outcome = await this.#client.ask({ api, parameter: number }, options);
    return outcome.kind === 'failure' ? outcome.failure : undefined;
  }

  async #plan(application: CaseNumber, questions: readonly CaseQuestion[], notBefore = 0): Promise<Plan> {
    const apis = new Set(questions.flatMap((question) => apisFor(application.law, question)));
    const held = await this.#held(application, [...apis]);
    const now = this.#now();
    const isHeld = ({ name }: Api) => {
      const answer = held.get(name);
      return answer !== undefined && answer.staleAt > now && answer.fetchedAt >= notBefore;
    };
    return plan(application.law, questions, isHeld, await this.#client.useOf());
  }

  #spentFailure({ law }: CaseNumber, [question]: readonly CaseQuestion[]): Failure {
    const { steps } = plan(
      law,
      question ? [question] : [],
      () => false,
      () => undefined,
    );
    const api = steps[0]?.api.id;
    return { code: 'dailyLimit', retryAt: this.#client.nextDay(), ...(api === undefined ? {} : { api }) };
  }

  /** The held answers of an application, stale ones too. */
  async #held({ number }: CaseNumber, apis: readonly Api[]): Promise<HeldAnswers> {
    const held = new Map<ApiName, HeldAnswer>();
    for (const [index, answer] of (await this.#client.peekAll(apis, number)).entries()) {
      const api = apis[index];
      if (api && answer) held.set(api.name, answer);
    }
    return held;
  }

  async #overview(application: CaseNumber): Promise<Knowledge> {
    const held = await this.#held(application, apisFor(application.law, 'bibliography'));
    const newest = newestOf([...held.values()]);
    if (!newest) return UNKNOWN;
    if (newest.statusCode !== '100') return this.#none(newest);
    const { api, fetchedAt, data } = newest;
    const progress = readProgress(application.law, data);
    return { kind: 'case', progress, source: { api, fetchedAt }, isStale: this.#isStale(newest) };
  }

  #none(answer: HeldAnswer): Knowledge {
    const { api, fetchedAt, statusCode } = answer;
    return { kind: 'none', statusCode, source: { api, fetchedAt }, isStale: this.#isStale(answer) };
  }

  #isStale({ staleAt }: HeldAnswer): boolean {
    return staleAt <= this.#now();
  }
}

function newestOf(answers: readonly HeldAnswer[]): HeldAnswer | undefined {
  return answers.toSorted((a, b) => b.fetchedAt - a.fetchedAt)[0];
}

type FoundApplication =
  { readonly application: CaseNumber } | { readonly application: undefined; readonly resolution: Resolution };

function failureIn(outcome: Outcome): { failure?: Failure } {
  return outcome.kind === 'failure' ? { failure: outcome.failure } : {};
}

function ask(name: ApiName, { law }: CaseNumber, parameter: string): Question | undefined {
  const api = findApi(law, name);
  return api && { api, parameter };
}

function isAllSpent(way: Plan | undefined): boolean {
  return way?.steps.length === 0 && way.spent.length > 0;
}

/** The question that tells which application a number belongs to; undefined where no API does. */
export function numberQuestion(number: CaseNumber): Question | undefined {
  switch (number.kind) {
    case 'publication':
    case 'nationalPublication':
      return number.law === 'patent' ? ask('case_number_reference', number, `publication/${number.number}`) : undefined;
    case 'registration':
      return ask('case_number_reference', number, `registration/${number.number}`);
    case 'internationalApplication':
      return ask('pct_national_phase_application_number', number, `international_application/${number.number}`);
    case 'internationalPublication':
    case 'republication':
      return ask('pct_national_phase_application_number', number, `international_publication/${number.number}`);
    default:
      return undefined;
  }
}

function applicationIn({ api }: Question, { data }: HeldAnswer): CaseNumber | undefined {
  return api.name === 'case_number_reference'
    ? readNumberReference(api.law, data).application
    : readNationalPhase(data);
}
