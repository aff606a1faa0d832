import type { CaseFile } from '../../cases/caseFile.ts';
import type { Knowledge } from '../../cases/knowledge.ts';
import type { Cases } from '../../cases/cases.ts';
import type { BodyQuestion } from '../../cases/questions.ts';
import { BundleError } from '../../documents/bundleError.ts';
import type { CaseDocument } from '../../documents/document.ts';
import { spentBy } from '../../jpo/estimate.ts';
import { caseKey } from '../../numbers/caseNumber.ts';
import { foldWord } from '../../numbers/fold.ts';
import type { RequiredCase, RequiredFacts } from './requiredFacts.ts';
import type { CalendarDate } from '../../base/calendarDate.ts';
import type { Failure } from '../../base/failure.ts';
import type { Facts } from '../../cases/facts.ts';
import type { Progress } from '../../apis/answers/progress.ts';
import type { IsHoliday } from '../../cases/periods/arithmetic.ts';
import type { NamedCase } from '../../drafts/reading.ts';

/** The saved data of a case. */
export interface HeldCase {
  readonly knowledge: Knowledge;
  /** Undefined where the application is unknown, or nothing of it is saved. */
  readonly facts: Facts | undefined;
  /** Notices with a saved body. */
  readonly notices: readonly CaseDocument[];
  /** Every question of the checks was answered at some time. */
  readonly isWhole: boolean;
  /** Maximum number of requests to update all of it. */
  readonly requests: number;
  /** Why no request can be sent today. */
  readonly spent: Failure | undefined;
}

/** Everything saved about what a draft names. */
export interface KnownFacts {
  /** By `caseKey`. */
  readonly cases: ReadonlyMap<string, HeldCase>;
  /** Names by 識別番号; null where the JPO has no such code. */
  readonly names: ReadonlyMap<string, string | null>;
  /** The known codes of a name. */
  readonly codesOf: (name: string) => readonly string[];
}

export interface CheckOptions {
  /** In Japan. */
  readonly today: CalendarDate;
  /** A deadline is near from this number of days before it. */
  readonly nearDays: number;
  readonly residentAbroad: boolean;
  readonly isHoliday: IsHoliday;
}

/** The saved data of a case that an item names. */
export function heldCase(held: KnownFacts, named: NamedCase | undefined): HeldCase | undefined {
  return named && held.cases.get(caseKey(named.number));
}

/** The saved answer of app_progress for the case. */
export function progressOf(held: KnownFacts, named: NamedCase | undefined): Progress | undefined {
  const knowledge = heldCase(held, named)?.knowledge;
  return knowledge?.kind === 'case' ? knowledge.progress : undefined;
}

/** Ignores blanks, width and case. */
export function isSameName(one: string, other: string): boolean {
  return foldWord(one) === foldWord(other);
}

/** Where saved data comes from. None of these sends a request. */
export interface HeldSources {
  readonly cases: Pick<Cases, 'held'>;
  /** The name of a 識別番号; null where the JPO has no such code. */
  readonly nameOf: (code: string) => Promise<string | null | undefined>;
  readonly codesOf: (name: string) => readonly string[];
}

/** Everything saved about what a draft names. Sends no request. Throws a FailureError when the store cannot be read. */
export async function knownFacts({ cases: wanted, codes }: RequiredFacts, sources: HeldSources): Promise<KnownFacts> {
  const cases = new Map<string, HeldCase>();
  for (const one of wanted) cases.set(caseKey(one.number), await caseOf(one, sources));
  const names = new Map<string, string | null>();
  for (const code of codes) {
    const name = nameInCases(code, cases) ?? (await sources.nameOf(code));
    if (name !== undefined) names.set(code, name);
  }
  return { cases, names, codesOf: (name) => codesOfName(name, cases, sources) };
}

async function caseOf({ number, questions }: RequiredCase, { cases }: HeldSources): Promise<HeldCase> {
  const file = await cases.held(number);
  const { knowledge } = file;
  const estimate = await file.estimate(questions);
  const { length: requests } = estimate.apis;
  const spent = spentBy(estimate);
  // A case that the JPO does not have needs no further requests.
  const isNone = knowledge.kind === 'none';
  if (!file.application)
    return { knowledge, facts: undefined, notices: [], isWhole: knowledge.kind !== 'unknown', requests, spent };
  return {
    knowledge,
    facts: await file.facts(),
    notices: questions.includes('noticeBodies') ? await bodiesOf(file, 'noticeBodies') : [],
    isWhole: isNone || (await file.unasked(questions)).length === 0,
    requests: isNone ? Math.min(requests, 1) : requests,
    spent,
  };
}

/** The documents of a saved archive; none if it cannot be read, which the viewer explains. */
export async function bodiesOf(file: CaseFile, question: BodyQuestion): Promise<readonly CaseDocument[]> {
  try {
    return (await file.documents(question)).bundle?.documents ?? [];
  } catch (error) {
    if (error instanceof BundleError) return [];
    throw error;
  }
}

/** Parties on record, from the newest answer first. */
function partiesIn(cases: ReadonlyMap<string, HeldCase>) {
  return [...cases.values()]
    .flatMap(({ knowledge }) => (knowledge.kind === 'case' ? knowledge : []))
    .sort((a, b) => b.source.fetchedAt - a.source.fetchedAt)
    .flatMap(({ progress }) => [...(progress.applicants ?? []), ...(progress.agents ?? [])]);
}

function nameInCases(code: string, cases: ReadonlyMap<string, HeldCase>): string | undefined {
  return partiesIn(cases).find((party) => party.code === code)?.name;
}

function codesOfName(name: string, cases: ReadonlyMap<string, HeldCase>, sources: HeldSources): string[] {
  const key = foldWord(name);
  const inCases = partiesIn(cases).flatMap((party) => (foldWord(party.name) === key ? (party.code ?? []) : []));
  return [...new Set([...inCases, ...sources.codesOf(name)])];
}
