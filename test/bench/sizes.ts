/** How large what we ship is, as it is and packed as in the VSIX, beside the code that the peers run,
 * bundled in the same way. */
import { build } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { installPeers } from './peers.ts';
import { rounded, writeResult } from './measuring.ts';

const DIST = new URL('../../dist/', import.meta.url);
const FILES = readdirSync(DIST).filter((name) => name.endsWith('.js'));
/** Servers to compare with: what their start file loads. */
const PEERS = [
  ['json', 'vscode-langservers-extracted/lib/json-language-server/node/jsonServerMain.js'],
  ['html', 'vscode-langservers-extracted/lib/html-language-server/node/htmlServerMain.js'],
  ['css', 'vscode-langservers-extracted/lib/css-language-server/node/cssServerMain.js'],
] as const;

const sizeOf = (name: string, bytes: Uint8Array) => ({
  file: name,
  kB: rounded(bytes.length / 1000),
  packed: rounded(gzipSync(bytes, { level: 9 }).length / 1000),
});

const ours = FILES.map((file) => sizeOf(file, readFileSync(new URL(file, DIST))));
const modules = fileURLToPath(new URL('peers/node_modules/', import.meta.url));
installPeers();
const bundles = [];
for (const [name, file] of PEERS) {
  const { outputFiles } = await build({
    entryPoints: [modules + file],
    bundle: true,
    minify: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    write: false,
    logLevel: 'error',
  });
  const [bundle] = outputFiles;
  if (bundle) bundles.push(sizeOf(`${name} (bundled as ours)`, bundle.contents));
}
const server = ours.find(({ file }) => file === 'server.js')?.packed ?? NaN;
const rows = [...ours, ...bundles].map((row) => ({ ...row, ratio: rounded(server / row.packed) }));
console.table(rows);
writeResult({ rows });
