/** The tree of cases in the real editor: opened to a document, by mouse and by keyboard, in demo mode. */

import assert from 'node:assert/strict';
import { ikensho } from './demoDraft.mjs';
import { retry, until } from './polling.mjs';
import { commandTitle } from './project.mjs';
import { inDemo, useWorkbench } from './suite.mjs';
import { TreeView } from './treeView.mjs';

const number = '特願2022-900001';

describe('the tree of cases in the real editor', function () {
  this.timeout(90_000);
  /** @type {TreeView} */
  let tree;
  const workbench = useWorkbench('tree', { openFile: ikensho.file, settings: inDemo }, async ({ screen }) => {
    await screen.links();
    tree = new TreeView(screen);
    await tree.open();
    await tree.row(number).waitFor();
  });

  it('lists the cases of the draft and of the folder', async () => {
    const labels = await tree.shown();
    assert.ok(labels[0]?.startsWith('この下書き'), labels.join('\n'));
    assert.ok(
      labels.some((label) => label.startsWith('このフォルダー')),
      labels.join('\n'),
    );
    await workbench.screen.picture('tree-closed');
  });

  it('says before it is opened what a case would ask', async () => {
    const { page } = workbench.screen;
    await retry('tooltip', async () => {
      await page.mouse.move(5, 5);
      await tree.row(number).hover();
      await page
        .locator('.monaco-hover:not(.hidden)', { hasText: '開くと照会します: 経過情報 1回' })
        .waitFor({ timeout: 5000 });
    });
    await workbench.screen.picture('tree-tooltip');
  });

  it('opens a case with its sections, and asks for it', async () => {
    await tree.toggle(number);
    await tree.row('引用文献').waitFor();
    await until('the title is there', async () =>
      (await tree.shown()).some((label) => label.startsWith(`${number} ${ikensho.title}`)),
    );
    await workbench.screen.picture('tree-case');
  });

  it('goes on to a document, which opens read-only', async () => {
    const { page } = workbench.screen;
    await tree.toggle('経過');
    await tree.row('発送書類').waitFor();
    await tree.toggle('発送書類');
    await tree.row('2026-10-20 拒絶理由通知書').waitFor();
    await workbench.screen.picture('tree-history');
    await tree.row('2026-10-20 拒絶理由通知書').click();
    await page.locator('.tab.active', { hasText: '拒絶理由通知書' }).waitFor();
    await page.locator('.editor-group-container.active .view-line', { hasText: '審査官' }).first().waitFor();
    await workbench.screen.picture('tree-document');
    const labels = await tree.shown();
    assert.ok(
      labels.some((label) => label.startsWith(`${number} ${ikensho.title}`)),
      'the tree stays with the draft',
    );
  });

  it('by keyboard: a section is opened with an arrow, a number is copied', async () => {
    const { page } = workbench.screen;
    await tree.row('引用文献').click(); // opens it
    await tree.row('特開2020-490008').waitFor({ timeout: 10_000 });
    await tree.row('特開2020-490008').click();
    await page.keyboard.press('Control+C');
    await page.locator('.statusbar', { hasText: 'コピーしました: 特開2020-490008' }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await until('it is closed', async () => !(await tree.shown()).some((label) => label.startsWith('特開2020-490008')));
    await page.keyboard.press('ArrowRight');
    await tree.row('特開2020-490008').waitFor();
    await workbench.screen.picture('tree-citations');
  });

  it('has a menu for a case', async () => {
    const { page } = workbench.screen;
    await tree.row(number).click({ button: 'right' });
    await page.locator('.monaco-menu .action-label', { hasText: 'Open in J-PlatPat' }).first().waitFor();
    await workbench.screen.picture('tree-menu');
    await page.keyboard.press('Escape');
  });

  it('a number dragged into the draft stands there in its width', async () => {
    const { screen } = workbench;
    const { page } = screen;
    await page.locator(`.tab[data-resource-name="${ikensho.file}"]`).click();
    const at = await screen.find('【発送番号】');
    await retry('drag', async () => {
      const from = await tree.row('特開2020-490008').boundingBox({ timeout: 5000 });
      assert.ok(from);
      await page.mouse.move(from.x + 60, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(at.x + 20, at.y + 20, { steps: 8 });
      await page.keyboard.down('Shift');
      await page.mouse.move(at.x + 1, at.y + at.height / 2, { steps: 8 });
      await screen.picture('tree-dragging');
      await page.mouse.up();
      await page.keyboard.up('Shift');
      await page
        .locator('.editor-group-container.active .view-line', { hasText: '特開２０２０－４９０００８【発送番号】' })
        .first()
        .waitFor({ timeout: 5000 });
    });
    await screen.picture('tree-dragged');
    await screen.command('File: Revert File');
  });

  it('filters', async () => {
    const { screen } = workbench;
    await screen.command(commandTitle('jpoDrafting.cases.filter'));
    await screen.input.fill('残量');
    await screen.page.keyboard.press('Enter');
    await until('only one case is left', async () => {
      const cases = (await tree.shown()).filter((label) => /^[特意商]/u.test(label) && !/^特開(?:平|20)/u.test(label));
      return cases.length > 0 && cases.every((label) => label.includes('残量'));
    });
    await screen.picture('tree-filtered');
  });
});
