import { lengthOfInvisible } from '../base/characters.ts';
import type { CaseNumber } from './caseNumber.ts';
import { formatNumber } from './format.ts';
import type { FoundNumber } from './scan.ts';

/** Words that follow a number of a publication and stay with it. */
const DOCUMENT_WORDS = /号?(公報|明細書|公開公報)$/u;
const PUBLICATIONS: ReadonlySet<string> = new Set(['publication', 'nationalPublication', 'examinedPublication']);

/** True where a draft writes this number in full width. */
function isFullWidth({ text }: FoundNumber): boolean {
  return /[０-９]/u.test(text);
}

/**
 * A number as it should stand in place of one that was found: in the width of that one, with 号公報 where it had it.
 * Empty where the number has an error.
 */
export function inPlaceOf(found: FoundNumber, number: CaseNumber = found): string {
  const printed = formatNumber(number, { width: isFullWidth(found) ? 'full' : 'half' });
  const word = DOCUMENT_WORDS.exec(found.text)?.[1];
  if (printed === '' || word === undefined) return printed;
  if (PUBLICATIONS.has(number.kind)) return `${printed}号${word}`;
  return number.kind === 'registration' && number.suffix === undefined ? `${printed}${word}` : printed;
}

/** The text of a number without what nobody sees. */
export function withoutInvisible(text: string): string {
  let seen = '';
  for (let i = 0; i < text.length; ) {
    const length = lengthOfInvisible(text, i);
    if (length === 0) seen += text.charAt(i);
    i += Math.max(1, length);
  }
  return seen;
}
