import { ANYWHERE } from '../drafts/itemNames.ts';
import { MARKS } from '../drafts/vocabulary.ts';
import { isPerson, memberNames, type Block } from '../drafts/structure.ts';
import { headOf, isBlank, type DocumentContext } from './documentContext.ts';
import type { Finding } from './finding.ts';
import { isRequiredIn, ruleOf } from './shared/itemRules.ts';
import { removal } from './shared/layout.ts';
import { isWritten } from './unfilled.ts';
import { isOpen, unknownItems } from './unknownItems.ts';

/** Members that are left out where there is nothing to say. */
const OPTIONAL_MEMBERS = new Set([
  '代表者',
  'フリガナ',
  '国籍・地域',
  '氏名又は名称原語表記',
  '電話番号',
  'ファクシミリ番号',
  '連絡先',
  '援用の表示',
  '包括委任状番号',
  '提出物件の特記事項',
]);

/** empty-item: what is not required and not filled in has to be left out. */
export function emptyItemFindings(context: DocumentContext): Finding[] {
  const { text, document, type } = context;
  if (!type || isOpen(type)) return [];
  const meant = new Map(unknownItems(context).map((unknown) => [unknown.block, unknown.meant]));
  const found: Block[] = [];
  document.blocks.forEach((block, index) => {
    const rule = ruleOf(type, block.item.name)?.rule;
    const isOptional = rule ? !isRequiredIn(type, document, rule) : ANYWHERE.has(block.item.name);
    if (isOptional && block.members.length === 0 && !MARKS.has(block.item.name) && isBlank(text, block.item)) {
      // A group whose first member is only named otherwise is not empty.
      const next = document.blocks[index + 1];
      const member = next && meant.get(next);
      if (member === undefined || !memberNames(block.item.name).includes(member)) found.push(block);
    }
    if (isPerson(block.item.name) || block.item.name === '提出物件の目録') {
      for (const member of block.members) {
        if (isLeftOut(text, block, member) && isBlank(text, member.item)) found.push(member);
      }
    }
  });
  return found.map((block) => emptyItem(text, block));
}

/** The address is left out where the code is given, the code where only the address is (様式 of the 施行規則). */
function isLeftOut(text: string, block: Block, { item }: Block): boolean {
  if (item.name === '住所又は居所') return block.members.some((member) => member.item.name === '識別番号');
  if (item.name === '識別番号') return isWritten(text, block, '住所又は居所');
  return OPTIONAL_MEMBERS.has(item.name);
}

function emptyItem(text: string, block: Block): Finding {
  const { item } = block;
  const fix = { kind: 'removeItem', detail: [item.name], edits: removal(text, block), certainty: 'likely' } as const;
  return { code: 'empty-item', ...headOf(item), detail: [item.name], fixes: [fix] };
}
