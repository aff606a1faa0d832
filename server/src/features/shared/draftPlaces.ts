import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isLineEnd } from '../../base/characters.ts';
import { caseBlockOf } from '../../drafts/reading.ts';
import type { Block, DraftDocument } from '../../drafts/structure.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import type { Drafts } from './drafts.ts';

/** A place in a draft: the document there, and the blocks around the place, the outermost first. */
export interface Place {
  readonly document: DraftDocument;
  readonly blocks: readonly Block[];
}

/** What stands at an offset; undefined outside of documents. A line belongs whole to the block that begins on it. */
export function placeAt(document: TextDocument, drafts: Drafts, offset: number): Place | undefined {
  const text = document.getText();
  const here = drafts.structure(document).findLast(({ start }) => lineStart(text, start) <= offset);
  if (!here) return undefined;
  const path: Block[] = [];
  for (let blocks = here.blocks; ;) {
    const block = blocks.findLast(({ item }) => lineStart(text, item.start) <= offset);
    if (!block || offset > Math.max(block.end, block.item.contentEnd)) break;
    path.push(block);
    blocks = block.members;
  }
  return { document: here, blocks: path };
}

/** A procedural document, by its language or its first item: in other texts 【…】 is a headline. */
export function isProcedure(document: TextDocument, drafts: Drafts): boolean {
  return document.languageId === 'jpo-procedure' || drafts.structure(document)[0]?.blocks[0]?.item.name === '書類名';
}

/** The first offset of the line that holds this one. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The end of the line that holds this offset, without its line break. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

/** Items that name the case without a group: 納付書. */
const NUMBER_ITEM = /^(?:特許|(?:実用新案|意匠|商標)?登録|出願|審判)番号$/u;

/** The numbers of the case that a document is about; of the first document that has one where this one has none. */
export function ownNumbers(
  documents: readonly DraftDocument[],
  document: DraftDocument | undefined,
  numbers: readonly FoundNumber[],
): FoundNumber[] {
  for (const one of document ? [document, ...documents] : documents) {
    const block = caseBlockOf(one) ?? one.blocks.find(({ item }) => NUMBER_ITEM.test(item.name));
    if (!block) continue;
    const found = between(numbers, block.item.start, block.end);
    if (found.length > 0) return found;
  }
  return [];
}

/** The numbers of a range, of a list in order. */
function between(numbers: readonly FoundNumber[], start: number, end: number): FoundNumber[] {
  return numbers.filter((number) => number.start >= start && number.end <= end);
}

/** The number of the case that a document is about, the first that can be looked up. */
export function caseNumberOf(document: DraftDocument, numbers: readonly FoundNumber[]): FoundNumber | undefined {
  const own = ownNumbers([], document, numbers);
  return own.find(({ number, unsupported }) => number !== '' && unsupported === undefined);
}
