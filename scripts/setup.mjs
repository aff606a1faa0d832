/**
 * Makes node_modules what package-lock.json says, with a Node that is new enough (node.mjs): nothing to do when all is
 * there. `build`, `check` and `package` begin with it (`prebuild` …), and so does whatever begins with them; npm itself
 * runs it after each `npm ci`, as `postinstall`.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { moveAside, npm, provideNode } from './node.mjs';

const root = new URL('../', import.meta.url);
const stamp = new URL('node_modules/.jpo-drafting-setup', root);
const lock = createHash('sha256')
  .update(readFileSync(new URL('package-lock.json', root)))
  .digest('hex');
const isInstalled = process.env['npm_lifecycle_event'] === 'postinstall';

try {
  if (!isInstalled && !(existsSync(stamp) && readFileSync(stamp, 'utf8') === lock)) {
    console.log('npm ci …');
    moveAside();
    if (!npm(['ci'], fileURLToPath(root)))
      throw new Error('npm ci failed: the dependencies could not be installed. Is the npm registry reachable?');
  }
  provideNode();
  writeFileSync(stamp, lock);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
