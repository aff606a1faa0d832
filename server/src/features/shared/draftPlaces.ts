import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isLineEnd } from '../../base/characters.ts';
import type { Block, DraftDocument } from '../../drafts/structure.ts';
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
