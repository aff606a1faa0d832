import { OVERVIEW, type CaseQuestion } from '../../cases/questions.ts';
import { caseKey } from '../../numbers/caseNumber.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import { ABOUT_RIGHTS, citedIn, examinerIn, type DraftUnderCheck } from './draftUnderCheck.ts';

export interface RequiredCase {
  readonly number: FoundNumber;
  readonly questions: readonly CaseQuestion[];
}

/** Distinct cases and 識別番号 that the checks of a draft need. */
export interface RequiredFacts {
  readonly cases: readonly RequiredCase[];
  readonly codes: readonly string[];
}

/** Equal for two texts that differ only in their bodies. */
export function requiredFacts(subjects: readonly DraftUnderCheck[]): RequiredFacts {
  const cases = new Map<string, { number: FoundNumber; questions: Set<CaseQuestion> }>();
  const add = (number: FoundNumber, questions: readonly CaseQuestion[]) => {
    const key = caseKey(number);
    const known = cases.get(key) ?? { number, questions: new Set() };
    for (const question of questions) known.questions.add(question);
    cases.set(key, known);
  };
  const codes = new Set<string>();
  for (const subject of subjects) {
    if (subject.own) add(subject.own.number, questionsOf(subject));
    for (const others of [subject.parents, subject.priorities]) {
      for (const { number } of others) add(number, OVERVIEW);
    }
    for (const { digits } of subject.persons) if (digits !== undefined) codes.add(digits);
  }
  return {
    cases: [...cases.values()].map(({ number, questions }) => ({ number, questions: [...questions] })),
    codes: [...codes],
  };
}

/** Equal strings for equal requirements. */
export function keyOfRequired({ cases, codes }: RequiredFacts): string {
  const ofCases = cases.map(({ number, questions }) => [caseKey(number), ...questions].join(' '));
  return [...ofCases, ...codes].join('\n');
}

const questions = new WeakMap<DraftUnderCheck, readonly CaseQuestion[]>();

/** Cached per subject: a keystroke changes only one. */
function questionsOf(subject: DraftUnderCheck): readonly CaseQuestion[] {
  const known = questions.get(subject) ?? questionsAbout(subject);
  questions.set(subject, known);
  return known;
}

function questionsAbout(subject: DraftUnderCheck): CaseQuestion[] {
  const { type, priorities, parents } = subject;
  const also: readonly [CaseQuestion, boolean][] = [
    ['registration', ABOUT_RIGHTS.includes(type?.id ?? '')],
    ['citations', citedIn(subject).length > 0],
    ['noticeBodies', subject.dispatch !== undefined && examinerIn(subject) !== undefined],
    ['priority', priorities.length > 0],
    ['parentage', parents.length > 0],
  ];
  return [...OVERVIEW, ...also.flatMap(([question, applies]) => (applies ? question : []))];
}
