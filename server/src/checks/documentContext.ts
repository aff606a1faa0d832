import { lookup } from '../base/lookup.ts';
import { isUnwritten } from '../base/characters.ts';
import { DOCUMENT_TYPES, documentNameOf, documentType, type DocumentType } from '../drafts/documentTypes.ts';
import type { Item } from '../drafts/items.ts';
import { caseBlockOf, memberOf } from '../drafts/reading.ts';
import type { Block, DraftDocument } from '../drafts/structure.ts';
import type { Law } from '../numbers/caseNumber.ts';
import { lawOfName } from '../numbers/lawOfDocument.ts';
import { foldWord } from '../numbers/fold.ts';
import type { FoundNumber } from '../numbers/scan.ts';
import type { Finding } from './finding.ts';

/** One document of a draft, with what every check of it wants to know. */
export interface DocumentContext {
  readonly text: string;
  readonly document: DraftDocument;
  /** Where the next document begins, or the text ends. */
  readonly until: number;
  /** 【書類名】 */
  readonly head: Item;
  /** Undefined where the project does not know the document. */
  readonly type: DocumentType | undefined;
  /** From the name of the document, 【出願の区分】 of its case, the party where the document names the law by it, or the only law that has it. */
  readonly law: Law | undefined;
  /** Of a part, the law of the application before it: of the 明細書 behind a 実用新案登録願. */
  readonly filing: Law | undefined;
  /** Where the law comes from the party: its block. */
  readonly lawParty: Block | undefined;
  /** The numbers that begin in the items that name the case, or with their names, in order: 特願2020-…, 【出願番号】2020-… */
  readonly caseNumbers: readonly FoundNumber[];
}

/** A check of one document: pure, linear in its length, never throws. */
export type DocumentCheck = (context: DocumentContext) => Finding[];

/** Undefined for a text that begins with other items than 【書類名】. `numbers`: those of the whole text, in order. */
export function documentContext(
  text: string,
  document: DraftDocument,
  until: number,
  numbers: readonly FoundNumber[],
  filing?: Law,
): DocumentContext | undefined {
  const head = document.blocks[0]?.item;
  if (head?.name !== '書類名') return undefined;
  const caseNumbers = caseItemsOf(document).flatMap((item) => numbersFrom(numbers, item.start, item.contentEnd));
  const ofName = lawOfName(document.name) ?? lawOfDivision(document);
  const lawParty = ofName ? undefined : document.blocks.find((block) => isPartyOfLaw(document, block));
  const law = ofName ?? (lawParty && lawOfName(lawParty.item.name)) ?? onlyLawOf(document.name);
  const type = documentType(document.name, law ?? caseNumbers[0]?.law ?? lawOfRight(document));
  return { text, document, until, head, type, law, filing: type?.isPart ? filing : undefined, lawParty, caseNumbers };
}

/** The items that name a right by its law, also where they are empty yet. */
const RIGHTS: Readonly<Record<string, Law>> = {
  特許番号: 'patent',
  実用新案登録番号: 'utilityModel',
  意匠登録番号: 'design',
  商標登録番号: 'trademark',
  登録異議の申立てに係る商標登録の表示: 'trademark',
};

/** 【出願の区分】 of an international application: 国内書面 and translations have both laws. */
const DIVISIONS: Readonly<Record<string, Law>> = { 特許: 'patent', 実用新案登録: 'utilityModel' };

function lawOfDivision(document: DraftDocument): Law | undefined {
  const block = caseBlockOf(document);
  const division = block && memberOf(block, '出願の区分')?.content;
  const law = division === undefined ? undefined : lookup(DIVISIONS, foldWord(division));
  return law !== undefined && documentType(document.name, law)?.law === law ? law : undefined;
}

function lawOfRight({ blocks }: DraftDocument): Law | undefined {
  for (const { item } of blocks) {
    const law = lookup(RIGHTS, item.name);
    if (law) return law;
  }
  return undefined;
}

/** The law of documents that one law alone has: 出願審査請求書. */
function onlyLawOf(name: string): Law | undefined {
  const written = documentNameOf(name);
  const [only, ...others] = DOCUMENT_TYPES.filter((type) => type.name === written && !type.isPart);
  return others.length === 0 ? only?.law : undefined;
}

/** 【特許出願人】 of a 意見書, not of a 手続補正書, which has no such item under any law. */
function isPartyOfLaw(document: DraftDocument, { item }: Block): boolean {
  const law = lawOfName(item.name);
  return law !== undefined && documentType(document.name, law)?.partyItems.includes(item.name) === true;
}

/** 【出願番号】 under 【事件の表示】, 【特許番号】 of a 納付書 …: what names the case, and not another one. */
export function caseItemsOf(document: DraftDocument): Item[] {
  const members = caseBlockOf(document)?.members.map(({ item }) => item) ?? [];
  const own = document.blocks.flatMap(({ item }) => (isNumberItem(item.name) ? item : []));
  return [...members, ...own].filter(({ name }) => isNumberItem(name)).sort((a, b) => a.start - b.start);
}

const NUMBER_ITEMS = [
  '出願番号',
  '国際出願番号',
  '審判番号',
  '登録番号',
  '特許番号',
  '実用新案登録番号',
  '意匠登録番号',
  '商標登録番号',
];

/** 出願番号, 特許番号 … */
export function isNumberItem(name: string): boolean {
  return NUMBER_ITEMS.includes(name);
}

function numbersFrom(numbers: readonly FoundNumber[], from: number, to: number): FoundNumber[] {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: FoundNumber[] = [];
  for (let number = numbers[low]; number && number.start < to; number = numbers[++low]) found.push(number);
  return found;
}

/** Every item of a document in the order of the text, those that an amendment puts in included. */
export function* itemsIn(blocks: readonly Block[]): Generator<Item> {
  for (const { item, members } of blocks) {
    yield item;
    yield* itemsIn(members);
  }
}

/** 【, the name, 】: where most findings about an item are shown. */
export function headOf({ start, end }: Item): { readonly start: number; readonly end: number } {
  return { start, end };
}

/** The content on the line of the item; the item itself where there is none. */
export function contentOf(item: Item): { readonly start: number; readonly end: number } {
  return item.content === '' ? headOf(item) : { start: item.contentStart, end: item.contentEnd };
}

/** True where nothing stands behind the item, on its line or below. */
export function isBlank(text: string, { end, until }: Item): boolean {
  return isUnwritten(text.slice(end, until));
}
