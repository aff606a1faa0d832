import { APPLICANT_ITEM, DOCUMENT_TYPES, HOLDER_ITEM, type DocumentType } from '../drafts/documentTypes.ts';
import { isPerson, type Block } from '../drafts/structure.ts';
import { headOf, type DocumentContext } from './documentContext.ts';
import type { Finding, Fix } from './finding.ts';
import { ruleOf } from './shared/itemRules.ts';

/** Items of other documents, or of another law: 【特許出願人】 in a 手続補正書, 【事件の表示】 in a 出願審査請求書. */

const PARTIES = new Set([
  ...DOCUMENT_TYPES.flatMap(({ partyItems }) => partyItems),
  ...Object.values(APPLICANT_ITEM),
  ...Object.values(HOLDER_ITEM),
]);
const HOLDERS = new Set(Object.values(HOLDER_ITEM));
const CASES = new Set(DOCUMENT_TYPES.flatMap(({ caseItems }) => caseItems));
/** Who made what is applied for, by law. */
const CREATORS = ['発明者', '考案者', '意匠の創作をした者'];

/** An item in the place of another one. */
export interface WrongItem {
  readonly code: 'wrong-party-item' | 'wrong-case-item';
  readonly right: string;
}

/** What should stand in the place of this block; undefined where the block is right, or wrong in another way. */
export function wrongItem(type: DocumentType, { item: { name } }: Block): WrongItem | undefined {
  if (ruleOf(type, name)) return undefined;
  if (CASES.has(name)) {
    const right = type.caseItems[0];
    return right === undefined ? undefined : { code: 'wrong-case-item', right };
  }
  if (!isPerson(name)) return undefined;
  const right = CREATORS.includes(name) ? creatorOf(type) : PARTIES.has(name) ? partyOf(type, name) : undefined;
  return right === undefined ? undefined : { code: 'wrong-party-item', right };
}

function partyOf(type: DocumentType, name: string): string | undefined {
  const holder = HOLDER_ITEM[type.law];
  if (HOLDERS.has(name) && ruleOf(type, holder)) return holder;
  const applicant = APPLICANT_ITEM[type.law];
  if (Object.values(APPLICANT_ITEM).includes(name) && ruleOf(type, applicant)) return applicant;
  return type.partyItems[0];
}

function creatorOf(type: DocumentType): string | undefined {
  return CREATORS.find((creator) => ruleOf(type, creator));
}

/** wrong-party-item, wrong-case-item. */
export function wrongItemFindings({ text, type, document }: DocumentContext): Finding[] {
  if (!type || type.isPart) return [];
  return document.blocks.flatMap((block): Finding[] => {
    const wrong = wrongItem(type, block);
    if (!wrong) return [];
    const { item } = block;
    const detail = [text.slice(item.start + 1, item.end - 1), wrong.right, document.name];
    const edits = [{ start: item.start + 1, end: item.end - 1, text: wrong.right }];
    const fix: Fix = { kind: 'renameItem', detail: [wrong.right], edits, certainty: 'likely' };
    // A head without members beside the right one has strayed from somewhere else.
    const isStray = block.members.length === 0 && document.blocks.some((one) => one.item.name === wrong.right);
    return [
      {
        code: wrong.code,
        ...headOf(item),
        detail,
        fixes: isStray ? [] : [fix],
      },
    ];
  });
}
