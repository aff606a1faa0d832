import { highlights, mentions, MOST_PLACES, workspaceSymbols } from '../features/mentions/mentions.ts';
import { show, signalOf, type Context } from './context.ts';
import { MessageType } from './lsp.ts';

/** Where cases are named: in the draft and in the drafts of the open folders. */
export function handleMentions(context: Context): void {
  const { connection, documents, clock, drafts, session, allDrafts, closedDrafts } = context;

  connection.onDocumentHighlight(async ({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    if (!document || !drafts.numberAt(document, document.offsetAt(position))) return null;
    return highlights(document, position, { drafts, cases: (await session().ready())?.cases });
  });

  connection.onReferences(async ({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return [];
    const services = { drafts, cases: (await session().ready())?.cases };
    const found = await mentions(documents.all(), document, position, services, await closedDrafts());
    if (found.isCut) show(context, MessageType.Info, session().messages.cut.places(MOST_PLACES));
    return [...found.locations];
  });

  connection.onWorkspaceSymbol(async ({ query }, token) => {
    const cases = (await session().ready())?.cases;
    const signal = signalOf(token);
    const pause = () =>
      new Promise<void>((resolve, reject) =>
        setImmediate(() => {
          if (signal.aborted) reject(new DOMException('nobody waits', 'AbortError'));
          else resolve();
        }),
      );
    return workspaceSymbols(query, await allDrafts(), { cases, clock, pause });
  });
}
