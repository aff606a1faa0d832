import type { CaseNumber, Kind, Law } from './caseNumber.ts';
import { eraOf, eraOfNumber } from './eras.ts';
import { graver, problem, type Problem } from './problems.ts';
import { trialLaw, trialWord, type TrialWord } from './trials.ts';

/** The parts of a number in a draft, folded. */
export interface Parts {
  readonly law: Law;
  readonly kind: Kind;
  readonly year?: string | undefined;
  readonly era?: string | undefined;
  readonly eraYear?: string | undefined;
  readonly ten?: string | undefined;
  /** Digits without separate year and serial. */
  readonly unparted?: string | undefined;
  readonly serial?: string | undefined;
  readonly registration?: string | undefined;
  readonly office?: string | undefined;
  readonly trial?: TrialWord | undefined;
  readonly hague?: boolean;
  /** English form (JP 1982-108817 A): western years are right for every year. */
  readonly english?: boolean;
}

/** `number` is empty where the parts cannot be a number of this kind. */
export interface Reading extends CaseNumber {
  readonly problem?: Problem;
}

export interface ReadOptions {
  /** The current calendar year in Japan: later years are mistakes. */
  readonly year: number;
}

/** Highest plausible registration numbers (8.0 million patents in 2026), with a reserve. */
const HIGHEST: Readonly<Record<Law, number>> = {
  patent: 8_500_000,
  utilityModel: 4_000_000,
  design: 2_000_000,
  trademark: 7_500_000,
};

/** First year of the Patent Monopoly Act. */
const FIRST_YEAR = 1885;

/** First serial of 公表 (translations of PCT applications); lower ones are 公開. */
export const FIRST_NATIONAL_SERIAL = 500_001;

/** Converts the parts of a number to the API's form, with their problem. */
export function read(parts: Parts, options: ReadOptions): Reading {
  const reading = readAny(parts, options);
  const { year, eraYear, serial, registration } = parts;
  const isTyped = hasLetters(year) || hasLetters(eraYear) || hasLetters(serial) || hasLetters(registration);
  if (!reading.problem && !isTyped) return reading;
  const all = isTyped ? graver(reading.problem, problem('letter-in-digits')) : reading.problem;
  const number = all?.severity === 'error' ? '' : reading.number;
  const { law, kind } = reading;
  return { law, kind, number, ...(all ? { problem: all } : {}) };
}

function readAny(parts: Parts, options: ReadOptions): Reading {
  switch (parts.kind) {
    case 'registration':
      return readRegistration(parts);
    case 'internationalRegistration':
      return readInternationalRegistration(parts);
    case 'internationalApplication':
      return readInternational(parts, parts.office ?? '', options);
    case 'internationalPublication':
    case 'republication':
      return readInternational(parts, 'WO', options);
    case 'application':
    case 'publication':
    case 'nationalPublication':
    case 'examinedPublication':
    case 'trial':
    case 'otherApplication':
      return readYearAndSerial(parts, options);
  }
}

/** Whether a text has characters other than digits: O, I, L or a comma. */
function isMixed(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x39 || text.charCodeAt(i) < 0x30) return true;
  return false;
}

function hasLetters(text: string | undefined): boolean {
  return text !== undefined && isMixed(text) && /[OIL]/u.test(text);
}

/** O as 0, I and L as 1, without commas. */
function digits(text: string): string {
  if (!isMixed(text)) return text;
  return text.replace(/[OIL,]/gu, (c) => ({ O: '0', I: '1', L: '1' })[c] ?? '');
}

function readRegistration({ law, kind, registration = '' }: Parts): Reading {
  const number = digits(registration);
  const value = Number(number);
  const found =
    value === 0
      ? problem('serial-zero')
      : number.length > 7
        ? problem('registration-digits', String(number.length))
        : value > HIGHEST[law]
          ? problem('registration-too-large', String(HIGHEST[law]))
          : undefined;
  return readingOf(law, kind, number.padStart(7, '0'), found);
}

function readInternationalRegistration({ law, kind, registration = '', hague }: Parts): Reading {
  const longest = hague ? 6 : 7;
  const length = registration.replace(/[A-Z]$/u, '').length;
  const tooLong = length > longest ? { problem: problem('registration-digits', String(length)) } : {};
  return { law, kind, number: hague ? `DM/${registration.padStart(6, '0')}` : registration, ...tooLong };
}

function readInternational(parts: Parts, lead: string, { year: now }: ReadOptions): Reading {
  const { law, kind } = parts;
  const yearText = parts.ten?.slice(0, 4) ?? parts.year ?? '';
  const serial = digits(parts.ten?.slice(4) ?? parts.serial ?? '');
  const year = westernYear(yearText);
  const found = graver(
    lead.length !== 2 ? problem('receiving-office', lead) : undefined,
    graver(
      yearText.length === 3 ? problem('year-digits', yearText) : undefined,
      graver(
        year > now ? problem('year-future', String(year)) : undefined,
        graver(serialProblem(serial), shortInternationalSerial(kind, yearText, serial)),
      ),
    ),
  );
  return readingOf(law, kind, `${lead}${year}${serial.padStart(6, '0')}`, found);
}

