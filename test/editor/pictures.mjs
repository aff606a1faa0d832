/**
 * Makes the pictures of the README and of the walkthrough from the real editor. Run it by hand:
 * `npm run pictures [-- NAME…]` with `readme` or names of steps; without one, all.
 */

import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { withCleanup } from './cleanup.mjs';
import { firstApplicationNumber, ikensho } from './demoDraft.mjs';
import { demoDrafts, packagedVsix, projectRoot } from './project.mjs';
import { walkthroughPictures } from './walkthroughPictures.mjs';
import { smallPng } from './smallPng.mjs';
import { openWorkbench } from './workbench.mjs';

const margin = 8;
/** Bytes of a picture of the walkthrough; they are part of the package. */
const most = 60 * 1024;

const wanted = process.argv.slice(2);
/** @param {string} name */
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);
const steps = Object.entries(walkthroughPictures).filter(([name]) => isWanted(name));

const settings = {
  'jpoDrafting.mode': 'demo',
  'jpoDrafting.language': 'ja',
  'editor.fontFamily': "'Noto Sans Mono CJK JP', monospace",
  'editor.fontSize': 14,
  'workbench.colorTheme': 'Default Light Modern',
};

if (isWanted('readme')) await withCleanup(readme);
if (steps.length > 0) await withCleanup(walkthrough);

/** @param {import('./cleanup.mjs').Cleanup} cleanup */
async function readme(cleanup) {
  const { screen } = await openWorkbench(cleanup, {
    vsix: packagedVsix(),
    folder: demoDrafts,
    openFile: ikensho.file,
    settings,
    // a hover may fill a part of the height only
    viewport: { width: 1200, height: 1600 },
    deviceScaleFactor: 2,
  });
  const editor = await screen.page.locator('.editor-group-container.active').boundingBox();
  if (editor === null) throw new Error('no editor on the screen');
  await screen.links();
  const hover = await screen.hover(firstApplicationNumber(), ikensho.title);
  const file = path.join(projectRoot, 'media', 'hover.png');
  const { area } = hover;
  const clip = {
    x: editor.x,
    y: editor.y,
    width: Math.min(editor.width, area.x + area.width + margin - editor.x),
    height: Math.min(editor.height, area.y + area.height + margin - editor.y),
  };
  await screen.page.screenshot({ path: file, clip, animations: 'disabled' });
  console.log(`${path.relative(projectRoot, file)}\n${hover.text}`);
}

/** @param {import('./cleanup.mjs').Cleanup} cleanup */
async function walkthrough(cleanup) {
  const workbench = await openWorkbench(cleanup, {
    vsix: packagedVsix(),
    folder: demoDrafts,
    openFile: ikensho.file,
    settings: { ...settings, 'editor.fontSize': 12, 'breadcrumbs.enabled': false },
    isJapanese: true,
    viewport: { width: 760, height: 540 },
  });
  const folder = path.join(projectRoot, 'media', 'walkthrough');
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, show] of steps) {
    const file = path.join(folder, `${name}.png`);
    const clip = await show(workbench.screen).catch(async (/** @type {unknown} */ error) => {
      console.error(await workbench.screen.picture('walkthrough-failed'));
      throw error;
    });
    await workbench.screen.page.screenshot({ path: file, clip, animations: 'disabled' });
    fs.writeFileSync(file, smallPng(fs.readFileSync(file)));
    const { size } = fs.statSync(file);
    console.log(`${path.relative(projectRoot, file)} ${size} bytes`);
    if (size > most) throw new Error(`${file}: more than ${most} bytes`);
  }
}
