import { documentCodes } from '../drafts/documentCodes.ts';
import { documentName, LAW_DIGIT } from '../drafts/documentNames.ts';
import type { Law } from '../numbers/caseNumber.ts';
import { lookup } from '../base/lookup.ts';
import { Pen } from '../drafts/writing.ts';
import { readDate } from '../base/calendarDate.ts';
import { toFullWidth } from '../numbers/format.ts';
import type { Show } from './filedItems.ts';

/** A code of the filing software, with the law digit, as the API writes it: `A1523` → `A523`. */
export function withoutLawDigit(code: string): string {
  return code.replace(/^([A-Z])[1-4](?=[0-9])/u, '$1');
}

/** The law by the digit in a code of the filing software. */
export function lawOfCode(code: string): Law | undefined {
  const digit = /^[A-Z]([1-4])[0-9]/u.exec(code)?.[1];
  return (Object.keys(LAW_DIGIT) as Law[]).find((law) => LAW_DIGIT[law] === digit);
}

/** The code of a mailed document by its title: flat names have none. */
export function codeOfMailed(name: string): string | undefined {
  const isAllowance = /^(?:特許|登録)査定$/u.test(name);
  for (const { code, by, name: own, effects } of documentCodes().values()) {
    if (by !== 'office') continue;
    if (isAllowance ? effects.some(({ effect }) => effect.does === 'allow') : own === name) return code;
  }
  return undefined;
}

/**
 * 補正方法 (`jp:way-of-amendment`). The recorded 手続補正書 has 3 beside changed text, and 2 beside paragraphs that its 意見書
 * calls deleted; 1 is from the filing style sheets.
 */
const WAYS: Readonly<Record<string, string>> = { 1: '追加', 2: '削除', 3: '変更' };

/** 補正方法 in words; an unknown code as it is. */
export function wayOfAmendment(code: string): string {
  return lookup(WAYS, code) ?? code;
}

/** The JPO's style sheets print earlier dates blank. */
const FIRST_DAY = '1926-12-25';
const pen = new Pen('full');

/** A date of a document (`20240220`) with its era; other text in full width. */
export function shownDate(text: string): string {
  const date = readDate(text.trim());
  return date === undefined || date < FIRST_DAY ? toFullWidth(text.trim()) : pen.date(date);
}

/** Conversions for display; `plain` has none. */
export const CONVERT: Readonly<Partial<Record<Show, (text: string, law: Law) => string>>> = {
  wide: toFullWidth,
  date: shownDate,
  documentCode: (code, law) => documentName(withoutLawDigit(code), law),
  way: wayOfAmendment,
};
