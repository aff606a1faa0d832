import { isAmendment, isCorrection, type Block } from '../drafts/structure.ts';
import { foldWord } from '../numbers/fold.ts';
import { contentOf, type DocumentContext } from './documentContext.ts';
import type { Finding } from './finding.ts';
import { numberingFindings } from './numbering.ts';

/** 補正方法 and 訂正方法. Source: 様式13 and 様式15の2 of the 施行規則 of the patent law. */
const WAYS = ['変更', '追加', '削除'];

function amendmentsOf({ document }: DocumentContext): Block[] {
  return document.blocks.filter(({ item }) => isAmendment(item.name));
}

/** amendment-number: 【手続補正１】, 【手続補正２】 … without a gap. */
export function amendmentNumberFindings(context: DocumentContext): Finding[] {
  const heads = amendmentsOf(context).map(({ item }) => item);
  return numberingFindings(context.text, heads, { code: 'amendment-number', word: '手続補正', digits: 1 });
}

/** amendment-way: 変更, 追加 or 削除. */
export function amendmentWayFindings(context: DocumentContext): Finding[] {
  return context.document.blocks.flatMap(({ item: { name }, members }): Finding[] => {
    if (!isAmendment(name) && !isCorrection(name)) return [];
    const way = members.find(({ item }) => item.name === '補正方法' || item.name === '訂正方法')?.item;
    if (!way || way.content === '' || WAYS.includes(foldWord(way.content))) return [];
    const fixes = WAYS.map(
      (text) =>
        ({ kind: 'replace', detail: [text], edits: [{ ...contentOf(way), text }], certainty: 'guess' }) as const,
    );
    return [{ code: 'amendment-way', ...contentOf(way), detail: [way.content, way.name], fixes }];
  });
}

/** claim-number in amendments that put in all claims (全文); those of single claims name the amended ones. */
export function amendedClaimFindings(context: DocumentContext): Finding[] {
  return amendmentsOf(context).flatMap(({ members }) => {
    const target = members.find(({ item }) => item.name === '補正対象項目名')?.item.content ?? '';
    const content = members.find(({ item }) => item.name === '補正の内容');
    if (target !== '全文' || !content) return [];
    const claims = content.members.map(({ item }) => item).filter(({ name }) => /^請求項[0-9]+$/u.test(name));
    return numberingFindings(context.text, claims, { code: 'claim-number', word: '請求項', digits: 1 });
  });
}
