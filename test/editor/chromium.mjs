/** A headless Chromium of the system, driven by playwright-core. */

import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { setup } from './setup.mjs';

const usual = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].map(
  (name) => `/usr/bin/${name}`,
);

export const noChromiumText =
  'Chromium がありません / there is no Chromium here (Debian: sudo apt-get install chromium fonts-noto-cjk)';

/** @returns {string | undefined} path of the browser; `JPO_DRAFTING_CHROMIUM` wins */
export function findChromium() {
  return process.env['JPO_DRAFTING_CHROMIUM'] ?? usual.find((file) => fs.existsSync(file));
}

/**
 * @returns {Promise<import('./playwright.d.ts').Browser>}
 * @throws {Error} when there is no Chromium
 */
export async function launchChromium() {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error(noChromiumText);
  }
  await setup();
  // by path: the package is there only once setup() has run
  const entry = path.join(import.meta.dirname, 'node_modules', 'playwright-core', 'index.mjs');
  /** @type {import('./playwright.d.ts').Playwright} */
  const playwright = await import(pathToFileURL(entry).href);
  return playwright.chromium.launch({
    executablePath,
    headless: true,
    args: [
      // works as root and in containers with a small /dev/shm
      ...['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
      ...['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
      '--disable-quic',
      // letters without coloured edges: pictures look the same on every screen, and are half as large
      '--disable-lcd-text',
    ],
  });
}
