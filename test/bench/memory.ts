/**
 * Memory that stays resident after a text of 1 MB was opened, and after it was opened and closed 200 times under other
 * names, of our server, the JSON server and the one that only scans, each in turn. Run with `npm run bench -- memory`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LspClient } from '../support/lspClient.ts';
import { contestants } from './contestants.ts';
import { counted, quantile, residentMemory, rounded, writeResult } from './measuring.ts';

const CYCLES = counted('cycles', 200);
/** The last two parts are compared: what grows there, grows on. */
const PARTS = 4;

const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-bench-'));
const all = await contestants({ folder });
const servers = [];
for (const name of ['jpo-drafting', 'control', 'json'] as const) {
  const { options, large } = all[name];
  servers.push({ name, large, client: await LspClient.start(options), opened: NaN, values: [] as number[] });
}
for (let cycle = 0; cycle <= CYCLES; cycle++) {
  for (const server of servers) {
    const { client, large, values } = server;
    const document = await client.open(large.text, large.uri.replace('large', `large${cycle}`), large.languageId);
    // When this is answered, or refused, the text has been read.
    const params = { textDocument: { uri: document.uri } };
    await client.connection.sendRequest('textDocument/documentSymbol', params).catch(() => undefined);
    const memory = residentMemory(client.pid) ?? NaN;
    if (cycle === 0) server.opened = memory;
    else values.push(memory);
    await client.closeDocument(document);
  }
}
await Promise.all(servers.map(({ client }) => client.close()));
rmSync(folder, { recursive: true, force: true });

const rows = servers.map(({ name, opened, values }) => {
  const part = Math.ceil(values.length / PARTS);
  const parts = Array.from({ length: PARTS }, (_, n) => quantile(values.slice(n * part, (n + 1) * part), 0.5));
  const [before = NaN, last = NaN] = parts.slice(-2);
  return { name, opened: rounded(opened), afterCycles: rounded(last), growth: rounded(last / before) };
});
const ours = rows[0]?.afterCycles ?? NaN;
const ratios = rows.slice(1).map(({ name, opened, afterCycles }) => ({
  to: name,
  opened: rounded((rows[0]?.opened ?? NaN) / opened),
  afterCycles: rounded(ours / afterCycles),
}));
console.table(rows);
console.table(ratios);
writeResult({ cycles: CYCLES, rows, ratios });