/**
 * Two-digit years 78–99 are 19xx (the PCT began in 1978). Four digits came in 2004, with six-digit serials; WO numbers had
 * five digits until June 2002, application numbers until 2003.
 */
function westernYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year >= 78 ? 1900 + year : 2000 + year;
}

function shortInternationalSerial(kind: Kind, year: string, serial: string): Problem | undefined {
  if (kind !== 'internationalApplication' && Number(year) === 2 && serial.length === 5) return undefined;
  const wanted = fullInternationalSerial(kind, year);
  return serial.length === wanted ? undefined : problem('international-serial', String(wanted));
}

function fullInternationalSerial(kind: Kind, year: string): number {
  const full = year.length === 4 || (kind !== 'internationalApplication' && Number(year) >= 2 && Number(year) < 78);
  return full ? 6 : 5;
}

/** Digits of the last part of a number: how many are there, and how many a full number has. */
export function digitsOf({ kind, year, era, serial, registration, hague, ten, unparted }: Parts): {
  readonly there: number;
  readonly full: number;
} {
  const there = (serial ?? registration ?? '').replace(/[^0-9OIL]/gu, '').length;
  const none = { there: 0, full: 0 };
  if (ten !== undefined || unparted !== undefined) return none;
  switch (kind) {
    case 'registration':
      return { there, full: 7 };
    case 'internationalRegistration':
      return { there, full: hague ? 6 : 7 };
    case 'internationalApplication':
    case 'internationalPublication':
    case 'republication':
      return { there, full: fullInternationalSerial(kind, year ?? '') };
    case 'trial':
      return { there, full: era !== undefined || Number(year) < 2007 ? 5 : 6 };
    case 'application':
    case 'publication':
    case 'nationalPublication':
    case 'examinedPublication':
    case 'otherApplication':
      return { there, full: 6 };
  }
}

function serialProblem(serial: string): Problem | undefined {
  if (serial.length > 6) return problem('serial-too-long', String(serial.length));
  return Number(serial) === 0 ? problem('serial-zero') : undefined;
}

function readYearAndSerial(parts: Parts, options: ReadOptions): Reading {
  const { law, kind } = parts;
  if (parts.unparted !== undefined) return { law, kind, number: '', problem: problem('year-missing') };
  const serial = digits(parts.ten?.slice(4) ?? parts.serial ?? '');
  const value = Number(serial);
  const dated = parts.era === undefined ? western(parts, options) : japanese(parts, value, options);
  const found = graver(graver(dated.problem, serialProblem(serial)), kindProblem(parts, dated.year, value));
  const own = kind === 'trial' ? trialLaw(dated.year, value) : undefined;
  return readingOf(own ?? law, kind, `${dated.year}${serial.padStart(6, '0')}`, found);
}

function readingOf(law: Law, kind: Kind, number: string, found: Problem | undefined): Reading {
  return found ? { law, kind, number, problem: found } : { law, kind, number };
}

interface Dated {
  readonly year: number;
  readonly problem?: Problem;
}

function western(parts: Parts, { year: now }: ReadOptions): Dated {
  const text = digits(parts.ten?.slice(0, 4) ?? parts.year ?? '');
  const year = Number(text);
  if (text.length !== 4) return { year, problem: problem('year-digits', text) };
  if (year > now) return { year, problem: problem('year-future', text) };
  if (year < FIRST_YEAR) return { year, problem: problem('year-too-early', text) };
  if (year < 2000 && parts.kind !== 'trial' && !parts.english)
    return { year, problem: problem('western-year-before-2000', text) };
  return { year };
}

function japanese(parts: Parts, serial: number, { year: now }: ReadOptions): Dated {
  const row = eraOf(parts.era ?? '');
  const text = (parts.eraYear ?? '').trim();
  const eraYear = text === '元' ? 1 : Number(digits(text));
  if (!row || eraYear < 1 || eraYear > row.last) {
    return { year: 0, problem: problem('era-year-impossible', `${row?.era ?? ''}${text}`) };
  }
  const year = row.base + eraYear;
  if (year > now) return { year, problem: problem('year-future', String(year)) };
  if (year >= 2000) return { year, problem: problem('era-after-1999', String(year)) };
  const right = eraOfNumber(parts.law, parts.kind, year, serial);
  // Gazettes of early 1989 are printed 昭64 far above the style sheets' last serial.
  const isPrintedSo = parts.kind === 'publication' && row.era === '昭和';
  if (year === 1989 && serial > 0 && right && right.era !== row.era && !isPrintedSo) {
    return { year, problem: problem('era-boundary-1989', `${right.era}${right.year}`) };
  }
  return { year };
}

function kindProblem({ kind, trial }: Parts, year: number, serial: number): Problem | undefined {
  if (kind === 'nationalPublication' && serial < FIRST_NATIONAL_SERIAL) return problem('national-publication-serial');
  if (kind === 'publication' && serial >= FIRST_NATIONAL_SERIAL) return problem('publication-serial');
  if (kind === 'trial' && trial) {
    const right = trialWord(year, serial);
    return right === trial ? undefined : problem('trial-band', right ?? '');
  }
  return undefined;
}
