/** Activates the built extension in an editor that is only a list of what it was asked to do. Runs on old Nodes. */
const Module = require('node:module');
const path = require('node:path');

/** Whatever is asked of it is there, can be called and can be extended. @type {any} */
const anything = new Proxy(Object.bind({}), {
  get: (target, name) => (name in target ? Reflect.get(target, name) : anything),
  apply: () => anything,
});

/** @param {string} name */
const said =
  (name) =>
  (/** @type {unknown[]} */ ...args) => {
    console.log(`${name}: ${args.join(' ')}`);
    return Promise.resolve();
  };

/** @param {Record<string, unknown>} known */
const partOf = (known) => new Proxy(known, { get: (_, name) => known[String(name)] ?? said(String(name)) });

const vscode = new Proxy(
  {
    env: { language: 'ja' },
    window: partOf({}),
    workspace: partOf({ getConfiguration: () => ({ get: () => 'auto' }) }),
    commands: partOf({}),
  },
  { get: (target, name) => Reflect.get(target, name) ?? anything },
);

// @ts-expect-error: Node's own way from a name to a module, which its types do not have
const load = Module._load;
// @ts-expect-error: the same
Module._load = (/** @type {string} */ name, /** @type {unknown[]} */ ...rest) =>
  name === 'vscode' ? vscode : load(name, ...rest);

require(path.resolve(__dirname, '../../dist/extension.js')).activate({ subscriptions: [] });
