import { firstWhere } from '../base/lookup.ts';
import type { Law } from './caseNumber.ts';
import { detached, type Change, type Sliceable } from './change.ts';
import { BEFORE, REACH } from './foldedText.ts';
import { lawOfDocument } from './lawOfDocument.ts';
import type { ReadOptions } from './read.ts';
import { SAME_REACH, Scanner, type FoundNumber } from './scan.ts';

/** The numbers of one version of a text, with what the scan of the next version needs, which uses it up. */
export interface Scanned {
  readonly numbers: MovableNumber[];
  readonly isHead: boolean[];
  /** Those of the numbers that have a problem. */
  readonly wrong: FoundNumber[];
  readonly year: number;
  readonly law: Law | undefined;
  /** Outside of this part of the text the numbers are those of the version before, moved. */
  readonly read: { readonly start: number; readonly end: number };
}

/** The version before, and what changed since. */
interface Since {
  readonly before: Scanned;
  readonly change: Change;
}

/** A number of which only this file knows that it moves with the text. */
type MovableNumber = FoundNumber & { start: number; end: number };

/** Units scanned at once while looking for the place from which on nothing changed. */
const STEP = 256;
/** Units behind a change that are looked at first; four times as many where that does not reach. */
const AHEAD = 2_048;

/**
 * The numbers of a text as `scan` finds them. With the version before it and the change since, only the surroundings of
 * the change are read. What stands before and behind that is the same objects: those behind are moved where they are, so
 * that a keystroke in a draft of a million numbers makes none of them anew, and `before` is of no use afterwards.
 */
export function rescan(text: Sliceable, options: ReadOptions, since?: Since): Scanned {
  const before = since?.before;
  const law = lawOfDocument(text);
  if (!since || before?.year !== options.year || before.law !== law) {
    const scanner = new Scanner(text.slice(0, text.length), options, law);
    scanner.walk(0, text.length);
    const { numbers, isHead } = scanner;
    // In its place: of a long text there are never two lists.
    for (const [index, number] of numbers.entries()) numbers[index] = ownText(number);
    const wrong = numbers.filter(isWrong);
    return { year: options.year, law, numbers, isHead, wrong, read: { start: 0, end: text.length } };
  }
  const { start, oldEnd, newEnd } = since.change;
  const shift = newEnd - oldEnd;
  const { kept, at } = resumption(before, start - REACH);
  const from = Math.max(0, at - BEFORE);
  for (let ahead = AHEAD; ; ahead *= 4) {
    const to = Math.min(text.length, newEnd + ahead);
    const scanner = new Scanner(text.slice(from, to), options, law);
    // What is cut off by the end of what is looked at is not read as it is.
    const until = to === text.length ? to - from : to - from - 2 * REACH;
    const rest = walkUntilSame(scanner, at - from, newEnd + BEFORE - from, before, shift - from, until);
    if (!rest && to < text.length) continue;
    const { found, from: next } = rest ?? { found: scanner.numbers.length, from: before.numbers.length };
    const { numbers, isHead } = before;
    const gone = numbers.slice(kept, next);
    const wrongFrom = (index: number) =>
      firstWhere(before.wrong, ({ start: at }) => at >= (numbers[index]?.start ?? Infinity));
    const [keptWrong, nextWrong] = [wrongFrom(kept), wrongFrom(next)];
    if (shift !== 0) {
      for (let index = next; index < numbers.length; index++) {
        const number = numbers[index];
        if (!number) break;
        number.start += shift;
        number.end += shift;
      }
    }
    const others = scanner.numbers.slice(0, found).map((number) => {
      const own = ownText(number);
      own.start += from;
      own.end += from;
      return own;
    });
    return {
      year: options.year,
      law,
      numbers: replaced(numbers, kept, next, others),
      isHead: replaced(isHead, kept, next, scanner.isHead.slice(0, found)),
      wrong: replaced(before.wrong, keptWrong, nextWrong, others.filter(isWrong)),
      read: {
        start: Math.min(start, others[0]?.start ?? start, gone[0]?.start ?? start),
        end: Math.max(newEnd, others.at(-1)?.end ?? 0, (gone.at(-1)?.end ?? 0) + shift),
      },
    };
  }
}

function isWrong({ problem }: FoundNumber): boolean {
  return problem !== undefined;
}

/** A list with others in the place of those from `from` to `to`; the same list where there are as many. */
function replaced<T>(list: T[], from: number, to: number, others: readonly T[]): T[] {
  if (others.length !== to - from) return list.slice(0, from).concat(others, list.slice(to));
  for (const [index, other] of others.entries()) list[from + index] = other;
  return list;
}

/** Numbers are kept over many versions, and must not keep the text of each. */
function ownText(number: FoundNumber): MovableNumber {
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
 * found too, or far behind the last number of both. `found` new numbers count, then the old ones `from` there. `shift`:
 * from a place of the version before to one of the scanner's. Undefined where that is not before `until`.
 */
function walkUntilSame(
  scanner: Scanner,
  at: number,
  changed: number,
  { numbers: old, isHead: wasHead }: Scanned,
  shift: number,
  until: number,
): { found: number; from: number } | undefined {
  const { numbers, isHead } = scanner;
  let checked = 0;
  let place = scanner.walk(at, Math.min(changed, until));
  for (; place < until; place = scanner.walk(place, Math.min(place + STEP, until))) {
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
  return undefined;
}

/** The index of the first number that ends behind an offset. */
function firstBehind(numbers: readonly FoundNumber[], offset: number): number {
  return firstWhere(numbers, ({ end }) => end > offset);
}
