import type { CaseNumber, Kind, Law } from './caseNumber.ts';
import { lengthOfInvisible } from '../base/characters.ts';
import { brokenAt, joinedAt, mayBreakAt, unwrappedAt, type Broken } from './broken.ts';
import { edgeAt, hasMarkNearby, isForeignBehind, lawBefore, lawBehind } from './edges.ts';
import { fold, hasLongVowel } from './fold.ts';
import { FoldedText, REACH } from './foldedText.ts';
import { lawOfDocument } from './lawOfDocument.ts';
import { RENEWAL_BEHIND_YEAR, WORD_BEHIND_YEAR } from './notations.ts';
import { graver, problem, type Problem } from './problems.ts';
import { digitsOf, FIRST_NATIONAL_SERIAL, read, type Parts, type Reading, type ReadOptions } from './read.ts';
import { FIRST, hasWord, isPartedAt, isUnitAt, lengthBetween, rulesFor, SAME, SECOND } from './rules.ts';
import { MARKED, UNMARKED, type FollowOn, type Match, type Pattern, type Rule } from './rules.ts';
import { suffixAt } from './suffix.ts';
import { unsupported, type Unsupported } from './support.ts';
import { trialWord, type TrialWord } from './trials.ts';

/** A number in a draft. Offsets are UTF-16 units; `number` is empty where the problem is an error. */
export interface FoundNumber extends CaseNumber {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly problem?: Problem;
  readonly unsupported?: Unsupported;
  /** What a broken-off number may mean. */
  readonly readings?: readonly PossibleReading[];
}

/** `length`: units of the text. */
interface PossibleReading extends CaseNumber {
  readonly length: number;
}

/** Forms whose year makes them unmistakable, also without 号. */
const WITH_A_YEAR: ReadonlySet<Rule['body']> = new Set(['yearAndSerial', 'wo', 'pct', 'trial', 'jpPublication']);

/** Digits like those of a number. */
const UNREAD = /第 {0,2}[A-Z]{0,2}[0-9][0-9,]{4}|[0-9][0-9,]{5}|[0-9][-/][0-9]{4}/u;

/** Longest number with its invisible characters. */
const LONGEST = REACH / 2;

/** How far back 同 can refer. */
export const SAME_REACH = 200;

/** All numbers of a text, in order, not overlapping. Linear: matches bounded patterns where a word of WRITTEN stands. */
export function scan(text: string, options: ReadOptions): FoundNumber[] {
  const scanner = new Scanner(text, options, lawOfDocument(text));
  scanner.walk(0, text.length);
  return scanner.numbers;
}

/** What a number passes on to those after it that omit words; `end` is its own. */
interface Lead {
  readonly parts: Parts;
  readonly form: FollowOn;
  readonly end: number;
}

/** Scans a text from left to right. */
export class Scanner {
  readonly numbers: FoundNumber[] = [];
  /** For each number, whether it has its own word, so that nothing before it affects it. */
  readonly isHead: boolean[] = [];
  readonly #text: string;
  readonly #folded: FoldedText;
  readonly #options: ReadOptions;
  readonly #law: Law | undefined;
  #lead: Lead | undefined;

  /** `law`: the draft's, for numbers whose words do not say it. */
  constructor(text: string, options: ReadOptions, law: Law | undefined) {
    this.#text = text;
    this.#folded = new FoldedText(text);
    this.#options = options;
    this.#law = law;
  }

  /** Scans from `at` to `until`, or to the end of a number across it. Returns that place. */
  walk(at: number, until: number): number {
    const folded = this.#folded;
    while (at < until) {
      const next = Math.min(until, folded.reach(at));
      const last = folded.indexOf(next);
      const here = nextBegin(folded.units, folded.indexOf(at), last);
      if (here >= last) {
        at = next;
        continue;
      }
      let end = this.#numberAt(here);
      at = folded.placeOf(here) + 1;
      while (end !== undefined) {
        at = end;
        end = this.#unmarkedFollowOn(at);
      }
    }
    return at;
  }

