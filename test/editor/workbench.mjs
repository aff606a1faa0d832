/** A private workbench on the screen, with the packaged extension in it. */

import fs from 'node:fs';
import path from 'node:path';
import { launchChromium } from './chromium.mjs';
import { installVsix, startCodeServer } from './codeServer.mjs';
import { showInJapanese } from './japanese.mjs';
import { makePrivateRoot } from './privateRoot.mjs';
import { Screen } from './screen.mjs';

/**
 * Installs the extension, starts the server on a copy of the folder and opens the page.
 *
 * @param {import('./cleanup.mjs').Cleanup} cleanup ends everything that is started here
 * @param {object} options
 * @param {string} options.vsix
 * @param {string} options.folder its copy is what the editor opens
 * @param {string} [options.openFile] a file of the folder, opened from the start
 * @param {Record<string, unknown>} [options.settings] user settings
 * @param {Record<string, unknown>} [options.folderSettings] those that the folder brings with it
 * @param {Record<string, string>} [options.environment] of the extension and its server
 * @param {string[]} [options.args] of the server
 * @param {boolean} [options.isTrusting] false: the folder is not trusted
 * @param {boolean} [options.isJapanese] a Japanese editor
 * @param {{ width: number, height: number }} [options.viewport]
 * @param {number} [options.deviceScaleFactor]
 * @returns {Promise<{ screen: Screen, folder: string, root: string, extensions: string[] }>}
 *   folder is the copy; root holds the editor's data (`data/logs/…`)
 */
export async function openWorkbench(cleanup, options) {
  const root = makePrivateRoot(cleanup);
  const folder = path.join(root, 'drafts');
  fs.cpSync(options.folder, folder, { recursive: true });
  if (options.folderSettings !== undefined) {
    fs.mkdirSync(path.join(folder, '.vscode'), { recursive: true });
    fs.writeFileSync(path.join(folder, '.vscode', 'settings.json'), JSON.stringify(options.folderSettings));
  }
  const extensions = await installVsix(root, options.vsix);
  if (options.isJapanese === true) await showInJapanese(root);
  const server = await startCodeServer({
    root,
    settings: options.settings ?? {},
    environment: options.environment ?? {},
    isTrusting: options.isTrusting ?? true,
    args: [...(options.isJapanese === true ? ['--locale', 'ja'] : []), ...(options.args ?? [])],
  });
  cleanup.defer(server.stop);
  void server.died.then((message) => console.error(message));
  const browser = await launchChromium();
  cleanup.defer(() => browser.close());
  const page = await browser.newPage({
    viewport: options.viewport ?? { width: 1280, height: 800 },
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
    locale: 'en-US',
  });
  page.setDefaultTimeout(30_000);
  await page.goto(workbenchAddress(server, folder, options.openFile));
  const screen = new Screen(page);
  await page.locator('.monaco-workbench .part.sidebar').waitFor();
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  return { screen, folder, root, extensions };
}

/**
 * @param {import('./codeServer.mjs').CodeServer} server
 * @param {string} folder absolute path
 * @param {string} [openFile] a file of the folder
 * @returns {string} address of the workbench that shows the folder
 */
export function workbenchAddress(server, folder, openFile) {
  const address = new URL(server.url);
  address.searchParams.set('folder', folder);
  if (openFile !== undefined) {
    const uri = `vscode-remote://${server.authority}${path.join(folder, openFile)}`;
    address.searchParams.set('payload', JSON.stringify([['openFile', uri]]));
  }
  return address.href;
}
