import type { CaseNumber } from './caseNumber.ts';
import { formatNumber, type FormatOptions } from './format.ts';
import type { FoundNumber } from './scan.ts';

/** Words that follow a number of a publication and stay with it. */
const DOCUMENT_WORDS = /号?(公報|明細書|公開公報)$/u;
const PUBLICATIONS: ReadonlySet<string> = new Set(['publication', 'nationalPublication', 'examinedPublication']);

/** A number that an item announces (【特許番号】　7533889) has it in its text, with what stands between. */
const ITEM = /^【[^】]*】[\s>|＞｜]*/u;

/** True where a draft writes this number in full width. */
export function isFullWidth({ text }: FoundNumber): boolean {
  return /[０-９]/u.test(text);
}

/**
 * A number as it should stand in place of one that was found: in the width of that one unless `width` says another, with
 * 号公報 where it had it. Empty where the number has an error.
 */
export function inPlaceOf(
  found: FoundNumber,
  number: CaseNumber = found,
  width: FormatOptions['width'] = isFullWidth(found) ? 'full' : 'half',
): string {
  const printed = formatNumber(number, { width });
  const item = ITEM.exec(found.text)?.[0];
  if (printed !== '' && item !== undefined) return `${item}${printed}`;
  const word = DOCUMENT_WORDS.exec(found.text)?.[1];
  if (printed === '' || word === undefined) return printed;
  if (PUBLICATIONS.has(number.kind)) return `${printed}号${word}`;
  return number.kind === 'registration' && number.suffix === undefined ? `${printed}${word}` : printed;
}
