import type { CalendarDate } from '../base/calendarDate.ts';
import { isUnwritten } from '../base/characters.ts';
import { firstWhere } from '../base/lookup.ts';
import { perObject } from '../base/perObject.ts';
import type { Sliceable } from '../numbers/change.ts';
import { foldWord } from '../numbers/fold.ts';
import type { FoundNumber } from '../numbers/scan.ts';
import { dayIn } from './dates.ts';
import { DOCUMENT_TYPES } from './documentTypes.ts';
import { itemsOf, type Item } from './items.ts';
import { isPerson, type Block, type DraftDocument } from './structure.ts';

/**
 * What a document says of itself (its law: lawOfDraft.ts): case, persons, dates, 発送番号. Checks, hovers, completion, actions,
 * documents and new drafts share these readers, so that they never disagree about the case.
 */

/** The blocks of a document with their members, in order, without what an amendment puts into another document. */
export const blocksOf = perObject((blocks: readonly Block[]): readonly Block[] => {
  const all: Block[] = [];
  collect(blocks, all);
  return all;
});

/** Items whose content goes into another document. */
const CONTENTS: ReadonlySet<string> = new Set(['補正の内容', '訂正の内容']);

function collect(blocks: readonly Block[], all: Block[]): void {
  for (const block of blocks) {
    all.push(block);
    if (block.members.length > 0 && !CONTENTS.has(block.item.name)) collect(block.members, all);
  }
}

/** The first block with one of these names, members included. */
export function blockNamed(document: DraftDocument, ...names: readonly string[]): Block | undefined {
  return blocksOf(document.blocks).find(({ item }) => names.includes(item.name));
}

/** The first member with one of these names. */
export function memberOf(block: Block, ...names: readonly string[]): Item | undefined {
  return block.members.find(({ item }) => names.includes(item.name))?.item;
}

/** A person in a document: 特許出願人, 代理人, 請求人 … */
export interface Person {
  readonly block: Block;
  /** 識別番号 and 氏名又は名称 (or 氏名); undefined where the item is missing. */
  readonly code: Item | undefined;
  readonly name: Item | undefined;
  /** The nine digits of the 識別番号; undefined for anything else. */
  readonly digits: string | undefined;
}

/** The persons of a document, in order. */
export const personsOf = perObject((document: DraftDocument): readonly Person[] =>
  blocksOf(document.blocks)
    .filter(({ item }) => isPerson(item.name))
    .map(personOf),
);

/** `block`: of a person. */
export function personOf(block: Block): Person {
  const code = memberOf(block, '識別番号');
  return { block, code, name: memberOf(block, '氏名又は名称', '氏名'), digits: applicantCodeIn(code?.content) };
}

/** 代理人, 選任した代理人, 受任した代理人 …: act for another person. */
export function isAgent(name: string): boolean {
  return name.endsWith('代理人') && isPerson(name);
}

/** 発明者, 考案者, 意匠の創作をした者: without 識別番号, and not in any answer of the JPO. */
export function isCreator(name: string): boolean {
  return /(?:発明者|考案者|創作をした者)$/u.test(name);
}

/** The members of a new block of a person. */
export function personMembers(name: string): readonly string[] {
  if (isAgent(name)) return ['識別番号', '弁理士', '氏名又は名称'];
  if (isCreator(name)) return ['住所又は居所', '氏名'];
  // 納付書 names the holder without a code.
  return /(?:特許|実用新案|意匠|商標)権者$/u.test(name) ? ['氏名又は名称'] : ['識別番号', '氏名又は名称'];
}

/** A 識別番号, nine digits of any width, also with blanks; undefined for anything else. */
export function applicantCodeIn(content = ''): string | undefined {
  return digitsIn(content, 9);
}

function digitsIn(content: string, count: number): string | undefined {
  const digits = foldWord(content);
  return digits.length === count && /^[0-9]+$/u.test(digits) ? digits : undefined;
}

/** 【発送番号】 of the answered notice. */
export interface Dispatch {
  readonly item: Item;
  /** Six digits, half width. */
  readonly number: string;
}

/** A 発送番号, six digits of any width, also with blanks; undefined for anything else. */
export function dispatchNumberIn(content: string): string | undefined {
  return digitsIn(content, 6);
}

/** The 発送番号 of a document; undefined without one, or for a placeholder. */
export function dispatchOf(document: DraftDocument): Dispatch | undefined {
  const item = blockNamed(document, '発送番号')?.item;
  const number = item && dispatchNumberIn(item.content);
  return item && number !== undefined ? { item, number } : undefined;
}

export interface WrittenDate {
  readonly item: Item;
  /** Undefined where unreadable. */
  readonly date: CalendarDate | undefined;
}

/** 【提出日】; undefined where missing or empty. */
export function submittedOn(document: DraftDocument): WrittenDate | undefined {
  const item = blockNamed(document, '提出日')?.item;
  return item && item.content !== '' ? written(item) : undefined;
}

function written(item: Item): WrittenDate {
  return { item, date: dayIn(item.content) };
}

const NUMBER_ITEMS: ReadonlySet<string> = new Set(
  '出願番号 国際出願番号 審判番号 登録番号 特許番号 実用新案登録番号 意匠登録番号 商標登録番号'.split(' '),
);
/** 事件の表示, 出願の表示, 審判事件の表示 …: the case items of the document types. */
const CASE_GROUPS: ReadonlySet<string> = new Set(DOCUMENT_TYPES.flatMap(({ caseItems }) => caseItems));

