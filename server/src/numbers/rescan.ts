import { firstWhere } from '../base/lookup.ts';
import type { Law } from './caseNumber.ts';
import { detached, type Change, type Sliceable } from './change.ts';
import { BEFORE, REACH } from './foldedText.ts';
import { lawOfDocument } from './lawOfDocument.ts';
import type { ReadOptions } from './read.ts';
import { SAME_REACH, Scanner, type FoundNumber } from './scan.ts';

/** The numbers of one version of a text. The scan of the next version uses it up. */
export interface Scanned {
  readonly numbers: MovableNumber[];
  readonly isHead: boolean[];
  /** The numbers with a problem. */
  readonly wrong: FoundNumber[];
  readonly year: number;
  readonly law: Law | undefined;
  /** Outside this range the numbers are those of the previous version, moved. */
  readonly read: { readonly start: number; readonly end: number };
}

interface Since {
  readonly before: Scanned;
  readonly change: Change;
}

/** Only this file moves numbers. */
type MovableNumber = FoundNumber & { start: number; end: number };

/** Units scanned at a time until nothing has changed. */
const STEP = 256;
/** Units examined after a change; four times as many if that is not enough. */
const AHEAD = 2_048;

/**
 * The numbers of a text as by `scan`. With the previous version and the change, reads only around the change; the other
 * numbers are the same objects, moved in place, so that a keystroke in a draft of a million numbers creates none of them
 * anew. `before` must not be used afterwards.
 */
export function rescan(text: Sliceable, options: ReadOptions, since?: Since): Scanned {
  const before = since?.before;
  const law = lawOfDocument(text);
  if (!since || before?.year !== options.year || before.law !== law) {
    const scanner = new Scanner(text.slice(0, text.length), options, law);
    scanner.walk(0, text.length);
    const { numbers, isHead } = scanner;
    // In place: two lists of a long text would be too much memory.
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
    // A number cut off at the end of the examined part would be misread.
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

/** Replaces a range of a list; in place where the length stays the same. */
function replaced<T>(list: T[], from: number, to: number, others: readonly T[]): T[] {
  if (others.length !== to - from) return list.slice(0, from).concat(others, list.slice(to));
  for (const [index, other] of others.entries()) list[from + index] = other;
  return list;
}

/** Numbers are kept over many versions and must not hold on to their texts. */
function ownText(number: FoundNumber): MovableNumber {
  return { ...number, text: detached(number.text) };
}

/** How many numbers to keep, and where to resume, at or before `limit`: at a head, or far after the last number kept. */
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
 * Scans from `at` until, after `changed`, the previous scan would continue in the same way: at a common head, or far after
 * the last number of both. Then `found` new numbers count, and the old ones from index `from`. `shift`: from a place of the
 * previous version to one of the scanner's. Undefined where that is not before `until`.
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

/** Index of the first number ending after an offset. */
function firstBehind(numbers: readonly FoundNumber[], offset: number): number {
  return firstWhere(numbers, ({ end }) => end > offset);
}
