import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnosticsOf, offlineFindings } from '../features/diagnostics/diagnostics.ts';
import { FactDiagnostics } from '../features/diagnostics/factDiagnostics.ts';
import { isJpoDocument } from '../documents/uri.ts';
import type { Context, Handlers } from './context.ts';

/** What the codes of diagnostics mean: in the package, beside the folder of the bundle that this file is in. */
const PAGE = pathToFileURL(path.join(import.meta.dirname, '..', 'docs', 'diagnostics.md')).href;

/** What is wrong with the open drafts: told at each change, and again when something new is held. */
export function handleDiagnostics({ connection, documents, clock, drafts, session }: Context): Handlers {
  let facts: FactDiagnostics | undefined;
  /** Texts of which the log says that they are not read. */
  const tooLong = new Set<string>();

  function validate(document: TextDocument): void {
    const current = session();
    // What the JPO sent or was sent is no draft: nobody can change it.
    if (!current || isJpoDocument(document.uri)) return;
    const { messages, settings } = current;
    if (!drafts.isRead(document)) {
      // Once: nothing is looked at while somebody types.
      if (tooLong.has(document.uri)) return;
      tooLong.add(document.uri);
      const length = document.offsetAt({ line: document.lineCount, character: 0 });
      connection.console.log(`${document.uri}: ${length} characters and no draft, so only hovers read its numbers`);
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
    (await session()?.started())?.pending.forget(document.uri);
  });

  return {
    initialize: () => {
      const current = session();
      facts =
        current &&
        new FactDiagnostics({
          drafts,
          clock,
          settings: () => current.settings,
          services: () => current.ready(),
          document: (uri) => documents.get(uri),
          changed: validate,
          log: (line) => {
            connection.console.log(line);
          },
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
