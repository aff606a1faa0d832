import type { HoverParams, MarkupKind } from 'vscode-languageserver/node';
import { hover, offlineHover } from '../features/hover/hover.ts';
import { itemHover } from '../features/hover/itemHover.ts';
import { isProcedure } from '../features/shared/places.ts';
import { markupFor, type MarkdownHover } from '../features/shared/markdown.ts';
import { servicesOf, signalOf, type Context, type Handlers } from './context.ts';

/** What the mouse rests on: a number, or an item, code or date of a procedure. */
export function handleHover(context: Context): Handlers {
  const { connection, documents, clock, drafts, session } = context;
  let formats: readonly MarkupKind[] | undefined;

  async function explain({ textDocument, position }: HoverParams, signal: AbortSignal): Promise<MarkdownHover | null> {
    const document = documents.get(textDocument.uri);
    if (!document) return null;
    const number = drafts.numberAt(document, document.offsetAt(position));
    // No service is started for a place without an explanation.
    if (!number && !isProcedure(document, drafts)) return null;
    const services = await servicesOf(context);
    const { messages, settings, trouble } = session();
    const reading = { drafts, messages, settings, clock };
    if (!number) return itemHover(document, position, { ...services, ...reading });
    if (!services) return offlineHover(document, position, reading, trouble);
    return hover(document, position, services, signal);
  }

  connection.onHover(async (params, token) => {
    const found = await explain(params, signalOf(token));
    return found && { ...found, contents: markupFor(found.contents.value, formats) };
  });

  return {
    initialize: ({ capabilities }) => {
      formats = capabilities.textDocument?.hover?.contentFormat;
    },
  };
}
