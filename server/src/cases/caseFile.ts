import { jstYear } from '../base/clock.ts';
import { failureOf } from '../base/failure.ts';
import { APIS, type Api, type ApiName } from '../apis/apis.ts';
import { readNumberReference } from '../apis/answers/numberReference.ts';
import type { Progress } from '../apis/answers/progress.ts';
import type { Bundle } from '../documents/bundle.ts';
import type { JpoClient } from '../jpo/client.ts';
import type { Estimate } from '../jpo/estimate.ts';
import type { HeldAnswer, Priority, Question, Store, Usage } from '../store/store.ts';
import { caseKey, type CaseNumber } from '../numbers/caseNumber.ts';
import { unsupported } from '../numbers/support.ts';
import { FactsReader, type Facts, type HeldAnswers, type Source } from './facts.ts';
import { judge, type Judged, type JudgeOptions } from './state.ts';
import { asPrinted, knowledgeOfNone, mentionKey, UNKNOWN, type Knowledge, type KnownNumbers } from './knowledge.ts';
import { originalOf, type Known } from './periods/lastDays.ts';
import { plan, type Plan } from './planner.ts';
import { claimsPriority } from './priorityBase.ts';
import { apisFor, numberQuestion, type BodyQuestion, type CaseQuestion } from './questions.ts';

/** Saved bodies of documents. `bundle` is undefined where none are saved, or the JPO has none (107, 108). */
export interface HeldDocuments {
  readonly bundle?: Bundle;
  readonly source?: Source;
}

/** Cost of answers to questions about a number. */
export interface CaseEstimate extends Estimate {
  /** The API that has to find the application first. */
  readonly finder: Api | undefined;
  /** The next requests; undefined where no API takes the number, or there is no such case. */
  readonly plan: Plan | undefined;
}

export interface CaseSources {
  readonly client: Pick<JpoClient, 'peek' | 'usage' | 'estimate'>;
  readonly store: Pick<Store, 'applicationOf' | 'numbersOf'>;
  /** The instant, ms since the epoch. */
  readonly now: number;
}

/** APIs that give data of an application; those that give document bodies are read only on request. */
const DATA_OF_APPLICATIONS = APIS.filter(
  ({ parameter, answer }) => parameter === 'applicationNumber' && answer === 'json',
);

/** A file of its own in dist/, loaded with the first document. */
const readers = () => import('../documents/bundle.ts');

/**
 * The saved data of one case when the file was read, each answer read from the store once, when first needed. Sends no
 * request. Later data are in another file. Every method throws a FailureError when the store cannot be read.
 */
export class CaseFile {
  /** As requested. */
  readonly number: CaseNumber;
  /** Undefined while no saved answer shows it. */
  readonly application: CaseNumber | undefined;
  /** From app_progress or app_progress_simple. */
  readonly knowledge: Knowledge;
  readonly #memory: Memory;

  private constructor(
    { number, application, knowledge }: Pick<CaseFile, 'number' | 'application' | 'knowledge'>,
    memory: Memory,
  ) {
    this.number = number;
    this.application = application;
    this.knowledge = knowledge;
    this.#memory = memory;
  }

  /** Reads the application and the overview; the rest is read on request. */
  static async read(number: CaseNumber, sources: CaseSources): Promise<CaseFile> {
    const memory = new Memory(sources);
    const application = await applicationOf(number, sources.store);
    return new CaseFile({ number, application, knowledge: await memory.knowledge(number, application) }, memory);
  }

  /** The overview, if saved. */
  get progress(): Progress | undefined {
    return this.knowledge.kind === 'case' ? this.knowledge.progress : undefined;
  }

  /** Undefined where no overview is saved. */
  judged(options: JudgeOptions): Judged | undefined {
    return this.knowledge.kind === 'case' ? judge(this.knowledge.known, options) : undefined;
  }

  /** The overview is of an earlier day in Japan. */
  get isStale(): boolean {
    return this.knowledge.kind !== 'unknown' && this.knowledge.isStale;
  }

