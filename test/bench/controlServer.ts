import { createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { scan } from '../../server/src/numbers/scan.ts';

/** The plainest server there can be: on each change it scans the whole text with our scanner. Nothing is kept. */
const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
documents.onDidChangeContent(({ document }) => {
  const diagnostics = scan(document.getText(), { year: 2026 }).flatMap(({ start, end, problem }) => {
    if (!problem) return [];
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    return [{ range, message: problem.code }];
  });
  void connection.sendDiagnostics({ uri: document.uri, diagnostics });
});
documents.listen(connection);
connection.listen();
