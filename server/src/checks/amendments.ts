import { isDocumentName } from '../drafts/documentNames.ts';
import { DOCUMENT_TYPES, documentNameOf } from '../drafts/documentTypes.ts';
import { isAmendment, isCorrection, type Block } from '../drafts/structure.ts';
import { foldWord } from '../numbers/fold.ts';
import { contentOf, headOf, type DocumentContext } from './documentContext.ts';
import { replacing, type Finding, type Fix } from './finding.ts';
import { numberingFindings } from './numbering.ts';
import { memberInsertion } from './shared/layout.ts';
import { nearest } from './shared/nearest.ts';

/** 補正方法 and 訂正方法. Source: 様式13 and 様式15の2 of the 施行規則 of the patent law. */
const WAYS = ['変更', '追加', '削除'];

function amendmentsOf({ document }: DocumentContext, orElse = (_name: string) => false): Block[] {
  return document.blocks.filter(({ item }) => isAmendment(item.name) || orElse(item.name));
}

/** amendment-number: 【手続補正１】, 【手続補正２】 … without a gap. */
export function amendmentNumberFindings(context: DocumentContext): Finding[] {
  const heads = amendmentsOf(context).map(({ item }) => item);
  return numberingFindings(context.text, heads, { code: 'amendment-number', word: '手続補正', digits: 1 });
}

/** amendment-way: 変更, 追加 or 削除; 訂正方法 of a 誤訳訂正書 has the same (様式15の2). */
export function amendmentWayFindings(context: DocumentContext): Finding[] {
  return amendmentsOf(context, isCorrection).flatMap(({ members }): Finding[] => {
    const way = members.find(({ item }) => item.name === '補正方法' || item.name === '訂正方法')?.item;
    if (!way || way.content === '' || WAYS.includes(foldWord(way.content))) return [];
    const fixes = WAYS.map((text) => replacing(contentOf(way), text, 'guess'));
    return [{ code: 'amendment-way', ...contentOf(way), written: way.content, item: way.name, fixes }];
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

/** Parts of an application, which an amendment can put in whole. */
const PARTS: ReadonlySet<string> = new Set(DOCUMENT_TYPES.flatMap(({ isPart, name }) => (isPart ? [name] : [])));

/**
 * missing-item: what is put in as a whole (全文) begins with its 【書類名】 (様式13 備考); unknown-document: a part that is amended
 * by a name that is near the right one.
 */
export function wholeTextFindings(context: DocumentContext): Finding[] {
  return amendmentsOf(context).flatMap(({ members }): Finding[] => {
    const named = (name: string) => members.find(({ item }) => item.name === name);
    const part = named('補正対象書類名')?.item;
    if (!part || part.content === '') return [];
    const name = documentNameOf(part.content);
    const meant = isDocumentName(name) || PARTS.has(name) ? undefined : nearest(name, PARTS);
    if (meant !== undefined) {
      const edits = [{ ...contentOf(part), text: meant }];
      const fix: Fix = { kind: 'replace', to: meant, edits, certainty: 'guess' };
      return [{ code: 'unknown-document', ...contentOf(part), name: part.content, nearest: meant, fixes: [fix] }];
    }
    const content = named('補正の内容');
    if (!PARTS.has(name) || named('補正対象項目名')?.item.content !== '全文' || !content?.members[0]) return [];
    if (content.members.some(({ item }) => item.name === '書類名')) return [];
    const edits = memberInsertion(context, '書類名', content, content.item).map((edit) => ({
      ...edit,
      text: edit.text + part.content,
    }));
    const fix: Fix = { kind: 'insertItem', name: '書類名', edits, certainty: 'likely' };
    return [{ code: 'missing-item', ...headOf(content.item), name: '書類名', group: '補正の内容', fixes: [fix] }];
  });
}