  /** All saved facts; none where the application is not known. */
  facts(): Promise<Facts> {
    return this.#memory.facts(this.application);
  }

  /** All numbers of the case in saved answers, itself and the application first. */
  async numbers(): Promise<readonly CaseNumber[]> {
    const { law, kind, number } = asPrinted(this.number);
    const { application } = this;
    const others = application ? [application, ...(await this.#memory.numbersOf(application))] : [];
    return distinct([{ law, kind, number }, ...others]);
  }

  /** The `mentionKey` of each of `numbers`. */
  async mentions(): Promise<ReadonlySet<string>> {
    return new Set((await this.numbers()).map(mentionKey));
  }

  /** The questions without any saved answer, however old; all where the application is not known. */
  async unasked(questions: readonly CaseQuestion[]): Promise<CaseQuestion[]> {
    const { law } = this.number;
    const held = await this.#memory.held(this.application, apisOf(law, questions));
    return questions.filter((question) => {
      const answering = apisFor(law, question);
      return answering.length > 0 && !answering.some(({ name }) => held.has(name));
    });
  }

  /** The saved bodies of documents, however old. Throws a BundleError where the archive cannot be read. */
  documents(question: BodyQuestion): Promise<HeldDocuments> {
    return this.#memory.documents(this.application, question);
  }

  /** An attachment by its label in the saved bundle; undefined where absent or broken. Throws as `documents` does. */
  async attachment(question: BodyQuestion, label: string): Promise<Uint8Array | undefined> {
    const body = (await this.#memory.body(this.application, question))?.body;
    return body && (await readers()).readAttachment(body, label);
  }

  /** At the time of the file. */
  async estimate(questions: readonly CaseQuestion[], priority?: Priority): Promise<CaseEstimate> {
    const { finder, plan: way } = await this.#way(questions);
    // Where all open questions are spent, finding the application is useless.
    const isSpent = isAllSpent(way);
    const apis = isSpent ? [] : [...(finder ? [finder] : []), ...(way?.steps.map(({ api }) => api) ?? [])];
    return { finder, plan: way, ...(await this.#memory.estimate({ apis, isSpent }, priority)) };
  }

  /** The same for one step towards the answers: at most one request. */
  async estimateStep(questions: readonly CaseQuestion[]): Promise<Estimate> {
    const { finder, plan: way } = await this.#way(questions);
    const first = finder ?? way?.steps[0]?.api;
    return this.#memory.estimate({ apis: first ? [first] : [], isSpent: !finder && isAllSpent(way) });
  }

  /** The APIs for questions without a good saved answer. An answer from before `notBefore`, ms, is not good. */
  async plan(questions: readonly CaseQuestion[], notBefore = 0): Promise<Plan> {
    const { law } = this.number;
    const held = await this.#memory.held(this.application, apisOf(law, questions));
    const { now } = this.#memory;
    const isHeld = ({ name }: Api) => {
      const answer = held.get(name);
      return answer !== undefined && answer.staleAt > now && answer.fetchedAt >= notBefore;
    };
    return plan(law, questions, isHeld, await this.#memory.useOf());
  }

  async #way(questions: readonly CaseQuestion[]): Promise<Pick<CaseEstimate, 'finder' | 'plan'>> {
    const { number } = this;
    const nowhere = { finder: undefined, plan: undefined };
    if (number.number === '' || unsupported(number)) return nowhere;
    if (this.application) return { finder: undefined, plan: await this.plan(questions) };
    const question = numberQuestion(number);
    const known = question && (await this.#memory.answer(question));
    if (!question || (known && known.staleAt > this.#memory.now)) return nowhere;
    return { finder: question.api, plan: plan(number.law, questions, () => false, await this.#memory.useOf()) };
  }
}

/** The application of a number, where a saved answer shows it. Throws a FailureError of the store. */
export async function applicationOf(
  number: CaseNumber,
  store: Pick<Store, 'applicationOf'>,
): Promise<CaseNumber | undefined> {
  if (number.kind === 'application') return number;
  const found = await store.applicationOf(asPrinted(number));
  return found === undefined ? undefined : { law: number.law, kind: 'application', number: found };
}

/** Reads the store for a file, every answer once. */
class Memory {
  readonly now: number;
  readonly #sources: CaseSources;
  readonly #answers = new Map<string, Promise<HeldAnswer | undefined>>();
  readonly #bodies = new Map<BodyQuestion, Promise<HeldDocuments>>();
  readonly #reader: FactsReader;
  #usage: Promise<Usage | undefined> | undefined;
  #numbers: Promise<CaseNumber[]> | undefined;
  #facts: Promise<Facts> | undefined;

  constructor(sources: CaseSources) {
    this.#sources = sources;
    this.now = sources.now;
    this.#reader = new FactsReader(sources.now);
  }

  answer(question: Question): Promise<HeldAnswer | undefined> {
    const key = `${question.api.id}/${question.parameter}`;
    const known = this.#answers.get(key) ?? this.#sources.client.peek(question);
    this.#answers.set(key, known);
    return known;
  }

  numbersOf(application: CaseNumber): Promise<CaseNumber[]> {
    // An application among them is another case: an earlier one, whose priority this one claims.
    const own = async () =>
      (await this.#sources.store.numbersOf(application)).filter(({ kind }) => kind !== 'application');
    return (this.#numbers ??= own());
  }

  /** Stale answers too. */
  async held(application: CaseNumber | undefined, apis: readonly Api[]): Promise<HeldAnswers> {
    const held = new Map<ApiName, HeldAnswer>();
    if (!application) return held;
    const answers = await Promise.all(apis.map((api) => this.answer({ api, parameter: application.number })));
    for (const [index, answer] of answers.entries()) {
      const api = apis[index];
      if (api && answer) held.set(api.name, answer);
    }
    return held;
  }

  async knowledge(number: CaseNumber, application: CaseNumber | undefined): Promise<Knowledge> {
    if (number.number === '' || unsupported(number)) return UNKNOWN;
    if (!application) {
      const question = numberQuestion(number);
      const held = question && (await this.answer(question));
      return held && held.statusCode !== '100' ? knowledgeOfNone(held, this.now) : UNKNOWN;
    }
    const newest = await this.#overview(application);
    if (!newest) return UNKNOWN;
    if (newest.statusCode !== '100') {
      const numbers = await this.#knownNumbers(number, application);
      return { ...knowledgeOfNone(newest, this.now), ...(numbers ? { numbers } : {}) };
    }
    const { api, fetchedAt } = newest;
    const progress = this.#reader.progress(application.law, newest);
    const known = await this.#known(application, progress);
    return { kind: 'case', progress, known, source: { api, fetchedAt }, isStale: this.#isStale(newest) };
  }

  async #overview(application: CaseNumber): Promise<HeldAnswer | undefined> {
    return newestOf([...(await this.held(application, apisFor(application.law, 'bibliography'))).values()]);
  }

  /** Reads no more than needed: a case that is not registered has no register, and most are no 分割 of a 分割. */
  async #known(application: CaseNumber, progress: Progress): Promise<Known> {
    const isRegistered = Boolean(progress.registration) || Boolean(progress.registrationDate);
    const original = originalOf(progress);
    const first = original && (await this.#overview(original));
    return {
      progress,
      register: isRegistered ? await this.#register(application) : undefined,
      isPriorityBase:
        progress.law === 'patent' && !isRegistered ? await this.#isPriorityBase(application, progress) : undefined,
      originalFilingDate:
        first?.statusCode === '100' ? this.#reader.progress(application.law, first).filingDate : undefined,
    };
  }

  /** By the saved answer about a later application that claims priority from this one. */
  async #isPriorityBase(application: CaseNumber, { filingDate }: Progress): Promise<boolean> {
    const number = await this.#sources.store.applicationOf(application);
    const later = number === undefined ? undefined : await this.#overview({ ...application, number });
    return later?.statusCode === '100' && claimsPriority(this.#reader.progress(application.law, later), filingDate);
  }

  async #register(application: CaseNumber): Promise<Known['register']> {
    const held = await this.held(application, apisFor(application.law, 'registration'));
    return this.#reader.facts(application.law, held).registration?.value;
  }

  /** Of a case that app_progress does not have: by case_number_reference or the national-phase API. */
  async #knownNumbers(number: CaseNumber, application: CaseNumber): Promise<KnownNumbers | undefined> {
    for (const one of distinct([asPrinted(number), ...(await this.numbersOf(application))])) {
      const question = numberQuestion(one);
      const answer = question && (await this.answer(question));
      if (!question || answer?.statusCode !== '100') continue;
      const { api, fetchedAt } = answer;
      const all = distinct([application, one, ...saidNumbers(question, answer)]);
      return { all, source: { api, fetchedAt }, isStale: this.#isStale(answer) };
    }
    return undefined;
  }

  facts(application: CaseNumber | undefined): Promise<Facts> {
    const read = async (): Promise<Facts> => {
      const apis = DATA_OF_APPLICATIONS.filter(({ law }) => law === application?.law);
      return this.#reader.facts(application?.law ?? 'patent', await this.held(application, apis));
    };
    return (this.#facts ??= read());
  }

  async body(application: CaseNumber | undefined, question: BodyQuestion): Promise<HeldAnswer | undefined> {
    if (!application) return undefined;
    return newestOf([...(await this.held(application, apisFor(application.law, question))).values()]);
  }

  documents(application: CaseNumber | undefined, question: BodyQuestion): Promise<HeldDocuments> {
    const read = async (): Promise<HeldDocuments> => {
      const newest = await this.body(application, question);
      if (!newest?.body) return {};
      const { api, fetchedAt, body } = newest;
      const { readBundle } = await readers();
      return { bundle: await readBundle(body, { year: jstYear(this.now) }), source: { api, fetchedAt } };
    };
    const known = this.#bodies.get(question) ?? read();
    this.#bodies.set(question, known);
    return known;
  }

  /** Today's count of each API, for `plan`; none where the credentials are locked. */
  async useOf() {
    const usage = await this.#counts().catch((error: unknown) => {
      if (failureOf(error).code === 'secretsLocked') return undefined;
      throw error;
    });
    return ({ id }: Api) => usage?.apis.find(({ api }) => api === id);
  }

  estimate(wanted: Parameters<JpoClient['estimate']>[0], priority?: Priority): Promise<Estimate> {
    return this.#sources.client.estimate(wanted, priority, this.#counts());
  }

  #counts(): Promise<Usage | undefined> {
    return (this.#usage ??= this.#sources.client.usage());
  }

  #isStale({ staleAt }: HeldAnswer): boolean {
    return staleAt <= this.now;
  }
}

/** The numbers in an answer of an API that finds applications. */
function saidNumbers({ api }: Question, { data }: HeldAnswer): CaseNumber[] {
  const said = readNumberReference(api.law, data);
  const { application, publication, nationalPublication, registration } = said;
  const all = [application, publication, nationalPublication, registration, said.internationalPublication];
  return [...all, said.internationalRegistration].filter((number) => number !== undefined);
}

function apisOf(law: CaseNumber['law'], questions: readonly CaseQuestion[]): Api[] {
  return [...new Set(questions.flatMap((question) => apisFor(law, question)))];
}

function newestOf(answers: readonly HeldAnswer[]): HeldAnswer | undefined {
  return answers.toSorted((a, b) => b.fetchedAt - a.fetchedAt)[0];
}

function distinct(numbers: readonly CaseNumber[]): CaseNumber[] {
  return [...new Map(numbers.map((one) => [caseKey(one), one])).values()];
}

function isAllSpent(way: Plan | undefined): boolean {
  return way?.steps.length === 0 && way.spent.length > 0;
}
