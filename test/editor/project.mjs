/** What the editor tests take from the project: its manifest, its packaged extension, its example drafts. */

import { execSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

export const projectRoot = path.resolve(import.meta.dirname, '..', '..');
export const demoDrafts = path.join(projectRoot, 'media', 'demo-drafts');

/**
 * @typedef {{ command: string, title: string, category?: string }} Command
 * @typedef {{ id: string, aliases?: string[] }} Language
 * @typedef {{ id: string, steps: { id: string }[] }} Walkthrough
 *
 * @typedef {object} Manifest
 * @property {string} name
 * @property {string} publisher
 * @property {string} version
 * @property {{ commands: Command[], languages: Language[], walkthroughs: Walkthrough[] }} contributes
 */

/** @returns {Manifest} of the extension */
export function manifest() {
  return /** @type {Manifest} */ (readJson('package.json'));
}

/** @returns {string} the extension's, as the editor knows it */
export function extensionId() {
  const { publisher, name } = manifest();
  return `${publisher}.${name}`;
}

/**
 * @param {string} id such as `jpoDrafting.signIn`
 * @returns {string} what the palette of an English editor shows, with the category
 */
export function commandTitle(id) {
  const found = manifest().contributes.commands.find(({ command }) => command === id);
  if (found === undefined) throw new Error(`package.json contributes no command ${id}`);
  return found.category === undefined
    ? inEnglish(found.title)
    : `${inEnglish(found.category)}: ${inEnglish(found.title)}`;
}

/** @returns {string[]} the steps of the walkthroughs, `#walkthrough#step` */
export function walkthroughSteps() {
  return manifest().contributes.walkthroughs.flatMap(({ id, steps }) => steps.map((step) => `#${id}#${step.id}`));
}

/**
 * @param {string} text of the manifest; `%key%` stands for an entry of package.nls.en.json
 * @returns {string}
 */
export function inEnglish(text) {
  const texts = /** @type {Record<string, string>} */ (readJson('package.nls.en.json'));
  return text.replace(/^%(.+)%$/u, (whole, key) => texts[key] ?? whole);
}

/**
 * @param {string} text of the manifest; `%key%` stands for an entry of package.nls.json
 * @returns {string}
 */
export function inJapanese(text) {
  const texts = /** @type {Record<string, string>} */ (readJson('package.nls.json'));
  return text.replace(/^%(.+)%$/u, (whole, key) => texts[key] ?? whole);
}

/**
 * The packaged extension. It is packaged anew when it is missing or older than the files that it is made of.
 *
 * @returns {string} path of the VSIX; `JPO_DRAFTING_VSIX` wins
 * @throws {Error} when `npm run package` fails or leaves no VSIX
 */
export function packagedVsix() {
  const given = process.env['JPO_DRAFTING_VSIX'];
  if (given !== undefined) return path.resolve(given);
  const { name, version } = manifest();
  const vsix = path.join(projectRoot, `${name}-${version}.vsix`);
  if (modified(vsix) < newestSource()) {
    process.stderr.write('npm run package …\n');
    execSync('npm run --silent package', { cwd: projectRoot, stdio: ['ignore', 2, 2] });
  }
  if (!fs.existsSync(vsix)) throw new Error(`npm run package left no ${vsix}`);
  return vsix;
}

function newestSource() {
  const folders = ['client/src', 'server/src', 'media', 'l10n', 'syntaxes'];
  const nested = folders.flatMap((folder) => {
    const top = path.join(projectRoot, folder);
    if (!fs.existsSync(top)) return [];
    const entries = fs.readdirSync(top, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  });
  const single = fs
    .readdirSync(projectRoot)
    .filter((file) => /^(?:package.*\.json|.*\.md|(?:esbuild|package|slimming)\.mjs|\.vscodeignore)$/u.test(file));
  return Math.max(...[...nested, ...single.map((file) => path.join(projectRoot, file))].map(modified));
}

/** @param {string} file */
function modified(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/**
 * @param {string} file
 * @returns {unknown}
 */
function readJson(file) {
  return JSON.parse(fs.readFileSync(path.join(projectRoot, file), 'utf8'));
}
