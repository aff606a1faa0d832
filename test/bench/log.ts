/**
 * A log of 20 MB, opened as plain text by somebody who also has the extension: what opening it and a keystroke in its middle
 * cost the server. Run with `npm run bench -- log`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LspClient } from '../support/lspClient.ts';
import { counted, quantile, rounded, took, writeResult } from './measuring.ts';

const BYTES = counted('bytes', 20_000_000);
const KEYSTROKES = 50;
/** Of /proc: USER_HZ. */
const TICK_MS = 10;

/** CPU time of a process, ms in steps of 10; NaN where /proc is not there. */
function cpuOf(pid: number): number {
  try {
    const [, , ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ');
    return TICK_MS * (Number(fields[11]) + Number(fields[12]));
  } catch {
    return NaN;
  }
}

const line = '2026-11-29 10:15:00.123 INFO  [worker-7] GET /cases/特願2020-123456 took 12 ms, 3 rows, 0 errors\n';
const text = line.repeat(Math.ceil(BYTES / Buffer.byteLength(line)));
const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-bench-'));
const client = await LspClient.start({ env: { JPO_DRAFTING_HOME: folder }, settings: { mode: 'offline' } });
const middle = { line: Math.floor(text.length / line.length / 2), character: 0 };
const before = cpuOf(client.pid);
let document = TextDocument.create('', '', 0, '');
const wall = await took(async () => {
  document = await client.open(text, 'file:///server.log', 'plaintext');
  await client.hoverAt(document, { line: 0, character: 0 });
});
const open = cpuOf(client.pid) - before;

const times: number[] = [];
const idle = cpuOf(client.pid);
const { uri } = document;
for (let version = 2; version < KEYSTROKES + 2; version++) {
  times.push(
    await took(async () => {
      const contentChanges = [{ range: { start: middle, end: middle }, text: 'x' }];
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges,
      });
      await client.hoverAt(document, middle);
    }),
  );
}
const typed = cpuOf(client.pid) - idle;
await client.close();
rmSync(folder, { recursive: true, force: true });
const found = {
  MB: rounded(BYTES / 1e6),
  open: rounded(wall),
  openCpu: rounded(open),
  firstKeystroke: rounded(times[0] ?? NaN),
  keystroke: rounded(quantile(times, 0.5)),
  keystrokeCpu: rounded(typed / KEYSTROKES),
};
console.table([found]);
writeResult(found);
