/** Makes the picture of the README from the real editor: a hover over the example 意見書. Run it by hand. */

import path from 'node:path';
import { withCleanup } from './cleanup.mjs';
import { firstApplicationNumber, ikensho } from './demoDraft.mjs';
import { demoDrafts, packagedVsix, projectRoot } from './project.mjs';
import { openWorkbench } from './workbench.mjs';

const margin = 8;

await withCleanup(async (cleanup) => {
  const { screen } = await openWorkbench(cleanup, {
    vsix: packagedVsix(),
    folder: demoDrafts,
    openFile: ikensho.file,
    settings: {
      'jpoDrafting.mode': 'demo',
      'jpoDrafting.language': 'ja',
      'editor.fontFamily': "'Noto Sans Mono CJK JP', monospace",
      'editor.fontSize': 14,
      'workbench.colorTheme': 'Default Light Modern',
    },
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
  await screen.page.screenshot({ path: file, clip });
  console.log(`${path.relative(projectRoot, file)}\n${hover.text}`);
});
