/**
 * Builds dist/: the extension, the language server and the command line, each one file, and what they load when it is needed.
 *   node esbuild.mjs [--production] [--watch]
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { context } from 'esbuild';
import { slimClient, slimHolidays, slimServer } from './slimming.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/**
 * What not everybody needs is a file of its own beside the server and the command line, which load it when they do: less
 * to read at each start. Modules that are imported dynamically, and the files they go to.
 */
const APART = {
  'server/src/demo/demoApi.ts': 'demo', // demo mode
  'server/src/jpo/team/openTeam.ts': 'team', // the client of the team's store
  'server/src/jpo/bundles/bundle.ts': 'documents', // ZIP, XML and HTML of the first document that is opened
  'server/src/applicants/listFile.ts': 'lists', // the office's own lists, CSV or JSON
};

/** @type {import('esbuild').Plugin} */
const apart = {
  name: 'apart',
  setup(build) {
    // eslint-disable-next-line regexp/require-unicode-regexp -- filters are expressions of Go
    build.onResolve({ filter: /^\.{1,2}\// }, ({ kind, resolveDir, path: wanted }) => {
      if (kind !== 'dynamic-import') return undefined;
      const file = path.relative(import.meta.dirname, path.resolve(resolveDir, wanted)).replaceAll(path.sep, '/');
      const name = Object.entries(APART).find(([module]) => module === file)?.[1];
      return name === undefined ? undefined : { path: `./${name}.js`, external: true };
    });
  },
};

/**
 * What is built.
 * @param {{ readonly isProduction: boolean }} how
 * @returns {import('esbuild').BuildOptions[]}
 */
export function bundles({ isProduction }) {
  /** @satisfies {import('esbuild').BuildOptions} */
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
  return [
    {
      ...common,
      entryPoints: ['client/src/extension.ts'],
      outfile: 'dist/extension.js',
      external: ['vscode'],
      plugins: [slimClient],
    },
    {
      ...common,
      entryPoints: ['server/src/server.ts'],
      outfile: 'dist/server.js',
      plugins: [slimServer, slimHolidays, apart],
    },
    ...Object.entries(APART).map(([module, name]) => {
      return { ...common, entryPoints: [module], outfile: `dist/${name}.js` };
    }),
    {
      ...common,
      entryPoints: ['server/src/cli/main.ts'],
      outfile: 'dist/cli.js',
      external: ['./server.js'],
      plugins: [slimHolidays, apart],
      banner: { js: '#!/usr/bin/env node' },
    },
  ];
}

if (import.meta.main) {
  const isProduction = process.argv.includes('--production');
  const contexts = await Promise.all(bundles({ isProduction }).map(context));
  if (process.argv.includes('--watch')) {
    await Promise.all(contexts.map((one) => one.watch()));
    console.log('watching');
  } else {
    await Promise.all(contexts.map((one) => one.rebuild()));
    await Promise.all(contexts.map((one) => one.dispose()));
  }
}
