import { apiById } from '../jpo/apis.ts';
import type { AskOptions, JpoClient } from '../jpo/client.ts';
import { costOf } from '../jpo/cost.ts';
import type { Failure } from '../jpo/failure.ts';
import { readCiteClass, type CiteClass } from '../jpo/opd/citeClass.ts';
import { parameterOf, type DocdbNumber } from '../jpo/opd/docdb.ts';
import { readFamily, readFamilyList, type FamilyMember } from '../jpo/opd/family.ts';
import { readGlobalDocList, type GlobalDocList } from '../jpo/opd/globalDocList.ts';
import type { HeldAnswer, Question } from '../jpo/store.ts';
import type { Source } from './facts.ts';

/** An answer of the OPD-API: `value` is undefined where it has none (107), or with a failure. */
export interface Told<T> {
  readonly value?: T;
  readonly source?: Source;
  readonly failure?: Failure;
}

/**
 * What the five large offices share of a patent (One Portal Dossier). It has an ID of its own, five requests a minute,
 * and small counts; without that ID every question says so and nothing is asked.
 */
export class Dossiers {
  readonly #client: JpoClient;
  readonly #now: () => number;

  constructor(client: JpoClient, now: () => number) {
    this.#client = client;
    this.#now = now;
  }

  /** The patent family, from the API with the larger share left: family_list has three times the count of family. */
  async family(number: DocdbNumber, options: AskOptions): Promise<Told<readonly FamilyMember[]>> {
    const questions = ['family_list', 'family'].flatMap((name) => questionOf(name, number) ?? []);
    const read = ({ api, data }: HeldAnswer) => (api === 'opd/family' ? readFamily : readFamilyList)(data);
    const all = (await Promise.all(questions.map((question) => this.#client.peek(question)))).filter(
      (answer) => answer !== undefined,
    );
    const { notBefore = 0 } = options;
    const good = all.find(({ staleAt, fetchedAt }) => staleAt > this.#now() && fetchedAt >= notBefore);
    if (good) return toldBy(good, read);
    let failure: Failure | undefined;
    // A count can turn out to be spent only when it is asked; the other API may have some left.
    for (const question of await this.#byCost(questions)) {
      const outcome = await this.#client.ask(question, options);
      if (outcome.kind === 'answer') return toldBy(outcome.answer, read);
      failure = outcome.failure;
      if (failure.code !== 'dailyLimit') break;
    }
    const [stale] = all.toSorted((a, b) => b.fetchedAt - a.fetchedAt);
    return toldBy(stale, read, failure);
  }

  /** The documents of an application at its office, with their ids. */
  async documentList(application: DocdbNumber, options: AskOptions): Promise<Told<GlobalDocList>> {
    const question = questionOf('global_doc_list', application);
    return question ? this.#ask(question, options, ({ data }) => readGlobalDocList(data)) : {};
  }

  /** Classifications and citations of an application. */
  async citations(application: DocdbNumber, options: AskOptions): Promise<Told<CiteClass>> {
    const question = questionOf('global_cite_class', application);
    return question ? this.#ask(question, options, ({ data }) => readCiteClass(data)) : {};
  }

  /** The body of a document: a ZIP of the JPO's own where there is one, a PDF otherwise. */
  async body(application: DocdbNumber, documentId: string, options: AskOptions): Promise<Told<Uint8Array>> {
    const name = application.country === 'JP' ? 'jp_doc_cont' : 'global_doc_cont';
    const question = questionOf(name, application, documentId);
    return question ? this.#ask(question, options, ({ body }) => body) : {};
  }

  async #ask<T>(
    question: Question,
    options: AskOptions,
    read: (answer: HeldAnswer) => T | undefined,
  ): Promise<Told<T>> {
    const outcome = await this.#client.ask(question, options);
    return outcome.kind === 'answer' ? toldBy(outcome.answer, read) : toldBy(outcome.held, read, outcome.failure);
  }

  async #byCost(questions: readonly Question[]): Promise<Question[]> {
    const usage = await this.#client.usage('opd');
    const cost = ({ api }: Question) => costOf(api, ({ id }) => usage?.apis.find((one) => one.api === id));
    return questions.toSorted((a, b) => cost(a) - cost(b));
  }
}

function toldBy<T>(
  answer: HeldAnswer | undefined,
  read: (answer: HeldAnswer) => T | undefined,
  failure?: Failure,
): Told<T> {
  const value = answer?.statusCode === '100' ? read(answer) : undefined;
  return {
    ...(answer && value !== undefined ? { value, source: { api: answer.api, fetchedAt: answer.fetchedAt } } : {}),
    ...(failure ? { failure } : {}),
  };
}

function questionOf(name: string, number: DocdbNumber, documentId?: string): Question | undefined {
  const api = apiById(`opd/${name}`);
  const parameter = parameterOf(api, number, documentId);
  return parameter === undefined ? undefined : { api, parameter };
}
