import type { CalendarDate } from '../base/calendarDate.ts';
import { isUnwritten } from '../base/characters.ts';
import { firstWhere } from '../base/lookup.ts';
import type { Sliceable } from '../numbers/change.ts';
import { foldWord } from '../numbers/fold.ts';
import type { FoundNumber } from '../numbers/scan.ts';
import { dayIn } from './dates.ts';
import { DOCUMENT_TYPES } from './documentTypes.ts';
import { itemsOf, type Item } from './items.ts';
import { isPerson, type Block, type DraftDocument } from './structure.ts';

/**
 * What a document of a draft says of itself (its law: lawOfDraft.ts): its case, its persons, its dates and its 発送番号. Each has one reader,
 * here, which the checks, the checks with the JPO's data, hovers, completion, actions, documents and new drafts use: where
 * they had their own, a finding spoke of a case that the hover beside it did not know.
 */

const flat = new WeakMap<readonly Block[], readonly Block[]>();

/**
 * The blocks of the document itself and their members, in order; what an amendment puts into another document left out.
 * Made once for the same blocks: every check asks for them.
 */
export function blocksOf(blocks: readonly Block[]): readonly Block[] {
  const known = flat.get(blocks);
  if (known) return known;
  const all: Block[] = [];
  collect(blocks, all);
  flat.set(blocks, all);
  return all;
}

/** What is put into another document. */
const CONTENTS: ReadonlySet<string> = new Set(['補正の内容', '訂正の内容']);

function collect(blocks: readonly Block[], all: Block[]): void {
  for (const block of blocks) {
    all.push(block);
    if (block.members.length > 0 && !CONTENTS.has(block.item.name)) collect(block.members, all);
  }
}

/** The first block of a name, members included. */
export function blockNamed(document: DraftDocument, ...names: readonly string[]): Block | undefined {
  for (const block of blocksOf(document.blocks)) if (names.includes(block.item.name)) return block;
  return undefined;
}

/** The member of a block with one of these names. */
export function memberOf(block: Block, ...names: readonly string[]): Item | undefined {
  return block.members.find(({ item }) => names.includes(item.name))?.item;
}

/** Someone who is named in a document: 特許出願人, 代理人, 請求人 … */
export interface Person {
  readonly block: Block;
  /** 識別番号 and 氏名又は名称 (or 氏名); undefined where the item is missing. */
  readonly code: Item | undefined;
  readonly name: Item | undefined;
  /** The nine digits of the 識別番号; undefined where something else stands there, or nothing. */
  readonly digits: string | undefined;
}

const persons = new WeakMap<DraftDocument, readonly Person[]>();

/** The persons of a document in their order. */
export function personsOf(document: DraftDocument): readonly Person[] {
  const known = persons.get(document);
  if (known) return known;
  const all = blocksOf(document.blocks)
    .filter(({ item }) => isPerson(item.name))
    .map(personOf);
  persons.set(document, all);
  return all;
}

/** Who is named in the block of a person. */
export function personOf(block: Block): Person {
  const code = memberOf(block, '識別番号');
  return { block, code, name: memberOf(block, '氏名又は名称', '氏名'), digits: applicantCodeIn(code?.content) };
}

/** 代理人, 選任した代理人, 受任した代理人 …: they act for somebody else. */
export function isAgent(name: string): boolean {
  return name.endsWith('代理人') && isPerson(name);
}

/** 発明者, 考案者, 意匠の創作をした者: they have no 識別番号, and no answer of the JPO names them. */
export function isCreator(name: string): boolean {
  return /(?:発明者|考案者|創作をした者)$/u.test(name);
}

/** The members that a new block of a person begins with. */
export function personMembers(name: string): readonly string[] {
  if (isAgent(name)) return ['識別番号', '弁理士', '氏名又は名称'];
  if (isCreator(name)) return ['住所又は居所', '氏名'];
  // 納付書 names the holder of the right without the code.
  return /(?:特許|実用新案|意匠|商標)権者$/u.test(name) ? ['氏名又は名称'] : ['識別番号', '氏名又は名称'];
}

/** A 識別番号, nine digits in any width and with blanks among them; undefined for anything else. */
export function applicantCodeIn(content = ''): string | undefined {
  return digitsIn(content, 9);
}

function digitsIn(content: string, count: number): string | undefined {
  const digits = foldWord(content);
  return digits.length === count && /^[0-9]+$/u.test(digits) ? digits : undefined;
}

/** 【発送番号】 of the notice that a document answers. */
export interface Dispatch {
  readonly item: Item;
  /** Six digits, half width. */
  readonly number: string;
}

/** A 発送番号, six digits in any width and with blanks among them; undefined for anything else. */
export function dispatchNumberIn(content: string): string | undefined {
  return digitsIn(content, 6);
}

/** The 発送番号 of a document; undefined where it has none, or a placeholder. */
export function dispatchOf(document: DraftDocument): Dispatch | undefined {
  const item = blockNamed(document, '発送番号')?.item;
  const number = item && dispatchNumberIn(item.content);
  return item && number !== undefined ? { item, number } : undefined;
}

