import type { Api } from '../apis/apis.ts';
import { costOf, type UseOf } from '../jpo/estimate.ts';
import type { Law } from '../numbers/caseNumber.ts';
import { apisFor, questionsAnsweredBy, type CaseQuestion } from './questions.ts';

interface Step {
  readonly api: Api;
  /** Of the requested questions. */
  readonly answers: readonly CaseQuestion[];
  /** 1 / the share of the day's count that is left; 1 when nothing was used. */
  readonly cost: number;
}

/** How to answer questions about one application. */
export interface Plan {
  /** Questions with a saved answer, and its API. */
  readonly held: readonly { readonly question: CaseQuestion; readonly api: Api }[];
  /** The fewest and cheapest requests for the rest. */
  readonly steps: readonly Step[];
  /** Questions that no API of this law answers. */
  readonly unanswerable: readonly CaseQuestion[];
  /** Questions whose APIs are all spent for today. */
  readonly spent: readonly CaseQuestion[];
}

/**
 * The fewest requests that answer the questions; among equally few the cheapest, and among about equally cheap those
 * that answer the most other questions. `isHeld`: a good answer of the API is saved.
 */
export function plan(law: Law, questions: readonly CaseQuestion[], isHeld: (api: Api) => boolean, useOf: UseOf): Plan {
  const held: { question: CaseQuestion; api: Api }[] = [];
  const unanswerable: CaseQuestion[] = [];
  const spent: CaseQuestion[] = [];
  const open: CaseQuestion[] = [];
  for (const question of questions) {
    const apis = apisFor(law, question);
    const holder = apis.find(isHeld);
    if (holder) held.push({ question, api: holder });
    else if (apis.length === 0) unanswerable.push(question);
    else if (apis.every((api) => costOf(api, useOf) === Infinity)) spent.push(question);
    else open.push(question);
  }
  return { held, unanswerable, spent, steps: cover(law, open, useOf) };
}

/** An exact search: ten APIs, so at most 1,024 sets. */
function cover(law: Law, questions: readonly CaseQuestion[], useOf: UseOf): Step[] {
  if (questions.length === 0) return [];
  const candidates = [...new Set(questions.flatMap((question) => apisFor(law, question)))].filter(
    (api) => costOf(api, useOf) < Infinity,
  );
  let best: readonly Api[] = candidates;
  for (let set = 1; set < 1 << candidates.length; set++) {
    const chosen = candidates.filter((_, index) => (set & (1 << index)) !== 0);
    if (!questions.every((question) => chosen.some((api) => answers(api, question)))) continue;
    if (compare(chosen, best, useOf) < 0) best = chosen;
  }
  const left = new Set(questions);
  return best.map((api) => {
    const mine = [...left].filter((question) => answers(api, question));
    for (const question of mine) left.delete(question);
    return { api, answers: mine, cost: costOf(api, useOf) };
  });
}

function answers({ name }: Api, question: CaseQuestion): boolean {
  return questionsAnsweredBy(name).includes(question);
}

/** Costs within a quarter of each other count as equal: an answer with more data is worth the difference. */
const EQUAL_COSTS = 1.25;

function compare(a: readonly Api[], b: readonly Api[], useOf: UseOf): number {
  const cost = (set: readonly Api[]) => set.reduce((sum, api) => sum + costOf(api, useOf), 0);
  const taught = (set: readonly Api[]) => new Set(set.flatMap(({ name }) => questionsAnsweredBy(name))).size;
  const [costA, costB] = [cost(a), cost(b)];
  const isEqual = Math.max(costA, costB) <= Math.min(costA, costB) * EQUAL_COSTS;
  return a.length - b.length || (isEqual ? taught(b) - taught(a) : 0) || costA - costB;
}
