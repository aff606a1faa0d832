import { ANSWERED_BY, apisFor, OVERVIEW, type CaseQuestion } from '../../server/src/cases/questions.ts';
import { isNationalPublication } from '../../server/demo/cases/eraNumber.ts';
import type { DemoCase } from '../../server/demo/cases/cases.ts';
import type { ApiName } from '../../server/src/apis/apis.ts';
import type { CaseNumber } from '../../server/src/numbers/caseNumber.ts';

/** One thing that somebody wants to know, in the order in which it is wanted. */
export type Wish =
  | { readonly kind: 'number'; readonly number: CaseNumber }
  | { readonly kind: 'question'; readonly application: CaseNumber; readonly question: CaseQuestion }
  /** A code or a name. */
  | { readonly kind: 'applicant'; readonly text: string };

/** Requests by what they are for. */
export interface Requests {
  /** Which application a number belongs to. */
  number: number;
  /** Facts of a case. */
  facts: number;
  /** Texts of documents. */
  bodies: number;
  /** Codes and names. */
  applicants: number;
}

/** What an API's answer is for. */
export function purposeOf(name: ApiName): keyof Requests {
  if (name.startsWith('app_doc_cont_')) return 'bodies';
  if (name.startsWith('applicant_attorney')) return 'applicants';
  return name === 'case_number_reference' || name === 'pct_national_phase_application_number' ? 'number' : 'facts';
}

/**
 * The fewest requests with which anybody could meet the wishes on one day, each when it comes: distinct facts divided by
 * what one answer holds. Counts from the cases themselves and the table of questions alone; nothing of the client's own
 * planning is used, and what an earlier answer names anywhere costs nothing.
 */
export function leastRequests(wishes: readonly Wish[], cases: readonly DemoCase[]): Requests {
  const wanted = new Map<DemoCase, Set<CaseQuestion>>();
  const people = new Set<string>();
  let finders = 0;
  const isNamed = (text: string) => [...wanted.keys()].some(({ progress }) => JSON.stringify(progress).includes(text));
  const want = (one: DemoCase, questions: readonly CaseQuestion[]) => {
    wanted.set(one, (wanted.get(one) ?? new Set()).union(new Set(questions)));
  };
  for (const wish of wishes) {
    if (wish.kind === 'applicant') {
      if (!isNamed(wish.text)) people.add(wish.text);
      continue;
    }
    const number = wish.kind === 'number' ? wish.number : wish.application;
    const one = cases.find((other) => isOf(number, other));
    if (!one) throw new Error(`no case has the number ${number.kind} ${number.number}`);
    if (number.kind !== 'application' && !wanted.has(one) && !isNamed(number.number)) finders++;
    want(one, wish.kind === 'number' ? OVERVIEW : [wish.question]);
  }
  const isBody = (question: CaseQuestion) => ANSWERED_BY[question].every((name) => purposeOf(name) === 'bodies');
  const answers = (keep: (question: CaseQuestion) => boolean) =>
    [...wanted].reduce((sum, [{ law }, questions]) => sum + fewestAnswers(law, [...questions].filter(keep)), 0);
  return {
    number: finders,
    facts: answers((question) => !isBody(question)),
    bodies: answers(isBody),
    applicants: people.size,
  };
}

/** What a client sends that keeps nothing: for each wish one request, and one before it to find the application. */
export function requestsWithoutStore(wishes: readonly Wish[]): Requests {
  const sent: Requests = { number: 0, facts: 0, bodies: 0, applicants: 0 };
  for (const wish of wishes) {
    if (wish.kind === 'applicant') sent.applicants++;
    else if (wish.kind === 'question')
      sent[ANSWERED_BY[wish.question].some((n) => purposeOf(n) === 'bodies') ? 'bodies' : 'facts']++;
    else {
      if (wish.number.kind !== 'application') sent.number++;
      sent.facts++;
    }
  }
  return sent;
}

/** The size of the smallest set of answers that holds all questions. */
function fewestAnswers(law: DemoCase['law'], questions: readonly CaseQuestion[]): number {
  const names = [...new Set(questions.flatMap((question) => apisFor(law, question).map(({ name }) => name)))];
  let fewest = Infinity;
  for (let set = 0; set < 1 << names.length; set++) {
    const chosen = names.filter((_, index) => (set & (1 << index)) !== 0);
    const isEnough = questions.every((question) => chosen.some((name) => ANSWERED_BY[question].includes(name)));
    if (isEnough) fewest = Math.min(fewest, chosen.length);
  }
  return fewest;
}

function isOf({ law, kind, number }: CaseNumber, one: DemoCase): boolean {
  if (law !== one.law) return false;
  const { progress } = one;
  if (kind === 'application') return progress.applicationNumber === number;
  if (kind === 'registration') return progress.registrationNumber === number;
  if (one.law !== 'patent') return false;
  const { ADPublicationNumber: publication, ADNationalPublicationNumber: national } = one.progress;
  switch (kind) {
    case 'publication':
      return publication === number;
    case 'nationalPublication':
      return isNationalPublication(national) && national === number;
    case 'internationalApplication':
      return one.progress.internationalApplicationNumber === number;
    case 'internationalPublication':
      return one.progress.internationalPublicationNumber === number;
    default:
      return false;
  }
}
