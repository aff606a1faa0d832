import type { CaseFile } from '../../cases/caseFile.ts';
import type { Cases } from '../../cases/cases.ts';
import { noticeToAnswer } from '../../cases/notices.ts';
import { numbersOf } from '../../cases/knowledge.ts';
import type { Clock } from '../../base/clock.ts';
import type { Progress } from '../../apis/answers/progress.ts';
import { caseKey, type CaseNumber } from '../../numbers/caseNumber.ts';
import type { FoundNumber } from '../../numbers/scan.ts';

/** A case that a draft names. */
export interface HeldCase {
  readonly found: FoundNumber;
  /** Undefined where there is none to read from, or it cannot be read. */
  readonly file: CaseFile | undefined;
  /** Undefined where nothing is held of it. */
  readonly progress: Progress | undefined;
}

/** The cases of a draft: those that its documents are about, and others that it names. */
export interface HeldCases {
  readonly own: readonly HeldCase[];
  readonly others: readonly HeldCase[];
}

/** A draft can name thousands of cases; the first ones are offered. */
const MOST_OTHERS = 20;
/** What is held of the cases of a draft. Never asks; what cannot be read counts as not held. */
export async function heldCases(
  own: readonly FoundNumber[],
  numbers: readonly FoundNumber[],
  cases: Cases | undefined,
  notes: CaseNotes,
): Promise<HeldCases> {
  const keys = new Set<string>();
  const distinct = (list: readonly FoundNumber[], most: number) => {
    const found: FoundNumber[] = [];
    for (const one of list) {
      if (found.length === most) break;
      if (one.number === '' || keys.has(caseKey(one))) continue;
      keys.add(caseKey(one));
      found.push(one);
    }
    return found;
  };
  const ownCases = distinct(own, MOST_OTHERS);
  const others = distinct(numbers, MOST_OTHERS);
  const read = async (found: FoundNumber): Promise<HeldCase> => {
    const file = await notes.file(found, cases);
    return { found, file, progress: file?.progress };
  };
  return { own: await Promise.all(ownCases.map(read)), others: await Promise.all(others.map(read)) };
}

/** How long a file is taken as it was, ms: typing asks for the same at each keystroke. */
const FRESH_MS = 2_000;
const MOST_NOTES = 200;

/** The files of cases that were read a moment ago. */
export class CaseNotes {
  readonly #clock: Clock;
  readonly #notes = new Map<string, { readonly at: number; readonly file: Promise<CaseFile | undefined> }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** What is held of the case of a number. Never asks; what cannot be read counts as not held. */
  file(number: CaseNumber, cases: Cases | undefined): Promise<CaseFile | undefined> {
    if (!cases) return Promise.resolve(undefined);
    const key = caseKey(number);
    const now = this.#clock.now();
    const known = this.#notes.get(key);
    if (known && now >= known.at && now < known.at + FRESH_MS) return known.file;
    if (this.#notes.size >= MOST_NOTES) this.#notes.clear();
    const file = cases.held(number).catch(() => undefined);
    this.#notes.set(key, { at: now, file });
    return file;
  }
}

/** The examiner of the notice that waits for an answer, where its text is held. Never asks. */
export async function examinerOf({ file, progress }: HeldCase): Promise<string | undefined> {
  const notice = progress && noticeToAnswer(progress)?.document.number;
  const { bundle } = (await file?.documents('noticeBodies').catch(() => undefined)) ?? {};
  return bundle?.documents.find((one) => one.documentNumber === notice)?.examiner;
}

/** The numbers of a case, as far as they are known: the one that the draft names first. */
export function numbersOfCase({ found, progress }: HeldCase): CaseNumber[] {
  return [found, ...(progress ? numbersOf(progress) : [])];
}
