/**
 * Builds dist/: the extension, the language server and the command line, each one file that needs nothing else.
 *   node esbuild.mjs [--production] [--watch]
 */
import { readFileSync } from 'node:fs';
import { context } from 'esbuild';
import { slimClient, slimHolidays, slimServer } from './slimming.mjs';

const isProduction = process.argv.includes('--production');
const isWatch = process.argv.includes('--watch');
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

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
    plugins: [slimServer, slimHolidays],
  }),
  context({
    ...common,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    external: ['./server.js'],
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
