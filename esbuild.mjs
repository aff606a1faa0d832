/**
 * Builds dist/: the extension, the language server and the command line.
 *   node esbuild.mjs [--production] [--watch]
 */
import { readFileSync, rmSync } from 'node:fs';
import { build, context } from 'esbuild';
import { slimClient, slimServer } from './slimming.mjs';
import { isStarted } from './scripts/started.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/**
 * The modules of server and command line that have files of their names. What is imported dynamically is loaded when it is
 * needed; what several of them share is in files that esbuild names.
 */
export const MODULES = {
  server: 'server/src/server.ts', // greets the editor
  handlers: 'server/src/handlers/serve.ts', // all that answers it then
  cli: 'server/src/commandLine.ts',
  demo: 'server/demo/demoApi.ts',
  store: 'server/src/store/sqlite/sqliteStore.ts', // with the first question
  network: 'server/src/network/undici.ts', // with the first request
  team: 'server/src/store/team/openTeam.ts', // the client of the team's store
  documents: 'server/src/documents/bundle.ts', // readers of ZIP, XML and HTML
  lists: 'server/src/applicants/listFile.ts', // the office's own lists, CSV or JSON
  calendar: 'server/src/docket/calendarFile.ts', // ical-generator
  forgetting: 'server/src/store/sqlite/forgettingThread.ts', // a thread that it starts with its own file
};

/**
 * What is built for the extension.
 * @param {{ readonly isProduction: boolean }} how
 * @returns {import('esbuild').BuildOptions[]}
 */
export function bundles({ isProduction }) {
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
 * All that runs without VS Code.
 * @param {{ readonly isProduction: boolean, readonly folder?: string }} how
 * @returns {import('esbuild').BuildOptions[]}
 */
export function serverBundles({ isProduction, folder = 'dist' }) {
  /** @type {import('esbuild').BuildOptions} */
  const modules = {
    ...common(isProduction),
    entryPoints: MODULES,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    splitting: true,
    chunkNames: 'shared-[hash]',
    banner: {
      js: "import{createRequire as requireOfBundle}from'node:module';const require=requireOfBundle(import.meta.url);",
    }, // of CommonJS libraries
    plugins: [slimServer],
  };
  return [modules, starter('server', 'true'), starter('cli', "process.argv[2] === 'server'")];

  /**
   * What is started by its name. A host that is too old for the modules can read it, and says so.
   * @param {'server' | 'cli'} name
   * @param {string} isServer an expression
   * @returns {import('esbuild').BuildOptions}
   */
  function starter(name, isServer) {
    const contents = `
      import { refuses } from './server/src/oldHost.ts';
      if (!refuses(${isServer})) import('./${name}.mjs');`;
    return {
      ...common(isProduction),
      stdin: { contents, resolveDir: import.meta.dirname },
      outfile: `${folder}/${name}.js`,
      external: ['./*.mjs'],
      target: 'node14',
      banner: { js: '#!/usr/bin/env node' },
    };
  }
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
    define: { VERSION: JSON.stringify(version) },
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
        built.add(build.initialOptions);
        if (running === 0 && built.size === count) print('watch: built, waiting for changes');
      });
    },
  };
}

if (isStarted(import.meta)) {
  const wanted = bundles({ isProduction: process.argv.includes('--production') });
  rmSync(new URL('dist', import.meta.url), { recursive: true, force: true }); // shared files of earlier builds have other names
  if (process.argv.includes('--watch')) {
    const announced = rounds(wanted.length, console.log);
    for (const one of wanted) {
      const watched = await context({ ...one, plugins: [...(one.plugins ?? []), announced] });
      await watched.watch();
    }
  } else await Promise.all(wanted.map((one) => build(one)));
}
