import { isDocumentName } from '../drafts/documentNames.ts';
import { DOCUMENT_TYPES, documentNameOf } from '../drafts/documentTypes.ts';
import { memberOf } from '../drafts/reading.ts';
import { isAmendment, isCorrection, type Block } from '../drafts/structure.ts';
import { foldWord } from '../numbers/fold.ts';
import { contentOf, headOf, type DocumentContext } from './documentContext.ts';
import { replacing, type Finding } from './finding.ts';
import { numberingFindings } from './numbering.ts';
import { insertingMember } from './shared/layout.ts';
import { nearest } from './shared/nearest.ts';

/** 補正方法 and 訂正方法. Source: 様式13 and 様式15の2 of the 施行規則 of the patent law. */
const WAYS = ['変更', '追加', '削除'];

function amendmentsOf({ document }: DocumentContext, orElse = (_name: string) => false): Block[] {
  return document.blocks.filter(({ item }) => isAmendment(item.name) || orElse(item.name));
}

/** The 補正の内容 of an amendment that replaces the whole document (全文). */
function wholeContent(block: Block): Block | undefined {
  const isWhole = memberOf(block, '補正対象項目名')?.content === '全文';
  return isWhole ? block.members.find(({ item }) => item.name === '補正の内容') : undefined;
}

/** amendment-number: 【手続補正１】, 【手続補正２】 … without a gap. */
export function amendmentNumberFindings(context: DocumentContext): Finding[] {
  const heads = amendmentsOf(context).map(({ item }) => item);
  return numberingFindings(context.text, heads, { code: 'amendment-number', word: '手続補正', digits: 1 });
}

/** amendment-way: 変更, 追加 or 削除; 訂正方法 of a 誤訳訂正書 has the same (様式15の2). */
export function amendmentWayFindings(context: DocumentContext): Finding[] {
  return amendmentsOf(context, isCorrection).flatMap((block): Finding[] => {
    const way = memberOf(block, '補正方法', '訂正方法');
    if (!way || way.content === '' || WAYS.includes(foldWord(way.content))) return [];
    const fixes = WAYS.map((text) => replacing(contentOf(way), text, 'guess'));
    return [{ code: 'amendment-way', ...contentOf(way), written: way.content, item: way.name, fixes }];
  });
}

/** claim-number in amendments of all claims (全文); an amendment of single claims keeps their numbers. */
export function amendedClaimFindings(context: DocumentContext): Finding[] {
  return amendmentsOf(context).flatMap((block) => {
    const content = wholeContent(block);
    if (!content) return [];
    const claims = content.members.map(({ item }) => item).filter(({ name }) => /^請求項[0-9]+$/u.test(name));
    return numberingFindings(context.text, claims, { code: 'claim-number', word: '請求項', digits: 1 });
  });
}

/** Parts of an application, which an amendment can replace as a whole. */
const PARTS: ReadonlySet<string> = new Set(DOCUMENT_TYPES.flatMap(({ isPart, name }) => (isPart ? [name] : [])));

/**
 * missing-item: a part that is replaced as a whole (全文) begins with its 【書類名】 (様式13 備考); unknown-document: an amended
 * part whose name is close to a right one.
 */
export function wholeTextFindings(context: DocumentContext): Finding[] {
  return amendmentsOf(context).flatMap((block): Finding[] => {
    const part = memberOf(block, '補正対象書類名');
    if (!part || part.content === '') return [];
    const name = documentNameOf(part.content);
    const meant = isDocumentName(name) || PARTS.has(name) ? undefined : nearest(name, PARTS);
    if (meant !== undefined) {
      const fixes = [replacing(contentOf(part), meant, 'guess')];
      return [{ code: 'unknown-document', ...contentOf(part), name: part.content, nearest: meant, fixes }];
    }
    const content = wholeContent(block);
    if (!PARTS.has(name) || !content?.members[0] || memberOf(content, '書類名')) return [];
    const fixes = [insertingMember(context, '書類名', [content, content.item], 'likely', part.content)];
    return [{ code: 'missing-item', ...headOf(content.item), name: '書類名', group: '補正の内容', fixes }];
  });
}
