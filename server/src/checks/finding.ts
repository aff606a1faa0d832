import type { Act } from '../cases/periods/periods.ts';
import type { Kind, Law } from '../numbers/caseNumber.ts';
import type { Problem, ProblemCode } from '../numbers/problems.ts';
import type { FindingCode } from './codes.ts';

type Names<T extends string> = Readonly<Record<T, string>>;
interface Digits {
  readonly digits: number;
  readonly others: string;
}
interface OnRecord {
  readonly who: string;
  readonly side: 'applicant' | 'agent' | 'holder';
}
type Maybe<T extends string> = Readonly<Record<T, string | undefined>>;

/** What the sentence of a finding names beside its code. Codes that are not listed name nothing. */
interface Named {
  'unknown-document': Names<'name'> & Maybe<'nearest'>;
  'abolished-name': Names<'name' | 'since' | 'instead'>;
  'unknown-item': Names<'name'> & Maybe<'nearest'>;
  /** `home`: where the item belongs; empty if unknown. */
  'item-out-of-place': Names<'name' | 'document' | 'home'>;
  'missing-item': Names<'name'> & Maybe<'group'>;
  'duplicate-item': Names<'name'>;
  'misplaced-item': Names<'name'> & Maybe<'before'>;
  'empty-item': Names<'name'>;
  /** `members`: the empty members of the block; `left`: the placeholder in one that is not empty. */
  'not-filled': Names<'block' | 'members' | 'left'>;
  'person-unidentified': Names<'block'> & { readonly wanted: readonly string[] };
  'wrong-party-item': Names<'name' | 'right' | 'document'>;
  'wrong-case-item': Names<'name' | 'right' | 'document'>;
  'agent-profession': Names<'name'>;
  'amendment-number': Names<'expected'>;
  'amendment-way': Names<'written' | 'item'>;
  'claim-number': Names<'expected'>;
  'paragraph-number': Names<'expected'>;
  'wrong-law': Names<'number'> & Readonly<Record<'ofNumber' | 'ofDocument', Law>>;
  'wrong-kind': Names<'number' | 'item'> & Readonly<Record<'found' | 'wanted', Kind>>;
  'unreadable-number': Names<'content' | 'item'> & { readonly wanted: Kind; readonly isSeveral: boolean };
  'applicant-code-digits': Digits;
  'dispatch-number-digits': Digits;
  /** `length`: the required number of digits; undefined for a count. */
  'item-digits': Digits & Names<'item'> & { readonly length: number | undefined };
  addressee: Names<'right'>;
  'date-impossible': Names<'written'>;
  'era-not-begun': Names<'written' | 'right'>;
  'era-over': Names<'written' | 'right'>;
  'era-over-in-text': Names<'written' | 'right'>;
  'payment-way': Names<'at' | 'way'> & { readonly what: 'none' | 'again' | 'without' | 'amount' };
  'payment-amount': Names<'item'>;
  /** The wrong share; undefined where the sum is wrong. */
  shares: Maybe<'written'>;
  'mark-content': Names<'name'>;
  'item-content':
    | (Names<'written'> & { readonly what: 'secret' })
    | (Names<'written'> & { readonly what: 'class' })
    | (Names<'written' | 'right'> & { readonly what: 'like' | 'target' });
  /** `unseen`: the codes of invisible characters. */
  'character-repertoire': Names<'characters'> & { readonly unseen?: string };
  'half-width-kana': Names<'characters'>;
  'look-alike': Names<'one' | 'codeOfOne' | 'other' | 'codeOfOther'>;
  'reserved-character': Names<'characters'>;
  'html-not-read': Names<'what'>;
  'not-verified': Readonly<Record<'numbers' | 'codes' | 'requests', number>>;
  'case-not-found': Names<'status'>;
  /** `right`: undefined where the JPO has no such code. */
  'name-of-code': Names<'digits'> & Maybe<'right'>;
  'applicant-not-on-record': OnRecord;
  'agent-not-on-record': OnRecord;
  'title-differs': Names<'right'>;
  'dispatch-number-answered': Maybe<'date'>;
  'examiner-differs': Names<'right'>;
  'case-registered': Maybe<'date'> & { readonly how: 'registered' | 'allowed' };
  'case-withdrawn': Maybe<'date'> & { readonly how: 'withdrawn' | 'abandoned' | 'dismissed' | 'invalidated' };
  'case-refused': Maybe<'date'>;
  'case-ceased': Maybe<'date'>;
  'already-answered': Names<'document'> & Maybe<'date'>;
  'already-requested': Maybe<'date'> & { readonly how: 'examination' | 'appeal' };
  'period-near': Names<'day'> & { readonly act: Act; readonly left: number };
  /** `until`: the deadline with an extension or a surcharge, if it is still to come. */
  'period-over': Names<'day'> & Maybe<'until'> & { readonly act: Act };
  'priority-differs': Names<'right'>;
  'parent-differs': Names<'right'>;
  'claims-differ': { readonly right: number };
  'fee-year-differs': { readonly right: number };
}

