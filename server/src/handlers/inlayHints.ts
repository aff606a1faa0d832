import { inlayHints } from '../features/inlayHints.ts';
import type { Session } from '../services/session.ts';
import { servicesOf, type Context, type Handlers } from './context.ts';

/** Inlay hints behind the numbers of a draft. */
export function handleInlayHints(context: Context): Handlers {
  const { connection, documents, session } = context;
  let canRefresh = false;
  let shown = 'off';

  function refresh() {
    if (canRefresh) void connection.languages.inlayHint.refresh().catch(() => undefined);
  }

  connection.languages.inlayHint.on(async ({ textDocument, range }) => {
    const document = documents.get(textDocument.uri);
    if (!document || session().settings.inlayHints === 'off') return [];
    const services = await servicesOf(context);
    return services ? inlayHints(document, range, services) : [];
  });

  return {
    initialize: ({ capabilities }) => {
      canRefresh = capabilities.workspace?.inlayHint?.refreshSupport === true;
    },
    learned: () => {
      if (session().settings.inlayHints !== 'off') refresh();
    },
    configured: () => {
      const wanted = dependencies(session());
      if (wanted !== shown) refresh();
      shown = wanted;
    },
  };
}

/** The settings that hints depend on. */
function dependencies({ settings: { inlayHints, residentAbroad, language } }: Session): string {
  return inlayHints === 'off' ? inlayHints : [inlayHints, residentAbroad, language].join(' ');
}
