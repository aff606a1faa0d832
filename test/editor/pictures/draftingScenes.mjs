/** Scenes of writing: problems with their fixes, candidates, a new draft. */

import { firstApplicationNumber, ikensho } from '../demoDraft.mjs';
import { retry, until } from '../polling.mjs';
import { begun, mistaken } from './drafts.mjs';

/** @typedef {import('./scenes.mjs').Scene} Scene */

/** Problems underlined and listed, and the fix of one. @type {Scene} */
export async function problems(stage) {
  const { page, screen } = stage;
  await stage.clear({ width: 868, height: 780 }, mistaken);
  await screen.links();
  await stage.command('verifyDraft');
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor();
  const panel = await stage.area('.part.panel');
  await stage.drag({ x: panel.x + 300, y: panel.y }, { y: 452 });
  await retry('the fix', async () => {
    await stage.clickOn('４１２３１０');
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row.action').first().waitFor({ timeout: 5000 });
  });
  const editors = await stage.area('.monaco-workbench .part.editor');
  const last = await stage.area('.markers-panel .monaco-list-row:last-child');
  return { ...editors, height: last.y + last.height + 6 - editors.y };
}

/** Those who act for the case, with their codes. @type {Scene} */
export async function completion(stage) {
  const { page, screen } = stage;
  await stage.clear({ width: 688, height: 700 }, begun);
  await screen.links();
  await screen.hover(firstApplicationNumber(), ikensho.title);
  await page.keyboard.press('Escape');
  await retry('candidates', async () => {
    await stage.clickOn('【弁理士】');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor({ timeout: 8000 });
  });
  return stage.editors('【意見の内容】');
}

/** A draft that was made for a case, with what is left to fill in. @type {Scene} */
export async function newDraft(stage) {
  const { page, screen } = stage;
  await stage.clear({ width: 808, height: 800 }, ikensho.file);
  await stage.clickOn(firstApplicationNumber());
  await stage.command('newDraft');
  await until('the number is there', async () => (await screen.input.inputValue()).startsWith('特願'));
  await page.keyboard.press('Enter');
  await stage.choice('手続補正書').waitFor();
  await screen.input.fill('意見書');
  await page.keyboard.press('Enter');
  await stage.agree(stage.choice(/照会して作成する|Look Up and Create/u), stage.choice('見本'));
  await stage.choice('見本').click();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
  // only the new draft has it
  await screen.find('拒絶理由の概要');
  await page.locator('.view-line', { hasText: '特開２０１３' }).locator('.detected-link').first().waitFor();
  return stage.editors('本願は特許されるべきもの');
}
