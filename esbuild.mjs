/**
 * Builds dist/: the extension, the language server and the command line, each one file that needs nothing else.
 *   node esbuild.mjs [--production] [--watch]
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { context } from 'esbuild';

const isProduction = process.argv.includes('--production');
const isWatch = process.argv.includes('--watch');
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/**
 * undici comes as one index of everything; of it this project sends HTTP/1.1 requests, directly and through proxies. What
 * the index loads for fetch, WebSocket, mocks, caches and interceptors is left out, and so are the parsers beside the one
 * that runs everywhere (undici itself takes that one where the faster ones do not load). It halves the bundle.
 * @type {import('esbuild').Plugin}
 */
const slimUndici = {
  name: 'slim-undici',
  setup(build) {
    /* eslint-disable regexp/require-unicode-regexp -- filters are expressions of Go */
    const ofIndex = /^\.\/lib\/(?:mock|cache|interceptor|web|handler)\//;
    const otherParsers = /^\.\.\/(?:milo\/|llhttp\/llhttp_simd-wasm\.js$)/;
    build.onResolve({ filter: ofIndex }, ({ path, importer }) =>
      /[\\/]undici[\\/]index\.js$/u.test(importer) ? { path, namespace: 'unused' } : undefined,
    );
    build.onResolve({ filter: otherParsers }, ({ path, importer }) =>
      /[\\/]undici[\\/]lib[\\/]dispatcher[\\/]/u.test(importer) ? { path, namespace: 'unused' } : undefined,
    );
    // The index makes an instance of one of them and hands the others on; nobody calls them.
    const contents = 'class Unused {}\nmodule.exports = new Proxy(Unused, { get: () => Unused });';
    build.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents }));
    /* eslint-enable regexp/require-unicode-regexp */
  },
};

/**
 * Of each holiday the library knows names and weekday in two languages; here only the dates are asked for.
 * @type {import('esbuild').Plugin}
 */
const slimHolidays = {
  name: 'slim-holidays',
  setup(build) {
    // eslint-disable-next-line regexp/require-unicode-regexp -- filters are expressions of Go
    build.onLoad({ filter: /[\\/]holiday_jp[\\/]lib[\\/]holidays\.js$/ }, ({ path }) => {
      const dates = JSON.stringify(Object.keys(createRequire(import.meta.url)(path)).join(' '));
      return { contents: `module.exports = Object.fromEntries(${dates}.split(' ').map((date) => [date, {}]));` };
    });
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
  logLevel: 'warning',
  plugins: [slimUndici, slimHolidays],
};

const contexts = await Promise.all([
  context({ ...common, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] }),
  context({ ...common, entryPoints: ['server/src/server.ts'], outfile: 'dist/server.js' }),
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
