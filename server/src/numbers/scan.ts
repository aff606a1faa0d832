import type { CaseNumber, Kind, Law } from './caseNumber.ts';
import { hasLongVowel } from './fold.ts';
import { FoldedText } from './foldedText.ts';
import { lawOfDocument } from './lawOfDocument.ts';
import { WORD_BEHIND_YEAR } from './notations.ts';
import { graver, problem, type Problem } from './problems.ts';
import { FIRST_NATIONAL_SERIAL, read, type Parts, type ReadOptions } from './read.ts';
import {
  FIRST,
  hasWord,
  isPartedAt,
  isUnitAt,
  lengthBetween,
  MARKED,
  rulesFor,
  SAME,
  SECOND,
  UNMARKED,
  type FollowOn,
  type Match,
  type Pattern,
  type Rule,
} from './rules.ts';
import { suffixAt } from './suffix.ts';
import { unsupported, type Unsupported } from './support.ts';
import type { TrialWord } from './trials.ts';

/** A number as it stands in a draft. Offsets are UTF-16 units; `number` is empty where a problem is an error. */
export interface FoundNumber extends CaseNumber {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly problem?: Problem;
  readonly unsupported?: Unsupported;
}

/** 同 refers to a number at most this far back. */
export const SAME_REACH = 200;

/**
 * All numbers of a text, in order, none overlapping. Linear in the length of the text: at each place where a word of
 * WRITTEN stands, patterns of bounded length are matched.
 */
export function scan(text: string, options: ReadOptions): FoundNumber[] {
  const scanner = new Scanner(text, options, lawOfDocument(text));
  scanner.walk(0, text.length);
  return scanner.numbers;
}

/** What a number gives to those behind it that leave words out; `end` is its own. */
interface Lead {
  readonly parts: Parts;
  readonly form: FollowOn;
  readonly end: number;
}

/** Walks through a text from left to right. */
export class Scanner {
  readonly numbers: FoundNumber[] = [];
  /** For each number, true where it stands behind a word of its own: nothing before it has a part in it. */
  readonly isHead: boolean[] = [];
  readonly #text: string;
  readonly #folded: FoldedText;
  readonly #options: ReadOptions;
  readonly #law: Law | undefined;
  #lead: Lead | undefined;

  /** `law`: of the draft, for numbers whose words do not say it. */
  constructor(text: string, options: ReadOptions, law: Law | undefined) {
    this.#text = text;
    this.#folded = new FoldedText(text);
    this.#options = options;
    this.#law = law;
  }

  /** Goes on from `at` to `until`, or to the end of a number that stands across it. Returns that place. */
  walk(at: number, until: number): number {
    while (at < until) {
      const next = Math.min(until, this.#folded.reach(at));
      const { units, base } = this.#folded;
      at = base + nextBegin(units, at - base, next - base);
      if (at === next) continue;
      let end = this.#numberAt(at);
      at++;
      while (end !== undefined) {
        at = end;
        end = this.#unmarkedFollowOn(at);
      }
    }
    return at;
  }

  /** Where the number that begins here ends, or undefined. */
  #numberAt(at: number): number | undefined {
    const { units, block, base } = this.#folded;
    const here = at - base;
    const first = units[here] ?? 0;
    if (first === SAME) return this.#markedFollowOn(at);
    for (const rule of rulesFor(first, units[here + 1] ?? 0)) {
      const { word, pattern } = rule;
      if (!hasWord(rule, units, here) || isInsideWord(word, units[here - 1] ?? 0)) continue;
      const match = pattern.at(block, here + word.length);
      if (match && isPlausible(rule, match, block) && this.#complete(rule, match)) {
        return this.#add(true, match, at, base + match.end, rule.form);
      }
    }
    return undefined;
  }

