/**
 * Writes THIRD-PARTY-NOTICES.txt: what of npm is in the bundles, with its licence texts.
 *   node scripts/licences.mjs [--check]
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { bundles } from '../esbuild.mjs';
import { isStarted } from './started.mjs';

const project = new URL('../', import.meta.url);

/** Licences that let the code be passed on in a bundle under the MIT licence, with their notices. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

const NOTICES = new URL('THIRD-PARTY-NOTICES.txt', project);

/**
 * Folders (`node_modules/a`, `node_modules/b/node_modules/c`) of the packages whose code is in these bundles, or in those
 * of the extension.
 * @returns {Promise<string[]>}
 */
export async function bundledPackages(built = bundles({ isProduction: true })) {
  /** @type {Set<string>} */
  const folders = new Set();
  for (const options of built) {
    const { metafile } = await build({ ...options, metafile: true, write: false });
    for (const { inputs } of Object.values(metafile.outputs)) {
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(file.replace(/^[\w-]+:/u, ''))?.[0];
        if (folder && bytesInOutput > 0) folders.add(folder);
      }
    }
  }
  return [...folders].sort();
}

/**
 * @param {string} folder
 * @returns {{ name: string, version: string, licence: string, text: string }}
 */
function described(folder) {
  const root = new URL(`${folder}/`, project);
  const { name, version, license } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const file = readdirSync(root).find((one) => /^(?:licen[cs]e|copying)(?:[.-](?:md|txt|mit))?$/iu.test(one));
  if (file === undefined) throw new Error(`${name} has no licence text`);
  const notice = existsSync(new URL('NOTICE', root)) ? `\n\n${readFileSync(new URL('NOTICE', root), 'utf8')}` : '';
  const text = `${readFileSync(new URL(file, root), 'utf8')}${notice}`.replace(/\r\n?/gu, '\n').trim();
  return { name, version, licence: String(license), text };
}

/**
 * The notices of these packages. Throws where one has a licence that is not allowed.
 * @param {readonly string[]} folders
 * @returns {string}
 */
export function noticesOf(folders) {
  const packages = folders.map(described);
  const refused = packages.filter(({ licence }) => !ALLOWED.includes(licence));
  if (refused.length > 0) {
    throw new Error(`not allowed: ${refused.map(({ name, licence }) => `${name} (${licence})`).join(', ')}`);
  }
  const head =
    'jpo-drafting contains code of these packages, each under its own licence. Made by `node scripts/licences.mjs`.';
  const list = packages.map(({ name, version, licence }) => `- ${name} ${version} (${licence})`).join('\n');
  const texts = packages.map(({ name, version, text }) => `${'='.repeat(80)}\n${name} ${version}\n\n${text}`);
  return `${[head, list, ...texts].join('\n\n')}\n`;
}

if (isStarted(import.meta)) {
  const text = noticesOf(await bundledPackages());
  if (!process.argv.includes('--check')) writeFileSync(NOTICES, text);
  else if (!existsSync(NOTICES) || readFileSync(NOTICES, 'utf8') !== text) {
    console.error('THIRD-PARTY-NOTICES.txt is not what is bundled: node scripts/licences.mjs');
    process.exitCode = 1;
  }
}
