import type { CaseNumber, Kind, Law } from './caseNumber.ts';
import { fold, foldUnit, hasLongVowel, unfold } from './fold.ts';
import { lawOfDocument } from './lawOfDocument.ts';
import { BETWEEN, BODIES, FOLLOW_ON, SLOTS, WORD_BEHIND_YEAR, WRITTEN, type Body, type Written } from './notations.ts';
import { graver, problem, type Problem } from './problems.ts';
import { FIRST_NATIONAL_SERIAL, read, type Parts, type ReadOptions } from './read.ts';
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

/** A number, with everything around it, is never longer than this. */
const WINDOW = 96;
/** 同 refers to a number at most this far back. */
const REACH = 200;

interface Rule extends Written {
  readonly word: string;
  readonly patterns: readonly RegExp[];
}

type FollowOn = keyof typeof FOLLOW_ON;

/** The end of a number: no further digit, and not the year and month of a date such as 2020-07-20. */
const END = '(?![0-9])(?!(?<=[-/][0-9]{1,2})[-/][0-9])';

function compile(sentences: readonly string[], before = ''): RegExp[] {
  return sentences.map((sentence) => {
    const body = sentence.replace(/\{([^{}]+)\}/gu, (_, slot: string) => {
      const pattern = SLOTS[slot];
      if (pattern === undefined) throw new Error(`no slot ${slot}`);
      return pattern;
    });
    return new RegExp(`^${before}${body}${END}`, 'u');
  });
}

const patternsOf = new Map((Object.keys(BODIES) as Body[]).map((body) => [body, compile(BODIES[body])]));

/** Rules by the first character of their word; longer words first. */
const rules = new Map<string, Rule[]>();
for (const row of WRITTEN) {
  for (const word of row.words) {
    const key = word.charAt(0);
    const list = rules.get(key) ?? [];
    list.push({ ...row, word, patterns: patternsOf.get(row.body) ?? [] });
    rules.set(key, list);
  }
}
for (const list of rules.values()) list.sort((a, b) => b.word.length - a.word.length);

const SAME = '同';
const SAME_CODE = SAME.charCodeAt(0);
/** 1 where a number can begin: at the first character of a word, in every width and case, and at 同. */
const BEGINS = new Uint8Array(0x10000);
for (const first of [...rules.keys(), SAME]) for (const code of unfold(first)) BEGINS[code] = 1;

/** The first two characters of every word, folded: few places of a draft pass this. */
const PAIRS = new Set(WRITTEN.flatMap((row) => row.words.map((word) => pair(word.charCodeAt(0), word.charCodeAt(1)))));

function pair(first: number, second: number): number {
  return (first << 16) | second;
}

const marked = new Map<FollowOn, RegExp[]>();
const unmarked = new Map<FollowOn, RegExp[]>();
for (const form of Object.keys(FOLLOW_ON) as FollowOn[]) {
  marked.set(form, compile(FOLLOW_ON[form].marked, SAME));
  unmarked.set(form, compile(FOLLOW_ON[form].unmarked));
}
const between = new RegExp(`^${BETWEEN}`, 'u');
/** What is counted is not a case. */
const UNITS = /^ {0,2}[年月日件項条円%頁章節個名人つ]/u;

/**
 * All numbers of a text, in order, none overlapping. Linear in the length of the text: at each place where a word of
 * WRITTEN stands, a window of bounded size is matched.
 */
export function scan(text: string, options: ReadOptions): FoundNumber[] {
  return new Scanner(text, options).all();
}

class Scanner {
  readonly #text: string;
  readonly #options: ReadOptions;
  readonly #found: FoundNumber[] = [];
  #lawOfDocument: Law | undefined | null = null;
  #last: { readonly parts: Parts; readonly form: FollowOn; readonly end: number } | undefined;

  constructor(text: string, options: ReadOptions) {
    this.#text = text;
    this.#options = options;
  }