  /** The end in the text of the number that begins at a block index, if any. */
  #numberAt(here: number): number | undefined {
    const { units, block } = this.#folded;
    const first = units[here] ?? 0;
    if (first === SAME) return this.#markedFollowOn(here);
    for (const rule of rulesFor(first, units[here + 1] ?? 0)) {
      const { word, pattern } = rule;
      if (!hasWord(rule, units, here) || isInsideWord(word, units[here - 1] ?? 0)) continue;
      const index = here + word.length;
      const match = pattern.at(block, index);
      if (match && isPlausible(rule, match, block)) {
        if (mayHaveEdge(rule, units[here - 1]) && this.#isOthers(rule, here)) return this.#passOver(match.end);
        if (isOfNobody(rule, match, block, here)) return this.#passOver(match.end);
        if (match.registration !== undefined && isForeignBehind(block, match.end)) return this.#passOver(match.end);
        if (this.#complete(rule, match)) return this.#add(true, match, here, match.end, rule);
      }
      const cut = this.#cutNumber(rule, here, index) ?? this.#wrappedNumber(rule, here, index);
      if (cut !== undefined) return cut;
    }
    return undefined;
  }

  /** A number with a line end or tag among its digits. */
  #cutNumber(rule: Rule, here: number, index: number): number | undefined {
    const { block, units } = this.#folded;
    const joined = joinedAt(block, here, index);
    if (!joined) return undefined;
    const match = matchAcross(rule, joined);
    if (!match) return undefined;
    const { there, full } = digitsOf({ ...match, kind: rule.kind, hague: rule.body === 'hague' });
    if (there !== full && match.ten === undefined && match.gou === undefined) return undefined;
    const end = joined.on + match.end - joined.length;
    if (mayHaveEdge(rule, units[here - 1]) && this.#isOthers(rule, here)) return this.#passOver(end);
    if (!this.#complete(rule, match)) return undefined;
    return this.#addBroken(true, [{ parts: match, end }], here, { how: joined.how, end, digits: '' });
  }

  /**
   * A complete number with a line end between word and digits (特許⏎第6123456号). The name of an item ends its line; the
   * number on the next line counts as on the same one.
   */
  #wrappedNumber(rule: Rule, here: number, index: number): number | undefined {
    const { block, units } = this.#folded;
    const joined = unwrappedAt(block, here, index);
    if (!joined) return undefined;
    const match = matchAcross(rule, joined);
    if (!match) return undefined;
    const isClosed = joined.text.slice(0, match.end).includes('号', joined.length);
    const { there, full } = digitsOf({ ...match, kind: rule.kind, hague: rule.body === 'hague' });
    const isItem = rule.word.startsWith('【');
    if (!isClosed && !isItem && (there !== full || !WITH_A_YEAR.has(rule.body))) return undefined;
    if (isClosed && match.registration !== undefined && there < 6) return undefined;
    const end = joined.on + match.end - joined.length;
    if (mayHaveEdge(rule, units[here - 1]) && this.#isOthers(rule, here)) return this.#passOver(end);
    return this.#complete(rule, match) ? this.#add(true, match, here, end, rule) : undefined;
  }

  /** A number of another office or register, or none at all. */
  #isOthers({ edges, body }: Rule, here: number): boolean {
    const { block } = this.#folded;
    const edge = edgeAt(block, here);
    if (!edge) return false;
    if (edge.isReference) return true;
    if (edges === 'none') return body === 'wo' && edge.isSecondHalf;
    if (edge.isSecondHalf || edge.isForeign) return true;
    return edges === 'plain' && lawBefore(block, here) === undefined && edge.isOfOtherRegister;
  }

  /** Skips a number; those after it without a word are of the same office. */
  #passOver(end: number): number {
    this.#lead = undefined;
    return this.#folded.endOf(end);
  }

