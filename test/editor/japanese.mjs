/** The workbench in Japanese: Microsoft's translation, as npm has it, in the place of an installed language pack. */

import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setup } from './setup.mjs';

/**
 * To be called before the server starts, which then wants `--locale ja`. What is younger than the translation (the last
 * that names its texts instead of numbering them) stays English.
 *
 * @param {string} root made by makePrivateRoot
 */
export async function showInJapanese(root) {
  await setup();
  // by path: the package is there only once setup() has run, and its own entry wants the API that it was made for,
  // in the place of which package.json puts an empty package
  const pack = path.join(import.meta.dirname, 'node_modules', '@codingame', 'monaco-vscode-language-pack-ja');
  const entry = path.join(pack, 'translations', 'main.i18n.json.js');
  /** @type {{ default: Record<string, Record<string, string>> }} */
  const { default: contents } = await import(pathToFileURL(entry).href);
  const data = path.join(root, 'data');
  const file = path.join(data, 'ja.i18n.json');
  fs.writeFileSync(file, JSON.stringify({ contents }));
  const extensions = [{ extensionIdentifier: { id: 'ms-ceintl.vscode-language-pack-ja' }, version: '1.0.0' }];
  const ja = { hash: 'ja', label: '日本語', extensions, translations: { vscode: file } };
  fs.writeFileSync(path.join(data, 'languagepacks.json'), JSON.stringify({ ja }));
}
