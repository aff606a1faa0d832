import { apiById } from '../apis/apis.ts';
import type { AskOptions, JpoClient, Outcome } from '../jpo/client.ts';
import type { Estimate } from '../jpo/estimate.ts';
import type { Failure } from '../base/failure.ts';
import { readCiteClass, type CiteClass } from '../jpo/opd/citeClass.ts';
import { parameterOf, type DocdbNumber } from '../jpo/opd/docdb.ts';
import { familyItems, readFamily, readFamilyList, type FamilyMember } from '../jpo/opd/family.ts';
import { readGlobalDocList, type GlobalDocList } from '../jpo/opd/globalDocList.ts';
import type { HeldAnswer, Question } from '../store/store.ts';
import type { Source } from './facts.ts';

/** `value` is undefined where the OPD-API has none (107), or with a failure. */
export interface DossierAnswer<T> {
  readonly value?: T;
  readonly source?: Source;
  readonly failure?: Failure;
}

/** A saved family; empty where the OPD-API has none. */
export interface HeldFamily {
  readonly members: readonly FamilyMember[];
  /** Every member of the answer could be read, or the OPD-API has no family (107). */
  readonly isWhole: boolean;
  readonly source: Source;
  /** ms since the epoch. */
  readonly staleAt: number;
}

/**
 * Patent data of the five large offices (One Portal Dossier), with an ID of its own, five requests a minute and small
 * counts. Without that ID no request is sent, and every result says so.
 */
export class Dossiers {
  readonly #client: JpoClient;

  constructor(client: JpoClient) {
    this.#client = client;
  }

  /** From the API with the larger share left: family_list has three times the count of family. */
  async family(number: DocdbNumber, options: AskOptions): Promise<DossierAnswer<readonly FamilyMember[]>> {
    const [first, ...others] = familyQuestions(number);
    return first ? told(await this.#client.askAny([first, ...others], options), readMembers) : {};
  }

  /** The saved family, however old. Sends no request. */
  async peekFamily(number: DocdbNumber): Promise<HeldFamily | undefined> {
    const held = await Promise.all(familyQuestions(number).map((question) => this.#client.peek(question)));
    const [newest] = held.filter((answer) => answer !== undefined).sort((a, b) => b.fetchedAt - a.fetchedAt);
    if (!newest) return undefined;
    const { api, fetchedAt, staleAt } = newest;
    const isThere = newest.statusCode === '100';
    const members = isThere ? readMembers(newest) : [];
    const isWhole = !isThere || (members.length > 0 && members.length === familyItems(newest.data));
    return { members, isWhole, source: { api, fetchedAt }, staleAt };
  }

  /** Cost of `family` now, where it is not saved. Sends no request. */
  estimateFamily(number: DocdbNumber): Promise<Estimate> {
    return this.#client.estimateAny(familyQuestions(number).map(({ api }) => api));
  }

  /** Cost of the document list of an application, or of a body in it, where it is not saved. Sends no request. */
  estimate(application: DocdbNumber, what: 'list' | 'body'): Promise<Estimate> {
    const name = what === 'list' ? 'global_doc_list' : bodyApi(application);
    return this.#client.estimate({ apis: [apiById(`opd/${name}`)], isSpent: false });
  }

  /** The documents of an application at its office, with their ids. */
  async documentList(application: DocdbNumber, options: AskOptions): Promise<DossierAnswer<GlobalDocList>> {
    const question = questionOf('global_doc_list', application);
    return question ? this.#ask(question, options, ({ data }) => readGlobalDocList(data)) : {};
  }

  /** Classifications and citations of an application. */
  async citations(application: DocdbNumber, options: AskOptions): Promise<DossierAnswer<CiteClass>> {
    const question = questionOf('global_cite_class', application);
    return question ? this.#ask(question, options, ({ data }) => readCiteClass(data)) : {};
  }

  /** The body of a document: the JPO's ZIP where there is one, a PDF otherwise. */
  async body(application: DocdbNumber, documentId: string, options: AskOptions): Promise<DossierAnswer<Uint8Array>> {
    const question = bodyQuestion(application, documentId);
    return question ? this.#ask(question, options, ({ body }) => body) : {};
  }

  /** The saved `documentList`, however old. Sends no request. */
  async peekDocumentList(application: DocdbNumber): Promise<DossierAnswer<GlobalDocList>> {
    return this.#peek(questionOf('global_doc_list', application), ({ data }) => readGlobalDocList(data));
  }

  /** The saved `body`. Sends no request. */
  async peekBody(application: DocdbNumber, documentId: string): Promise<DossierAnswer<Uint8Array>> {
    return this.#peek(bodyQuestion(application, documentId), ({ body }) => body);
  }

  async #peek<T>(
    question: Question | undefined,
    read: (answer: HeldAnswer) => T | undefined,
  ): Promise<DossierAnswer<T>> {
    const answer = question && (await this.#client.peek(question));
    return answer ? told({ kind: 'answer', answer }, read) : {};
  }

  async #ask<T>(
    question: Question,
    options: AskOptions,
    read: (answer: HeldAnswer) => T | undefined,
  ): Promise<DossierAnswer<T>> {
    return told(await this.#client.ask(question, options), read);
  }
}

/** Questions about the list, the classes and the documents (`ids`) of an application. */
export function ofApplication(application: DocdbNumber, ids: readonly string[]): Question[] {
  const data = ['global_doc_list', 'global_cite_class'].flatMap((name) => questionOf(name, application) ?? []);
  return [...data, ...ids.flatMap((id) => bodyQuestion(application, id) ?? [])];
}

/** Questions about the family of a number, the preferred one first. */
export function familyQuestions(number: DocdbNumber): Question[] {
  return ['family_list', 'family'].flatMap((name) => questionOf(name, number) ?? []);
}

function readMembers({ api, data }: HeldAnswer): FamilyMember[] {
  return (api === 'opd/family' ? readFamily : readFamilyList)(data);
}

function told<T>(outcome: Outcome, read: (answer: HeldAnswer) => T | undefined): DossierAnswer<T> {
  const answer = outcome.kind === 'answer' ? outcome.answer : outcome.held;
  const value = answer?.statusCode === '100' ? read(answer) : undefined;
  return {
    ...(answer && value !== undefined ? { value, source: { api: answer.api, fetchedAt: answer.fetchedAt } } : {}),
    ...(outcome.kind === 'failure' ? { failure: outcome.failure } : {}),
  };
}

function bodyQuestion(application: DocdbNumber, documentId: string): Question | undefined {
  return questionOf(bodyApi(application), application, documentId);
}

function bodyApi({ country }: DocdbNumber): string {
  return country === 'JP' ? 'jp_doc_cont' : 'global_doc_cont';
}

function questionOf(name: string, number: DocdbNumber, documentId?: string): Question | undefined {
  const api = apiById(`opd/${name}`);
  const parameter = parameterOf(api, number, documentId);
  return parameter === undefined ? undefined : { api, parameter };
}
