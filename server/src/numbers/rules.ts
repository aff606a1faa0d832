import { BETWEEN, BODIES, FOLLOW_ON, SLOTS, WRITTEN, type Body, type Written } from './notations.ts';
import { tableOf } from './fold.ts';
import type { Parts } from './read.ts';

/** Notations as patterns, and the parts that they capture. */

/** The parts captured by a pattern; the rule adds law and kind. */
export type Match = { -readonly [part in keyof Parts]-?: Parts[part] } & {
  letter: string | undefined;
  word: string | undefined;
  gou: string | undefined;
  /** Of a split registration (第2345678-2号). */
  part: string | undefined;
  /** The offset after it. */
  end: number;
};

type Slot = Exclude<keyof Match, 'law' | 'kind' | 'trial' | 'hague' | 'english' | 'end'>;

/** All properties from the start: objects of one shape are fast. */
// prettier-ignore
const NOTHING: Match = {
  law: 'patent', kind: 'application', year: undefined, era: undefined, eraYear: undefined, ten: undefined,
  unparted: undefined, serial: undefined, registration: undefined, office: undefined, trial: undefined, hague: false,
  english: false, letter: undefined, word: undefined, gou: undefined, part: undefined, end: 0,
};

/** End of a number: no further digit, and no year and month of a date (2020-07-20). */
const END = '(?![0-9])(?!(?<=[-/][0-9]{1,2})[-/][0-9])';

/** Sentences of slots as one sticky pattern; the first that fits counts. */
export class Pattern {
  readonly #sentences: readonly string[];
  readonly #before: string;
  /** Compiled on first use: the server starts without any. `slots`: by group number. */
  #compiled: { readonly pattern: RegExp; readonly slots: readonly Slot[] } | undefined;

  constructor(sentences: readonly string[], before = '') {
    this.#sentences = sentences;
    this.#before = before;
  }

  at(folded: string, offset: number): Match | undefined {
    this.#compiled ??= compile(this.#sentences, this.#before);
    const { pattern, slots } = this.#compiled;
    pattern.lastIndex = offset;
    const match = pattern.exec(folded);
    if (!match) return undefined;
    const found = { ...NOTHING };
    found.end = pattern.lastIndex;
    for (let i = 1; i < match.length; i++) {
      const name = slots[i - 1];
      if (name !== undefined && match[i] !== undefined) found[name] = match[i];
    }
    return found;
  }
}

