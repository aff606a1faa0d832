import { isUnwritten } from '../base/characters.ts';
import { documentType, type DocumentType } from '../drafts/documentTypes.ts';
import type { Item } from '../drafts/items.ts';
import { lawOf, lawSaidIn } from '../drafts/lawOfDraft.ts';
import type { Part } from '../drafts/parts.ts';
import { caseNumbersOf } from '../drafts/reading.ts';
import type { Block, DraftDocument } from '../drafts/structure.ts';
import type { Law } from '../numbers/caseNumber.ts';
import type { FoundNumber } from '../numbers/scan.ts';
import type { Finding } from './finding.ts';

/** One document of a draft, as every check receives it. */
export interface DocumentContext {
  /** The document with a little of the draft around it (`Part`); all offsets are of this text. */
  readonly text: string;
  readonly draft: WholeDraft;
  readonly document: DraftDocument;
  /** Where the next document begins, or the text ends. */
  readonly until: number;
  /** 【書類名】 */
  readonly head: Item;
  /** Undefined for an unknown document. */
  readonly type: DocumentType | undefined;
  /** By the name of the document, 【出願の区分】, the party, or the only law with such a document. */
  readonly law: Law | undefined;
  /** Of a part (明細書 …): the law of the application before it. */
  readonly filing: Law | undefined;
  /** The block of the party that shows the law. */
  readonly lawParty: Block | undefined;
  readonly caseNumbers: readonly FoundNumber[];
}

/** What checks of a document need to know of the rest of the draft. */
export interface WholeDraft {
  /** The line break of its first lines. */
  readonly lineBreak: string;
  /** False where all lines end in CR alone. */
  readonly hasNewline: boolean;
}

/** A check of one document: pure, linear in its length, never throws. */
export type DocumentCheck = (context: DocumentContext) => Finding[];

/** Undefined for a text that does not begin with 【書類名】. `numbers`: of the part, at offsets in it. */
export function documentContext(
  { text, document, until }: Part,
  draft: WholeDraft,
  numbers: readonly FoundNumber[],
  filing?: Law,
): DocumentContext | undefined {
  const head = document?.blocks[0]?.item;
  if (head?.name !== '書類名' || !document) return undefined;
  const caseNumbers = caseNumbersOf(document, numbers);
  const { law, party: lawParty } = lawSaidIn(document);
  const type = documentType(document.name, lawOf(document, caseNumbers));
  const ofPart = type?.isPart ? filing : undefined;
  return { text, draft, document, until, head, type, law, filing: ofPart, lawParty, caseNumbers };
}

/** Every item of a document in order, the content of amendments included. */
export function* itemsIn(blocks: readonly Block[]): Generator<Item> {
  for (const { item, members } of blocks) {
    yield item;
    yield* itemsIn(members);
  }
}

/** The name with its brackets: where most findings about an item are shown. */
export function headOf({ start, end }: Item): { readonly start: number; readonly end: number } {
  return { start, end };
}

/** The name of an item as the draft writes it, without the brackets. */
export function writtenName(text: string, { start, end }: Item): string {
  return text.slice(start + 1, end - 1);
}

/** The content on the line of the item; the item itself if it is empty. */
export function contentOf(item: Item): { readonly start: number; readonly end: number } {
  return item.content === '' ? headOf(item) : { start: item.contentStart, end: item.contentEnd };
}

/** True where the item has no content, on its line or below. */
export function isBlank(text: string, { end, until }: Item): boolean {
  return isUnwritten(text, end, until);
}