/** A day that an item says. */
export interface WrittenDate {
  readonly item: Item;
  /** Undefined where it cannot be read. */
  readonly date: CalendarDate | undefined;
}

/** 【提出日】; undefined where it is missing or empty. */
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
/** 事件の表示, 出願の表示, 審判事件の表示 …: what the table of documents has for its case. */
const CASE_GROUPS: ReadonlySet<string> = new Set(DOCUMENT_TYPES.flatMap(({ caseItems }) => caseItems));

/** 出願番号, 特許番号 …: items that name a case by its number. */
export function isNumberItem(name: string): boolean {
  return NUMBER_ITEMS.has(name);
}

/** Each group that names a case of the document (名義変更届 and the like can have several), in their order. */
export function caseGroupsOf({ blocks }: DraftDocument): Block[] {
  return blocks.filter(({ item }) => CASE_GROUPS.has(item.name));
}

/** 【出願番号】 under 【事件の表示】, 【特許番号】 of a 納付書 …: the items that name the case by a number, in their order. */
export function caseItemsOf({ blocks }: DraftDocument): Item[] {
  return blocks
    .flatMap((block) => (CASE_GROUPS.has(block.item.name) ? block.members : [block]))
    .flatMap(({ item }) => (isNumberItem(item.name) ? [item] : []));
}

/**
 * Every number of the cases that a document is about, in the order of the text, also those that no API takes and those with
 * a problem: what begins in a group that names the case (on its line, in its members, below them: 【審判の種別】特願…不服審判事件),
 * and in 【特許番号】 and the like that stand by themselves (納付書). A number begins with the name of its item where that is its
 * word: 【出願番号】2022-900001. What other groups name (原出願, 優先権, 併合納付) and what an amendment puts in is of other
 * cases, and a part (明細書 …) names none. `numbers`: of the whole text, in order.
 */
export function caseNumbersOf(document: DraftDocument, numbers: readonly FoundNumber[]): FoundNumber[] {
  return document.blocks.flatMap((block) => (namesCase(block) ? numbersOf(block, numbers) : []));
}

/**
 * `caseNumbersOf` a document; where it has none, those of the first document of its draft that has some. What is offered
 * while a document is written goes by them: behind a 意見書 the 手続補正書 and its parts are of the same case.
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

/** A case as a document or a group of it names it. */
export interface NamedCase {
  /** The number that it is looked up by. */
  readonly number: FoundNumber;
  /** 【出願日】 or 【国際出願日】 beside it. */
  readonly filingDate: WrittenDate | undefined;
}

/**
 * The case that a document is about: of several the first, since what is said of a draft is said of one. Undefined where it
 * names none, or none by a number that an API takes; another case of the document does not stand in for it.
 */
export function caseOf(document: DraftDocument, numbers: readonly FoundNumber[]): NamedCase | undefined {
  const groups = caseGroupsOf(document).map((group) => [group]);
  const alone = document.blocks.filter(({ item }) => isNumberItem(item.name));
  const first = [...groups, alone].find((blocks) => blocks.some((block) => numbersOf(block, numbers).length > 0));
  return first && namedIn(first, numbers);
}

/** The case that a group names: 原出願の表示, 先の出願に基づく優先権主張 … */
export function caseOfGroup(group: Block, numbers: readonly FoundNumber[]): NamedCase | undefined {
  return namedIn([group], numbers);
}

/** By its application number before another one: the JPO's data hang on it, and any other costs a request to come to it. */
function namedIn(blocks: readonly Block[], numbers: readonly FoundNumber[]): NamedCase | undefined {
  const known = blocks.flatMap((block) => numbersOf(block, numbers)).filter(isAskable);
  const number = known.find(({ kind }) => kind === 'application') ?? known[0];
  const [filed] = blocks.flatMap((block) => memberOf(block, '出願日', '国際出願日') ?? []);
  return number && { number, filingDate: filed && written(filed) };
}

/** A number by which a case can be asked for: it is whole, and an API takes it. */
export function isAskable({ number, unsupported }: FoundNumber): boolean {
  return number !== '' && unsupported === undefined;
}

/** True where the document is of a trial: 審判事件の表示, a 審判番号 of its case, or a 審判請求人 who acts. */
export function isInTrial(document: DraftDocument): boolean {
  return (
    caseItemsOf(document).some(({ name }) => name === '審判番号') ||
    document.blocks.some(({ item }) => item.name === '審判事件の表示' || item.name === '審判請求人')
  );
}

/** Blanks, line ends and invisible characters before the first item, UTF-16 units. */
const LONGEST_BEGINNING = 64;

/** True for the beginning of a draft, whatever the language of the text: what `itemsOf` finds first is 【書類名】. */
export function isDraft(text: Sliceable): boolean {
  const beginning = text.slice(0, 2 * LONGEST_BEGINNING);
  const [first] = itemsOf(beginning);
  return first?.name === '書類名' && first.start <= LONGEST_BEGINNING && isUnwritten(beginning, 0, first.start);
}
