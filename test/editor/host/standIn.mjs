/**
 * Stands in for VS Code's executable: takes the arguments that @vscode/test-electron gives it, and runs the suite in
 * code-server's extension host, shown by a headless Chromium. Ends with the exit status that VS Code would have.
 */

import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { format } from 'node:util';
import { launchChromium } from '../chromium.mjs';
import { withCleanup } from '../cleanup.mjs';
import { startCodeServer } from '../codeServer.mjs';
import { makePrivateRoot } from '../privateRoot.mjs';

const patience = 300_000;

// the workbench's own log lines arrive in the same stream as the suite's
const noise = [
  'Resolving connection token',
  'Resolved connection token',
  'Creating a socket',
  'Invoking resolveAuthority',
  'Started local extension host',
  'Updating additional builtin',
  'Ignoring fetching additional builtin',
  '[reconnection-grace',
  '[Service Worker]',
  '[AgentHost',
  '[AccountPolicyGate',
  // only @vscode/spdlog is compiled
  "Cannot find module './build/Release/watchdog'",
];

const given = process.argv.slice(2);
/** @param {string} name */
const option = (name) => given.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => arg.slice(name.length + 3));

const status = await withCleanup(async (cleanup) => {
  const [tests] = option('extensionTestsPath');
  if (tests === undefined) throw new Error('no --extensionTestsPath');
  const root = makePrivateRoot(cleanup);
  const server = await startCodeServer({
    root,
    settings: userSettings(option('user-data-dir')[0]),
    // the page honours extensionTestsPath only then
    args: ['--vscode-option', 'enable-smoke-test-driver'],
    environment: {
      JPO_DRAFTING_TEST_PROOF: process.env['JPO_DRAFTING_TEST_PROOF'],
      NODE_V8_COVERAGE: process.env['NODE_V8_COVERAGE'],
    },
  });
  cleanup.defer(server.stop);
  const browser = await launchChromium();
  cleanup.defer(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  /** @type {PromiseWithResolvers<number>} */
  const ended = Promise.withResolvers();
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => ended.resolve(code));
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
    const line = format(...args);
    const start = line.trimStart();
    if (start !== '' && !noise.some((known) => start.startsWith(known))) console.log(line);
  });
  void server.died.then((message) => {
    console.error(message);
    ended.resolve(125);
  });
  const timer = setTimeout(() => {
    console.error(`no result after ${patience / 1000} s\n${server.log().slice(-3000)}`);
    ended.resolve(124);
  }, patience);
  cleanup.defer(() => clearTimeout(timer));
  await page.goto(address(server, tests));
  return ended.promise;
});
process.exitCode = status;

/**
 * @param {import('../codeServer.mjs').CodeServer} server
 * @param {string} tests
 */
function address(server, tests) {
  /** @param {string} file */
  const remote = (file) => `vscode-remote://${server.authority}${path.resolve(file)}`;
  const payload = [
    ...option('extensionDevelopmentPath').map((folder) => ['extensionDevelopmentPath', remote(folder)]),
    ['extensionTestsPath', remote(tests)],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const url = new URL(server.url);
  const folder = given.find((arg) => !arg.startsWith('-'));
  if (folder !== undefined) url.searchParams.set('folder', path.resolve(folder));
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/**
 * @param {string | undefined} userDataFolder
 * @returns {Record<string, unknown>}
 */
function userSettings(userDataFolder) {
  if (userDataFolder === undefined) return {};
  const file = path.join(userDataFolder, 'User', 'settings.json');
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
}
