import type { CalendarDate } from '../../base/calendarDate.ts';
import type { Failure } from '../../base/failure.ts';
import type { Knowledge } from '../../cases/knowledge.ts';
import type { Facts } from '../../cases/facts.ts';
import type { CaseDocument } from '../../documents/document.ts';
import type { Progress } from '../../apis/answers/progress.ts';
import type { IsHoliday } from '../../cases/periods/arithmetic.ts';
import { caseKey, type CaseNumber } from '../../numbers/caseNumber.ts';
import { nameKey } from './contents.ts';
import type { NamedCase } from '../../drafts/reading.ts';

/** What is held of a case. */
export interface HeldCase {
  readonly knowledge: Knowledge;
  /** Undefined where the application is not known, or nothing of it. */
  readonly facts: Facts | undefined;
  /** Notices whose bodies are held. */
  readonly notices: readonly CaseDocument[];
  /** Every question of the checks has been answered once, however long ago. */
  readonly isWhole: boolean;
  /** Requests that bring all of it up to date, at most. */
  readonly requests: number;
  /** Why none can be sent today. */
  readonly spent: Failure | undefined;
}

/** What is held of everything that a draft names. */
export interface Held {
  /** By `caseKey`. */
  readonly cases: ReadonlyMap<string, HeldCase>;
  /** Names by 識別番号; null where the JPO has said that there is no such code. */
  readonly names: ReadonlyMap<string, string | null>;
  /** The codes of a name, as far as they are known. */
  readonly codesOf: (name: string) => readonly string[];
}

/** What the checks go by beside the draft and the data. */
export interface CheckOptions {
  /** The day in Japan. */
  readonly today: CalendarDate;
  /** A last day so many days ahead is near. */
  readonly nearDays: number;
  readonly residentAbroad: boolean;
  readonly isHoliday: IsHoliday;
}

/** What is held of a case that an item names. */
export function heldCase(held: Held, named: NamedCase | undefined): HeldCase | undefined {
  return named && held.cases.get(caseKey(named.number));
}

/** What app_progress says of a case, where it is held. */
export function progressOf(held: Held, named: NamedCase | undefined): Progress | undefined {
  const knowledge = heldCase(held, named)?.knowledge;
  return knowledge?.kind === 'case' ? knowledge.progress : undefined;
}

/** Whether two names are the same but for blanks, width and case. */
export function isSameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

/** Whether two numbers are of the same kind and law and equal. */
export function isSameNumber(one: CaseNumber, other: CaseNumber): boolean {
  return caseKey(one) === caseKey(other);
}
