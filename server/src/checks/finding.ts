import type { FindingCode, FixKind } from './codes.ts';

/** What a check found in a draft. Offsets are UTF-16 units of the whole text. */
export interface Finding {
  readonly code: FindingCode;
  readonly start: number;
  readonly end: number;
  /** What the sentence needs beside the code: the right name, the day, the item that is missing … */
  readonly detail?: readonly string[];
  /** Further places of this code that are left out of the list. */
  readonly more?: number;
  /** What puts it right, the best first. */
  readonly fixes?: readonly Fix[];
}

/** One way to put a finding right. */
export type Fix = Replacement | Rearrangement;

interface OneFix {
  readonly detail?: readonly string[];
  readonly edits: readonly Edit[];
}

/** Other characters in the place of those that are written. */
interface Replacement extends OneFix {
  /** Which sentence the title is. */
  readonly kind: 'replace';
  readonly certainty: Certainty;
}

/** Adds, deletes, renames, moves or renumbers items: somebody has to look at it, so it is never certain. */
interface Rearrangement extends OneFix {
  readonly kind: Exclude<FixKind, 'replace'>;
  readonly certainty: Exclude<Certainty, 'certain'>;
}

/**
 * How sure a fix is. `certain`: mechanical, keeps the meaning and the value of every item (width, characters, padding); only
 * such a fix is preferred, or part of "fix all". `likely`: follows from a rule or from what the JPO said, and somebody
 * must look at it. `guess`: the nearest name, one of several readings.
 */
type Certainty = 'certain' | 'likely' | 'guess';

/** Puts `text` in the place of `start` to `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A fix that puts one text in the place of what is written from `start` to `end`. */
export function replacing({ start, end }: Pick<Edit, 'start' | 'end'>, text: string, certainty: Certainty): Fix {
  return { kind: 'replace', detail: [text], edits: [{ start, end, text }], certainty };
}
