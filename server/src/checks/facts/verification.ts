import { caseKey } from '../../numbers/caseNumber.ts';
import type { Failure } from '../../base/failure.ts';
import { moved, type Finding } from '../finding.ts';
import { contentOf } from '../documentContext.ts';
import { progressOf, type KnownFacts } from './knownFacts.ts';
import { sideOf } from './parties.ts';
import type { DraftUnderCheck } from './draftUnderCheck.ts';
import { requiredFacts } from './requiredFacts.ts';

export interface Unverified {
  /** Numbers without saved data. */
  readonly numbers: number;
  /** 識別番号 whose name is neither saved nor part of the case data: each costs one request. */
  readonly codes: readonly string[];
  /** Maximum number of requests, including updates of answers from earlier days. */
  readonly requests: number;
  /** Why no request can be sent today. */
  readonly spent: Failure | undefined;
  /** Something was never requested. */
  readonly isLacking: boolean;
}

/** What these documents lack. */
export function unverified(subjects: readonly DraftUnderCheck[], held: KnownFacts): Unverified {
  const cases = requiredFacts(subjects).cases.flatMap(({ number }) => held.cases.get(caseKey(number)) ?? []);
  const codes = codesToAsk(subjects, held);
  const requests = cases.reduce((sum, one) => sum + (one.spent ? 0 : one.requests), codes.length);
  return {
    numbers: cases.filter(({ knowledge }) => knowledge.kind === 'unknown').length,
    codes,
    requests,
    spent: requests === 0 ? cases.find(({ spent }) => spent)?.spent : undefined,
    isLacking: codes.length > 0 || cases.some(({ isWhole }) => !isWhole),
  };
}

/** Codes without a name. The case data has the names of persons who must be on record. */
function codesToAsk(subjects: readonly DraftUnderCheck[], held: KnownFacts): string[] {
  const codes = new Set<string>();
  for (const subject of subjects) {
    const own = subject.own && held.cases.get(caseKey(subject.own.number));
    const isNamedByCase = own?.knowledge.kind === 'unknown' || progressOf(held, subject.own) !== undefined;
    for (const person of subject.persons) {
      const { digits } = person;
      if (digits === undefined || held.names.has(digits)) continue;
      if (!(isNamedByCase && sideOf(subject, person) !== undefined)) codes.add(digits);
    }
  }
  return [...codes];
}

/** One finding per draft, on its first 【書類名】: what was not verified, and the number of requests for it. */
export function notVerified(subjects: readonly DraftUnderCheck[], held: KnownFacts): Finding[] {
  const [first] = subjects;
  const { numbers, codes, requests, spent, isLacking } = unverified(subjects, held);
  if (!first || !isLacking || (requests === 0 && !spent)) return [];
  const finding: Finding = { code: 'not-verified', ...contentOf(first.name), numbers, codes: codes.length, requests };
  return [...moved([finding], first.part.at)];
}
