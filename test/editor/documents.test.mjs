/** Documents of cases in the real editor: opened with their cost in sight, read, compared, beside a draft. */

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { firstApplicationNumber, ikensho } from './demoDraft.mjs';
import { until } from './polling.mjs';
import { commandTitle } from './project.mjs';
import { clean } from './screen.mjs';
import { inDemo, useWorkbench } from './suite.mjs';

const amendedTwice = '特願2022-900011';

/** Whether the state of the window, which the browser keeps, has the document. */
const NOTED = `(async () => {
  const answer = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = failed;
  });
  for (const { name } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db-')) continue;
    const state = await answer(indexedDB.open(name));
    const items = state.transaction('ItemTable').objectStore('ItemTable');
    const editors = await answer(items.get('memento/workbench.parts.editor'));
    state.close();
    if (String(editors).includes('jpo:')) return true;
  }
  return false;
})()`;

describe('documents of cases in the real editor', function () {
  this.timeout(90_000);
  const workbench = useWorkbench('documents', { openFile: ikensho.file, settings: inDemo }, ({ screen }) =>
    screen.links(),
  );

  it('the notice beside the draft: what it costs, then the text', async () => {
    const { screen } = workbench;
    const { page } = screen;
    await screen.command(commandTitle('jpoDrafting.openNoticeBeside'));
    const consent = page.locator('.quick-input-list .monaco-list-row', { hasText: '照会して開く' });
    await consent.waitFor();
    await screen.picture('documents-consent');
    await page.keyboard.press('Enter');
    await page.locator('.tab', { hasText: '拒絶理由通知書' }).first().waitFor();
    await until('its text is there', async () => (await allLines()).some((line) => line.includes('起案日')));
    await screen.picture('documents-beside');
    await page.locator(`.editor-group-container.active .tab[data-resource-name="${ikensho.file}"]`).waitFor();
  });

  it('the case of the draft is offered, its documents are listed with what they cost, and one opens', async () => {
    const { screen } = workbench;
    const { page } = screen;
    await screen.command(commandTitle('jpoDrafting.openDocument'));
    await screen.input.waitFor();
    await until('the case is filled in', async () => (await screen.input.inputValue()) === '特願2022-900001');
    await page.keyboard.press('Enter');
    await row('拒絶理由通知書').waitFor();
    await screen.picture('documents-held-list');
    await row('書類の一覧を照会する').click();
    await row('拒絶理由通知書 2026-10-20').waitFor();
    await screen.picture('documents-list');
    await row('拒絶理由通知書 2026-10-20').click();
    await page.locator('.editor-group-container.active .tab.active', { hasText: '拒絶理由通知書' }).waitFor();
    // Room, so that a number stands on one line.
    await screen.command('View: Close Primary Side Bar');
  });

  it('it has an outline, its numbers have hovers and links, and nobody can type in it', async () => {
    const { screen } = workbench;
    const { page } = screen;
    await screen.links();
    const hover = await screen.hover(firstApplicationNumber(), ikensho.title);
    await screen.picture('documents-hover');
    assert.ok(hover.text.includes(ikensho.applicant), hover.text);
    await page.keyboard.press('Escape');
    await page.locator('.editor-group-container.active .monaco-editor').first().click();
    await page.keyboard.press('Control+Shift+O');
    await row('＜引用文献等一覧＞').waitFor();
    await screen.picture('documents-outline');
    await page.keyboard.press('Escape');
    await page.keyboard.type('x');
    await page.locator('.monaco-editor-overlaymessage').first().waitFor();
    await screen.picture('documents-read-only');
    assert.equal(await page.locator('.tab.active.dirty').count(), 0);
  });

  it('a copy of it is saved where the user says', async () => {
    const { screen, folder } = workbench;
    const copy = path.join(folder, 'copies.txt');
    await screen.command(commandTitle('jpoDrafting.saveDocumentCopy'));
    await until('a name is proposed', async () => (await screen.input.inputValue()).endsWith('.jpo.txt'));
    await screen.picture('documents-save');
    await screen.input.fill(copy);
    await screen.page.keyboard.press('Enter');
    await until('it is written', () => fs.existsSync(copy) && fs.readFileSync(copy, 'utf8').includes('起案日'));
  });

  it('it is there again after the window was loaded anew', async () => {
    const { page } = workbench.screen;
    // The editor notes every few seconds what is open.
    await until('the open documents are noted', async () => (await page.evaluate(NOTED)) === true, 30_000);
    // Without the file to open from the start: what was open last is opened then.
    const address = new URL(page.url());
    address.searchParams.delete('payload');
    await page.goto(address.href);
    await page.locator('.tab', { hasText: '拒絶理由通知書' }).first().waitFor();
    await until('its text is there', async () => (await allLines()).some((line) => line.includes('起案日')), 30_000);
    await workbench.screen.picture('documents-reloaded');
  });

  it('an amendment is compared with what it amends', async () => {
    const { screen } = workbench;
    const { page } = screen;
    await screen.command(commandTitle('jpoDrafting.compareAmendment'));
    await screen.input.waitFor();
    await screen.input.fill(amendedTwice);
    await page.keyboard.press('Enter');
    await row('書類の一覧を照会する').click();
    await row('2026-04-03').waitFor();
    await screen.picture('documents-amendments');
    await row('2026-04-03').click();
    await row('特許請求の範囲').waitFor();
    await screen.picture('documents-parts');
    await row('特許請求の範囲').click();
    await page.locator('.tab.active', { hasText: '補正前 ↔ 補正後' }).waitFor();
    await page.locator('.diff-editor, .monaco-diff-editor').first().waitFor();
    await until('the claim that was given up is there', async () =>
      (await allLines()).some((line) => line.includes('【請求項３】')),
    );
    await page.locator('.char-delete, .line-delete').first().waitFor();
    await screen.picture('documents-diff');
  });

  /** @param {string} text */
  function row(text) {
    return workbench.screen.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  }

  /** @returns {Promise<string[]>} the lines of all editors on the screen */
  async function allLines() {
    return (await workbench.screen.page.locator('.view-line').allTextContents()).map(clean);
  }
});
