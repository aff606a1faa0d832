import { foldingRanges, outline } from '../features/outline.ts';
import type { Context, Handlers } from './context.ts';

/** The parts of a draft: as symbols, and as ranges to fold. */
export function handleOutline({ connection, documents, drafts }: Context): Handlers {
  connection.onDocumentSymbol(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    return document ? outline(document, drafts) : [];
  });

  connection.onFoldingRanges(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    return document ? foldingRanges(document, drafts) : [];
  });

  return {};
}
