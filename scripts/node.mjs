/**
 * The Node that the scripts of package.json run on: the machine's own where `engines.node` allows it, otherwise one that
 * npm fetches (scripts/node/package.json: which; its lock: with which bytes). This file and setup.mjs run on whatever
 * Node there is: nothing newer than Node 18.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const home = path.join(root, 'scripts', 'node');
const isWindows = process.platform === 'win32';

/** npm puts this folder first on the PATH of every script, and `npm ci` empties it. */
const linked = path.join(root, 'node_modules', '.bin', isWindows ? 'node.exe' : 'node');

/**
 * Whether a version is in a range of `>=` and `^`: `>=22.20`, `^22.20.0 || >=24.7`. Throws for other ranges.
 * @param {string} version such as 24.21.0
 * @param {string} range
 */
export function isNewEnough(version, range) {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return range.split('||').some((part) => {
    const [, sign, floor] = /^\s*(>=|\^)([0-9]+(?:\.[0-9]+){0,2})\s*$/u.exec(part) ?? [];
    if (floor === undefined) throw new Error(`engines.node: ${range} cannot be read. scripts/node.mjs knows >= and ^`);
    const [leastMajor = 0, leastMinor = 0, leastPatch = 0] = floor.split('.').map(Number);
    if (major !== leastMajor) return sign === '>=' && major > leastMajor;
    return minor > leastMinor || (minor === leastMinor && patch >= leastPatch);
  });
}

/** Of package.json. @returns {string} */
function range() {
  return JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).engines.node;
}

/**
 * Where `node` is too old, fetches one and puts it where the scripts find it first.
 * @throws {Error} where none can be had for this machine
 */
export function provideNode() {
  if (isNewEnough(process.versions.node, range())) return;
  const program = fetchedProgram() ?? fetchNode();
  mkdirSync(path.dirname(linked), { recursive: true });
  moveAside();
  rmSync(linked, { force: true });
  if (isWindows) copyFileSync(program, linked);
  else symlinkSync(path.relative(path.dirname(linked), program), linked);
}

/** Windows does not delete a program that runs, but lets it be moved: npm can then empty node_modules. */
export function moveAside() {
  if (isWindows && existsSync(linked)) renameSync(linked, path.join(home, 'node_modules', `.old-${Date.now()}.exe`));
}

/** Names and versions by platform. @returns {[name: string, version: string] | undefined} */
function wantedPackage() {
  const { optionalDependencies } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
  const platform = `-${isWindows ? 'win' : process.platform}-${process.arch}`;
  return Object.entries(optionalDependencies).find(([name]) => name.endsWith(platform));
}

/** The program of the wanted version, where it was fetched already and runs here. */
function fetchedProgram() {
  const [name, version] = wantedPackage() ?? [];
  if (name === undefined) return undefined;
  const program = path.join(home, 'node_modules', name, 'bin', path.basename(linked));
  if (!existsSync(program)) return undefined;
  if (!isWindows) chmodSync(program, 0o755);
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return stdout?.trim() === `v${version}` ? program : undefined;
}

/** @returns {string} path of the program */
function fetchNode() {
  console.log(`Node ${process.versions.node} is too old for this project (${range()}): npm fetches one for it alone …`);
  npm(['ci', '--include=optional', '--ignore-scripts'], home);
  const program = fetchedProgram();
  if (program !== undefined) return program;
  const machine = `${process.platform}-${process.arch}`;
  throw new Error(
    `No Node for ${machine} could be fetched. Install Node ${range()}, and begin again: https://nodejs.org`,
  );
}

/**
 * Runs npm, with its own output.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {boolean} whether it did what it was asked to
 */
export function npm(args, cwd) {
  // what an outer npm leaves behind would point this one at the outer project
  const outer = /^npm_(?:package|lifecycle|config_local_prefix)/u;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !outer.test(name)));
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', [...args, ...quiet], { cwd, env, stdio: 'inherit', shell: isWindows });
  return status === 0;
}
