import type { CompletionList, Position } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { contextAt } from '../../drafts/cursor.ts';
import { documentType } from '../../drafts/documentTypes.ts';
import { lawOf } from '../../drafts/lawOfDraft.ts';
import { draftNumbersOf, isDraft } from '../../drafts/reading.ts';
import { contents } from './contents.ts';
import { newDocuments } from './documentNames.ts';
import { isMarkup, itemsInSource } from '../shared/readDocument.ts';
import { heldCases, type HeldCases } from './heldCases.ts';
import { layoutOf } from '../../drafts/layout.ts';
import { nameItems } from './names.ts';
import { numberWords } from './numbers.ts';
import type { CompletionRequest, CompletionServices, Offers } from './request.ts';

/**
 * What can be put in at the cursor: item names, contents of items, numbers in running text. All from what is held; never
 * asks. In texts that are no drafts, numbers only.
 */
export async function completion(
  document: TextDocument,
  position: Position,
  services: CompletionServices,
): Promise<CompletionList> {
  if (isMarkup(document, position)) return { isIncomplete: false, items: [] };
  const offset = document.offsetAt(position);
  const text = document.getText();
  const request = requestAt(document, text, offset, services);
  const words = await numberWords(request);
  if (document.languageId !== 'jpo-procedure' && !isDraft(text)) return listOf(document, { items: words });
  const { cursor } = request;
  const { place } = cursor;
  switch (place.kind) {
    case 'name':
      return listOf(document, { items: [...words, ...nameItems(request, place), ...newDocuments(request, place)] });
    case 'content': {
      const offers = await contents({ ...request, place });
      return listOf(document, offers.items.length > 0 ? offers : { items: words });
    }
    case 'body':
      return listOf(document, { items: words });
  }
}

function listOf(document: TextDocument, { items, isCut = false }: Offers): CompletionList {
  return { isIncomplete: isCut, items: itemsInSource(document, items) };
}

function requestAt(
  document: TextDocument,
  text: string,
  offset: number,
  services: CompletionServices,
): CompletionRequest {
  const { drafts, cases, notes } = services;
  const structure = drafts.structure(document);
  const cursor = contextAt(text, structure, offset);
  const numbers = drafts.numbers(document);
  const own = draftNumbersOf(structure, cursor.document, numbers);
  const law = cursor.document ? lawOf(cursor.document, own) : own[0]?.law;
  let held: Promise<HeldCases> | undefined;
  return {
    document,
    text,
    offset,
    cursor,
    structure,
    law,
    type: cursor.document && documentType(cursor.document.name, law),
    layout: layoutOf(text, cursor.document),
    services,
    held: () => (held ??= heldCases(own, numbers, cases, notes)),
  };
}
