import { jstYear } from '../base/clock.ts';
import { highlights, mentions } from '../features/mentions/mentions.ts';
import { workspaceSymbols } from '../features/mentions/workspaceSymbols.ts';
import { signalOf, type Context, type Handlers } from './context.ts';

/** Where cases are named: in the draft, and in the drafts of the open folders. */
export function handleMentions({ connection, documents, clock, session, allDrafts, closedDrafts }: Context): Handlers {
  connection.onDocumentHighlight(async ({ textDocument, position }) => {
    const [current, document] = [session(), documents.get(textDocument.uri)];
    if (!current || !document || !current.drafts.numberAt(document, document.offsetAt(position))) return null;
    return highlights(document, position, { drafts: current.drafts, cases: (await current.ready())?.cases });
  });

  connection.onReferences(async ({ textDocument, position }) => {
    const [current, document] = [session(), documents.get(textDocument.uri)];
    if (!current || !document) return [];
    const services = { drafts: current.drafts, cases: (await current.ready())?.cases };
    return mentions(documents.all(), document, position, services, await closedDrafts());
  });

  connection.onWorkspaceSymbol(async ({ query }, token) => {
    const current = session();
    if (!current) return [];
    const cases = (await current.ready())?.cases;
    const signal = signalOf(token);
    const pause = () =>
      new Promise<void>((resolve, reject) =>
        setImmediate(() => {
          if (signal.aborted) reject(new DOMException('nobody waits', 'AbortError'));
          else resolve();
        }),
      );
    return workspaceSymbols(query, await allDrafts(), { cases, year: jstYear(clock.now()), pause });
  });

  return {
    initialize: () => ({
      documentHighlightProvider: true,
      referencesProvider: true,
      workspaceSymbolProvider: true,
    }),
  };
}
