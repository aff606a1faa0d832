import { existsSync, realpathSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/**
 * Whether Node was started with this file, rather than with one that imports it: `import.meta.main`, which Node has
 * since 24.2 only.
 * @param {ImportMeta} meta of the file
 */
export function isStarted({ url }) {
  const [, file = ''] = process.argv;
  return existsSync(file) && realpathSync(file) === fileURLToPath(url);
}
