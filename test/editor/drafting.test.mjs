/** Drafting in the real editor, without looking anything up: completion, checks and fixes, a new draft from a case. */

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { firstApplicationNumber, ikensho } from './demoDraft.mjs';
import { retry, until } from './polling.mjs';
import { commandTitle, demoDrafts } from './project.mjs';
import { clean } from './screen.mjs';
import { inDemo, useWorkbench } from './suite.mjs';

const draft = 'blank.jpo.txt';

describe('drafting in the real editor', function () {
  this.timeout(90_000);
  const workbench = useWorkbench('drafting', { openFile: ikensho.file, settings: inDemo }, ({ folder, screen }) => {
    fs.writeFileSync(path.join(folder, draft), '');
    return screen.links();
  });

  it('an empty draft becomes a skeleton with its tab stops', async () => {
    const { screen } = workbench;
    const { page } = screen;
    await screen.openFile(draft);
    await complete('【いけん', '意見書');
    await until('the skeleton stands there', async () =>
      (await lines()).some((line) => line.includes('【意見の内容】')),
    );
    await screen.picture('drafting-skeleton');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+S');
    await until('it is saved', () => Promise.resolve(saved().includes('【意見の内容】')));
    assert.match(saved(), /^【書類名】\u3000+意見書\r?\n/u);
  });

  it('a mistake is underlined and its quick fix removes it', async () => {
    const { screen } = workbench;
    const { page } = screen;
    fs.writeFileSync(
      path.join(workbench.folder, 'mistake.jpo.txt'),
      fs.readFileSync(path.join(demoDrafts, ikensho.file), 'utf8').replace('【特許出願人】', '【出願人】'),
    );
    await screen.openFile('mistake.jpo.txt');
    await page
      .locator('.editor-group-container.active .squiggly-warning, .editor-group-container.active .squiggly-error')
      .first()
      .waitFor();
    await retry('fix', async () => {
      const at = await screen.find('【出願人】');
      await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget .monaco-list-row.action').first().waitFor({ timeout: 5000 });
    });
    await screen.picture('drafting-fixes');
    await page.locator('.action-widget .monaco-list-row.action', { hasText: '特許出願人' }).first().click();
    await until('it is mended', async () => (await lines()).some((line) => line.includes('【特許出願人】')));
    await page.keyboard.press('Control+S');
  });

  it('all numbers, and all characters, are put right by a command, which says so and is undone in one step', async () => {
    const { screen, folder } = workbench;
    const { page } = screen;
    const good = fs.readFileSync(path.join(demoDrafts, ikensho.file), 'utf8');
    const claim = '　特願２０２２ー９００００１と特願2022-123と特許第8,400,002号は①である。「特願2022-123①」';
    fs.writeFileSync(
      path.join(folder, 'all.jpo.txt'),
      good.replace(/(?<=【意見の内容】)/u, () => `\n${claim}`),
    );
    await screen.openFile('all.jpo.txt');
    const last = async () => (await lines()).find((line) => line.includes('と特'))?.trim();
    await until('the draft is there', async () => (await last()) === claim.trim());
    for (const { command, wanted, said } of [
      {
        command: 'normalizeNumbers',
        wanted:
          '特願２０２２－９００００１と特願２０２２－０００１２３と特許第８４００００２号は①である。「特願2022-123①」',
        said: /番号3件/u,
      },
      {
        command: 'fixCharacters',
        wanted: '特願２０２２ー９００００１と特願2022-123と特許第8,400,002号は（１）である。「特願2022-123①」',
        said: /1か所/u,
      },
    ]) {
      await screen.command(commandTitle(`jpoDrafting.${command}`));
      await until(`${command} changed the text`, async () => (await last()) === wanted);
      await page.locator('.notification-toast, .statusbar-item', { hasText: said }).first().waitFor();
      await screen.picture(`drafting-${command}`);
      await page.locator('.editor-group-container.active .monaco-editor').first().click();
      await page.keyboard.press('Control+Z');
      await until('one undo brings it back', async () => (await last()) === claim.trim());
    }
    await page.keyboard.press('Control+S');
  });

  it('a new draft is made from the case under the cursor', async () => {
    const { screen } = workbench;
    const { page } = screen;
    await page.locator(`.tab[data-resource-name="${ikensho.file}"]`).click();
    const at = await screen.find(firstApplicationNumber());
    await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
    await screen.command(commandTitle('jpoDrafting.newDraft'));
    await until('its number stands there', async () => (await screen.input.inputValue()) === '特願2022-900001');
    await screen.picture('newdraft-number');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '手続補正書' }).first().waitFor();
    await screen.picture('newdraft-type');
    await screen.input.fill('上申書');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '照会して作成する' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '見本' }).first().click();
    await page.keyboard.press('Enter');
    await until('the draft is there', async () => (await lines()).some((line) => line.includes('【上申をする者】')));
    await screen.picture('newdraft');
  });

  /** @returns {Promise<string[]>} the lines of the active editor on the screen */
  async function lines() {
    const all = await workbench.screen.page.locator('.editor-group-container.active .view-line').allTextContents();
    return all.map(clean);
  }

  function saved() {
    return fs.readFileSync(path.join(workbench.folder, draft), 'utf8');
  }

  /**
   * Types and takes the first suggestion that holds a text.
   *
   * @param {string} typed
   * @param {string} wanted
   */
  async function complete(typed, wanted) {
    const { page } = workbench.screen;
    await page.locator('.editor-group-container.active .monaco-editor').first().click();
    await retry(`completion of ${typed}`, async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
      await page.keyboard.insertText(typed);
      await page.keyboard.press('Control+Space');
      await page
        .locator('.suggest-widget.visible .monaco-list-row', { hasText: wanted })
        .first()
        .waitFor({ timeout: 8000 });
    });
    await workbench.screen.picture('drafting-completion');
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: wanted }).first().click();
  }
});
