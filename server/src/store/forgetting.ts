import type { CaseNumber } from '../numbers/caseNumber.ts';
import type { Api } from '../apis/apis.ts';

/**
 * What is to be forgotten of what is held. What was sent is no part of it: the counts of the day and the minute windows
 * stay, whatever is forgotten.
 */
export type Forgetting = CaseTrace | 'everything';

/** A question whose answer may be held: `Question` of the store. */
interface Asked {
  readonly api: Api;
  readonly parameter: string;
}

/** Under which names things of a case are held. */
export interface CaseTrace {
  /** The case by all its numbers that are known. */
  readonly numbers: readonly CaseNumber[];
  /** The questions whose answers are about it. */
  readonly questions: readonly Asked[];
  /** Codes that these answers name. A name is forgotten with the case where no other held answer has its code. */
  readonly codes: readonly string[];
}

/** What was forgotten. */
export interface Forgotten {
  /** How many answers. */
  readonly answers: number;
  /** Codes whose names were forgotten; of everything they are not listed. */
  readonly codes: readonly string[];
  /**
   * The bytes of the file hold nothing of it any more. False where another program kept the file busy, so that they are
   * overwritten when the next thing is forgotten.
   */
  readonly isOverwritten: boolean;
  /** The team's store: whether it forgot the case too (`away`: it cannot be reached); absent without one. */
  readonly team?: 'forgotten' | 'kept' | 'away';
}

/** Whether the answer to a question is to be forgotten. */
export function isForgotten(what: Forgetting, { api, parameter }: Asked): boolean {
  if (what === 'everything') return true;
  return what.questions.some((one) => one.api.id === api.id && one.parameter === parameter);
}