  all(): FoundNumber[] {
    const text = this.#text;
    for (let at = 0; at < text.length; at++) {
      if (BEGINS[text.charCodeAt(at)] !== 1) continue;
      let end = this.#numberAt(at);
      while (end !== undefined) {
        at = end - 1;
        end = this.#unmarkedFollowOn(end);
      }
    }
    return this.#found;
  }

  /** Where the number that begins here ends, or undefined. */
  #numberAt(at: number): number | undefined {
    const text = this.#text;
    const first = foldUnit(text.charCodeAt(at));
    if (first === SAME_CODE) return this.#markedFollowOn(at);
    if (!PAIRS.has(pair(first, foldUnit(text.charCodeAt(at + 1))))) return undefined;
    const window = fold(text, at, at + WINDOW);
    for (const rule of rules.get(window.charAt(0)) ?? []) {
      if (!window.startsWith(rule.word) || this.#isInsideWord(rule.word, at)) continue;
      const end = this.#match(rule, at, window);
      if (end !== undefined) return end;
    }
    return undefined;
  }

  /** JP in AJP2020…, 特許 in 非特許…: not the word. */
  #isInsideWord(word: string, at: number): boolean {
    if (at === 0) return false;
    const before = fold(this.#text, at - 1, at);
    return /^[A-Z]/u.test(word) ? /[0-9A-Z]/u.test(before) : before === '非';
  }

  #match(rule: Rule, at: number, window: string): number | undefined {
    const rest = window.slice(rule.word.length);
    for (const pattern of rule.patterns) {
      const match = pattern.exec(rest);
      if (!match) continue;
      const groups: Groups = match.groups ?? {};
      const length = match[0].length;
      if (!plausible(rule, groups, rest.slice(length))) continue;
      const parts = this.#partsOf(rule, groups);
      if (!parts) continue;
      this.#last = undefined;
      return this.#add(parts, at, at + rule.word.length + length, formOf(rule.body));
    }
    return undefined;
  }

  #partsOf(rule: Rule, groups: Groups): Parts | undefined {
    const behind = groups['word'] === undefined ? undefined : WORD_BEHIND_YEAR[groups['word']];
    const law = behind?.law ?? (rule.law === 'document' ? this.#law() : rule.law);
    const kind = behind?.kind ?? rule.kind;
    if (law === undefined && kind !== 'trial') return undefined;
    return {
      ...slots(groups),
      law: law ?? 'patent',
      kind,
      ...(rule.body === 'yearFirst' ? { era: rule.word } : {}),
      ...(rule.body === 'trial' ? { trial: rule.word as TrialWord } : {}),
      ...(rule.body === 'hague' ? { hague: true } : {}),
      ...byLetter(groups['letter'], groups),
    };
  }

  #law(): Law | undefined {
    if (this.#lawOfDocument === null) this.#lawOfDocument = lawOfDocument(this.#text);
    return this.#lawOfDocument;
  }

  #markedFollowOn(at: number): number | undefined {
    const last = this.#last;
    if (!last || at - last.end > REACH) return undefined;
    return this.#followOn(marked.get(last.form) ?? [], at);
  }

  #unmarkedFollowOn(from: number): number | undefined {
    const last = this.#last;
    if (!last) return undefined;
    const gap = between.exec(fold(this.#text, from, from + 8))?.[0].length;
    if (gap === undefined) return undefined;
    return this.#followOn(unmarked.get(last.form) ?? [], from + gap);
  }

  #followOn(patterns: readonly RegExp[], at: number): number | undefined {
    const window = fold(this.#text, at, at + WINDOW);
    for (const pattern of patterns) {
      const match = pattern.exec(window);
      if (!match?.groups || !this.#last) continue;
      if (UNITS.test(window.slice(match[0].length))) continue;
      const { law, kind, year, era, eraYear, trial } = this.#last.parts;
      const own = slots(match.groups);
      const dated = own.year !== undefined || own.era !== undefined || own.registration !== undefined;
      const parts: Parts = { law, kind, trial, ...(dated ? {} : { year, era, eraYear }), ...own };
      return this.#add(parts, at, at + match[0].length, this.#last.form);
    }
    return undefined;
  }

  #add(parts: Parts, start: number, end: number, form: FollowOn | undefined): number {
    const text = this.#text.slice(start, end);
    const reading = read(parts, this.#options);
    const wrong = graver(reading.problem, hasLongVowel(text) ? problem('long-vowel-as-hyphen') : undefined);
    const suffix = suffixAt(reading.law, fold(this.#text, end, end + 16));
    const offered = unsupported(reading);
    const whole = end + (suffix?.length ?? 0);
    this.#found.push({
      law: reading.law,
      kind: reading.kind,
      number: reading.number,
      ...(suffix ? { suffix: suffix.name } : {}),
      start,
      end: whole,
      text: this.#text.slice(start, whole),
      ...(wrong ? { problem: wrong } : {}),
      ...(offered ? { unsupported: offered } : {}),
    });
    if (form) this.#last = { parts, form, end: whole };
    return whole;
  }
}

type Groups = Readonly<Record<string, string | undefined>>;

function slots(groups: Groups): Partial<Parts> {
  const names = ['year', 'era', 'eraYear', 'ten', 'unparted', 'serial', 'registration', 'office'] as const;
  return Object.fromEntries(names.filter((name) => groups[name] !== undefined).map((name) => [name, groups[name]]));
}

/** Things that match a body and are no number: 特許29条, 特許出願20200720, years, quantities. */
function plausible({ body, word }: Rule, groups: Groups, after: string): boolean {
  const full = groups['gou'] !== undefined;
  if (body === 'registration') {
    const length = groups['registration']?.replace(/,/gu, '').length ?? 0;
    if (full) return true;
    return length >= 6 && !UNITS.test(after) && !/^[-/][0-9]/u.test(after);
  }
  if (groups['unparted'] !== undefined) return word.length === 2 && !UNITS.test(after);
  if (body === 'trial' || body === 'oldTrial') return (groups['serial']?.length ?? 0) >= 3;
  return true;
}

/** A, B, T, U, Y in JP…A and JP-A-…: the kind of the document. */
function byLetter(letter: string | undefined, { serial, registration }: Groups): { law?: Law; kind?: Kind } {
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
      return {};
  }
}

