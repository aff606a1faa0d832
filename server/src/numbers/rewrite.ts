import type { CaseNumber } from './caseNumber.ts';
import { formatNumber, type FormatOptions } from './format.ts';
import type { FoundNumber } from './scan.ts';

/** Words after the number of a publication that stay with it. */
const DOCUMENT_WORDS = /号?(公報|明細書|公開公報)$/u;
const PUBLICATIONS: ReadonlySet<string> = new Set(['publication', 'nationalPublication', 'examinedPublication']);

/** The item before a number (【特許番号】　7533889), which is part of its text. */
const ITEM = /^【[^】]*】[\s>|＞｜]*/u;

/** Whether the draft has this number in full width. */
export function isFullWidth({ text }: FoundNumber): boolean {
  return /[０-９]/u.test(text);
}

/** `number` as it replaces `found`: in the same width by default, with its 号公報. Empty for a number with an error. */
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
