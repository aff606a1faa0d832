import {
  APPLICANT_ITEM,
  DOCUMENT_TYPES,
  HOLDER_ITEM,
  documentNameOf,
  type DocumentType,
} from '../drafts/documentTypes.ts';
import type { Item } from '../drafts/items.ts';
import { blocksOf, memberOf } from '../drafts/reading.ts';
import { WORDS_BY_LAW } from '../drafts/vocabulary.ts';
import { isPerson, type Block } from '../drafts/structure.ts';
import { contentOf, headOf, writtenName, type DocumentContext } from './documentContext.ts';
import { renaming, replacing, type Finding } from './finding.ts';
import { ruleOf } from './shared/itemRules.ts';

/** Items of other documents or another law: 【特許出願人】 in a 手続補正書, 【事件の表示】 in a 出願審査請求書. */

const PARTIES = new Set([
  ...DOCUMENT_TYPES.flatMap(({ partyItems }) => partyItems),
  ...Object.values(APPLICANT_ITEM),
  ...Object.values(HOLDER_ITEM),
]);
const HOLDERS = new Set(Object.values(HOLDER_ITEM));
const CASES = new Set(DOCUMENT_TYPES.flatMap(({ caseItems }) => caseItems));
const CREATORS = ['発明者', '考案者', '意匠の創作をした者'];

export interface WrongItem {
  readonly code: 'wrong-party-item' | 'wrong-case-item';
  readonly right: string;
}

/** The right item in the place of this block; undefined where the block is right, or wrong in another way. */
export function wrongItem(type: DocumentType, { item: { name } }: Block): WrongItem | undefined {
  if (ruleOf(type, name)) return undefined;
  if (CASES.has(name)) {
    const right = type.caseItems[0];
    return right === undefined ? undefined : { code: 'wrong-case-item', right };
  }
  if (!isPerson(name)) return undefined;
  const creator = CREATORS.find((one) => ruleOf(type, one));
  const right = CREATORS.includes(name) ? creator : PARTIES.has(name) ? partyOf(type, name) : undefined;
  return right === undefined ? undefined : { code: 'wrong-party-item', right };
}

function partyOf(type: DocumentType, name: string): string | undefined {
  const holder = HOLDER_ITEM[type.law];
  if (HOLDERS.has(name) && ruleOf(type, holder)) return holder;
  const applicant = APPLICANT_ITEM[type.law];
  if (Object.values(APPLICANT_ITEM).includes(name) && ruleOf(type, applicant)) return applicant;
  return type.partyItems[0];
}

/** wrong-party-item, wrong-case-item; in the parts of an application the words of another law. */
export function wrongItemFindings(context: DocumentContext): Finding[] {
  const { text, type, document } = context;
  if (!type) return [];
  if (type.isPart) return wordsOfLaw(context);
  return document.blocks.flatMap((block): Finding[] => {
    const wrong = wrongItem(type, block);
    // 様式26: an inventor is a natural person and has 【氏名】.
    const name = CREATORS.includes(block.item.name) && memberOf(block, '氏名又は名称');
    if (name && !memberOf(block, '氏名')) return [renamed('wrong-party-item', text, name, '氏名', block.item.name)];
    if (!wrong) return [];
    const finding = renamed(wrong.code, text, block.item, wrong.right, document.name);
    // A head without members beside the right item is a stray one.
    const isStray = block.members.length === 0 && document.blocks.some((one) => one.item.name === wrong.right);
    return [isStray ? { ...finding, fixes: [] } : finding];
  });
}

/** 【発明の名称】 behind a 実用新案登録願, and the like. */
function wordsOfLaw({ text, document, head, filing }: DocumentContext): Finding[] {
  if (filing !== 'patent' && filing !== 'utilityModel') return [];
  const other = filing === 'patent' ? 'utilityModel' : 'patent';
  const right = new Map(WORDS_BY_LAW.map((words) => [words[other], words[filing]]));
  const name = right.get(documentNameOf(head.content));
  const found = blocksOf(document.blocks).flatMap(({ item }): Finding[] => {
    const word = right.get(item.name);
    return word === undefined ? [] : [renamed('wrong-party-item', text, item, word, APPLICATION[filing])];
  });
  if (name === undefined) return found;
  const fixes = [replacing(contentOf(head), name, 'likely')];
  return [{ code: 'item-content', ...contentOf(head), what: 'like', written: '書類名', right: name, fixes }, ...found];
}

const APPLICATION = { patent: '特許願', utilityModel: '実用新案登録願' } as const;

function renamed(code: WrongItem['code'], text: string, item: Item, right: string, where: string): Finding {
  const fixes = [renaming(item, right, 'likely')];
  return { code, ...headOf(item), name: writtenName(text, item), right, document: where, fixes };
}
