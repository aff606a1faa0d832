import { isPartlyFilled } from '../drafts/placeholders.ts';
import { blocksOf } from '../drafts/reading.ts';
import type { Item } from '../drafts/items.ts';
import { foldWord } from '../numbers/fold.ts';
import { contentOf, type DocumentContext } from './documentContext.ts';
import type { Finding, Fix } from './finding.ts';
import { widened } from './shared/layout.ts';

const RIGHT = /^第([0-9]{1,2})年分(?:から第([0-9]{1,2})年分)?$/u;
const YEARS = /^第?([0-9]{1,2})(?:年分?)?(?:(?:から|乃至|ないし|[-~・])第?([0-9]{1,2}))?(?:年分?)?(?:まで)?$/u;

/** fee-years: 第４年分, or 第４年分から第６年分; also of each right of 併合納付の明細. */
export function feeYearFindings({ document, law }: DocumentContext): Finding[] {
  if (law === 'trademark') return [];
  return blocksOf(document.blocks).flatMap(({ item }) => (item.name === '納付年分' ? yearFindings(item) : []));
}

function yearFindings(item: Item): Finding[] {
  if (item.content === '' || isPartlyFilled(item.content)) return [];
  const written = foldWord(item.content);
  const right = RIGHT.exec(written);
  if (right && isAscending(right)) return [];
  const years = right ?? YEARS.exec(written);
  const fixes: Fix[] = [];
  if (years && isAscending(years)) {
    const width = /[0-9]/u.test(item.content) ? (text: string) => text : widened;
    const [, first = '', last] = years;
    const text = `第${width(first)}年分${last === undefined ? '' : `から第${width(last)}年分`}`;
    fixes.push({ kind: 'replace', detail: [text], edits: [{ ...contentOf(item), text }], certainty: 'likely' });
  }
  return [{ code: 'fee-years', ...contentOf(item), fixes }];
}

function isAscending([, first, last]: RegExpExecArray): boolean {
  return Number(first) > 0 && (last === undefined || Number(first) < Number(last));
}
