import { apiById } from '../jpo/apis.ts';
import type { AskOptions, JpoClient, Outcome } from '../jpo/client.ts';
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

  constructor(client: JpoClient) {
    this.#client = client;
  }

  /** The patent family, from the API with the larger share left: family_list has three times the count of family. */
  async family(number: DocdbNumber, options: AskOptions): Promise<Told<readonly FamilyMember[]>> {
    const [first, ...others] = ['family_list', 'family'].flatMap((name) => questionOf(name, number) ?? []);
    if (!first) return {};
    const read = ({ api, data }: HeldAnswer) => (api === 'opd/family' ? readFamily : readFamilyList)(data);
    return told(await this.#client.askAny([first, ...others], options), read);
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
    return told(await this.#client.ask(question, options), read);
  }
}

function told<T>(outcome: Outcome, read: (answer: HeldAnswer) => T | undefined): Told<T> {
  const answer = outcome.kind === 'answer' ? outcome.answer : outcome.held;
  const value = answer?.statusCode === '100' ? read(answer) : undefined;
  return {
    ...(answer && value !== undefined ? { value, source: { api: answer.api, fetchedAt: answer.fetchedAt } } : {}),
    ...(outcome.kind === 'failure' ? { failure: outcome.failure } : {}),
  };
}

function questionOf(name: string, number: DocdbNumber, documentId?: string): Question | undefined {
  const api = apiById(`opd/${name}`);
  const parameter = parameterOf(api, number, documentId);
  return parameter === undefined ? undefined : { api, parameter };
}
