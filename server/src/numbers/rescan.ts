import { firstWhere } from '../base/lookup.ts';
import type { Law } from './caseNumber.ts';
import { changeBetween, detached } from './change.ts';
import { BEFORE, REACH } from './foldedText.ts';
import { lawOfDocument } from './lawOfDocument.ts';
import type { ReadOptions } from './read.ts';
import { SAME_REACH, Scanner, type FoundNumber } from './scan.ts';

/** The numbers of one version of a text, with what the scan of the next version needs, which uses it up. */
export interface Scanned {
  readonly numbers: MovableNumber[];
  readonly isHead: boolean[];
  readonly text: string;
  readonly year: number;
  readonly law: Law | undefined;
}

/** A number of which only this file knows that it moves with the text. */
type MovableNumber = FoundNumber & { start: number; end: number };

/** Units scanned at once while looking for the place from which on nothing changed. */
const STEP = 256;

/**
 * The numbers of a text as `scan` finds them. With the version before it, only the surroundings of what changed are
 * scanned. What stands before and behind that is the same objects: those behind are moved where they are, so that a
 * keystroke in a draft of a million numbers makes none of them anew, and `before` is of no use afterwards.
 */
export function rescan(text: string, options: ReadOptions, before?: Scanned): Scanned {
  const law = lawOfDocument(text);
  const scanner = new Scanner(text, options, law);
  const whole = { text, year: options.year, law };
  if (before?.year !== options.year || before.law !== law) {
    scanner.walk(0, text.length);
    const { numbers, isHead } = scanner;
    // In its place: of a long text there are never two lists.
    for (const [index, number] of numbers.entries()) numbers[index] = ownText(number);
    return { ...whole, numbers, isHead };
  }
  const { start, oldEnd, newEnd } = changeBetween(before.text, text);
  const shift = newEnd - oldEnd;
  const { kept, at } = resumption(before, start - REACH);
  const rest = walkUntilSame(scanner, at, newEnd + BEFORE, before, shift, text.length);
  const { numbers, isHead } = before;
  if (shift !== 0) {
    for (let index = rest.from; index < numbers.length; index++) {
      const number = numbers[index];
      if (!number) break;
      number.start += shift;
      number.end += shift;
    }
  }
  return {
    ...whole,
    numbers: replaced(numbers, kept, rest.from, scanner.numbers.slice(0, rest.found).map(ownText)),
    isHead: replaced(isHead, kept, rest.from, scanner.isHead.slice(0, rest.found)),
  };
}

/** A list with others in the place of those from `from` to `to`; the same list where there are as many. */
function replaced<T>(list: T[], from: number, to: number, others: readonly T[]): T[] {
  if (others.length !== to - from) return list.slice(0, from).concat(others, list.slice(to));
  for (const [index, other] of others.entries()) list[from + index] = other;
  return list;
}

/** Numbers are kept over many versions, and must not keep the text of each. */
function ownText(number: FoundNumber): FoundNumber {
  return { ...number, text: detached(number.text) };
}

/**
 * How many numbers are kept, and where scanning goes on: at or before `limit`, at a place where no number before has a
 * part in what comes: at a head, or far behind the last one.
 */
function resumption({ numbers, isHead }: Scanned, limit: number): { kept: number; at: number } {
  let kept = firstBehind(numbers, limit);
  const last = numbers[kept - 1];
  const at = Math.max(0, Math.min(limit, numbers[kept]?.start ?? limit));
  if (!last || at - last.end > SAME_REACH) return { kept, at };
  do kept--;
  while (kept > 0 && isHead[kept] !== true);
  return { kept, at: numbers[kept]?.start ?? 0 };
}

/**
 * Scans from `at` until, behind `changed`, the scan of the version before would go on in the same way: at a head that it
 * found too, or far behind the last number of both. `found` new numbers count, then the old ones `from` there.
 */
function walkUntilSame(
  scanner: Scanner,
  at: number,
  changed: number,
  { numbers: old, isHead: wasHead }: Scanned,
  shift: number,
  length: number,
): { found: number; from: number } {
  const { numbers, isHead } = scanner;
  let checked = 0;
  let place = scanner.walk(at, Math.min(changed, length));
  for (; place < length; place = scanner.walk(place, Math.min(place + STEP, length))) {
    for (; checked < numbers.length; checked++) {
      const start = numbers[checked]?.start ?? 0;
      if (isHead[checked] !== true || start < changed) continue;
      const from = firstBehind(old, start - shift);
      if (old[from]?.start === start - shift && wasHead[from] === true) return { found: checked, from };
    }
    const from = firstBehind(old, place - shift);
    const isOutside = (old[from]?.start ?? Infinity) >= place - shift;
    const isFar = (end = -Infinity, behind: number) => behind - end > SAME_REACH;
    if (isOutside && isFar(numbers.at(-1)?.end, place) && isFar(old[from - 1]?.end, place - shift)) {
      return { found: numbers.length, from };
    }
  }
  return { found: numbers.length, from: old.length };
}

/** The index of the first number that ends behind an offset. */
function firstBehind(numbers: readonly FoundNumber[], offset: number): number {
  return firstWhere(numbers, ({ end }) => end > offset);
}