function compile(sentences: readonly string[], before: string) {
  const slots: Slot[] = [];
  const bodies = sentences.map(
    (sentence) => `(?:${sentence.replace(/\{([^{}]+)\}/gu, (_, slot: string) => sourceOf(slot))})`,
  );
  const source = `${before}(?:${bodies.join('|')})${END}`.replace(/\(\?<([a-z]+)>/giu, (_, name: Slot) => {
    slots.push(name);
    return '(';
  });
  // Group names must be unique across alternatives, and named groups are slow: counted instead.
  return { pattern: new RegExp(source, 'uy'), slots };
}

function sourceOf(slot: string): string {
  const source = SLOTS[slot];
  if (source === undefined) throw new Error(`no slot ${slot}`);
  return source;
}

/** A word with the pattern of what may follow it. */
export interface Rule extends Written {
  readonly word: string;
  /** For comparing units, which is faster than strings; few places have more than the first two. */
  readonly units: Uint16Array;
  readonly pattern: Pattern;
  /** The form of numbers that may follow without a word. */
  readonly form: FollowOn | undefined;
  /** Whether the words around it decide whose number it is, and its law. */
  readonly edges: 'office' | 'plain' | 'none';
}

const patternOf = new Map((Object.keys(BODIES) as Body[]).map((body) => [body, new Pattern(BODIES[body])]));

// prettier-ignore
const FORMS: Readonly<Partial<Record<Body, FollowOn>>> = {
  yearAndSerial: 'yearAndSerial', trial: 'yearAndSerial', bareYearAndSerial: 'yearAndSerial', jpPublication: 'yearAndSerial', jpLetter: 'yearAndSerial',
  registration: 'registration', registrationInFull: 'registration', registrationNamed: 'registration', bareRegistration: 'registration', jpRegistration: 'registration',
  wo: 'wo', jpWo: 'wo', yearFirst: 'yearAndSerial', oldTrial: 'yearAndSerial', ownSeries: 'yearAndSerial',
};

/** Rules by the first two units of their word; longer words first. */
const rules = new Map<number, Rule[]>();
for (const row of WRITTEN) {
  for (const word of row.words) {
    const pattern = patternOf.get(row.body);
    if (!pattern) throw new Error(`no body ${row.body}`);
    const units = Uint16Array.from(word, (character) => character.charCodeAt(0));
    const key = pair(word.charCodeAt(0), word.charCodeAt(1));
    const form = FORMS[row.body];
    rules.set(key, [...(rules.get(key) ?? []), { ...row, word, units, pattern, form, edges: edgesOf(word, row.body) }]);
  }
}
for (const list of rules.values()) list.sort((a, b) => b.word.length - a.word.length);
const NONE: readonly Rule[] = [];

/** Codes (WO, JP, PCT) and items say whose number it is; 登録 alone can be of any register. */
function edgesOf(word: string, body: Body): Rule['edges'] {
  if (body === 'registrationInFull' || body === 'registrationNamed') return 'plain';
  return /^[A-Z【]/u.test(word) || body === 'yearFirst' ? 'none' : 'office';
}

function pair(first: number, second: number): number {
  return (first << 16) | second;
}

/** Rules whose word can begin with these two folded units. */
export function rulesFor(first: number, second: number): readonly Rule[] {
  return rules.get(pair(first, second)) ?? NONE;
}

/** Whether the rule's whole word is at this place; its first two units are known to match. */
export function hasWord({ units: word }: Rule, units: Uint16Array, at: number): boolean {
  for (let i = 2; i < word.length; i++) if (word[i] !== units[at + i]) return false;
  return true;
}

export const SAME = '同'.charCodeAt(0);

/** First and second units of words: rule out most places of a draft. */
export const FIRST = new Uint8Array(0x10000);
export const SECOND = new Uint8Array(0x10000);
for (const key of rules.keys()) {
  FIRST[key >>> 16] = 1;
  SECOND[key & 0xffff] = 1;
}

export type FollowOn = keyof typeof FOLLOW_ON;

/** 同, optionally with a line end. */
const SAME_WORD = '同(?:[ ]{0,3}(?:\\r\\n?|\\n)[ >]{0,40})?';

/** Numbers after 同, by the form of the previous number. */
export const MARKED: Readonly<Record<FollowOn, Pattern>> = {
  yearAndSerial: new Pattern(FOLLOW_ON.yearAndSerial.marked, SAME_WORD),
  registration: new Pattern(FOLLOW_ON.registration.marked, SAME_WORD),
  wo: new Pattern(FOLLOW_ON.wo.marked, SAME_WORD),
};
/** Numbers after BETWEEN. */
export const UNMARKED: Readonly<Record<FollowOn, Pattern>> = {
  yearAndSerial: new Pattern(FOLLOW_ON.yearAndSerial.unmarked),
  registration: new Pattern(FOLLOW_ON.registration.unmarked),
  wo: new Pattern(FOLLOW_ON.wo.unmarked),
};

const between = new RegExp(BETWEEN, 'uy');
/** First units of BETWEEN; most numbers are followed by none of them. */
const BEGINS_BETWEEN = tableOf(' \r\n、,・;~/及並おな又ま若も乃かと');

/** Length of the text between two numbers of a list; undefined where none begins here. */
export function lengthBetween(folded: string, offset: number): number | undefined {
  if (BEGINS_BETWEEN[folded.charCodeAt(offset)] !== 1) return undefined;
  between.lastIndex = offset;
  return between.test(folded) ? between.lastIndex - offset : undefined;
}

/** A quantity is no case. */
const UNITS = / {0,2}[年月日件項条円%頁章節個名人つ行欄段図表証社回本点通冊]/uy;
/** What continues after a hyphen is no registration. */
const PARTED = /[-/][0-9]/uy;

/** Whether a counted unit follows. */
export function isUnitAt(folded: string, offset: number): boolean {
  UNITS.lastIndex = offset;
  return UNITS.test(folded);
}

/** Whether a hyphen and a digit follow. */
export function isPartedAt(folded: string, offset: number): boolean {
  PARTED.lastIndex = offset;
  return PARTED.test(folded);
}
