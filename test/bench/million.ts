/**
 * A draft of a million numbers (14 M characters), far beyond any that is filed: how long its links and a keystroke take,
 * and the most memory that the server had. Run with `npm run bench -- million`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { CodeAction } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LspClient } from '../support/lspClient.ts';
import { counted, peakMemory, quantile, rounded, took, writeResult } from './measuring.ts';

const NUMBERS = counted('numbers', 1_000_000);
const KEYSTROKES = 10;
const START = { line: 0, character: 0 };

const text = Array.from({ length: NUMBERS }, (_, index) => `特願2020-${String(index % 1e6).padStart(6, '0')}`).join(
  '\n',
);
const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-bench-'));
const client = await LspClient.start({ env: { JPO_DRAFTING_HOME: folder }, settings: { mode: 'offline' } });
const opened = performance.now();
const document = await client.open(text);
const links = (await client.links(document)).length;
const open = performance.now() - opened;

const times: number[] = [];
for (let i = 0; i < KEYSTROKES; i++) {
  times.push(
    await took(async () => {
      const contentChanges = [{ range: { start: START, end: START }, text: 'x' }];
      TextDocument.update(document, contentChanges, document.version + 1);
      const { uri, version } = document;
      const params = { textDocument: { uri, version }, contentChanges };
      await client.connection.sendNotification('textDocument/didChange', params);
      await client.hoverAt(document, START);
    }),
  );
}
const all = await took(() =>
  client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: document.uri },
    range: { start: START, end: { line: NUMBERS, character: 0 } },
    context: { diagnostics: [] },
  }),
);
const MB = peakMemory(client.pid) ?? NaN;
await client.close();
rmSync(folder, { recursive: true, force: true });

const found = {
  numbers: NUMBERS,
  links,
  open: rounded(open),
  keystroke: rounded(quantile(times, 0.5)),
  codeActions: rounded(all),
  MB: rounded(MB),
};
console.table([found]);
writeResult(found);
