import type { CaseFile } from '../../cases/caseFile.ts';
import type { Cases } from '../../cases/cases.ts';
import { noticeToAnswer } from '../../cases/notices.ts';
import { numbersOf } from '../../cases/knowledge.ts';
import type { Clock } from '../../base/clock.ts';
import type { Progress } from '../../apis/answers/progress.ts';
import { caseKey, type CaseNumber } from '../../numbers/caseNumber.ts';
import type { FoundNumber } from '../../numbers/scan.ts';

export interface HeldCase {
  readonly found: FoundNumber;
  /** Undefined if there is no such file, or it cannot be read. */
  readonly file: CaseFile | undefined;
  /** Undefined if nothing of it is saved. */
  readonly progress: Progress | undefined;
}

/** Cases that the documents of a draft are about (`own`), and others that it names. */
export interface HeldCases {
  readonly own: readonly HeldCase[];
  readonly others: readonly HeldCase[];
}

/** A draft can name thousands of cases; the first ones are offered. */
const MOST_CASES = 20;

/** The saved data of the cases of a draft. Sends no request; unreadable data counts as none. */
export async function heldCases(
  own: readonly FoundNumber[],
  numbers: readonly FoundNumber[],
  cases: Cases | undefined,
  notes: CaseNotes,
): Promise<HeldCases> {
  const keys = new Set<string>();
  const distinct = (list: readonly FoundNumber[]) => {
    const found: FoundNumber[] = [];
    for (const one of list) {
      if (found.length === MOST_CASES) break;
      if (one.number === '' || keys.has(caseKey(one))) continue;
      keys.add(caseKey(one));
      found.push(one);
    }
    return found;
  };
  const ownCases = distinct(own);
  const others = distinct(numbers);
  const read = async (found: FoundNumber): Promise<HeldCase> => {
    const file = await notes.file(found, cases);
    return { found, file, progress: file?.progress };
  };
  return { own: await Promise.all(ownCases.map(read)), others: await Promise.all(others.map(read)) };
}

/** A file is reused for this long, ms: typing requests the same at each keystroke. */
const FRESH_MS = 2_000;
const MOST_NOTES = 200;

/** Caches the files of cases for FRESH_MS. */
export class CaseNotes {
  readonly #clock: Clock;
  readonly #notes = new Map<string, { readonly at: number; readonly file: Promise<CaseFile | undefined> }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The saved data of the case of a number. Sends no request; unreadable data counts as none. */
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

/** The examiner in the saved text of the open notice. Sends no request. */
export async function examinerOf({ file, progress }: HeldCase): Promise<string | undefined> {
  const notice = progress && noticeToAnswer(progress)?.document.number;
  const { bundle } = (await file?.documents('noticeBodies').catch(() => undefined)) ?? {};
  return bundle?.documents.find((one) => one.documentNumber === notice)?.examiner;
}

/** The known numbers of a case, the one in the draft first. */
export function numbersOfCase({ found, progress }: HeldCase): CaseNumber[] {
  return [found, ...(progress ? numbersOf(progress) : [])];
}
