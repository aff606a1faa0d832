/**
 * Makes the extension's file, jpo-drafting-VERSION.vsix. The version says which channel it is for.
 *   node scripts/package.mjs [--out FILE] [--for-release]
 * `--for-release`: fails while a placeholder is left
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isStarted } from './started.mjs';

/** A domain that is reserved for never being one: it stands where the project's own belongs. */
export const PLACEHOLDER = 'example.invalid';

/**
 * Whether a version is for the pre-release channel: those with an odd minor number, as VS Code advises. Throws where the
 * Marketplace would refuse the version.
 * @param {string} version
 */
export function isPreRelease(version) {
  const minor = /^\d+\.(?<minor>\d+)\.\d+$/u.exec(version)?.groups?.['minor'];
  if (minor === undefined) throw new Error(`${version}: the Marketplace takes versions of three numbers only`);
  return Number(minor) % 2 === 1;
}

/**
 * The fields of a manifest that still hold a placeholder.
 * @param {Readonly<Record<string, unknown>>} manifest
 * @returns {string[]}
 */
export function placeholdersIn(manifest) {
  return Object.keys(manifest).filter((field) => JSON.stringify(manifest[field]).includes(PLACEHOLDER));
}

if (isStarted(import.meta)) {
  const { createVSIX } = await import('@vscode/vsce'); // half a second, and tests want only the rules
  const { values } = parseArgs({ options: { out: { type: 'string' }, 'for-release': { type: 'boolean' } } });
  const project = new URL('../', import.meta.url);
  /** @param {string} file */
  const read = (file) => readFileSync(new URL(file, project), 'utf8');
  const manifest = JSON.parse(read('package.json'));
  const preRelease = isPreRelease(manifest.version);
  const placeholders = placeholdersIn(manifest);
  await createVSIX({
    cwd: fileURLToPath(project),
    dependencies: false, // all of them are in the bundles
    preRelease,
    rewriteRelativeLinks: !placeholders.includes('repository'), // those of the README lead there, once there is one
    ...(values.out !== undefined && { packagePath: values.out }),
  });
  console.log(`Channel of ${manifest.version}: ${preRelease ? 'pre-release (odd minor number)' : 'release'}`);
  if (read('SECURITY.md').includes(PLACEHOLDER)) placeholders.push('SECURITY.md');
  if (placeholders.length > 0) {
    console.log(`Not for publishing: placeholders in ${placeholders.join(', ')}. See docs/releasing.md`);
    if (values['for-release']) process.exitCode = 1;
  }
}
