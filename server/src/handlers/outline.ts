import { foldingRanges, outline } from '../features/outline.ts';
import type { Context, Handlers } from './context.ts';

/** The parts of a draft: as symbols, and as ranges to fold. */
export function handleOutline({ connection, documents, session }: Context): Handlers {
  connection.onDocumentSymbol(({ textDocument }) => {
    const [current, document] = [session(), documents.get(textDocument.uri)];
    return current && document ? outline(document, current.drafts) : [];
  });

  connection.onFoldingRanges(({ textDocument }) => {
    const [current, document] = [session(), documents.get(textDocument.uri)];
    return current && document ? foldingRanges(document, current.drafts) : [];
  });

  return {};
}
