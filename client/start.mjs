/**
 * `npm start`: shows the main job on the example drafts, against the demo API alone.
 *
 * With a desktop VS Code it opens it on them, with this checkout as the extension under development. Without one it
 * prints what `jpo-drafting check` says of them. dist/ has to be built.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { findDesktopCode } from './desktopCode.mjs';

const projectRoot = path.resolve(import.meta.dirname, '..');
const demoDrafts = path.join(projectRoot, 'media', 'demo-drafts');
const cli = path.join(projectRoot, 'dist', 'cli.js');
const patience = 20_000;

try {
  const desktop = findDesktopCode();
  process.exitCode = desktop === undefined ? await report() : await openDesktop(desktop);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

/**
 * @param {string} program
 * @returns {Promise<number>} exit status; the editor lives on, and so does its folder in the OS's temporary folder
 */
async function openDesktop(program) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-'));
  const drafts = path.join(root, 'drafts');
  fs.cpSync(demoDrafts, drafts, { recursive: true });
  const user = path.join(root, 'data', 'User');
  fs.mkdirSync(user, { recursive: true });
  const settings = {
    'jpoDrafting.mode': 'demo',
    'telemetry.telemetryLevel': 'off',
    'workbench.startupEditor': 'none',
    'security.workspace.trust.enabled': false,
  };
  fs.writeFileSync(path.join(user, 'settings.json'), JSON.stringify(settings, null, 2));
  const args = [`--extensionDevelopmentPath=${projectRoot}`, `--user-data-dir=${path.join(root, 'data')}`, drafts];
  // as root the editor refuses to start with its sandbox
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  const editor = spawn(program, args, { env: outsideEditor(), detached: true, stdio: 'ignore' });
  await once(editor, 'spawn');
  editor.unref();
  console.log(`VS Code を例文のフォルダーで開きました（デモモード）: ${drafts}`);
  console.log('番号にマウスを置いてみてください。 / VS Code opens in demo mode: hover over a number in a draft.');
  return 0;
}

/** @returns {Promise<number>} exit status */
async function report() {
  if (!fs.existsSync(cli)) throw new Error('dist/cli.js がありません: npm run build / dist/cli.js is missing');
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-'));
  const api = spawn(process.execPath, [cli, 'demo-api', '--port', '0'], {
    env: outsideEditor(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const env = {
      ...outsideEditor(),
      JPO_API_BASE_URL: await firstAddress(api),
      JPO_API_USERNAME: 'demo',
      JPO_API_PASSWORD: 'demo',
      JPO_DRAFTING_HOME: home,
    };
    // Ten questions are what a minute allows: without the trademark they are asked at once.
    const names = fs.readdirSync(demoDrafts).filter((name) => !name.startsWith('05-'));
    const drafts = names.sort().map((name) => path.relative('', path.join(demoDrafts, name)));
    const check = spawn(process.execPath, [cli, 'check', ...drafts], { env, stdio: 'inherit' });
    const [status] = /** @type {[number | null]} */ (await once(check, 'exit'));
    // 1 is the report of a problem, and the examples hold one
    if (status !== 0 && status !== 1) throw new Error(`check: ${status}`);
  } finally {
    if (api.exitCode === null && api.signalCode === null) {
      const ended = once(api, 'exit');
      api.kill();
      await ended;
    }
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
  console.log('\nこれはデモ API（架空の事件）による結果です。エディターで試すには: npm run start:web');
  console.log('These answers come from the demo API (invented cases). To try it in the editor: npm run start:web');
  return 0;
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, null>} api
 * @returns {Promise<string>} the URL in the first line that the demo API prints
 */
function firstAddress(api) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('demo-api: no answer')), patience);
    let printed = '';
    api.stdout.on('data', (chunk) => {
      printed += String(chunk);
      // a line that has not ended yet may hold half of an address
      const [line, rest] = printed.split('\n', 2);
      if (line === undefined || rest === undefined) return;
      clearTimeout(timer);
      const address = /http:\S+/u.exec(line)?.[0];
      if (address === undefined) reject(new Error(`demo-api: ${line}`));
      else resolve(new URL(address).origin);
    });
    api.once('error', reject);
    api.once('exit', (status) => {
      clearTimeout(timer);
      reject(new Error(`demo-api ended with ${status}`));
    });
  });
}

/** The environment without real credentials and without what an editor's terminal or npm left in it. */
function outsideEditor() {
  const foreign = /^(?:VSCODE_|ELECTRON_|npm_|JPO_|NODE_OPTIONS$)/u;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
