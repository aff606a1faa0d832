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

/**
 * For `before`: skips the suite with a message where a program is missing or 127.0.0.2 is not this machine's (macOS).
 * With CI=true that is a failure, so that nothing is skipped unnoticed.
 */
export function needs(context: Mocha.Context, ...names: readonly string[]): void {
  const missing = names.filter((name) => findTool(name) === undefined);
  if (process.platform === 'darwin') missing.push('127.0.0.2');
  if (missing.length === 0) return;
  const message = `skipped: ${missing.join(', ')} not on this machine (Debian: apt-get install tinyproxy-bin openssl)`;
  assert.notEqual(process.env['CI'], 'true', message);
  console.log(`    ${message}`);
  context.skip();
}
