import assert from 'node:assert/strict';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Debian puts servers in sbin, which is not on everybody's PATH. */
const FOLDERS = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin'];

/** The full path of a program, undefined where it is not installed. */
export function findTool(name: string): string | undefined {
  return FOLDERS.map((folder) => path.join(folder, name)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Leaves a test or, in `before`, a suite out and says why. With CI=true that is a failure: nothing is left out unnoticed. */
export function skipBecause(context: Mocha.Context, reason: string): never {
  assert.notEqual(process.env['CI'], 'true', reason);
  console.log(`    skipped: ${reason}`);
  return context.skip();
}

/** The full path of a program. Skips where it is not installed. `packages`: of Debian. */
export function toolOrSkip(context: Mocha.Context, name: string, packages = name): string {
  return findTool(name) ?? skipBecause(context, `${name} is not on this machine (Debian: apt-get install ${packages})`);
}
