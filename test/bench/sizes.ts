/**
 * How large what we ship is, as it is and packed as in the VSIX, beside the code that the peers run, bundled in the same
 * way. Of the server and the command line: what they load when they start, and all that there is.
 */
import { build } from 'esbuild';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundles } from '../../esbuild.mjs';
import { installPeers } from './peers.ts';
import { rounded, writeResult } from './measuring.ts';

/** Servers to compare with: what their start file loads. */
const PEERS = [
  ['json', 'vscode-langservers-extracted/lib/json-language-server/node/jsonServerMain.js'],
  ['html', 'vscode-langservers-extracted/lib/html-language-server/node/htmlServerMain.js'],
  ['css', 'vscode-langservers-extracted/lib/css-language-server/node/cssServerMain.js'],
] as const;

const KEPT = { minify: true, metafile: true, write: false, logLevel: 'error' } as const;

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const sizeOf = (file: string, contents: readonly Uint8Array[]) => ({
  file,
  kB: rounded(sum(contents.map(({ length }) => length)) / 1000),
  packed: rounded(sum(contents.map((bytes) => gzipSync(bytes, { level: 9 }).length)) / 1000),
});

const [ofExtension = {}, ofServer = {}] = bundles({ isProduction: true });
const extension = await build({ ...ofExtension, ...KEPT });
const { outputFiles, metafile } = await build({ ...ofServer, ...KEPT });
const contents = new Map(outputFiles.map((file) => [path.basename(file.path), file.contents]));

/** These files and all that they import at once. */
function loadedBy(...names: readonly string[]): Uint8Array[] {
  const files = new Set(names.map((name) => `dist/${name}.mjs`));
  for (const file of files)
    for (const { path: other, kind } of metafile.outputs[file]?.imports ?? [])
      if (kind === 'import-statement' && other in metafile.outputs) files.add(other);
  return [...files].flatMap((file) => contents.get(path.basename(file)) ?? []);
}

const server = sizeOf('server: loaded at each start', loadedBy('server', 'handlers'));
const ours = [
  sizeOf('server: loaded before initialize is answered', loadedBy('server')),
  server,
  sizeOf('command line: loaded at each start', loadedBy('cli')),
  sizeOf('server and command line: all', [...contents.values()]),
  sizeOf(
    'extension.js',
    extension.outputFiles.map((file) => file.contents),
  ),
];
const modules = fileURLToPath(new URL('peers/node_modules/', import.meta.url));
installPeers();
const peers = [];
for (const [name, file] of PEERS) {
  const entryPoints = [modules + file];
  const bundle = await build({ ...KEPT, entryPoints, bundle: true, platform: 'node', mainFields: ['module', 'main'] });
  peers.push(
    sizeOf(
      `${name} (bundled as ours)`,
      bundle.outputFiles.map((one) => one.contents),
    ),
  );
}
const rows = [...ours, ...peers].map((row) => ({ ...row, ratio: rounded(server.packed / row.packed) }));
console.table(rows);
writeResult({ rows });
