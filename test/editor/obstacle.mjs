/** Whether the browser editor can be tested on this machine. */

import process from 'node:process';
import { findChromium, noChromiumText } from './chromium.mjs';
import { supported, unsupportedText } from './setup.mjs';

/**
 * Leaves the tests out where this machine cannot run them, and says why.
 *
 * @param {{ skip(): void }} context of a hook or a test: `this` there
 * @throws {Error} with the reason where CI is set: a build that did not look must not be green
 */
export function skipWhereImpossible(context) {
  const reason = supported ? (findChromium() === undefined ? noChromiumText : undefined) : unsupportedText;
  if (reason === undefined) return;
  if (process.env['CI'] !== undefined) throw new Error(reason);
  console.log(`    ${reason}`);
  context.skip();
}
