import type { CancellationToken, HoverParams, MarkupKind } from 'vscode-languageserver/node';
import { codeHover } from '../features/hover/codeHover.ts';
import { isProcedure } from '../features/shared/draftPlaces.ts';
import { hover, offlineHover } from '../features/hover/hover.ts';
import { isJpoDocument } from '../documents/uri.ts';
import { markupFor, type MarkdownHover } from '../features/shared/markup.ts';
import { servicesOf, signalOf, type Context, type Handlers } from './context.ts';

/** What the mouse rests on: a number, or an item, code or date of a procedure. */
export function handleHover(context: Context): Handlers {
  const { connection, documents, clock, session } = context;
  let formats: readonly MarkupKind[] | undefined;

  async function explain(
    { textDocument, position }: HoverParams,
    token: CancellationToken,
  ): Promise<MarkdownHover | null> {
    const [current, document] = [session(), documents.get(textDocument.uri)];
    if (!current || !document) return null;
    const { drafts } = current;
    const number = drafts.numberAt(document, document.offsetAt(position));
    // Nothing is started for a place where nothing explains itself.
    if (!number && !isProcedure(document, drafts)) return null;
    const services = await servicesOf(context);
    const { messages, settings } = current;
    const { residentAbroad } = settings;
    // Documents of the JPO have no markers.
    const diagnostics = isJpoDocument(document.uri) ? undefined : settings.diagnostics;
    if (!number) {
      const now = clock.now();
      return codeHover(document, position, { cases: undefined, ...services, drafts, messages, residentAbroad, now });
    }
    const { trouble } = current;
    if (!services) return offlineHover(document, position, { drafts, messages, diagnostics, trouble });
    const { waitMs } = settings.hover;
    return hover(document, position, { ...services, waitMs, residentAbroad, diagnostics }, signalOf(token));
  }

  connection.onHover(async (params, token) => {
    const found = await explain(params, token);
    return found && { ...found, contents: markupFor(found.contents.value, formats) };
  });

  return {
    initialize: ({ capabilities }) => {
      formats = capabilities.textDocument?.hover?.contentFormat;
    },
  };
}