type Details = {
  [C in FindingCode]: C extends keyof Named ? Named[C] : C extends ProblemCode ? Pick<Problem, 'detail'> : unknown;
};

/** A code with what its sentence names. */
export type Told<C extends FindingCode> = { [K in C]: { readonly code: K } & Details[K] }[C];

export type FindingTexts<C extends FindingCode> = { readonly [K in C]: (named: Details[K]) => string };

interface Place {
  readonly start: number;
  readonly end: number;
  /** Number of further places of this code that the list leaves out. */
  readonly more?: number;
  /** The best first. */
  readonly fixes?: readonly Fix[];
}

/** Offsets are UTF-16 units of the whole text. */
export type Finding = Place & Told<FindingCode>;

interface FixDetails {
  replace: Names<'to'>;
  insertItem: Names<'name'>;
  removeItem: Names<'name'>;
  renameItem: Names<'name'>;
  moveItem: Names<'name'> & Maybe<'before'>;
  renumber: unknown;
}
export type FixKind = keyof FixDetails;

/** Changes to whole items need a look by the user, so they are never certain. */
export type FixOf<K extends FixKind> = {
  [P in K]: {
    readonly kind: P;
    readonly edits: readonly Edit[];
    readonly certainty: P extends 'replace' ? Certainty : Exclude<Certainty, 'certain'>;
  } & FixDetails[P];
}[K];

/** `from`: the replaced text, if it is short enough for a title. */
export type FixTitles = { readonly [K in FixKind]: (named: FixDetails[K], from?: string) => string };

export type Fix = FixOf<FixKind>;

/**
 * `certain`: mechanical, keeps the meaning and the value of every item (width, characters, padding); only such a fix is
 * preferred, or part of "fix all". `likely`: follows from a rule or from the JPO's data, but the user must look at it.
 * `guess`: the nearest name, or one of several readings.
 */
type Certainty = 'certain' | 'likely' | 'guess';

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A fix that replaces the text from `start` to `end`. */
export function replacing(
  { start, end }: Pick<Edit, 'start' | 'end'>,
  text: string,
  certainty: Certainty,
): FixOf<'replace'> {
  return { kind: 'replace', to: text, edits: [{ start, end, text }], certainty };
}

/** A fix that gives an item another name; `text`: the name as the draft writes it. */
export function renaming(
  { start, end }: Pick<Edit, 'start' | 'end'>,
  name: string,
  certainty: 'likely' | 'guess',
  text = name,
): FixOf<'renameItem'> {
  return { kind: 'renameItem', name, edits: [{ start: start + 1, end: end - 1, text }], certainty };
}

/** Findings of a part that begins at `by`, shifted to their places in the draft. */
export function moved(findings: readonly Finding[], by: number): readonly Finding[] {
  if (by === 0) return findings;
  const move = <T extends Pick<Finding, 'start' | 'end'>>(range: T): T => ({
    ...range,
    start: range.start + by,
    end: range.end + by,
  });
  return findings.map((finding) => ({
    ...move(finding),
    ...(finding.fixes ? { fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(move) })) } : {}),
  }));
}
