import type { CaseNumber } from '../numbers/caseNumber.ts';
import type { Api } from '../apis/apis.ts';

/** Which saved data to delete. The counts of the day and the minute windows always stay. */
export type Forgetting = CaseTrace | 'everything';

/** `Question` of the store. */
interface Asked {
  readonly api: Api;
  readonly parameter: string;
}

/** What identifies the saved data of a case. */
export interface CaseTrace {
  /** All known numbers of the case. */
  readonly numbers: readonly CaseNumber[];
  /** The questions whose answers are about it. */
  readonly questions: readonly Asked[];
  /** Codes in these answers. A name is deleted with the case where no other saved answer has its code. */
  readonly codes: readonly string[];
}

/** What was deleted. */
export interface Forgotten {
  /** How many answers. */
  readonly answers: number;
  /** Codes whose names were deleted; empty after `everything`. */
  readonly codes: readonly string[];
  /** No bytes of it remain in the file. False where another program kept it busy: the next deletion overwrites them. */
  readonly isOverwritten: boolean;
  /** Whether the team's store deleted the case too (`away`: it cannot be reached); absent without one. */
  readonly team?: 'forgotten' | 'kept' | 'away';
}

/** Whether to delete the answer to a question. */
export function isForgotten(what: Forgetting, { api, parameter }: Asked): boolean {
  if (what === 'everything') return true;
  return what.questions.some((one) => one.api.id === api.id && one.parameter === parameter);
}
