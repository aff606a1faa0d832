import { findApi, type ApiName } from '../jpo/apis.ts';
import { readNationalPhase } from '../jpo/answers/nationalPhase.ts';
import { readNumberReference } from '../jpo/answers/numberReference.ts';
import { readFixedAddress } from '../jpo/answers/address.ts';
import { readProgress, type Progress } from '../jpo/answers/progress.ts';
import type { AskOptions, JpoClient, Outcome } from '../jpo/client.ts';
import type { Failure } from '../jpo/failure.ts';
import type { HeldAnswer, Question, Store } from '../jpo/store.ts';
import type { CaseNumber } from '../numbers/caseNumber.ts';
import { unsupported } from '../numbers/support.ts';

/** Which API said it, and when (ms since the epoch). */
interface Source {
  readonly api: string;
  readonly fetchedAt: number;
}

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

export interface CasesOptions {
  readonly client: JpoClient;
  readonly store: Store;
  readonly now: () => number;
}

const UNKNOWN: Knowledge = { kind: 'unknown' };

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
    const application = await this.#heldApplication(number);
    if (application) return this.#peekProgress(application);
    const question = numberQuestion(number);
    const held = question && (await this.#client.peek(question));
    return held && held.statusCode !== '100' ? this.#none(held) : UNKNOWN;
  }

  /**
   * Brings what is known of a number up to date with the fewest requests: none where a good answer is held, app_progress
   * for an application, and before it case_number_reference or the national-phase API where no held answer shows which
   * application a number belongs to. Never throws; a failure comes with what is held.
   */
  async resolve(number: CaseNumber, options: AskOptions): Promise<Resolution> {
    if (number.number === '' || unsupported(number)) return { knowledge: UNKNOWN };
    try {
      const found = await this.#application(number, options);
      if (!found.application) return found.resolution;
      return await this.#progress(found.application, options);
    } catch (error) {
      return { knowledge: UNKNOWN, failure: { code: 'store', detail: String(error) } };
    }
  }

  /** The application that a number belongs to: held, or asked for with one request. */
  async application(number: CaseNumber, options: AskOptions): Promise<CaseNumber | undefined> {
    return (await this.#application(number, options)).application;
  }

  /** The application that a number belongs to, where it is held. Never asks. */
  heldApplication(number: CaseNumber): Promise<CaseNumber | undefined> {
    return this.#heldApplication(number);
  }

  /** The J-PlatPat page of a case by jpp_fixed_address; asks at most once for good. */
  async address(application: CaseNumber, options: AskOptions): Promise<string | undefined> {
    const question = ask('jpp_fixed_address', application, application.number);
    if (!question) return undefined;
    const outcome = await this.#client.ask(question, options);
    const answer = outcome.kind === 'answer' ? outcome.answer : outcome.held;
    return answer?.statusCode === '100' ? readFixedAddress(answer.data) : undefined;
  }

  async #application(number: CaseNumber, options: AskOptions): Promise<FoundApplication> {
    const held = await this.#heldApplication(number);
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

  async #heldApplication(number: CaseNumber): Promise<CaseNumber | undefined> {
    if (number.kind === 'application') return number;
    const found = await this.#store.applicationOf(asPrinted(number));
    return found === undefined ? undefined : { law: number.law, kind: 'application', number: found };
  }

  async #progress(application: CaseNumber, options: AskOptions): Promise<Resolution> {
    const question = ask('app_progress', application, application.number);
    if (!question) return { knowledge: UNKNOWN };
    const outcome = await this.#client.ask(question, options);
    const answer = outcome.kind === 'answer' ? outcome.answer : outcome.held;
    const knowledge = answer ? this.#read(application, answer) : await this.#peekProgress(application);
    return { knowledge, ...failureIn(outcome) };
  }

  async #peekProgress(application: CaseNumber): Promise<Knowledge> {
    const names: readonly ApiName[] = ['app_progress', 'app_progress_simple'];
    const questions = names.flatMap((name) => ask(name, application, application.number) ?? []);
    const answers = await Promise.all(questions.map((question) => this.#client.peek(question)));
    const newest = answers.filter((answer) => answer !== undefined).sort((a, b) => b.fetchedAt - a.fetchedAt)[0];
    return newest ? this.#read(application, newest) : UNKNOWN;
  }

  #read({ law }: CaseNumber, answer: HeldAnswer): Knowledge {
    if (answer.statusCode !== '100') return this.#none(answer);
    const { api, fetchedAt } = answer;
    return {
      kind: 'case',
      progress: readProgress(law, answer.data),
      source: { api, fetchedAt },
      isStale: this.#isStale(answer),
    };
  }

  #none(answer: HeldAnswer): Knowledge {
    const { api, fetchedAt, statusCode } = answer;
    return { kind: 'none', statusCode, source: { api, fetchedAt }, isStale: this.#isStale(answer) };
  }

  #isStale({ staleAt }: HeldAnswer): boolean {
    return staleAt <= this.#now();
  }
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

/** 再公表 carries the number of the international publication. */
function asPrinted(number: CaseNumber): CaseNumber {
  return number.kind === 'republication' ? { ...number, kind: 'internationalPublication' } : number;
}

/** The question that tells which application a number belongs to; undefined where no API does. */
function numberQuestion(number: CaseNumber): Question | undefined {
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
