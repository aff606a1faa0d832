/** A throw-away folder and an environment that reaches nothing of the user who runs the tests. */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

// besides the editor's and npm's own: the credentials of a developer must never reach a test
const foreign = /^(?:VSCODE_|CODE_SERVER_|CS_|npm_|JPO_|ELECTRON_|NODE_OPTIONS$|PASSWORD$|HASHED_PASSWORD$|PORT$)/u;

/**
 * @param {import('./cleanup.mjs').Cleanup} cleanup removes the folder
 * @returns {string} absolute path
 */
export function makePrivateRoot(cleanup) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-'));
  cleanup.defer(() => fs.rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));
  for (const folder of ['home', 'tmp', 'extensions', 'data/User', 'data/Machine']) {
    fs.mkdirSync(path.join(root, folder), { recursive: true });
  }
  fs.mkdirSync(path.join(root, 'run'), { mode: 0o700 });
  return root;
}

/**
 * @param {string} root made by makePrivateRoot
 * @param {Record<string, string | undefined>} [extra] taken over as they are; undefined removes
 * @returns {NodeJS.ProcessEnv}
 */
export function privateEnvironment(root, extra = {}) {
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  const home = path.join(root, 'home');
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_DATA_HOME: path.join(home, '.local', 'share'),
    XDG_CACHE_HOME: path.join(home, '.cache'),
    XDG_RUNTIME_DIR: path.join(root, 'run'),
    TMPDIR: path.join(root, 'tmp'),
    ...extra,
  };
}
