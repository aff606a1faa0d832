import type { Cases } from '../../cases/cases.ts';
import { noticeToAnswer } from '../../cases/notices.ts';
import { numbersOf } from '../../cases/numbersOf.ts';
import type { Clock } from '../../base/clock.ts';
import type { Progress } from '../../jpo/answers/progress.ts';
import { caseKey, type CaseNumber } from '../../numbers/caseNumber.ts';
import type { FoundNumber } from '../../numbers/scan.ts';

/** A case that a draft names. */
export interface HeldCase {
  readonly found: FoundNumber;
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
  const read = async (found: FoundNumber): Promise<HeldCase> => ({
    found,
    progress: await notes.progress(found, cases),
  });
  return { own: await Promise.all(ownCases.map(read)), others: await Promise.all(others.map(read)) };
}

/** How long what was read is taken as it was, ms: typing asks for the same at each keystroke. */
const FRESH_MS = 2_000;
const MOST_NOTES = 200;

/** What was read of cases a moment ago. */
export class CaseNotes {
  readonly #clock: Clock;
  readonly #notes = new Map<string, { readonly at: number; readonly progress: Promise<Progress | undefined> }>();
  readonly #examiners = new Map<string, { readonly at: number; readonly examiner: Promise<string | undefined> }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The examiner of the notice that waits for an answer, where its text is held. Never asks. */
  examiner({ application, ...progress }: Progress, cases: Cases | undefined): Promise<string | undefined> {
    if (!cases || !application) return Promise.resolve(undefined);
    const key = caseKey(application);
    const now = this.#clock.now();
    const known = this.#examiners.get(key);
    if (known && now >= known.at && now < known.at + FRESH_MS) return known.examiner;
    if (this.#examiners.size >= MOST_NOTES) this.#examiners.clear();
    const notice = noticeToAnswer(progress)?.document.number;
    const examiner = cases.peekDocuments(application, 'noticeBodies').then(
      ({ bundle }) => bundle?.documents.find((one) => one.documentNumber === notice)?.examiner,
      () => undefined,
    );
    this.#examiners.set(key, { at: now, examiner });
    return examiner;
  }

  progress(number: CaseNumber, cases: Cases | undefined): Promise<Progress | undefined> {
    if (!cases) return Promise.resolve(undefined);
    const key = caseKey(number);
    const now = this.#clock.now();
    const known = this.#notes.get(key);
    if (known && now >= known.at && now < known.at + FRESH_MS) return known.progress;
    if (this.#notes.size >= MOST_NOTES) this.#notes.clear();
    const progress = cases.peek(number).then(
      (knowledge) => (knowledge.kind === 'case' ? knowledge.progress : undefined),
      () => undefined,
    );
    this.#notes.set(key, { at: now, progress });
    return progress;
  }
}

/** The numbers of a case, as far as they are known: the one that the draft names first. */
export function numbersOfCase({ found, progress }: HeldCase): CaseNumber[] {
  return [found, ...(progress ? numbersOf(progress) : [])];
}
