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

/** One document of a draft, with what every check of it wants to know. */
export interface DocumentContext {
  /** The document with a little of the draft before and behind it (`Part`); all places are those of this text. */
  readonly text: string;
  /** What is known of the draft as a whole. */
  readonly draft: WholeDraft;
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
  /** See `caseNumbersOf`. */
  readonly caseNumbers: readonly FoundNumber[];
}

/** What checks of a document have to know of the rest of its draft. */
export interface WholeDraft {
  /** As its first lines end. */
  readonly lineBreak: string;
  /** False where all of its lines end in CR alone. */
  readonly hasNewline: boolean;
}

/** A check of one document: pure, linear in its length, never throws. */
export type DocumentCheck = (context: DocumentContext) => Finding[];

/** Undefined for a text that begins with other items than 【書類名】. `numbers`: those of the part, at their places in it. */
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
  return isUnwritten(text, end, until);
}
