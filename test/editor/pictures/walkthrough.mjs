/** What each picture of the walkthrough shows: brings it on the screen and says which part of it is the picture. */

import { firstApplicationNumber, ikensho, mistaken } from '../demoDraft.mjs';
import { retry, until } from '../polling.mjs';
import { inJapanese } from '../project.mjs';

/** By step of the walkthrough. @type {Record<string, (screen: import('../screen.mjs').Screen) => Promise<import('../screen.mjs').Rectangle>>} */
export const walkthroughPictures = {
  async start(screen) {
    await screen.links();
    await hideSideBar(screen);
    await retry('commands of the palette', async () => {
      await screen.page.keyboard.press('Escape');
      await screen.page.keyboard.press('F1');
      await screen.input.waitFor({ timeout: 3000 });
      await screen.input.fill('>JPO: デモ');
      const rows = screen.page.locator('.quick-input-list .monaco-list-row', { hasText: inJapanese('%tryDemo%') });
      await rows.first().waitFor({ timeout: 5000 });
    });
    return whole(screen);
  },

  async hover(screen) {
    await screen.page.keyboard.press('Escape');
    await hideSideBar(screen);
    await screen.hover(firstApplicationNumber(), ikensho.title);
    return whole(screen);
  },

  async newDraft(screen) {
    const { page } = screen;
    await page.mouse.move(5, 5);
    await page.keyboard.press('Escape');
    await hideSideBar(screen);
    const at = await screen.find(firstApplicationNumber());
    await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
    await screen.command(`JPO: ${inJapanese('%newDraft%')}`);
    await until('the number is there', async () => (await screen.input.inputValue()).startsWith('特願'));
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '意見書' }).first().waitFor();
    return whole(screen);
  },

  async checks(screen) {
    const { page } = screen;
    await page.keyboard.press('Escape');
    await hideSideBar(screen);
    await screen.openFile(mistaken);
    await page.locator('.editor-group-container.active .monaco-editor').first().click();
    await page.keyboard.press('Control+End');
    const squiggle = page.locator('.editor-group-container.active .squiggly-warning').first();
    await squiggle.waitFor();
    await retry('the reason of a squiggle', async () => {
      const area = await squiggle.boundingBox();
      if (area === null) throw new Error('no squiggle');
      await page.mouse.move(5, 5);
      await page.mouse.move(area.x + area.width / 2, area.y + area.height / 2);
      await page.mouse.move(area.x + area.width / 2 + 2, area.y + area.height / 2);
      await page.locator('.monaco-hover:not(.hidden)').first().waitFor({ timeout: 5000 });
    });
    return whole(screen);
  },

  async cases(screen) {
    const { page } = screen;
    await page.keyboard.press('Escape');
    await page.locator('.tab', { hasText: ikensho.file }).first().click();
    await screen.command(`Focus on ${inJapanese('%casesView%')} View`);
    const row = page.locator('.pane-body .monaco-list-row', { hasText: ikensho.title }).first();
    await row.click();
    await page.locator('.pane-body .monaco-list-row', { hasText: '書誌' }).first().waitFor();
    for (let wider = 0; wider < 4; wider += 1) await screen.command('Increase Current View Size');
    await page.mouse.move(5, 5);
    return whole(screen);
  },
};

/** @param {import('../screen.mjs').Screen} screen */
async function hideSideBar({ page }) {
  const sideBar = page.locator('.part.sidebar');
  if ((await sideBar.boundingBox()) === null) return;
  await retry('the side bar is hidden', async () => {
    await page.keyboard.press('Control+B');
    await sideBar.waitFor({ state: 'hidden', timeout: 3000 });
  });
}

/** The window without its menu bar and status bar. @param {import('../screen.mjs').Screen} screen */
async function whole({ page }) {
  const area = await page.locator('.monaco-workbench .part.editor').boundingBox();
  if (area === null) throw new Error('no editor on the screen');
  // what opens above it hangs over its edge
  const over = Math.min(8, area.y);
  return { x: 0, y: area.y - over, width: area.x + area.width, height: area.height + over };
}
