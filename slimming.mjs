/**
 * What the bundles leave out of their libraries: only what this project cannot reach, and only where it is kilobytes.
 * The figures are deflated bytes, as the packages hold them.
 */
import { createRequire } from 'node:module';

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

/** In the place of a feature of the client: 24,600 bytes. Not a dynamic one, so that a registration for it is refused as unknown. */
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

/** In the place of what a feature adds to the server's connection: nothing. 2,300 bytes. */
const NO_SERVER_FEATURE = 'module.exports = new Proxy({}, { get: () => (Base) => Base });';

/** Whether this is VS Code 1.91 or later is asked of semver; engines in package.json answers it before. 6,400 bytes. */
const NO_SEMVER = 'module.exports = () => true;';

/* eslint-disable regexp/require-unicode-regexp -- filters are expressions of Go */
/**
 * Of the extension.
 * @type {import('esbuild').Plugin}
 */
export const slimClient = {
  name: 'slim-client',
  setup({ onLoad }) {
    const features = Object.keys(UNUSED_FEATURES).join('|');
    const filter = new RegExp(String.raw`[\\/]vscode-languageclient[\\/]lib[\\/]common[\\/](?:${features})\.js$`);
    onLoad({ filter }, () => ({ contents: NO_CLIENT_FEATURE }));
    onLoad({ filter: /[\\/]semver[\\/]functions[\\/](?:parse|satisfies)\.js$/ }, () => ({ contents: NO_SEMVER }));
  },
};

/** Features of the protocol that this server does not have. */
const NOT_SERVED = 'callHierarchy|inlineValue|linkedEditingRange|moniker|notebook|semanticTokens|typeHierarchy';

/**
 * Of the server and the command line.
 * @type {import('esbuild').Plugin}
 */
export const slimServer = {
  name: 'slim-server',
  setup({ onLoad }) {
    // What the library adds to its connection for them, 2,300 bytes, and the words of the protocol for them, 1,700.
    const added = new RegExp(String.raw`[\\/]vscode-languageserver[\\/]lib[\\/]common[\\/](?:${NOT_SERVED})\.js$`);
    onLoad({ filter: added }, () => ({ contents: NO_SERVER_FEATURE }));
    const words = new RegExp(
      String.raw`[\\/]vscode-languageserver-protocol[\\/]lib[\\/]common[\\/]protocol\.(?:${NOT_SERVED})\.js$`,
    );
    onLoad({ filter: words }, () => ({ contents: '' }));
    // Its search for modules on the user's machine: 1,300 bytes, and node:child_process at each start.
    onLoad({ filter: /[\\/]vscode-languageserver[\\/]lib[\\/]node[\\/]files\.js$/ }, () => ({ contents: '' }));
    // Of the holidays only the dates are asked for, not their names in two languages: 11,100 bytes.
    onLoad({ filter: /[\\/]holiday_jp[\\/]lib[\\/]holidays\.js$/ }, ({ path }) => {
      const years = Object.entries(Object.groupBy(Object.keys(require(path)), (date) => date.slice(0, 5))); // '2026-'
      const days = JSON.stringify(years.map(([year, dates = []]) => [year, dates.map((date) => date.slice(5))]));
      return { contents: `for (const [year, days] of ${days}) for (const day of days) exports[year + day] = {};` };
    });
  },
};
/* eslint-enable regexp/require-unicode-regexp */
