/** What the bundles leave out of their libraries: only what this project cannot reach. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Modules of vscode-languageclient that offer a feature of the protocol, each with the capability that a server declares
 * to get it. Our server declares none of them (a test compares), and the client refuses to start with one that does. What
 * the project comes to need is taken from this list.
 * @type {Readonly<Record<string, string>>}
 */
export const UNUSED_FEATURES = {
  callHierarchy: 'callHierarchyProvider',
  colorProvider: 'colorProvider',
  declaration: 'declarationProvider',
  diagnostic: 'diagnosticProvider', // asked for by the client; ours are sent by the server
  fileOperations: 'workspace.fileOperations',
  formatting: 'documentFormattingProvider',
  implementation: 'implementationProvider',
  inlineCompletion: 'inlineCompletionProvider',
  inlineValue: 'inlineValueProvider',
  linkedEditingRange: 'linkedEditingRangeProvider',
  notebook: 'notebookDocumentSync',
  rename: 'renameProvider',
  selectionRange: 'selectionRangeProvider',
  semanticTokens: 'semanticTokensProvider',
  signatureHelp: 'signatureHelpProvider',
  typeDefinition: 'typeDefinitionProvider',
  typeHierarchy: 'typeHierarchyProvider',
};

/** In the place of a feature of the client. Not a dynamic one, so that a registration for it is refused as unknown. */
const NO_CLIENT_FEATURE = `
class LeftOut {
  static CellScheme = 'vscode-notebook-cell';
  fillClientCapabilities() {}
  initialize(capabilities) {
    for (const path of ${JSON.stringify(Object.values(UNUSED_FEATURES))})
      if (path.split('.').reduce((value, name) => value?.[name], capabilities))
        throw new Error(path + ' is left out of the bundle: slimming.mjs');
  }
  getState() { return { kind: 'static' }; }
  clear() {}
}
module.exports = new Proxy({}, { get: () => LeftOut });`;

/** In the place of what a feature adds to the server's connection: nothing. */
const NO_SERVER_FEATURE = 'module.exports = new Proxy({}, { get: () => (Base) => Base });';

/** Whether this is VS Code 1.91 or later is asked of semver; engines in package.json answers it before. */
const NO_SEMVER = 'module.exports = () => true;';

/* eslint-disable regexp/require-unicode-regexp -- filters are expressions of Go */
/**
 * Of the extension.
 * @type {import('esbuild').Plugin}
 */
export const slimClient = {
  name: 'slim-client',
  setup(build) {
    const features = Object.keys(UNUSED_FEATURES).join('|');
    const filter = new RegExp(`[\\\\/]vscode-languageclient[\\\\/]lib[\\\\/]common[\\\\/](?:${features})\\.js$`);
    build.onLoad({ filter }, () => ({ contents: NO_CLIENT_FEATURE }));
    build.onLoad({ filter: /[\\/]semver[\\/]functions[\\/](?:parse|satisfies)\.js$/ }, () => ({ contents: NO_SEMVER }));
    shareHelpers(build, 'vscode-languageclient/node');
  },
};

/**
 * Of the server: what it adds to its connection for features that it does not have, the words of the protocol for them,
 * and the search for modules on the user's machine.
 * @type {import('esbuild').Plugin}
 */
export const slimServer = {
  name: 'slim-server',
  setup(build) {
    const features = 'callHierarchy|inlineValue|linkedEditingRange|moniker|notebook|semanticTokens|typeHierarchy';
    const added = new RegExp(`[\\\\/]vscode-languageserver[\\\\/]lib[\\\\/]common[\\\\/](?:${features})\\.js$`);
    const words = new RegExp(
      `[\\\\/]vscode-languageserver-protocol[\\\\/]lib[\\\\/]common[\\\\/]protocol\\.(?:${features})\\.js$`,
    );
    build.onLoad({ filter: added }, () => ({ contents: NO_SERVER_FEATURE }));
    build.onLoad({ filter: words }, () => ({ contents: '' }));
    build.onLoad({ filter: /[\\/]vscode-languageserver[\\/]lib[\\/]node[\\/]files\.js$/ }, () => ({ contents: '' }));
    build.onLoad({ filter: /[\\/]vscode-languageserver-types[\\/]lib[\\/]esm[\\/]main\.js$/ }, ({ path: file }) => {
      const modules = path.resolve(file, '../../../..');
      const libraries = ['vscode-languageserver', 'vscode-languageserver-protocol'].map((name) =>
        name === path.basename(path.dirname(modules)) ? path.join(modules, '../lib') : path.join(modules, name, 'lib'),
      );
      const own = filesIn(path.join(import.meta.dirname, 'server/src'), '.ts');
      const users = [...libraries.flatMap((folder) => filesIn(folder, '.js')), ...own];
      return { contents: onlyUsed(readFileSync(file, 'utf8'), users), watchFiles: own };
    });
    noCrypto(build);
    shareHelpers(build, 'vscode-languageserver/node');
    noHtmlNames(build);
  },
};

/** The server itself reads XML only (xmlMode); the names of HTML are in the file that reads documents. */
const NO_HTML_NAMES = 'export const htmlDecodeTree = new Uint16Array(0);';

/** @param {import('esbuild').PluginBuild} build */
function noHtmlNames(build) {
  build.onLoad({ filter: /[\\/]entities[\\/]dist[\\/]generated[\\/]decode-data-html\.js$/ }, () => ({
    contents: NO_HTML_NAMES,
  }));
}

