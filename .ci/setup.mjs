/**
 * Makes node_modules what package-lock.json says: nothing to do when it is, `npm ci` when it is not. Runs on the Node
 * that the machine has. What follows is a script of its own (`…:now`): a shell remembers where it found `node`, so the
 * same script would go on with the old one instead of the Node that was just installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const stamp = new URL('node_modules/.jpo-drafting-setup', root);
const lock = createHash('sha256')
  .update(readFileSync(new URL('package-lock.json', root)))
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('npm ci …');
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' };
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], options);
  if (status !== 0) {
    console.error('npm ci failed: the dependencies could not be installed. Is the npm registry reachable?');
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}
