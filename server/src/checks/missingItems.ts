import type { DocumentType } from '../drafts/documentTypes.ts';
import type { Item } from '../drafts/items.ts';
import { AMENDMENT_MEMBERS } from '../drafts/vocabulary.ts';
import {
  GOODS,
  isAmendment,
  isCorrection,
  isOfGoods,
  isPerson,
  memberNames,
  type Block,
  type DraftDocument,
} from '../drafts/structure.ts';
import { addresseeOf } from './addressee.ts';
import { headOf, isBlank, isNumberItem, type DocumentContext } from './documentContext.ts';
import type { Finding, Fix } from './finding.ts';
import { placedBlocks, ruleOf } from './shared/itemRules.ts';
import { insertion, memberInsertion, widened } from './shared/layout.ts';
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
  // One that stands in a group by mistake is told there.
  const stray = strangers(document).flatMap(({ item }) => ruleOf(type, item.name)?.place ?? []);
  const there = new Set([...placed.map((one) => one.placed.place), ...stray]);
  const standIns = new Set([...meant, ...document.blocks.map((block) => wrongItem(type, block)?.right)]);
  return type.items.flatMap(({ names, isRequired }, place): Finding[] => {
    if (!isRequired || there.has(place) || names.some((name) => standIns.has(name))) return [];
    const name = names[0] ?? '';
    const stray = document.blocks.find((block) =>
      name === GOODS ? isOfGoods(block.item.name) : isStrayMember(type, block.item.name, memberNames(numbered(name))),
    );
    const before = stray?.item ?? placed.find((one) => one.placed.place > place)?.block.item;
    const edits = insertion(context, newItem(context.document, type, name, stray === undefined), before);
    const fix: Fix = { kind: 'insertItem', detail: [name], edits, certainty: 'likely' };
    // What an amendment puts in would take in the document that follows.
    const takesIn = name === '手続補正' && !before && context.until < context.text.length;
    return [{ code: 'missing-item', ...headOf(before ?? head), detail: [name, ''], fixes: takesIn ? [] : [fix] }];
  });
}

function isStrayMember(type: DocumentType, name: string, members: readonly string[]): boolean {
  return !ruleOf(type, name) && isMember(name) && members.includes(name);
}

/** 手続補正 is told by its number, and so are its members. */
function numbered(name: string): string {
  return name === '手続補正' ? '手続補正1' : name;
}

function newItem(document: DraftDocument, type: DocumentType, name: string, isWhole: boolean) {
  if (name === 'あて先') return { name, content: addresseeOf(type, document) };
  const written = name === '手続補正' || name === '請求項' ? `${name}${widened('1')}` : name;
  return isWhole ? { name: written, members: firstMembers(name) } : { name: written };
}

/** The members that a new group begins with. */
function firstMembers(name: string): readonly string[] {
  if (name === '手続補正') return memberNames(numbered(name));
  if (isPerson(name)) return CREATORS.test(name) ? ['住所又は居所', '氏名'] : ['識別番号', '氏名又は名称'];
  if (memberNames(name).some(isNumberItem)) return ['出願番号'];
  return memberNames(name).includes('納付金額') ? ['予納台帳番号', '納付金額'] : [];
}

const CREATORS = /(?:発明者|考案者|創作をした者)$/u;

function missingMembers(
  context: DocumentContext,
  type: DocumentType,
  meant: ReadonlyMap<Block, string | undefined>,
): Finding[] {
  const { text, document } = context;
  if (type.isPart) return [];
  return document.blocks.flatMap((block, index): Finding[] => {
    const wanted = wantedMembers(text, type, block);
    const next = document.blocks[index + 1];
    const standIn = next && meant.get(next);
    return wanted
      .filter(({ names }) => !block.members.some(({ item }) => names.includes(item.name)))
      .filter(({ names }) => standIn === undefined || !names.includes(standIn))
      .map(({ names }) => missingMember(context, block, names[0] ?? ''));
  });
}

/** They name the trial by its number, or by the day of its request where none is known yet. */
const WITHDRAWALS: ReadonlySet<string> = new Set(['appealWithdrawal', 'trialWithdrawal']);

interface Wanted {
  readonly names: readonly string[];
}

function wantedMembers(text: string, type: DocumentType, block: Block): Wanted[] {
  const { item, members } = block;
  const word = isAmendment(item.name) ? '補正' : isCorrection(item.name) ? '訂正' : undefined;
  if (word !== undefined) {
    const isDeletion = members.some((member) => member.item.name === `${word}方法` && member.item.content === '削除');
    return AMENDMENT_MEMBERS.map((name) => name.replace('補正', word))
      .filter((name) => !(isDeletion && name === `${word}の内容`))
      .map((name) => ({ names: [name] }));
  }
  if (isPerson(item.name)) {
    // An optional block that is empty altogether has to go.
    const isEmpty = members.length === 0 && isBlank(text, item) && ruleOf(type, item.name)?.rule.isRequired !== true;
    return isEmpty ? [] : [{ names: CREATORS.test(item.name) ? ['氏名', '氏名又は名称'] : ['氏名又は名称', '氏名'] }];
  }
  if (type.caseItems.includes(item.name) && isBlank(text, item)) {
    // An application without a number yet is named by its day and its reference.
    const numbers = memberNames(item.name).filter(isNumberItem);
    if (WITHDRAWALS.has(type.id)) return [{ names: ['審判番号', '異議番号', '審判請求日'] }];
    return [{ names: [...numbers, '国際登録番号', '整理番号'] }];
  }
  return [];
}

function missingMember(context: DocumentContext, block: Block, name: string): Finding {
  const order = memberNames(block.item.name);
  const before = block.members.filter(({ item }) => order.indexOf(item.name) < order.indexOf(name));
  const behind: Item = before.at(-1)?.item ?? block.item;
  return {
    code: 'missing-item',
    ...headOf(block.item),
    detail: [name, widenedDigits(block.item.name)],
    fixes: [
      { kind: 'insertItem', detail: [name], edits: memberInsertion(context, name, block, behind), certainty: 'likely' },
    ],
  };
}

function widenedDigits(name: string): string {
  return name.replace(/[0-9]+/gu, widened);
}
