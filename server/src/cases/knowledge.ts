import type { HeldAnswer } from '../store/store.ts';
import type { Sourced } from './facts.ts';
import type { Known } from './periods/lastDays.ts';
import type { Progress } from '../apis/answers/progress.ts';
import { caseKey, type CaseNumber } from '../numbers/caseNumber.ts';

/** The saved data of a number. */
export type Knowledge =
  | ({
      readonly kind: 'case';
      readonly progress: Progress;
      /** For its state and deadlines: the overview, the register, the first of a chain of 分割. */
      readonly known: Known;
    } & Dated)
  /** The API has no such case: unpublished, too new, before 2003-07, or wrong (107); or does not offer it (111). */
  | ({
      readonly kind: 'none';
      readonly statusCode: string;
      /** From another API. */
      readonly numbers?: KnownNumbers;
    } & Dated)
  | { readonly kind: 'unknown' };

type Dated = Pick<Sourced<unknown>, 'source' | 'isStale'>;

/** By case_number_reference or the national-phase API, in the order of a case's life. */
export interface KnownNumbers extends Dated {
  readonly all: readonly CaseNumber[];
}

export const UNKNOWN: Knowledge = { kind: 'unknown' };

/** Of an answer without a case. `now`: ms since the epoch. */
export function knowledgeOfNone(answer: HeldAnswer, now: number): Extract<Knowledge, { kind: 'none' }> {
  const { api, fetchedAt, statusCode, staleAt } = answer;
  return { kind: 'none', statusCode, source: { api, fetchedAt }, isStale: staleAt <= now };
}

/** The numbers of a case in its overview, in the order in which it gets them. */
export function numbersOf(progress: Progress): CaseNumber[] {
  const { application, publication, nationalPublication, registration } = progress;
  const { internationalApplication, internationalPublication } = progress;
  const all = [application, publication, nationalPublication, registration];
  return [...all, internationalApplication, internationalPublication].filter(
    (one) => one !== undefined && one !== null,
  );
}

/** The numbers of a case by any API, also where app_progress has no such case. */
export function numbersKnown(knowledge: Knowledge | undefined): readonly CaseNumber[] {
  if (knowledge?.kind === 'case') return numbersOf(knowledge.progress);
  return (knowledge?.kind === 'none' ? knowledge.numbers?.all : undefined) ?? [];
}

/** One string for all notations of a number, and for 再公表 and 国際公開 of the same number. */
export function mentionKey(number: CaseNumber): string {
  return caseKey(asPrinted(number));
}

/** 再公表 carries the number of the international publication. */
export function asPrinted(number: CaseNumber): CaseNumber {
  return number.kind === 'republication' ? { ...number, kind: 'internationalPublication' } : number;
}
