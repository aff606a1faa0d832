/**
 * Puts together what the npm package jpo-drafting-server holds beside its README: the bundles, licence and notices, and
 * the pages for its users (diagnostics link to theirs). Run by `npm pack ./server`; git ignores what it writes.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { serverBundles } from '../esbuild.mjs';
import { bundledPackages, noticesOf } from '../scripts/licences.mjs';

const here = new URL('./', import.meta.url);
const project = new URL('../', here);

for (const folder of ['dist', 'docs']) {
  rmSync(new URL(folder, here), { recursive: true, force: true });
  mkdirSync(new URL(folder, here));
}
const bundles = serverBundles({ isProduction: true, folder: 'server/dist' });
await Promise.all(bundles.map((options) => build(options)));
writeFileSync(new URL('THIRD-PARTY-NOTICES.txt', here), noticesOf(await bundledPackages(bundles)));
// The pages for users are those that the extension has too.
const pages = readFileSync(new URL('.vscodeignore', project), 'utf8').match(/(?<=^!)docs\/[\w-]+\.md$/gmu) ?? [];
for (const file of ['LICENSE', ...pages]) copyFileSync(new URL(file, project), new URL(file, here));
