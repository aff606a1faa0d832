import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnosticsOf, offlineFindings } from '../features/diagnostics/diagnostics.ts';
import { FactDiagnostics } from '../features/diagnostics/factDiagnostics.ts';
import { isJpoDocument } from '../documents/uri.ts';
import type { Context, Handlers } from './context.ts';

/** The page that explains codes: in the package, beside the folder of this bundle. */
const PAGE = pathToFileURL(path.join(import.meta.dirname, '..', 'docs', 'diagnostics.md')).href;

/** Diagnostics of the open drafts: sent at each change, and again when new data is saved. */
export function handleDiagnostics({ connection, documents, log, clock, drafts, session }: Context): Handlers {
  let facts: FactDiagnostics | undefined;
  /** Documents that the log has reported as not read. */
  const tooLong = new Set<string>();

  function validate(document: TextDocument): void {
    // Documents of the JPO are not drafts: they cannot be changed.
    if (isJpoDocument(document.uri)) return;
    const { messages, settings } = session();
    if (!drafts.isRead(document)) {
      // Once only, so that nothing is computed while typing.
      if (tooLong.has(document.uri)) return;
      tooLong.add(document.uri);
      const length = document.offsetAt({ line: document.lineCount, character: 0 });
      log(`${document.uri}: ${length} characters and no draft, so only hovers read its numbers`);
      void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: [] });
      return;
    }
    tooLong.delete(document.uri);
    const options = { drafts, messages, settings: settings.diagnostics, page: PAGE };
    const known = settings.diagnostics.enable ? (facts?.findings(document) ?? []) : [];
    const diagnostics = diagnosticsOf(document, offlineFindings(document, drafts), known, options);
    void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
  }

  documents.onDidChangeContent(({ document }) => {
    validate(document);
  });

  documents.onDidClose(async ({ document }) => {
    await connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    facts?.forget(document.uri);
    tooLong.delete(document.uri);
    (await session().started())?.pending.forget(document.uri);
  });

  return {
    initialize: () => {
      facts = new FactDiagnostics({
        ...{ drafts, clock, log, changed: validate },
        settings: () => session().settings,
        services: () => session().ready(),
        document: (uri) => documents.get(uri),
      });
    },
    configured: () => {
      facts?.learned();
      documents.all().forEach(validate);
    },
    learned: () => {
      facts?.learned();
    },
  };
}