  /** Adds law and kind by the rule; false where the law is unknown. */
  #complete({ word, law, kind, body }: Rule, match: Match): boolean {
    const own = law === 'document' ? this.#law : law;
    if (own === undefined && kind !== 'trial') return false;
    const told = match.word === undefined ? byLetter(match) : byWord(match.word);
    match.law = (told?.kind === 'trial' ? this.#law : told?.law) ?? own ?? 'patent';
    match.kind = told?.kind ?? kind;
    if (body === 'yearFirst') match.era = word;
    if (body === 'trial') match.trial = word as TrialWord;
    if (body === 'hague') match.hague = true;
    if (body === 'jpPublication' || body === 'jpLetter') match.english = true;
    return true;
  }

  #markedFollowOn(here: number): number | undefined {
    const lead = this.#lead;
    return lead && this.#folded.placeOf(here) - lead.end <= SAME_REACH ? this.#followOn(MARKED, lead, here) : undefined;
  }

  #unmarkedFollowOn(from: number): number | undefined {
    if (!this.#lead) return undefined;
    this.#folded.reach(from);
    const here = this.#folded.indexOf(from);
    const gap = lengthBetween(this.#folded.block, here);
    return gap === undefined ? undefined : this.#followOn(UNMARKED, this.#lead, here + gap);
  }

  #followOn(patterns: Readonly<Record<FollowOn, Pattern>>, lead: Lead, here: number): number | undefined {
    const { block } = this.#folded;
    const match = patterns[lead.form].at(block, here);
    if (!match || isUnitAt(block, match.end) || isPartedAt(block, match.end) || !isOfLead(match, lead.parts))
      return undefined;
    if (this.#hasUnread(lead.end, here)) return undefined;
    const { law, kind, trial, year, era, eraYear } = lead.parts;
    const told = match.word === undefined ? undefined : byWord(match.word);
    match.law = (told?.kind === 'trial' ? this.#law : told?.law) ?? law;
    match.kind = told?.kind ?? kind;
    match.trial = told ? undefined : trial;
    if (match.year === undefined && match.era === undefined && match.registration === undefined) {
      match.year = year;
      match.era = era;
      match.eraYear = eraYear;
    } else if (era !== undefined && match.year !== undefined && match.year.length <= 2) {
      // 特開昭57-12345、同58-12346
      match.era = era;
      match.eraYear = match.year;
      match.year = undefined;
    }
    return this.#add(false, match, here, match.end, lead);
  }

  /** Whether an unread number lies between, which 同 may mean (of another office, or with a line end in its word). */
  #hasUnread(end: number, here: number): boolean {
    const between = this.#text.slice(end, this.#folded.placeOf(here));
    return between.length > 4 && UNREAD.test(fold(between));
  }

  /** `from`, `to`: block indexes. Returns the end in the text. */
  #add(isHead: boolean, parts: Match, from: number, to: number, { form, edges }: Partial<Rule>): number {
    const { block } = this.#folded;
    if (endsTyped(parts))
      return this.#addBroken(isHead, readingsOfTyped(parts, to), from, { how: 'letter', end: to, digits: '' }, form);
    const isOpen = mayBreakAt(block, to) && isDigitOrTyped(block.charCodeAt(to - 1));
    const takesCode = parts.kind.endsWith('ublication');
    const broken = isOpen ? brokenAt(block, to, digitsOf(parts), takesCode) : undefined;
    if (broken && !(broken.how === 'blank' && this.#isTab(to))) {
      return this.#addBroken(isHead, readingsOf(parts, to, broken), from, broken, form);
    }
    if (edges === 'plain') parts.law = lawBefore(block, from) ?? lawBehind(block, to) ?? parts.law;
    const suffix =
      parts.part === undefined ? suffixAt(parts.law, block, to) : { name: `分割${Number(parts.part)}`, end: to };
    const found = this.#found(read(parts, this.#options), from, suffix?.end ?? to, to);
    if (suffix) found.suffix = suffix.name;
    return this.#put(isHead, found, parts, form);
  }

  #isTab(index: number): boolean {
    return this.#text.charAt(this.#folded.placeOf(index)) === '\t';
  }

  #addBroken(
    isHead: boolean,
    all: readonly { readonly parts: Match; readonly end: number }[],
    from: number,
    { how, end, digits }: Broken,
    form?: FollowOn,
  ): number {
    const parts = all[0]?.parts;
    if (!parts) return this.#folded.endOf(end);
    const start = this.#folded.placeOf(from);
    // The value of a placeholder is unknown.
    const readings = (digits === undefined ? [] : all).flatMap(({ parts: one, end: behind }): PossibleReading[] => {
      const { law, kind, number } = read(one, this.#options);
      return number === '' ? [] : [{ law, kind, number, length: this.#folded.endOf(behind) - start }];
    });
    const { law, kind } = read(parts, this.#options);
    const found = this.#found({ law, kind, number: '', problem: problem('broken-off', how) }, from, end, end);
    if (readings.length > 0) found.readings = readings;
    return this.#put(isHead, found, parts, form);
  }

  #found(
    { law, kind, number, problem: read }: Reading,
    from: number,
    to: number,
    endOfDigits: number,
  ): Writable<FoundNumber> {
    const start = this.#folded.placeOf(from);
    const end = this.#folded.endOf(to);
    const text = this.#text.slice(start, end);
    let wrong = read;
    if (hasLongVowel(text, this.#folded.endOf(endOfDigits) - start))
      wrong = graver(wrong, problem('long-vowel-as-hyphen'));
    if (end - start > to - from) wrong = graver(wrong, problem('invisible-in-number', firstInvisible(text)));
    const offered = unsupported({ law, kind, number });
    const found: Writable<FoundNumber> = { law, kind, number, start, end, text };
    if (wrong) found.problem = wrong;
    if (offered) found.unsupported = offered;
    return found;
  }

  #put(isHead: boolean, found: FoundNumber, parts: Parts, form: FollowOn | undefined): number {
    // A number that is too long depends on text that was not examined.
    if (found.end - found.start > LONGEST) {
      this.#lead = undefined;
      return found.end;
    }
    this.numbers.push(found);
    this.isHead.push(isHead);
    this.#lead = form && { parts, form, end: found.end };
    return found.end;
  }
}

type Writable<T> = { -readonly [key in keyof T]: T[key] };

/** The number as it is, and with the continuation. */
function readingsOf(
  parts: Match,
  to: number,
  { digits: more, end }: Broken,
): readonly { readonly parts: Match; readonly end: number }[] {
  const alone = { parts, end: to };
  if (more === undefined) return [alone];
  const { serial, registration } = parts;
  const joined: Match = {
    ...parts,
    serial: serial === undefined ? undefined : serial + more,
    registration: registration === undefined ? undefined : registration + more,
  };
  const { there, full } = digitsOf(joined);
  return there === full ? [{ parts: joined, end }, alone] : [alone];
}

/** Whether the last digit is a letter: a slip, or not part of the number. */
function endsTyped({ kind, serial, registration }: Parts): boolean {
  if (kind === 'internationalRegistration') return false;
  const digits = serial ?? registration ?? '';
  return digits.charCodeAt(digits.length - 1) > 0x39;
}

/** The number with the digit that the letter resembles, and without it. */
function readingsOfTyped(parts: Match, end: number): readonly { readonly parts: Match; readonly end: number }[] {
  const without = {
    ...parts,
    serial: parts.serial?.slice(0, -1),
    registration: parts.registration?.slice(0, -1),
  };
  return [parts, without].map((one) => ({ parts: one, end }));
}

function firstInvisible(text: string): string {
  for (let i = 0; i < text.length; i++) {
    if (lengthOfInvisible(text, i) === 0) continue;
    return `U+${(text.codePointAt(i) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  }
  return '';
}

/** The match of a rule in a joined text, if it extends beyond the joint. */
function matchAcross(rule: Rule, joined: { readonly text: string; readonly length: number }): Match | undefined {
  const match = rule.pattern.at(joined.text, rule.word.length);
  return match && match.end > joined.length && isPlausible(rule, match, joined.text) ? match : undefined;
}

/** The first place from `at` where a number can begin, or `end`. */
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
const YEAR = '年'.charCodeAt(0);
const MONTH = '月'.charCodeAt(0);
const isDigitOrTyped = (unit: number) => isDigit(unit) || unit === 0x4f || unit === 0x49 || unit === 0x4c;

/** False at the start of the text, where nothing precedes, and for rules that no edge concerns. */
function mayHaveEdge({ edges, body }: Rule, before: number | undefined): boolean {
  return before !== undefined && (edges !== 'none' || body.startsWith('jp') || body === 'wo');
}

/** JP in AJP2020…, 特許 in 非特許…. `before`: the folded unit before the word. */
function isInsideWord(word: string, before: number): boolean {
  return isLatin(word.charCodeAt(0)) ? isLatin(before) || isDigit(before) : before === NOT;
}

/** Excludes matches that are no numbers: 特許29条, 特許出願20200720, years, quantities. */
function isPlausible({ body, word, law }: Rule, match: Match, block: string): boolean {
  if (match.part !== undefined) return law === 'trademark';
  if (body === 'registration') {
    const length = lengthWithoutCommas(match.registration ?? '');
    return match.gou !== undefined || (length >= 6 && !isUnitAt(block, match.end) && !isPartedAt(block, match.end));
  }
  // 特許出願 2020/12 and PCT 2014年12月 are months.
  const behind = block.charCodeAt(match.end);
  if (match.serial !== undefined && (behind === YEAR || behind === MONTH)) return false;
  if (body === 'trial' && block.charAt(match.end) === '件') return false;
  if (word.length > 2 && match.gou === undefined && IS_MONTH.test(block.slice(match.end - 3, match.end))) return false;
  if (match.unparted !== undefined) return word.length === 2 && !isUnitAt(block, match.end);
  if (body === 'trial' && match.ten !== undefined) {
    return trialWord(Number(match.ten.slice(0, 4)), Number(match.ten.slice(4))) === word;
  }
  if (body === 'trial' || body === 'oldTrial' || body === 'ownSeries') return (match.serial?.length ?? 0) >= 3;
  return true;
}

const IS_MONTH = /[-/](?:0?[1-9]|1[0-2])$/u;
const YEAR_BEFORE = /[0-9元] ?年度? {0,2}$/u;

/** 登録番号 第12345号 alone is an attorney's, shop's or variety's; 平成10年特許第123号 counts something within its year. */
function isOfNobody({ body }: Rule, { registration = '', end }: Match, block: string, here: number): boolean {
  const isShort = registration !== '' && lengthWithoutCommas(registration) <= 5;
  if (isShort && YEAR_BEFORE.test(block.slice(Math.max(0, here - 8), here))) return true;
  if (body !== 'registrationNamed' || lengthWithoutCommas(registration) > 5) return false;
  return (
    lawBefore(block, here) === undefined && lawBehind(block, end) === undefined && !hasMarkNearby(block, here, end)
  );
}

function lengthWithoutCommas(digits: string): number {
  return digits.includes(',') ? digits.replaceAll(',', '').length : digits.length;
}

/**
 * A number without a word is about as long as the previous one: 同第１５号 after a trademark is an article, 同第2号証 an exhibit,
 * 同16-20 lines.
 */
function isOfLead({ serial, registration, gou }: Match, lead: Parts): boolean {
  if (registration !== undefined) {
    const least = Math.max(4, lengthWithoutCommas(lead.registration ?? '') - 1);
    return lengthWithoutCommas(registration) >= least;
  }
  return serial === undefined || gou !== undefined || serial.length >= 3;
}

/** Law and kind by the word after the year. */
function byWord(word: string): { law: Law; kind: Kind } | undefined {
  return word.endsWith('更新登録願') ? RENEWAL_BEHIND_YEAR : WORD_BEHIND_YEAR[word];
}

/** The kind by A, B, T, U, Y in JP…A and JP-A-…. */
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
