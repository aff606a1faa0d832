import { DOCUMENT_TYPES, type DocumentType } from '../drafts/documentTypes.ts';
import { ANYWHERE, documentsOf, GROUPS } from '../drafts/itemNames.ts';
import { ABOLISHED_ITEMS, GOODS, PERSON_MEMBERS } from '../drafts/vocabulary.ts';
import { blocksOf } from '../drafts/reading.ts';
import { isOfGoods, memberNames, type Block } from '../drafts/structure.ts';
import { lookup } from '../base/lookup.ts';
import { headOf, type DocumentContext } from './documentContext.ts';
import type { Finding } from './finding.ts';
import { ruleOf } from './shared/itemRules.ts';
import { isKnown, isMember, isOfficial, isOpen, strangers } from './unknownItems.ts';
import { wrongItem } from './wrongItems.ts';

/**
 * item-out-of-place: a name of the office, in a document or a group that has no such item. Told and never renamed: what
 * is meant only the writer knows.
 */
export function outOfPlaceFindings(context: DocumentContext): Finding[] {
  const { type, document } = context;
  if (!type || isOpen(type)) return [];
  const top = document.blocks.filter(
    (block) => isOfficial(block.item.name) && isOut(type, block, document.blocks) && !wrongItem(type, block),
  );
  const within = strangers(document).filter(({ item }) => isOfficial(item.name));
  return [...top, ...within].map(({ item }) => ({
    code: 'item-out-of-place',
    ...headOf(item),
    detail: [context.text.slice(item.start + 1, item.end - 1), document.name, homeOf(item.name)],
  }));
}

function isOut(type: DocumentType, { item: { name } }: Block, blocks: readonly Block[]): boolean {
  if (Object.hasOwn(ABOLISHED_ITEMS, name) || isKnown(type, name)) return false;
  // Where its group is what is missing, that is told.
  const present = new Set(blocks.map((block) => block.item.name));
  if (isOfGoods(name)) return present.has(GOODS) || !ruleOf(type, GOODS);
  if (!isMember(name)) return true;
  return !type.items.some(
    ({ names }) => names.some((one) => memberNames(one).includes(name)) && !names.some((one) => present.has(one)),
  );
}

/** 請求の趣旨 is of a few documents, of which one is named; 整理番号 is of nearly all. */
const MOST_HOMES = 4;

/** Where an item belongs: 「回復理由書」, 【事件の表示】; empty where that is not known, or many have it. */
function homeOf(name: string): string {
  const documents = new Set(
    DOCUMENT_TYPES.flatMap((type) => (type.items.some(({ names }) => names.includes(name)) ? type.name : [])),
  );
  if (documents.size > MOST_HOMES || ANYWHERE.has(name)) return '';
  const document = [...documents][0] ?? documentsOf(name);
  if (document !== '') return `「${document}」`;
  if (PERSON_MEMBERS.includes(name)) return '【代理人】';
  for (const [group, members] of GROUPS) if (members.includes(name)) return `【${group}】`;
  return '';
}

/** abolished-name of an item: 【部分意匠】. */
export function abolishedItemFindings({ text, document }: DocumentContext): Finding[] {
  return blocksOf(document.blocks).flatMap(({ item }): Finding[] => {
    const abolished = lookup(ABOLISHED_ITEMS, item.name);
    if (!abolished) return [];
    const written = `【${text.slice(item.start + 1, item.end - 1)}】`;
    return [{ code: 'abolished-name', ...headOf(item), detail: [written, abolished.since, abolished.instead] }];
  });
}
