/** A private code-server on 127.0.0.1: VS Code's workbench and its Node extension host, behind a web page. */

import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { privateEnvironment } from './privateRoot.mjs';
import { endGroup, startGroup } from './processGroup.mjs';
import { setup } from './setup.mjs';

// nothing that moves, asks or looks anything up by itself
const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.layoutControl.enabled': false,
  'chat.disableAIFeatures': true,
  'window.commandCenter': false,
  'git.enabled': false,
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
  'editor.minimap.enabled': false,
  'editor.wordBasedSuggestions': 'off',
};

/**
 * @typedef {object} CodeServer
 * @property {string} url of the workbench, with a slash at its end
 * @property {string} authority host and port, as in `vscode-remote://<authority>/path`
 * @property {Promise<string>} died resolves with the end of the server's log if it ends before `stop`
 * @property {() => string} log everything that the server printed
 * @property {() => Promise<void>} stop ends the server, its extension hosts and their language servers
 */

/**
 * Starts the server and waits until it listens.
 *
 * @param {object} options
 * @param {string} options.root made by makePrivateRoot
 * @param {number} [options.port] 0 (default): a free one
 * @param {Record<string, unknown>} [options.settings] user settings
 * @param {Record<string, string | undefined>} [options.environment]
 * @param {boolean} [options.isTrusting] false: folders are not trusted, and nobody is asked about it
 * @param {string} [options.password] absent: none is asked for
 * @param {string[]} [options.args]
 * @returns {Promise<CodeServer>}
 */
export async function startCodeServer({
  root,
  port = 0,
  settings = {},
  environment = {},
  isTrusting = true,
  password,
  args = [],
}) {
  const trust = isTrusting
    ? { 'security.workspace.trust.enabled': false }
    : { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };
  writeSettings(root, { ...trust, ...settings });
  const { node, codeServer } = await setup();
  const child = startGroup(
    node,
    [
      codeServer,
      ...places(root),
      ...[
        '--bind-addr',
        `127.0.0.1:${port}`,
        '--auth',
        password === undefined ? 'none' : 'password',
        '--disable-telemetry',
        '--disable-update-check',
      ],
      ...['--disable-getting-started-override', '--disable-proxy', '--ignore-last-opened'],
      ...(isTrusting ? ['--disable-workspace-trust'] : []),
      // otherwise extension hosts outlive their page for hours
      ...['--reconnection-grace-time', '5'],
      ...args,
    ],
    codeServerEnvironment(root, { ...environment, ...(password === undefined ? {} : { PASSWORD: password }) }),
  );

  let log = '';
  let stopping = false;
  /** @type {PromiseWithResolvers<string>} */
  const died = Promise.withResolvers();
  /** @type {PromiseWithResolvers<number>} */
  const listening = Promise.withResolvers();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      log += String(chunk);
      const found = /HTTP server listening on http:\/\/127\.0\.0\.1:(\d+)/u.exec(log);
      if (found) listening.resolve(Number(found[1]));
    });
  }
  child.once('error', (error) => listening.reject(error));
  child.once('exit', (code, signal) => {
    if (stopping) return;
    const message = `code-server ended by itself (${code ?? signal})\n${log.slice(-3000)}`;
    listening.reject(new Error(message));
    died.resolve(message);
  });
  const stop = () => {
    stopping = true;
    return endGroup(child.pid);
  };
  const patience = setTimeout(() => listening.reject(new Error(`code-server did not start:\n${log}`)), 60_000);
  try {
    const authority = `127.0.0.1:${await listening.promise}`;
    return { url: `http://${authority}/`, authority, died: died.promise, log: () => log, stop };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    clearTimeout(patience);
  }
}

/**
 * Installs a packaged extension for the servers of this root.
 *
 * @param {string} root made by makePrivateRoot
 * @param {string} vsix
 * @returns {Promise<string[]>} what is installed now, as `publisher.name@version`
 */
export async function installVsix(root, vsix) {
  const { node, codeServer } = await setup();
  const env = codeServerEnvironment(root);
  /** @param {string[]} args */
  const run = async (...args) =>
    (await promisify(execFile)(node, [codeServer, ...places(root), ...args], { env })).stdout;
  await run('--install-extension', vsix, '--force');
  return (await run('--list-extensions', '--show-versions')).split('\n').filter((line) => line.includes('@'));
}

/** @param {string} root */
function places(root) {
  const config = path.join(root, 'config.yaml');
  if (!fs.existsSync(config)) fs.writeFileSync(config, 'bind-addr: 127.0.0.1:0\nauth: none\ncert: false\n');
  return [
    ...['--config', config],
    ...['--user-data-dir', path.join(root, 'data')],
    ...['--extensions-dir', path.join(root, 'extensions')],
  ];
}

/**
 * @param {string} root
 * @param {Record<string, string | undefined>} [extra]
 */
function codeServerEnvironment(root, extra = {}) {
  return privateEnvironment(root, { EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...extra });
}

/**
 * @param {string} root
 * @param {Record<string, unknown>} settings
 */
function writeSettings(root, settings) {
  fs.writeFileSync(
    path.join(root, 'data/User/settings.json'),
    JSON.stringify({ ...quietSettings, ...settings }, null, 2),
  );
  // the extension host is "remote" here: settings of scope `machine` count only from the machine's own file
  fs.writeFileSync(path.join(root, 'data/Machine/settings.json'), JSON.stringify(settings, null, 2));
}
