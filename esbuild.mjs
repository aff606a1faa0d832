/**
 * Builds dist/: the extension, the language server and the command line, each one file, and what they load when it is needed.
 *   node esbuild.mjs [--production] [--watch]
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { context } from 'esbuild';
import { slimClient, slimHolidays, slimServer } from './slimming.mjs';
import { isStarted } from './scripts/started.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/**
 * What not everybody needs is a file of its own beside the server and the command line, which load it when they do: less
 * to read at each start. Modules that are imported dynamically, and the files they go to.
 */
const APART = {
  'server/demo/demoApi.ts': 'demo', // demo mode
  'server/src/network/undici.ts': 'network', // undici, with the first request
  'server/src/store/team/openTeam.ts': 'team', // the client of the team's store
  'server/src/documents/bundle.ts': 'documents', // ZIP, XML and HTML of the first document that is opened
  'server/src/applicants/listFile.ts': 'lists', // the office's own lists, CSV or JSON
  'server/src/docket/calendarFile.ts': 'calendar', // ical-generator, with the first calendar that is exported
  'server/src/store/sqlite/forgettingThread.ts': 'forgetting', // a thread that it starts with its own file
};

/** What server and command line share, so that it is shipped once. */
const SHARED = {
  'server/src/messages/messages.ts': 'messages', // the texts in both languages
  'server/src/drafts/vocabulary.ts': 'vocabulary', // the office's names of documents and items
  'server/src/drafts/documentCodes.ts': 'codes', // its codes of documents, with their names and what they do
};

/** @type {import('esbuild').Plugin} */
const apart = {
  name: 'apart',
  setup(build) {
    // eslint-disable-next-line regexp/require-unicode-regexp -- filters are expressions of Go
    build.onResolve({ filter: /^\.{1,2}\// }, ({ kind, resolveDir, path: wanted }) => {
      const modules = { 'dynamic-import': APART, 'import-statement': SHARED }[String(kind)];
      if (!modules) return undefined;
      const file = path.relative(import.meta.dirname, path.resolve(resolveDir, wanted)).replaceAll(path.sep, '/');
      const name = Object.entries(modules).find(([module]) => module === file)?.[1];
      return name === undefined ? undefined : { path: `./${name}.js`, external: true };
    });
  },
};

/**
 * What is built for the extension.
 * @param {{ readonly isProduction: boolean }} how
 * @returns {import('esbuild').BuildOptions[]}
 */
export function bundles({ isProduction }) {
  /** @type {import('esbuild').BuildOptions} */
  const extension = {
    ...common(isProduction),
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
    plugins: [slimClient],
  };
  return [extension, ...serverBundles({ isProduction })];
}

/**
 * The language server, the command line and what they load: all that runs without VS Code.
 * @param {{ readonly isProduction: boolean, readonly folder?: string }} how
 * @returns {import('esbuild').BuildOptions[]}
 */
export function serverBundles({ isProduction, folder = 'dist' }) {
  const server = { ...common(isProduction), plugins: [slimHolidays] };
  /**
   * The two that are started by their names. An old host has to be able to read all of a file before it runs its first
   * line, but it goes no further than that.
   * @param {string} isServer an expression
   */
  const started = (isServer) => {
    return { banner: { js: `#!/usr/bin/env node\nif (require('./oldHost.js').refuses(${isServer})) return;` } };
  };
  return [
    { ...server, entryPoints: ['server/src/oldHost.ts'], outfile: `${folder}/oldHost.js`, target: 'node14' },
    {
      ...server,
      ...started('true'),
      entryPoints: ['server/src/server.ts'],
      outfile: `${folder}/server.js`,
      plugins: [slimServer, slimHolidays, apart],
    },
    ...Object.entries({ ...APART, ...SHARED }).map(([module, name]) => {
      return { ...server, entryPoints: [module], outfile: `${folder}/${name}.js`, plugins: [slimHolidays, apart] };
    }),
    {
      ...server,
      ...started("process.argv[2] === 'server'"),
      entryPoints: ['server/src/cli/main.ts'],
      outfile: `${folder}/cli.js`,
      external: ['./server.js'],
      plugins: [slimHolidays, apart],
    },
  ];
}

/** @param {boolean} isProduction */
function common(isProduction) {
  /** @satisfies {import('esbuild').BuildOptions} */
  const options = {
    absWorkingDir: import.meta.dirname,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22.20',
    minify: isProduction,
    sourcemap: !isProduction,
    define: { VERSION: JSON.stringify(version), 'import.meta.filename': '__filename' },
    charset: 'utf8', // Japanese takes half the room of escapes
    logLevel: 'warning',
  };
  return options;
}

/**
 * Says when bundles begin to be built and when all are: .vscode/tasks.json waits for these lines.
 * @param {number} count how many bundles share the plugin
 * @param {(line: string) => void} print
 * @returns {import('esbuild').Plugin}
 */
function rounds(count, print) {
  let running = 0;
  /** Those that were built at least once: the first round is over with the last of them. */
  const built = new Set();
  return {
    name: 'rounds',
    setup(build) {
      build.onStart(() => {
        running += 1;
        if (running === 1) print('watch: building');
      });
      build.onEnd(() => {
        running -= 1;
        built.add(build.initialOptions.outfile);
        if (running === 0 && built.size === count) print('watch: built, waiting for changes');
      });
    },
  };
}

if (isStarted(import.meta)) {
  const isProduction = process.argv.includes('--production');
  const wanted = bundles({ isProduction });
  if (process.argv.includes('--watch')) {
    const announced = rounds(wanted.length, console.log);
    const watched = wanted.map((one) => context({ ...one, plugins: [...(one.plugins ?? []), announced] }));
    for (const one of await Promise.all(watched)) await one.watch();
  } else {
    const contexts = await Promise.all(wanted.map(context));
    await Promise.all(contexts.map((one) => one.rebuild()));
    await Promise.all(contexts.map((one) => one.dispose()));
  }
}
