import type { Item } from '../drafts/items.ts';
import { headOf, type DocumentContext } from './documentContext.ts';
import type { Finding } from './finding.ts';
import { widened } from './shared/layout.ts';

interface Numbering {
  readonly code: 'amendment-number' | 'claim-number' | 'paragraph-number';
  /** What stands before the number. */
  readonly word: string;
  /** Digits that are written at least. */
  readonly digits: number;
}

/**
 * One finding where numbers do not go on from the one before, beginning with 1; the fix numbers that one and the rest
 * anew. What the text says of the numbers (請求項１に記載の) is left alone.
 */
export function numberingFindings(text: string, items: readonly Item[], numbering: Numbering): Finding[] {
  const { code, word, digits } = numbering;
  const printed = (number: number) => String(number).padStart(digits, '0');
  const isRight = (name: string, number: number) => numberIn(name) === number && name.endsWith(printed(number));
  const wrong = items.findIndex(({ name }, index) => !isRight(name, index + 1));
  const item = items[wrong];
  if (!item) return [];
  const edits = items.slice(wrong).flatMap(({ name, start, end }, index) => {
    const right = wrong + index + 1;
    if (isRight(name, right)) return [];
    const isHalf = /[0-9]/u.test(text.slice(start, end));
    const number = isHalf ? printed(right) : widened(printed(right));
    return { start: start + 1, end: end - 1, text: word + number };
  });
  const expected = widened(printed(wrong + 1));
  return [{ code, ...headOf(item), detail: [expected], fixes: [{ kind: 'renumber', edits, certainty: 'likely' }] }];
}

function numberIn(name: string): number {
  const digits = /(?<![0-9])[0-9]{1,9}$/u.exec(name)?.[0];
  return digits === undefined ? 0 : Number(digits);
}

/** claim-number of 特許請求の範囲 and 実用新案登録請求の範囲. */
export function claimNumberFindings({ text, type, document }: DocumentContext): Finding[] {
  if (type?.id !== 'claims' && type?.id !== 'utilityModelClaims') return [];
  const claims = document.blocks.map(({ item }) => item).filter(({ name }) => /^請求項[0-9]*$/u.test(name));
  return numberingFindings(text, claims, { code: 'claim-number', word: '請求項', digits: 1 });
}

/** paragraph-number of a 明細書: 【０００１】 and so on without a gap. */
export function paragraphNumberFindings({ text, type, document }: DocumentContext): Finding[] {
  if (type?.id !== 'specification') return [];
  const paragraphs = document.blocks.map(({ item }) => item).filter(({ name }) => /^[0-9]{3,5}$/u.test(name));
  return numberingFindings(text, paragraphs, { code: 'paragraph-number', word: '', digits: 4 });
}
