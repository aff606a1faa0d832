/**
 * Makes the pictures of the README and of the walkthrough from the real editor, in demo mode. Run it by hand:
 * `npm run pictures [-- NAME…]` makes all, or those whose path under media/ holds a NAME (`hover`, `ja/hover`,
 * `walkthrough`).
 *
 * What changes with the day: the 提出日 of a new draft, when answers were fetched, what is left of today's counts, and
 * how near the last days of the demo's cases are.
 */

import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { withCleanup } from './cleanup.mjs';
import { ikensho } from './demoDraft.mjs';
import { addDrafts } from './pictures/drafts.mjs';
import { LANGUAGES, scenes } from './pictures/scenes.mjs';
import { smallPng } from './pictures/smallPng.mjs';
import { Stage } from './pictures/stage.mjs';
import { walkthroughPictures } from './pictures/walkthrough.mjs';
import { demoDrafts, packagedVsix, projectRoot } from './project.mjs';
import { openWorkbench } from './workbench.mjs';

/** Bytes. They are part of the package. */
const MOST = { pictures: 90_000, walkthrough: 60_000 };

const wanted = process.argv.slice(2);

/** @param {string} id path of a picture under media/, without its ending */
const isWanted = (id) => wanted.length === 0 || wanted.some((name) => `/${id}/`.includes(`/${name}/`));

const settings = {
  'jpoDrafting.mode': 'demo',
  'editor.fontFamily': "'Noto Sans Mono CJK JP', monospace",
  'workbench.editor.editorActionsLocation': 'hidden',
  'breadcrumbs.enabled': false,
  'remote.autoForwardPorts': false,
};

// of the browser, which inherits it
process.env['FONTCONFIG_FILE'] = path.join(import.meta.dirname, 'pictures', 'fonts.conf');

for (const language of LANGUAGES) {
  const names = Object.keys(scenes).filter((name) => isWanted(`pictures/${language}/${name}`));
  if (names.length > 0) await withCleanup((cleanup) => readme(cleanup, language, names));
}
const steps = Object.keys(walkthroughPictures).filter((name) => isWanted(`walkthrough/${name}`));
if (steps.length > 0) await withCleanup((cleanup) => walkthrough(cleanup, steps));

/**
 * @param {import('./cleanup.mjs').Cleanup} cleanup
 * @param {import('./pictures/stage.mjs').Language} language
 * @param {string[]} names
 */
async function readme(cleanup, language, names) {
  const { screen, folder } = await openWorkbench(cleanup, {
    vsix: packagedVsix(),
    folder: demoDrafts,
    openFile: ikensho.file,
    settings: {
      ...settings,
      'jpoDrafting.language': language,
      'jpoDrafting.watch.location': 'workspace',
      'editor.fontSize': 13,
      'editor.cursorBlinking': 'solid',
      'editor.renderLineHighlight': 'none',
      'editor.matchBrackets': 'never',
      'editor.folding': false,
      'editor.stickyScroll.enabled': false,
      'editor.lineNumbers': 'off',
      'editor.overviewRulerBorder': false,
      'editor.hideCursorInOverviewRuler': true,
      'editor.scrollbar.vertical': 'hidden',
      'problems.sortOrder': 'position',
    },
    isJapanese: language === 'ja',
    viewport: { width: 900, height: 1000 },
    deviceScaleFactor: 2,
  });
  addDrafts(folder);
  await screen.links();
  const stage = new Stage(screen, folder, language);
  for (const name of names) {
    const scene = scenes[name];
    if (scene !== undefined) await take(screen, `pictures/${language}/${name}`, MOST.pictures, () => scene(stage));
  }
}

/**
 * @param {import('./cleanup.mjs').Cleanup} cleanup
 * @param {string[]} names
 */
async function walkthrough(cleanup, names) {
  const { screen } = await openWorkbench(cleanup, {
    vsix: packagedVsix(),
    folder: demoDrafts,
    openFile: ikensho.file,
    settings: { ...settings, 'jpoDrafting.language': 'ja', 'editor.fontSize': 12 },
    isJapanese: true,
    viewport: { width: 760, height: 540 },
  });
  for (const name of names) {
    const show = walkthroughPictures[name];
    if (show !== undefined) await take(screen, `walkthrough/${name}`, MOST.walkthrough, () => show(screen));
  }
}

/**
 * @param {import('./screen.mjs').Screen} screen
 * @param {string} id path of the picture under media/, without its ending
 * @param {number} most bytes
 * @param {() => Promise<import('./screen.mjs').Rectangle>} show says which part of the screen it is
 */
async function take(screen, id, most, show) {
  const file = path.join(projectRoot, 'media', `${id}.png`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const clip = await show().catch(async (/** @type {unknown} */ error) => {
    console.error(await screen.picture(`failed-${id.replaceAll('/', '-')}`));
    throw error;
  });
  const png = await smallPng(await screen.page.screenshot({ clip, animations: 'disabled' }));
  fs.writeFileSync(file, png);
  console.log(`media/${id}.png ${Math.round(clip.width)}×${Math.round(clip.height)}, ${png.length} bytes`);
  if (png.length > most) throw new Error(`${file}: more than ${most} bytes`);
}
