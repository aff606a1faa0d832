import type { Item } from '../drafts/items.ts';
import { dispatchNumberIn, personsOf } from '../drafts/reading.ts';
import { fold, foldWord } from '../numbers/fold.ts';
import { contentOf, type DocumentContext } from './documentContext.ts';
import { replacing, type Finding, type Fix } from './finding.ts';
import { widened } from '../numbers/format.ts';

/** Digits of a 識別番号. */
const CODE_DIGITS = 9;
/** A 発送番号 is the last six of the eleven digits of the document number. */
const DISPATCH_DIGITS = 6;
const DOCUMENT_DIGITS = 11;

/** applicant-code-digits: nine digits. */
export function applicantCodeFindings({ document }: DocumentContext): Finding[] {
  return personsOf(document).flatMap(({ code, digits: whole }) => {
    if (!code || code.content === '' || whole !== undefined) return [];
    const digits = foldWord(code.content);
    // Spreadsheets drop leading zeros.
    const right = /^[0-9]{5,8}$/u.test(digits) ? digits.padStart(CODE_DIGITS, '0') : letters(digits, CODE_DIGITS);
    return digitFinding({ code: 'applicant-code-digits' }, code, right);
  });
}

/** dispatch-number-digits: six digits. */
export function dispatchNumberFindings({ document }: DocumentContext): Finding[] {
  return document.blocks.flatMap(({ item }) => {
    if (item.name !== '発送番号' || item.content === '' || dispatchNumberIn(item.content) !== undefined) return [];
    const digits = foldWord(item.content);
    const isDocument = digits.length === DOCUMENT_DIGITS && /^06[0-9]+$/u.test(digits);
    const right = isDocument
      ? digits.slice(-DISPATCH_DIGITS)
      : /^[0-9]{4,5}$/u.test(digits)
        ? digits.padStart(DISPATCH_DIGITS, '0')
        : letters(digits, DISPATCH_DIGITS);
    return digitFinding({ code: 'dispatch-number-digits' }, item, right);
  });
}

/** Reads O, I and L as digits and drops signs between digits. */
function letters(digits: string, length: number): string | undefined {
  const read = digits.replace(/O/gu, '0').replace(/[IL]/gu, '1');
  const right = read.replace(/(?<=[0-9])[-,.](?=[0-9])/gu, '');
  return right.length === length && /^[0-9]+$/u.test(right) ? right : undefined;
}

/** The finding of a number with a wrong number of digits. `right`: the corrected number. */
export function digitFinding(
  what:
    | { readonly code: 'applicant-code-digits' | 'dispatch-number-digits' }
    | { readonly code: 'item-digits'; readonly item: string; readonly length: number | undefined },
  item: Item,
  right: string | undefined,
): Finding[] {
  const written = foldWord(item.content);
  const others = written.replace(/[0-9]/gu, '');
  const text = right && (/[０-９]/u.test(item.content) ? widened(right) : right);
  const fixes: Fix[] = text === undefined ? [] : [replacing(contentOf(item), text, 'likely')];
  return [{ ...what, ...contentOf(item), digits: written.length - others.length, others, fixes }];
}

const FILE_REFERENCE = /^[A-Z0-9\uff21-\uff3a０-９\u002d\u2010\u2212\uff0d]{1,10}$/u;
const FULL_WIDTH = /[\uff01-\uff5e]/u;

/** file-reference: 整理番号 is at most ten capital letters, digits and hyphens (FAQ of the filing software). */
export function fileReferenceFindings({ document }: DocumentContext): Finding[] {
  return document.blocks.flatMap(({ item }): Finding[] => {
    if (item.name !== '整理番号' || item.content === '' || FILE_REFERENCE.test(item.content)) return [];
    const isFull = FULL_WIDTH.test(item.content);
    const folded = fold(item.content).replace(/[ _./]/gu, (sign) => (sign === ' ' ? '' : '-'));
    const text = isFull ? widened(folded) : folded;
    const fixes: Fix[] = FILE_REFERENCE.test(text) ? [replacing(contentOf(item), text, 'likely')] : [];
    return [{ code: 'file-reference', ...contentOf(item), fixes }];
  });
}
