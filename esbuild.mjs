/**
 * Builds dist/: the extension, the language server and the command line, each one file, and the demo API that they load.
 *   node esbuild.mjs [--production] [--watch]
 */
import { readFileSync } from 'node:fs';
import { context } from 'esbuild';
import { slimClient, slimHolidays, slimServer } from './slimming.mjs';

const isProduction = process.argv.includes('--production');
const isWatch = process.argv.includes('--watch');
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/**
 * The demo API is a file beside the server and the command line, which load it in demo mode.
 * @type {import('esbuild').Plugin}
 */
const demoApart = {
  name: 'demo-apart',
  setup(build) {
    // eslint-disable-next-line regexp/require-unicode-regexp -- filters are expressions of Go
    build.onResolve({ filter: /\/demo\/demoApi\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './demo.js', external: true } : undefined,
    );
  },
};

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  minify: isProduction,
  sourcemap: !isProduction,
  define: { VERSION: JSON.stringify(version) },
  charset: 'utf8', // Japanese takes half the room of escapes
  logLevel: 'warning',
  plugins: [slimHolidays],
};

const contexts = await Promise.all([
  context({
    ...common,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
    plugins: [slimClient],
  }),
  context({
    ...common,
    entryPoints: ['server/src/server.ts'],
    outfile: 'dist/server.js',
    plugins: [slimServer, slimHolidays, demoApart],
  }),
  context({ ...common, entryPoints: ['server/src/demo/demoApi.ts'], outfile: 'dist/demo.js' }),
  context({
    ...common,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    external: ['./server.js'],
    plugins: [slimHolidays, demoApart],
    banner: { js: '#!/usr/bin/env node' },
  }),
]);

if (isWatch) {
  await Promise.all(contexts.map((one) => one.watch()));
  console.log('watching');
} else {
  await Promise.all(contexts.map((one) => one.rebuild()));
  await Promise.all(contexts.map((one) => one.dispose()));
}
