import { FoldingRangeKind, SymbolKind, type DocumentSymbol, type FoldingRange } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isUnwritten } from '../base/characters.ts';
import type { Block, DraftDocument } from '../drafts/structure.ts';
import { sectionsOf, type Section } from '../documents/headings.ts';
import { isJpoDocument } from '../documents/uri.ts';
import { plain } from './shared/markdown.ts';
import type { Drafts } from './shared/drafts.ts';
import { rangeOf } from './shared/readDocument.ts';

/** The outline of a draft: its documents, their blocks, the items of each. */
export function outline(document: TextDocument, drafts: Drafts): DocumentSymbol[] {
  if (isMailed(document, drafts)) {
    return sectionsOf(document.getText()).map((section) => sectionSymbol(document, section));
  }
  return drafts.structure(document).map((one) => documentSymbol(document, one));
}

function documentSymbol(document: TextDocument, { name, blocks, start, end }: DraftDocument): DocumentSymbol {
  const first = blocks[0]?.item;
  return {
    name: nameOf(name, '【書類名】'),
    kind: SymbolKind.File,
    range: rangeOf(document, start, end),
    selectionRange: rangeOf(document, start, first ? first.contentEnd : start),
    children: blocks.map((block) => blockSymbol(document, block)),
  };
}

function blockSymbol(document: TextDocument, { item, members, end }: Block): DocumentSymbol {
  const written = document.getText().slice(item.start + 1, item.end - 1);
  return {
    name: nameOf(written, '【　】'),
    detail: plain(item.content),
    kind: members.length > 0 ? SymbolKind.Object : SymbolKind.Field,
    range: rangeOf(document, item.start, Math.max(end, item.contentEnd)),
    selectionRange: rangeOf(document, item.start, item.end),
    children: members.map((member) => blockSymbol(document, member)),
  };
}

/** VS Code refuses an outline with an empty name, and the LSP forbids blank ones. */
function nameOf(written: string, otherwise: string): string {
  const name = plain(written);
  return isUnwritten(name) ? otherwise : name;
}

/** A document of a case without items: written by the JPO. */
function isMailed(document: TextDocument, drafts: Drafts): boolean {
  return isJpoDocument(document.uri) && drafts.structure(document).every(({ name }) => name === '');
}

function sectionSymbol(document: TextDocument, { name, start, headEnd, end, members }: Section): DocumentSymbol {
  return {
    name: nameOf(name, '－'),
    kind: members.length > 0 ? SymbolKind.Object : SymbolKind.Field,
    range: rangeOf(document, start, end),
    selectionRange: rangeOf(document, start, headEnd),
    children: members.map((member) => sectionSymbol(document, member)),
  };
}

function sectionFolding(document: TextDocument, { start, end, members }: Section): FoldingRange[] {
  return [...folding(document, start, end), ...members.flatMap((member) => sectionFolding(document, member))];
}

/** Documents, groups and items of several lines can be folded. */
export function foldingRanges(document: TextDocument, drafts: Drafts): FoldingRange[] {
  if (isMailed(document, drafts)) {
    return sectionsOf(document.getText()).flatMap((section) => sectionFolding(document, section));
  }
  return drafts
    .structure(document)
    .flatMap(({ start, end, blocks }) => [
      ...folding(document, start, end),
      ...blocks.flatMap((block) => blockFolding(document, block)),
    ]);
}

function blockFolding(document: TextDocument, { item, members, end }: Block): FoldingRange[] {
  return [...folding(document, item.start, end), ...members.flatMap((member) => blockFolding(document, member))];
}

function folding(document: TextDocument, start: number, end: number): FoldingRange[] {
  const startLine = document.positionAt(start).line;
  const endLine = document.positionAt(end).line;
  return endLine > startLine ? [{ startLine, endLine, kind: FoldingRangeKind.Region }] : [];
}
