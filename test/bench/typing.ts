/**
 * How long a keystroke in a text of 1 MB takes until its diagnostics are there, of our server, of the JSON and HTML
 * servers of VS Code and of a server that does nothing but scan the whole text, each in turn in one run. Run with
 * `npm run bench:typing`; `--json FILE` writes the numbers. Exit status 1 where a request was sent.
 *
 * The peers wait 0.5 s after a keystroke before they begin, in case another one comes; that is part of what a user sees
 * and of what is measured. The control does not wait, and tells how much of it is work.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { systemClock } from '../../server/src/clock.ts';
import { startDemoApi } from '../../server/src/demo/demoApi.ts';
import { draft, html, json, NUMBERS_IN_ALL } from './largeTexts.ts';
import { installPeers } from './peers.ts';
import { Typist, type Contestant } from './typingPeer.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    server: { type: 'string', default: fileURLToPath(new URL('../../dist/server.js', import.meta.url)) },
    keystrokes: { type: 'string', default: '100' },
  },
});
const KEYSTROKES = Number(values.keystrokes);
/** Keystrokes before the measured ones: the first ones run code that is not compiled yet. */
const WARM_UP = 20;
const STARTS = 7;

const peers = installPeers();
const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-bench-'));
const control = path.join(folder, 'control.cjs');
await build({
  entryPoints: [fileURLToPath(new URL('controlServer.ts', import.meta.url))],
  outfile: control,
  bundle: true,
  platform: 'node',
  minify: true,
  logLevel: 'warning',
});
const demo = await startDemoApi({ clock: systemClock });
const env = {
  JPO_DRAFTING_HOME: folder,
  JPO_API_BASE_URL: demo.url,
  JPO_API_USERNAME: 'demo',
  JPO_API_PASSWORD: 'demo',
};
const server = (file: string, initializationOptions = {}) => ({
  env,
  command: [file, '--stdio'],
  initializationOptions,
});
const contestants: readonly Contestant[] = [
  { name: 'jpo-drafting', large: draft, options: server(values.server) },
  { name: 'control', large: draft, options: server(control) },
  { name: 'json', large: json, options: server(peers['vscode-json-language-server']) },
  {
    name: 'html',
    large: html,
    options: server(peers['vscode-html-language-server'], { embeddedLanguages: { css: true, javascript: true } }),
  },
];

const measured = contestants.map((one) => ({ one, starts: [] as number[], keystrokes: [] as number[] }));
for (let i = 0; i < STARTS; i++) {
  for (const { one, starts } of measured) starts.push(await Typist.initializeTime(one));
}
const typing = [];
for (const row of measured) typing.push({ ...row, ...(await Typist.start(row.one)) });
for (let i = -WARM_UP; i < KEYSTROKES; i++) {
  for (const { typist, keystrokes } of typing) {
    const took = await typist.keystroke();
    if (i >= 0) keystrokes.push(took);
  }
}
const rows = typing.map(({ one, starts, opened, keystrokes, typist }) => ({
  name: one.name,
  MB: Buffer.byteLength(one.large.text) / 1e6,
  initialize: quantile(starts, 0.5),
  open: opened,
  p50: quantile(keystrokes, 0.5),
  p99: quantile(keystrokes, 0.99),
  memory: typist.memory() ?? NaN,
}));
for (const { typist } of typing) await typist.close();
const asked = demo.requests.length;
await demo.close();
rmSync(folder, { recursive: true, force: true });

/** The smallest value that this share of the values does not exceed. */
function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? NaN;
}

const rounded = (value: number, digits = 1) => Number(value.toFixed(digits));
const [ours, ...others] = rows;
console.table(
  rows.map(({ name, MB, initialize, open, p50, p99, memory }) => ({
    server: name,
    MB: rounded(MB, 2),
    'initialize ms': rounded(initialize),
    'open ms': rounded(open),
    'keystroke p50 ms': rounded(p50, 2),
    'p99 ms': rounded(p99, 2),
    'memory MB': rounded(memory),
  })),
);
const ratios = others.map((other) => ({
  'jpo-drafting /': other.name,
  initialize: rounded((ours?.initialize ?? NaN) / other.initialize, 2),
  open: rounded((ours?.open ?? NaN) / other.open, 2),
  'keystroke p50': rounded((ours?.p50 ?? NaN) / other.p50, 4),
  p99: rounded((ours?.p99 ?? NaN) / other.p99, 4),
  memory: rounded((ours?.memory ?? NaN) / other.memory, 2),
}));
console.table(ratios);
console.log(`${NUMBERS_IN_ALL} numbers in the draft, ${KEYSTROKES} keystrokes each, ${asked} requests`);
if (values.json !== undefined) {
  const machine = `${os.platform()} ${os.arch()}, ${os.cpus()[0]?.model ?? ''} × ${os.cpus().length}, Node ${process.version}`;
  const result = { machine, keystrokes: KEYSTROKES, numbers: NUMBERS_IN_ALL, requests: asked, rows, ratios };
  writeFileSync(values.json, `${JSON.stringify(result, undefined, 2)}\n`);
}
if (asked > 0) process.exitCode = 1;