/**
 * vscode-jsonrpc loads node:crypto for the names of pipes, 3 ms at each start, and nobody here asks it for a name: loaded
 * then.
 * @param {import('esbuild').PluginBuild} build
 */
function noCrypto(build) {
  const eager = 'const crypto_1 = require("crypto");';
  const late = 'const crypto_1 = { randomBytes: (size) => require("crypto").randomBytes(size) };';
  build.onLoad({ filter: /[\\/]vscode-jsonrpc[\\/]lib[\\/]node[\\/]main\.js$/ }, ({ path: file }) => {
    const source = readFileSync(file, 'utf8');
    if (!source.includes(eager)) throw new Error(`${file}: node:crypto is loaded in another way`);
    return { contents: source.replace(eager, late) };
  });
}

/**
 * TypeScript wrote the same helpers at the head of each of the Language Server Protocol's modules. They are taken from
 * one of them, for all.
 * @param {import('esbuild').PluginBuild} build
 * @param {string} from a module that has them all
 */
function shareHelpers(build, from) {
  const helper = /^var (?<name>__\w+) = \(this && this\.\k<name>\).+?^(?:\}\)+(?:\(\))?|\});$/gmsu;
  const definitions = [...readFileSync(require.resolve(from), 'utf8').matchAll(helper)];
  const names = definitions.map(({ groups }) => groups?.['name'] ?? '');
  const contents = `${definitions.map(([text]) => text).join('\n')}\nmodule.exports = { ${names.join(', ')} };`;
  build.onResolve({ filter: /^helpers-of-typescript$/ }, () => ({ path: 'helpers', namespace: 'helpers' }));
  build.onLoad({ filter: /.*/, namespace: 'helpers' }, () => ({ contents }));
  build.onLoad(
    { filter: /[\\/]vscode-(?:language\w+(?:-protocol)?|jsonrpc)[\\/]lib[\\/].*\.js$/ },
    ({ path: file }) => {
      const source = readFileSync(file, 'utf8');
      const own = [...source.matchAll(helper)].map(({ groups }) => groups?.['name'] ?? '');
      if (own.length === 0 || own.some((name) => !names.includes(name))) return undefined;
      return {
        contents: `const { ${own.join(', ')} } = require('helpers-of-typescript');\n${source.replace(helper, '')}`,
      };
    },
  );
}
/* eslint-enable regexp/require-unicode-regexp */

/**
 * vscode-languageserver-types without the types that nobody names: neither as a member (`types_1.Range`) nor in an import
 * with a value, nor in the text of one that is kept.
 * @param {string} source
 * @param {readonly string[]} users files
 */
function onlyUsed(source, users) {
  const parts = source.split(/^(?=(?:export )?(?:var|const|class|function) )/mu);
  /** @type {Map<string, string>} */
  const declared = new Map();
  for (const part of parts) {
    const name = /^(?:export )?\w+ (?<name>\w+)/u.exec(part)?.groups?.['name'];
    if (name !== undefined) declared.set(name, part);
  }
  const kept = new Set();
  /** @param {string | undefined} name */
  const keep = (name = '') => {
    const part = declared.get(name);
    if (part === undefined || kept.has(part)) return;
    kept.add(part);
    for (const [word] of part.matchAll(/\b[A-Za-z]\w*/gu)) keep(word);
  };
  for (const file of users) {
    const text = readFileSync(file, 'utf8');
    for (const [, name] of text.matchAll(/\b\w+\.(\w+)/gu)) keep(name);
    for (const [, names = ''] of text.matchAll(/^import \{([^}]*)\} from 'vscode-languageserver/gmu))
      for (const name of names.split(',')) keep(name.trim()); // not `type Range`
    if (/^import \* as \w+ from 'vscode-languageserver/mu.test(text))
      throw new Error(`${file}: names are to be imported`);
  }
  return parts.filter((part) => kept.has(part) || !/^(?:export )?(?:var|const|class|function) /u.test(part)).join('');
}

/**
 * @param {string} folder
 * @param {string} ending
 */
function filesIn(folder, ending) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.resolve(entry.parentPath, entry.name));
}

/**
 * Of each holiday the library knows names and weekday in two languages; here only the dates are asked for. They are
 * written by years: `20240101010802110212…`.
 * @type {import('esbuild').Plugin}
 */
export const slimHolidays = {
  name: 'slim-holidays',
  setup(build) {
    // eslint-disable-next-line regexp/require-unicode-regexp -- filters are expressions of Go
    build.onLoad({ filter: /[\\/]holiday_jp[\\/]lib[\\/]holidays\.js$/ }, ({ path: file }) => {
      const dates = Object.keys(require(file));
      const years = Object.entries(Object.groupBy(dates, (date) => date.slice(0, 4)));
      const written = years.map(
        ([year, ofYear = []]) => year + ofYear.map((date) => date.slice(5).replace('-', '')).join(''),
      );
      return { contents: `module.exports = (${readHolidays})('${written.join(' ')}');` };
    });
  },
};
/**
 * Runs in the bundle: the table that the library has, by dates.
 * @param {string} written
 */
function readHolidays(written) {
  /** @type {Record<string, object>} */
  const table = {};
  for (const year of written.split(' '))
    for (let at = 4; at < year.length; at += 4)
      table[`${year.slice(0, 4)}-${year.slice(at, at + 2)}-${year.slice(at + 2, at + 4)}`] = {};
  return table;
}
