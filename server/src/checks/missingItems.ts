import { usualAddressee } from '../drafts/addressee.ts';
import type { DocumentType } from '../drafts/documentTypes.ts';
import type { Item } from '../drafts/items.ts';
import { isCreator, isNumberItem, personMembers } from '../drafts/reading.ts';
import { GOODS } from '../drafts/vocabulary.ts';
import {
  isAmendment,
  isCorrection,
  isOfGoods,
  isPerson,
  memberNames,
  type Block,
  type DraftDocument,
} from '../drafts/structure.ts';
import { headOf, isBlank, type DocumentContext } from './documentContext.ts';
import type { Finding, Fix } from './finding.ts';
import { isRequiredIn, placedBlocks, requiredMembers, ruleOf } from './shared/itemRules.ts';
import { insertion, insertingMember } from './shared/layout.ts';
import { widened } from '../numbers/format.ts';
import { isMember, strangers, unknownItems } from './unknownItems.ts';
import { wrongItem } from './wrongItems.ts';

/** missing-item: required items of the document, and required members of its groups. */
export function missingItemFindings(context: DocumentContext): Finding[] {
  const { type } = context;
  if (!type) return [];
  const meant = new Map(unknownItems(context).map(({ block, meant }) => [block, meant]));
  return [...missingTopItems(context, type, [...meant.values()]), ...missingMembers(context, type, meant)];
}

function missingTopItems(
  context: DocumentContext,
  type: DocumentType,
  meant: readonly (string | undefined)[],
): Finding[] {
  const { document, head } = context;
  const placed = placedBlocks(type, document.blocks);
  // An item in a wrong group is reported there.
  const stray = strangers(document).flatMap(({ item }) => ruleOf(type, item.name)?.place ?? []);
  const there = new Set([...placed.map((one) => one.placed.place), ...stray]);
  const standIns = new Set([...meant, ...document.blocks.map((block) => wrongItem(type, block)?.right)]);
  return type.items.flatMap((rule, place): Finding[] => {
    const { names } = rule;
    const isThere = there.has(place) || names.some((name) => standIns.has(name));
    if (isThere || !isRequiredIn(type, document, rule)) return [];
    const name = names[0] ?? '';
    const stray = document.blocks.find((block) =>
      name === GOODS ? isOfGoods(block.item.name) : isStrayMember(type, block.item.name, memberNames(numbered(name))),
    );
    const before = stray?.item ?? placed.find((one) => one.placed.place > place)?.block.item;
    const edits = insertion(context, newItem(context.document, type, name, stray === undefined), before);
    const fix: Fix = { kind: 'insertItem', name, edits, certainty: 'likely' };
    // The content of an amendment would swallow the document that follows.
    const takesIn = name === '手続補正' && !before && context.until < context.text.length;
    return [{ code: 'missing-item', ...headOf(before ?? head), name, group: undefined, fixes: takesIn ? [] : [fix] }];
  });
}

function isStrayMember(type: DocumentType, name: string, members: readonly string[]): boolean {
  return !ruleOf(type, name) && isMember(name) && members.includes(name);
}

function numbered(name: string): string {
  return name === '手続補正' ? '手続補正1' : name;
}

function newItem(document: DraftDocument, type: DocumentType, name: string, isWhole: boolean) {
  if (name === 'あて先') return { name, content: usualAddressee(type, document) };
  const written = name === '手続補正' || name === '請求項' ? `${name}${widened('1')}` : name;
  return isWhole ? { name: written, members: firstMembers(name) } : { name: written };
}

function firstMembers(name: string): readonly string[] {
  if (name === '手続補正') return memberNames(numbered(name));
  if (isPerson(name)) return personMembers(name);
  if (memberNames(name).some(isNumberItem)) return ['出願番号'];
  return memberNames(name).includes('納付金額') ? ['予納台帳番号', '納付金額'] : [];
}

function missingMembers(
  context: DocumentContext,
  type: DocumentType,
  meant: ReadonlyMap<Block, string | undefined>,
): Finding[] {
  const { text, document } = context;
  if (type.isPart) return [];
  return document.blocks.flatMap((block, index): Finding[] => {
    const next = document.blocks[index + 1];
    const standIns = [...(next ? [next] : []), ...block.members].flatMap((one) => meant.get(one) ?? []);
    return wantedMembers(text, type, block)
      .filter((names) => !names.some((name) => standIns.includes(name)))
      .flatMap((names) =>
        entriesOf(block)
          .filter((entry) => !hasOneOf(entry, names))
          .map((entry) => missingMember(context, block, entry, names[0] ?? '')),
      );
  });
}

/** They name the trial by its number, or by the day of its request while the number is unknown. */
const WITHDRAWALS: ReadonlySet<string> = new Set(['appealWithdrawal', 'trialWithdrawal']);

/** Each entry holds alternative names; one of them is required. */
function wantedMembers(text: string, type: DocumentType, block: Block): (readonly string[])[] {
  const { item, members } = block;
  const required = requiredMembers(type, item.name);
  if (isAmendment(item.name) || isCorrection(item.name)) {
    const isDeletion = members.some(({ item: { name, content } }) => name.endsWith('方法') && content === '削除');
    return required.filter(([name = '']) => !(isDeletion && name.endsWith('の内容')));
  }
  if (isPerson(item.name)) {
    // An optional empty block has to be removed.
    const isEmpty = members.length === 0 && isBlank(text, item) && ruleOf(type, item.name)?.rule.isRequired !== true;
    return isEmpty ? [] : [isCreator(item.name) ? ['氏名', '氏名又は名称'] : ['氏名又は名称', '氏名']];
  }
  // An application without a number yet is named by its day and its reference.
  const named = WITHDRAWALS.has(type.id)
    ? ['審判番号', '異議番号', '審判請求日']
    : [...memberNames(item.name).filter(isNumberItem), '国際登録番号', '整理番号'];
  const isCase = type.caseItems.includes(item.name);
  // A group can describe the case in its own words, and one without members is empty.
  return isBlank(text, item) ? [...(isCase ? [named] : []), ...(members.length > 0 ? required : [])] : [];
}

/** 併合納付の明細 lists several rights, each begun by its number; any other group is one entry. */
function entriesOf({ item, members }: Block): (readonly Block[])[] {
  if (item.name !== '併合納付の明細') return [members];
  const entries: Block[][] = [];
  for (const member of members) {
    const entry = isNumberItem(member.item.name) ? undefined : entries.at(-1);
    if (entry) entry.push(member);
    else entries.push([member]);
  }
  return entries;
}

function hasOneOf(entry: readonly Block[], names: readonly string[]): boolean {
  // Goods before the first class belong to no class.
  if (names[0] === '第○類') return !/^指定(?:商品|役務)/u.test(entry[0]?.item.name ?? '');
  return entry.some(({ item }) => names.includes(item.name));
}

function missingMember(context: DocumentContext, block: Block, entry: readonly Block[], name: string): Finding {
  const order = memberNames(block.item.name);
  const before = entry.filter(({ item }) => order.indexOf(item.name) < order.indexOf(name));
  const behind: Item = before.at(-1)?.item ?? block.item;
  const shown = entry === block.members ? block.item : (entry[0]?.item ?? block.item);
  return {
    code: 'missing-item',
    ...headOf(shown),
    name,
    group: block.item.name.replace(/[0-9]+/gu, widened),
    fixes: [insertingMember(context, name, [block, behind], 'likely')],
  };
}