  /** Adds what the rule says; false where nothing says the law. */
  #complete({ word, law, kind, body }: Rule, match: Match): boolean {
    const own = law === 'document' ? this.#law : law;
    if (own === undefined && kind !== 'trial') return false;
    const told = match.word === undefined ? byLetter(match) : WORD_BEHIND_YEAR[match.word];
    match.law = told?.law ?? own ?? 'patent';
    match.kind = told?.kind ?? kind;
    if (body === 'yearFirst') match.era = word;
    if (body === 'trial') match.trial = word as TrialWord;
    if (body === 'hague') match.hague = true;
    return true;
  }

  #markedFollowOn(at: number): number | undefined {
    return this.#lead && at - this.#lead.end <= SAME_REACH ? this.#followOn(MARKED, this.#lead, at) : undefined;
  }

  #unmarkedFollowOn(from: number): number | undefined {
    if (!this.#lead) return undefined;
    this.#folded.reach(from);
    const gap = lengthBetween(this.#folded.block, from - this.#folded.base);
    return gap === undefined ? undefined : this.#followOn(UNMARKED, this.#lead, from + gap);
  }

  #followOn(patterns: Readonly<Record<FollowOn, Pattern>>, lead: Lead, at: number): number | undefined {
    const { block, base } = this.#folded;
    const match = patterns[lead.form].at(block, at - base);
    if (!match || isUnitAt(block, match.end)) return undefined;
    const { law, kind, trial, year, era, eraYear } = lead.parts;
    match.law = law;
    match.kind = kind;
    match.trial = trial;
    if (match.year === undefined && match.era === undefined && match.registration === undefined) {
      match.year = year;
      match.era = era;
      match.eraYear = eraYear;
    }
    return this.#add(false, match, at, base + match.end, lead.form);
  }

  #add(isHead: boolean, parts: Parts, start: number, end: number, form: FollowOn | undefined): number {
    const reading = read(parts, this.#options);
    const { law, kind, number } = reading;
    const { block, base } = this.#folded;
    const suffix = suffixAt(law, block, end - base);
    const whole = suffix ? base + suffix.end : end;
    const text = this.#text.slice(start, whole);
    const wrong = hasLongVowel(text, end - start)
      ? graver(reading.problem, problem('long-vowel-as-hyphen'))
      : reading.problem;
    const offered = unsupported(reading);
    const found: { -readonly [key in keyof FoundNumber]: FoundNumber[key] } = {
      law,
      kind,
      number,
      start,
      end: whole,
      text,
    };
    if (suffix) found.suffix = suffix.name;
    if (wrong) found.problem = wrong;
    if (offered) found.unsupported = offered;
    this.numbers.push(found);
    this.isHead.push(isHead);
    this.#lead = form && { parts, form, end: whole };
    return whole;
  }
}

/** The first place from `at` where a number can begin; `end` where there is none. */
function nextBegin(units: Uint16Array, at: number, end: number): number {
  for (; at < end; at++) {
    const unit = units[at] ?? 0;
    if ((FIRST[unit] === 1 && SECOND[units[at + 1] ?? 0] === 1) || unit === SAME) break;
  }
  return at;
}

const isLatin = (unit: number) => unit >= 0x41 && unit <= 0x5a;
const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;
const NOT = '非'.charCodeAt(0);

/** JP in AJP2020…, 特許 in 非特許…: not the word. `before`: the folded unit before it. */
function isInsideWord(word: string, before: number): boolean {
  return isLatin(word.charCodeAt(0)) ? isLatin(before) || isDigit(before) : before === NOT;
}

/** Things that match a body and are no number: 特許29条, 特許出願20200720, years, quantities. */
function isPlausible({ body, word }: Rule, match: Match, block: string): boolean {
  if (body === 'registration') {
    const length = lengthWithoutCommas(match.registration ?? '');
    return match.gou !== undefined || (length >= 6 && !isUnitAt(block, match.end) && !isPartedAt(block, match.end));
  }
  if (match.unparted !== undefined) return word.length === 2 && !isUnitAt(block, match.end);
  if (body === 'trial' || body === 'oldTrial') return (match.serial?.length ?? 0) >= 3;
  return true;
}

function lengthWithoutCommas(digits: string): number {
  return digits.includes(',') ? digits.replaceAll(',', '').length : digits.length;
}

/** A, B, T, U, Y in JP…A and JP-A-…: the kind of the document. */
function byLetter({ letter, serial, registration }: Match): { law?: Law; kind?: Kind } | undefined {
  if (letter === undefined) return undefined;
  const national = Number(serial ?? 0) >= FIRST_NATIONAL_SERIAL;
  const kind: Kind = national ? 'nationalPublication' : 'publication';
  switch (letter) {
    case 'A':
      return { kind };
    case 'T':
      return { kind: 'nationalPublication' };
    case 'B':
      return { kind: registration === undefined ? 'examinedPublication' : 'registration' };
    case 'U':
      return { law: 'utilityModel', kind: registration === undefined ? kind : 'registration' };
    case 'Y':
      return { law: 'utilityModel', kind: registration === undefined ? 'examinedPublication' : 'registration' };
    default:
      return undefined;
  }
}
