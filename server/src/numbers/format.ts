import type { CaseNumber, Kind, Law } from './caseNumber.ts';
import { eraOfNumber } from './eras.ts';
import { trialWord } from './trials.ts';

const APPLICATION: Readonly<Record<Law, string>> = {
  patent: '特願',
  utilityModel: '実願',
  design: '意願',
  trademark: '商願',
};

const REGISTRATION: Readonly<Record<Law, string>> = {
  patent: '特許',
  utilityModel: '実用新案登録',
  design: '意匠登録',
  trademark: '商標登録',
};

const PUBLISHED: Readonly<Record<'publication' | 'nationalPublication' | 'examinedPublication', string>> = {
  publication: '開',
  nationalPublication: '表',
  examinedPublication: '公',
};

/** The first character of words such as 特開, 実開, 商公. */
const LAW_CHARACTER: Readonly<Record<Law, string>> = {
  patent: '特',
  utilityModel: '実',
  design: '意',
  trademark: '商',
};

export interface FormatOptions {
  /** Width of digits, letters and hyphens; half by default, full in filed documents. */
  readonly width?: 'half' | 'full';
}

/** The JPO's notation: 特願2020-123456, 特開平4-087383, 特許第7533889号, WO2020/123456, 不服2021-012345; '' for an empty number. */
export function formatNumber(caseNumber: CaseNumber, { width = 'half' }: FormatOptions = {}): string {
  if (caseNumber.number === '') return '';
  const text = format(caseNumber);
  return width === 'full' ? toFullWidth(text) : text;
}

/** A publication as cited: 特開2002-233033号公報, 国際公開第2020/123456号. */
export function citedAs(number: CaseNumber): string {
  const text = formatNumber(number);
  switch (number.kind) {
    case 'internationalPublication':
      return `国際公開第${text.slice(2)}号`;
    case 'registration':
      return number.law === 'trademark' ? text : `${text}公報`;
    default:
      return `${text}号公報`;
  }
}

function format({ law, kind, number, suffix }: CaseNumber): string {
  switch (kind) {
    case 'application':
      return `${APPLICATION[law]}${yearAndSerial(law, kind, number)}`;
    case 'publication':
    case 'nationalPublication':
    case 'examinedPublication':
      return `${LAW_CHARACTER[law]}${PUBLISHED[kind]}${yearAndSerial(law, kind, number)}`;
    case 'registration':
      return `${REGISTRATION[law]}第${Number(number)}号${formatSuffix(suffix)}`;
    case 'internationalApplication':
      return `PCT/${number.slice(0, 6)}/${number.slice(6)}`;
    case 'internationalPublication':
      return `${number.slice(0, 6)}/${number.slice(6)}`;
    case 'republication':
      return `再表${number.slice(2, 6)}/${number.slice(6)}`;
    case 'internationalRegistration':
      return law === 'design' ? number : `国際登録第${number}号`;
    case 'trial':
      return formatTrial(number);
    case 'otherApplication':
      return formatOther(law, number);
  }
}

/** 2020-123456; 平10-123456 before 2000. */
function yearAndSerial(law: Law, kind: Kind, number: string): string {
  const year = Number(number.slice(0, 4));
  const serial = number.slice(4);
  if (year >= 2000) return `${year}-${serial}`;
  const era = eraOfNumber(law, kind, year, Number(serial));
  return era ? `${era.era.charAt(0)}${era.year}-${serial}` : `${year}-${serial}`;
}

function formatSuffix(suffix: string | undefined): string {
  return suffix === undefined ? '' : `の${suffix.replace('分割', '')}`;
}

/** The last renewals were applied for in 1997; 書換 began in 1998 (平成8年法律第68号 附則). */
const FIRST_RECLASSIFICATION = 1998;

function formatOther(law: Law, number: string): string {
  const year = Number(number.slice(0, 4));
  const serial = Number(number.slice(4));
  if (law === 'patent') return `延長登録出願${yearAndSerial(law, 'otherApplication', number)}`;
  if (year >= FIRST_RECLASSIFICATION) return `書換${yearAndSerial(law, 'otherApplication', number)}`;
  const era = eraOfNumber(law, 'otherApplication', year, serial);
  return `${era?.era ?? ''}${era?.year ?? year}年商標更新登録願第${serial}号`;
}

function formatTrial(number: string): string {
  const year = Number(number.slice(0, 4));
  const serial = Number(number.slice(4));
  if (year < 2000) {
    const era = eraOfNumber('patent', 'trial', year, serial);
    return `${era?.era ?? ''}${era?.year ?? year}年${trialWord(year, serial) ?? '審判'}第${serial}号`;
  }
  const digits = year < 2007 ? 5 : 6;
  return `${trialWord(year, serial) ?? '審判'}${year}-${String(serial).padStart(digits, '0')}`;
}

/** Digits, letters, signs and blanks in full width, as in filed and printed documents. */
export function toFullWidth(text: string): string {
  return widened(text).replace(/[ \u00a0]/gu, '\u3000');
}

/** As `toFullWidth`, but keeps blanks: names in the tables are folded to half width. */
export function widened(text: string): string {
  return text.replace(/[!-~]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}
