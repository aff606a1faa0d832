/** Whether the browser editor can be tested on this machine. */

import process from 'node:process';
import { findChromium, noChromiumText } from './chromium.mjs';
import { supported, unsupportedText } from './setup.mjs';

/**
 * @returns {string | undefined} why the tests have to be left out, for people
 * @throws {Error} with the same text where CI is set: a build that did not look must not be green
 */
export function obstacle() {
  const found = supported ? (findChromium() === undefined ? noChromiumText : undefined) : unsupportedText;
  if (found !== undefined && process.env['CI'] !== undefined) throw new Error(found);
  return found;
}
