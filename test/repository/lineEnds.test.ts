import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Not the repository of a hook or an outer clone: only the folder says which one. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Why there is nothing to clone, or undefined. */
function obstacle(): string | undefined {
  try {
    git(ROOT, 'rev-parse', 'HEAD');
    return undefined;
  } catch {
    return 'no git, or no repository here: left out';
  }
}

/** The name that git gives to these bytes. */
function nameOf(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

describe('.gitattributes', () => {
  it('gives a clone the same bytes where Git is to turn line ends into those of Windows', function () {
    const reason = obstacle();
    if (reason !== undefined) {
      console.log(`    ${reason}`);
      this.skip();
    }
    const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-clone-'));
    try {
      git(folder, '-c', 'core.autocrlf=true', 'clone', '--quiet', '--local', ROOT, 'clone');
      const clone = path.join(folder, 'clone');
      // mode, name of the bytes, stage, then the path behind a tab
      const entries = git(clone, 'ls-files', '--stage', '-z').split('\0').filter(Boolean);
      assert.ok(entries.length > 1000);
      const changed = entries.flatMap((entry) => {
        const [about = '', file = ''] = entry.split('\t');
        return about.split(' ')[1] === nameOf(readFileSync(path.join(clone, file))) ? [] : [file];
      });
      assert.deepEqual(changed, []);
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