/** 出願番号, 特許番号 …: items that name a case by its number. */
export function isNumberItem(name: string): boolean {
  return NUMBER_ITEMS.has(name);
}

/** The groups that name cases of the document (several in a 名義変更届 and the like), in order. */
export function caseGroupsOf({ blocks }: DraftDocument): Block[] {
  return blocks.filter(({ item }) => CASE_GROUPS.has(item.name));
}

/** The items that name the case by a number, in order: 【出願番号】 under 【事件の表示】, 【特許番号】 of a 納付書 … */
export function caseItemsOf({ blocks }: DraftDocument): Item[] {
  return blocks
    .flatMap((block) => (CASE_GROUPS.has(block.item.name) ? block.members : [block]))
    .flatMap(({ item }) => (isNumberItem(item.name) ? [item] : []));
}

/**
 * All numbers of the cases that a document is about, in text order, including problematic ones and those without an API: in
 * groups that name the case (on the line, in members, below them: 【審判の種別】特願…不服審判事件), and in separate items such as
 * 【特許番号】 (納付書). A number includes its item's name where that is its word: 【出願番号】2022-900001. Other groups (原出願,
 * 優先権, 併合納付) and the content of amendments concern other cases; parts (明細書 …) name none. `numbers`: of the whole
 * text, in order.
 */
export function caseNumbersOf(document: DraftDocument, numbers: readonly FoundNumber[]): FoundNumber[] {
  return document.blocks.flatMap((block) => (namesCase(block) ? numbersOf(block, numbers) : []));
}

/**
 * `caseNumbersOf` a document; otherwise those of the draft's first document with any, for what is offered while writing:
 * after a 意見書, the 手続補正書 and its parts concern the same case.
 */
export function draftNumbersOf(
  documents: readonly DraftDocument[],
  document: DraftDocument | undefined,
  numbers: readonly FoundNumber[],
): FoundNumber[] {
  for (const one of document ? [document, ...documents] : documents) {
    const found = caseNumbersOf(one, numbers);
    if (found.length > 0) return found;
  }
  return [];
}

function namesCase({ item }: Block): boolean {
  return CASE_GROUPS.has(item.name) || isNumberItem(item.name);
}

function numbersOf({ item, end }: Block, numbers: readonly FoundNumber[]): readonly FoundNumber[] {
  const until = isNumberItem(item.name) ? item.contentEnd : end;
  const indexFrom = (offset: number) => firstWhere(numbers, ({ start }) => start >= offset);
  return numbers.slice(indexFrom(item.start), indexFrom(until));
}

/** A case as named by a document or group. */
export interface NamedCase {
  /** The number to look it up by. */
  readonly number: FoundNumber;
  /** 【出願日】 or 【国際出願日】 beside it. */
  readonly filingDate: WrittenDate | undefined;
}

/**
 * The case of a document: the first of several. Undefined where it names none, or none by a number that an API takes;
 * another case of the document does not replace it.
 */
export function caseOf(document: DraftDocument, numbers: readonly FoundNumber[]): NamedCase | undefined {
  const groups = caseGroupsOf(document).map((group) => [group]);
  const alone = document.blocks.filter(({ item }) => isNumberItem(item.name));
  const first = [...groups, alone].find((blocks) => blocks.some((block) => numbersOf(block, numbers).length > 0));
  return first && namedIn(first, numbers);
}

/** The case of a group: 原出願の表示, 先の出願に基づく優先権主張 … */
export function caseOfGroup(group: Block, numbers: readonly FoundNumber[]): NamedCase | undefined {
  return namedIn([group], numbers);
}

/** Prefers the application number: the JPO's data depend on it, and any other number costs a request to find it. */
function namedIn(blocks: readonly Block[], numbers: readonly FoundNumber[]): NamedCase | undefined {
  const known = blocks.flatMap((block) => numbersOf(block, numbers)).filter(isAskable);
  const number = known.find(({ kind }) => kind === 'application') ?? known[0];
  const [filed] = blocks.flatMap((block) => memberOf(block, '出願日', '国際出願日') ?? []);
  return number && { number, filingDate: filed && written(filed) };
}

/** Whether a number is complete and an API takes it. */
export function isAskable({ number, unsupported }: FoundNumber): boolean {
  return number !== '' && unsupported === undefined;
}

/** Whether a document belongs to a trial, by 審判事件の表示, 審判番号 of its case, or 審判請求人. */
export function isInTrial(document: DraftDocument): boolean {
  return (
    caseItemsOf(document).some(({ name }) => name === '審判番号') ||
    document.blocks.some(({ item }) => item.name === '審判事件の表示' || item.name === '審判請求人')
  );
}

/** Longest blank beginning before the first item, UTF-16 units. */
const LONGEST_BEGINNING = 64;

/** Whether a text begins like a draft, in any language mode: its first item is 【書類名】. */
export function isDraft(text: Sliceable): boolean {
  const beginning = text.slice(0, 2 * LONGEST_BEGINNING);
  const [first] = itemsOf(beginning);
  return first?.name === '書類名' && first.start <= LONGEST_BEGINNING && isUnwritten(beginning, 0, first.start);
}
