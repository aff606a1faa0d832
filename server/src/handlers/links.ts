import { documentLinks, resolveLink } from '../features/links.ts';
import { failureText } from '../features/shared/reasons.ts';
import { servicesOf, show, signalOf, type Context } from './context.ts';
import { MessageType } from './lsp.ts';

/** Links of numbers to J-PlatPat. */
export function handleLinks(context: Context): void {
  const { connection, documents, drafts } = context;

  connection.onDocumentLinks(async ({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    // No service is started for a text without numbers.
    if (!document || drafts.numbers(document).length === 0) return [];
    const services = await servicesOf(context);
    return services ? documentLinks(document, services) : [];
  });

  connection.onDocumentLinkResolve(async (link, token) => {
    const services = await servicesOf(context);
    if (!services) return link;
    const { messages } = services;
    const { link: resolved, failure } = await resolveLink(link, services, signalOf(token));
    if (resolved.target === undefined) {
      const why = failure ? [failureText(failure, messages)] : [];
      show(context, MessageType.Warning, messages.sentences([messages.noAddress, ...why]));
    }
    return resolved;
  });
}
