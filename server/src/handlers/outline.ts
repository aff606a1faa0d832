import { foldingRanges, outline } from '../features/outline.ts';
import type { Context } from './context.ts';

/** The parts of a draft as symbols and as folding ranges. */
export function handleOutline({ connection, documents, drafts }: Context): void {
  connection.onDocumentSymbol(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    return document ? outline(document, drafts) : [];
  });

  connection.onFoldingRanges(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    return document ? foldingRanges(document, drafts) : [];
  });
}
