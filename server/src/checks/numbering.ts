import type { Item } from '../drafts/items.ts';
import { PartSummary, type Part } from '../drafts/parts.ts';
import { foldWord } from '../numbers/fold.ts';
import { headOf, type DocumentContext } from './documentContext.ts';
import type { Finding } from './finding.ts';
import { widened } from '../numbers/format.ts';

interface Numbering {
  readonly code: 'amendment-number' | 'claim-number' | 'paragraph-number';
  readonly word: string;
  /** Minimum number of digits. */
  readonly digits: number;
}

/**
 * One finding where the numbers stop ascending by one from 1; the fix renumbers the rest. `withoutCitedNumbers` removes
 * the fix where the draft cites the numbers.
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
  return [{ code, ...headOf(item), expected, fixes: [{ kind: 'renumber', edits, certainty: 'likely' }] }];
}

/** Heads of claims, paragraphs and amendments in a folded text without blanks. */
const HEADS = /^【(?:請求項|手続補正)?[0-9]+】/gmu;
/** Citations of a claim, a paragraph or an amendment, in such a text without the heads. */
const CITATIONS: Readonly<Record<Numbering['code'], RegExp>> = {
  'claim-number':
    /請求項第?[0-9一二三四五六七八九十]|請求の範囲第[0-9]|クレ[ー-]ム[0-9]|CLAIMS?[0-9]|(?<!条)第[0-9]{1,3}項/u,
  'paragraph-number': /【[0-9]{3,5}】|[[［〔(（][0-9]{4,5}[\]］〕)）]|項目名】[0-9]{3,5}|段落|PARA/u,
  'amendment-number': /補正(?:事項)?[0-9一二三四五六七八九十]/u,
};

/** The codes of the numberings that a part of a draft cites. */
const cited = new PartSummary(({ text, from, to }): ReadonlySet<string> => {
  const written = foldWord(text.slice(from, to)).replace(HEADS, '');
  return new Set(Object.entries(CITATIONS).flatMap(([code, citation]) => (citation.test(written) ? code : [])));
});

/** Removes the renumbering fix where the draft cites 請求項１, 段落【００１２】 or 手続補正１. */
export function withoutCitedNumbers(finding: Finding, parts: readonly Part[]): Finding {
  const { fixes = [], code } = finding;
  if (!fixes.some(({ kind }) => kind === 'renumber')) return finding;
  const isCited = parts.some((part) => cited.of(part).has(code));
  return isCited ? { ...finding, fixes: fixes.filter(({ kind }) => kind !== 'renumber') } : finding;
}

function numberIn(name: string): number {
  return Number(/(?<![0-9])[0-9]{1,9}$/u.exec(name)?.[0] ?? 0);
}

/** claim-number of 特許請求の範囲 and 実用新案登録請求の範囲. */
export function claimNumberFindings({ text, type, document }: DocumentContext): Finding[] {
  if (type?.id !== 'claims' && type?.id !== 'utilityModelClaims') return [];
  const claims = document.blocks.map(({ item }) => item).filter(({ name }) => /^請求項[0-9]*$/u.test(name));
  return numberingFindings(text, claims, { code: 'claim-number', word: '請求項', digits: 1 });
}

/** paragraph-number of a 明細書: 【０００１】, 【０００２】 … without a gap. */
export function paragraphNumberFindings({ text, type, document }: DocumentContext): Finding[] {
  if (type?.id !== 'specification') return [];
  const paragraphs = document.blocks.map(({ item }) => item).filter(({ name }) => /^[0-9]{3,5}$/u.test(name));
  return numberingFindings(text, paragraphs, { code: 'paragraph-number', word: '', digits: 4 });
}
