import { foldingRanges, outline } from '../features/outline.ts';
import { type Context, type Handlers, servicesOf, show, signalOf } from './context.ts';
import { documentLinks, resolveLink } from '../features/links.ts';
import { failureText } from '../features/shared/reasons.ts';
import { MessageType } from './lsp.ts';
import { inlayHints } from '../features/inlayHints.ts';
import type { Session } from '../services/session.ts';
import { highlights, mentions, MOST_PLACES, workspaceSymbols } from '../features/mentions/mentions.ts';

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

  return { initialize: () => ({ documentSymbolProvider: true, foldingRangeProvider: true }) };
}

/** The links of numbers to J-PlatPat. */
export function handleLinks(context: Context): Handlers {
  const { connection, documents, drafts } = context;

  connection.onDocumentLinks(async ({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    // Nothing is started for a text that names no case.
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

  return { initialize: () => ({ documentLinkProvider: { resolveProvider: true } }) };
}

/** What is shown behind the numbers of a draft. */
export function handleInlayHints(context: Context): Handlers {
  const { connection, documents, session } = context;
  let canRefresh = false;
  let shown = 'off';

  function refresh() {
    if (canRefresh) void connection.languages.inlayHint.refresh().catch(() => undefined);
  }

  connection.languages.inlayHint.on(async ({ textDocument, range }) => {
    const [current, document] = [session(), documents.get(textDocument.uri)];
    if (!current || !document || current.settings.inlayHints === 'off') return [];
    const services = await servicesOf(context);
    return services ? inlayHints(document, range, services) : [];
  });

  return {
    initialize: ({ capabilities }) => {
      canRefresh = capabilities.workspace?.inlayHint?.refreshSupport === true;
      return { inlayHintProvider: true };
    },
    learned: () => {
      if (session()?.settings.inlayHints !== 'off') refresh();
    },
    configured: () => {
      const current = session();
      const wanted = current ? dependencies(current) : 'off';
      if (wanted !== shown) refresh();
      shown = wanted;
    },
  };
}

/** The settings that make hints what they are. */
function dependencies({ settings: { inlayHints, residentAbroad, language } }: Session): string {
  return inlayHints === 'off' ? inlayHints : [inlayHints, residentAbroad, language].join(' ');
}

/** Where cases are named: in the draft, and in the drafts of the open folders. */
export function handleMentions(context: Context): Handlers {
  const { connection, documents, clock, drafts, session, allDrafts, closedDrafts } = context;

  connection.onDocumentHighlight(async ({ textDocument, position }) => {
    const [current, document] = [session(), documents.get(textDocument.uri)];
    if (!current || !document || !drafts.numberAt(document, document.offsetAt(position))) return null;
    return highlights(document, position, { drafts, cases: (await current.ready())?.cases });
  });

  connection.onReferences(async ({ textDocument, position }) => {
    const [current, document] = [session(), documents.get(textDocument.uri)];
    if (!current || !document) return [];
    const services = { drafts, cases: (await current.ready())?.cases };
    const found = await mentions(documents.all(), document, position, services, await closedDrafts());
    if (found.isCut) show(context, MessageType.Info, current.messages.cut.places(MOST_PLACES));
    return [...found.locations];
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
    return workspaceSymbols(query, await allDrafts(), { cases, clock, pause });
  });

  return {
    initialize: () => ({
      documentHighlightProvider: true,
      referencesProvider: true,
      workspaceSymbolProvider: true,
    }),
  };
}
