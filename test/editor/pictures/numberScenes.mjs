/** Scenes of numbers in a draft: what is known of one, and what all of them would cost. */

import { firstApplicationNumber, ikensho } from '../demoDraft.mjs';
import { reaching } from './stage.mjs';

/** @typedef {import('./scenes.mjs').Scene} Scene */

const HOVER = '.monaco-hover:not(.hidden)';

/** Facts of a case, with its last day, below its number. @type {Scene} */
export async function hover(stage) {
  const { page, screen } = stage;
  // a hover fills a quarter of the height at most
  await stage.clear({ width: 868, height: 1500 }, ikensho.file);
  await screen.links();
  await screen.hover(firstApplicationNumber(), ikensho.title);
  // the editor's own line below it
  await page.locator(`${HOVER} .hover-row`, { hasText: 'ctrl' }).first().waitFor();
  const area = await stage.area(HOVER, { hasText: ikensho.title });
  return reaching(await stage.editors(), area);
}

/** The cost of looking up a folder, before anything is asked. @type {Scene} */
export async function lookUp(stage) {
  await stage.clear({ width: 760, height: 560 }, ikensho.file);
  await stage.command('resolveFolder');
  const { x, y, width, height } = await stage.area('.monaco-dialog-box');
  return { x: x - 30, y: y - 30, width: width + 60, height: height + 60 };
}