function formOf(body: Body): FollowOn | undefined {
  if (body === 'yearAndSerial' || body === 'trial' || body === 'bareYearAndSerial') return 'yearAndSerial';
  if (body === 'registration' || body === 'registrationInFull') return 'registration';
  return body === 'wo' ? 'wo' : undefined;
}

/** 号の1, 号-1 (分割), 号の防護1, 号防護第1号, 号の類似2. */
const SUFFIXES: readonly { readonly law: Law; readonly name: string; readonly pattern: RegExp }[] = [
  {
    law: 'trademark',
    name: '防護',
    pattern: /^ {0,2}の? {0,2}防護(?:標章)? {0,2}第? {0,2}([0-9]{1,3})号?(?![0-9])/u,
  },
  { law: 'design', name: '類似', pattern: /^ {0,2}の? {0,2}類似 {0,2}第? {0,2}([0-9]{1,3})号?(?![0-9])/u },
  {
    law: 'trademark',
    name: '分割',
    pattern: /^(?:の|-)([0-9]{1,2})(?![0-9年月日件項条円%頁章節個名人つ]|[-/,.][0-9])/u,
  },
];

function suffixAt(law: Law, after: string): { name: string; length: number } | undefined {
  for (const suffix of SUFFIXES) {
    if (suffix.law !== law) continue;
    const match = suffix.pattern.exec(after);
    if (match) return { name: `${suffix.name}${match[1] ?? ''}`, length: match[0].length };
  }
  return undefined;
}
