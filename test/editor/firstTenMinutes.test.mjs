/**
 * The first ten minutes of someone who has read nothing and has no ID: the packaged extension is installed, and the
 * walkthrough leads to a hover, the cases, a document, a new draft and a fix, until all of its steps are ticked. A picture of each step is kept in .out/.
 */

import assert from 'node:assert/strict';
import { firstApplicationNumber, ikensho, mistaken } from './demoDraft.mjs';
import { retry, until } from './polling.mjs';
import { commandTitle, inEnglish, walkthroughSteps } from './project.mjs';
import { clean } from './screen.mjs';
import { useWorkbench } from './suite.mjs';
import { TreeView } from './treeView.mjs';

const number = '特願2022-900001';

describe('the first ten minutes', function () {
  this.timeout(90_000);
  const workbench = useWorkbench('first', { viewport: { width: 1600, height: 900 } });

  it('1. the walkthrough', async () => {
    const { screen } = workbench;
    await screen.command(commandTitle('jpoDrafting.openWalkthrough'));
    await screen.page
      .locator('.gettingStartedContainer h2.category-title', { hasText: inEnglish('%walkthrough%') })
      .waitFor();
    await screen.picture('first-1-walkthrough');
  });

  it('2. the demo, and the case of a number under the mouse', async () => {
    const { screen } = workbench;
    await screen.page.locator('.gettingStartedContainer .monaco-button', { hasText: 'Try the Demo' }).first().click();
    await screen.page.locator(`.tab.active[data-resource-name="${ikensho.file}"]`).waitFor();
    await screen.links();
    const { text } = await screen.hover(firstApplicationNumber(), ikensho.title);
    await screen.picture('first-2-hover');
    assert.ok(text.includes(ikensho.applicant), text);
  });

  it('3. the cases of the draft, opened', async () => {
    const { screen } = workbench;
    const tree = new TreeView(screen);
    await tree.open();
    await tree.row(number).waitFor();
    await tree.toggle(number);
    await tree.row('Cited documents').waitFor();
    await screen.picture('first-3-cases');
  });

  it('4. a document of the case', async () => {
    const { screen } = workbench;
    const tree = new TreeView(screen);
    await tree.toggle('History');
    await tree.row('Sent').waitFor();
    await tree.toggle('Sent');
    await tree.row('2026-10-20').waitFor();
    await tree.row('2026-10-20').click();
    await screen.page.locator('.tab.active', { hasText: '2026-10-20' }).waitFor();
    await screen.page.locator('.editor-group-container.active .view-line', { hasText: '理由' }).first().waitFor();
    await screen.picture('first-4-document');
  });

  it('5. a new draft for the case', async () => {
    const { screen } = workbench;
    const { page } = screen;
    await page.locator(`.tab[data-resource-name="${ikensho.file}"]`).click();
    await screen.command(commandTitle('jpoDrafting.newDraft'));
    await until('the number of the draft stands there', async () => (await screen.input.inputValue()) === number);
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '手続補正書' }).first().waitFor();
    await screen.picture('first-5-types');
    await screen.input.fill('意見書');
    await page.keyboard.press('Enter');
    const pick = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Look Up and Create' });
    await pick.first().waitFor(); // what it costs
    await screen.picture('first-5-cost');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '見本' }).first().click(); // who acts
    await screen.picture('first-5-agents');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
    let text = '';
    await until('the draft is there', async () => {
      const lines = await page.locator('.editor-group-container.active .view-line').allTextContents();
      text = lines.map(clean).join('\n');
      return text.includes('【意見の内容】');
    });
    assert.ok(text.includes('特願２０２２－９００００１') && text.includes('４１２３０１'), text);
    await screen.picture('first-5-draft');
  });

  it('6. what is wrong with a draft, and its fix', async () => {
    const { screen } = workbench;
    const { page } = screen;
    await screen.openFile(mistaken);
    await page.keyboard.press('Control+Shift+M');
    const problem = page.locator('.markers-panel .monaco-list-row', { hasText: 'Western year (2012)' });
    await problem.waitFor();
    await screen.picture('first-6-problems');
    await retry('the fixes', async () => {
      await problem.click({ position: { x: 100, y: 8 } }); // the message; its code is a link
      await page.keyboard.press('Enter'); // to the place in the draft
      await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget .monaco-list-row.action').first().waitFor({ timeout: 10_000 });
    });
    await screen.picture('first-6-fix');
    await page.keyboard.press('Enter');
    await problem.waitFor({ state: 'detached' });
  });

  it('7. every step of the walkthrough is ticked', async () => {
    const { screen } = workbench;
    await screen.command(commandTitle('jpoDrafting.openWalkthrough'));
    const steps = screen.page.locator('.gettingStartedContainer [data-done-step-id]');
    await steps.first().waitFor();
    /** @type {string[]} */
    let open = [];
    await until('all are ticked', async () => {
      const ticks = await steps.evaluateAll((all) =>
        all.map((one) => [one.getAttribute('data-done-step-id') ?? '', one.classList.contains('complete')]),
      );
      open = walkthroughSteps().filter((step) => !ticks.some(([id, isDone]) => isDone && String(id).endsWith(step)));
      return open.length === 0;
    }).catch((error) => assert.deepEqual(open, [], String(error)));
    await screen.picture('first-7-walkthrough');
  });
});
