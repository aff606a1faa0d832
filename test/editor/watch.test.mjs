/** Looking up all numbers of the draft and of the folder, and watching a case, on the screen. */

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { systemClock } from '../../server/src/base/clock.ts';
import { startDemoApi } from '../../server/demo/demoApi.ts';
import { ikensho } from './demoDraft.mjs';
import { until } from './polling.mjs';
import { commandTitle } from './project.mjs';
import { clean } from './screen.mjs';
import { useWorkbench } from './suite.mjs';

describe('many numbers and watched cases in the real editor', function () {
  this.timeout(90_000);
  /** @type {Awaited<ReturnType<typeof startDemoApi>>} */
  let demo;
  const workbench = useWorkbench('watch', async (cleanup) => {
    demo = await startDemoApi({ clock: systemClock });
    cleanup.defer(() => demo.close());
    return {
      openFile: ikensho.file,
      settings: { 'jpoDrafting.watch.location': 'workspace' },
      environment: { JPO_API_BASE_URL: demo.url, JPO_API_USERNAME: 'demo', JPO_API_PASSWORD: 'demo' },
    };
  });

  const asked = () => demo.requests.filter(({ api }) => api !== 'token').length;
  const dialog = () => workbench.screen.page.locator('.monaco-dialog-box');
  /** @param {string} text of a row of the tree */
  const row = (text) => workbench.screen.page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
  /** @param {RegExp} text */
  const toast = (text) =>
    workbench.screen.page.locator('.notifications-toasts .notification-list-item-message', { hasText: text }).first();

  /**
   * Waits for a message in the status bar.
   *
   * @param {RegExp} text
   */
  const told = (text) => workbench.screen.page.locator('.statusbar', { hasText: text }).waitFor();

  it('asks before it looks up those of the folder, where there are many, and asks nothing until then', async () => {
    const { screen } = workbench;
    await screen.links();
    await screen.command(commandTitle('jpoDrafting.resolveFolder'));
    const text = clean(await dialog().innerText());
    assert.match(text, /Look up [0-9]{1,3} numbers: at most [0-9]{1,3} requests, about [0-9] min/u);
    assert.match(text, /patent: progress: [0-9]{1,3} \(400 left today\)/u);
    await screen.picture('batch-folder');
    await screen.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    assert.equal(asked(), 0);
  });

  it('looks the numbers of the draft up, and what an answer has taught is not asked for', async () => {
    const { screen } = workbench;
    await screen.command(commandTitle('jpoDrafting.resolveDraft'));
    assert.match(clean(await dialog().innerText()), /Look up 6 numbers: at most 11 requests/u);
    await dialog().locator('.monaco-button', { hasText: 'Look Up' }).click();
    await toast(/^6 found\.$/u).waitFor();
    assert.equal(asked(), 7);
    await screen.picture('batch-draft');
    await screen.command(commandTitle('jpoDrafting.resolveDraft'));
    await toast(/No request is needed/u).waitFor();
    assert.equal(asked(), 7);
  });

  it('shows its progress, and keeps what was found when it is cancelled', async () => {
    const { screen } = workbench;
    // The editor shows no more than three notifications within a second; nobody is as fast as this test.
    await toast(/No request is needed/u).waitFor({ state: 'hidden' });
    // What is left is not many: nothing is asked first.
    await screen.command(commandTitle('jpoDrafting.resolveFolder'));
    // The tenth fills the minute.
    await until('the minute is full', () => asked() === 10, 30_000);
    const progress = screen.page.locator('.notifications-toasts .notification-list-item', {
      hasText: /the limit per minute is reached; waiting about [0-9]{1,2} s/u,
    });
    await progress.first().waitFor();
    await screen.picture('batch-progress');
    await progress.first().locator('.monaco-button', { hasText: 'Cancel' }).click();
    await toast(/not looked up/u).waitFor();
    const text = clean(await toast(/not looked up/u).innerText());
    assert.match(text, /^[0-9]{1,2} found, [0-9]{1,2} not looked up \(canceled; results so far are saved\)\.$/u);
    await screen.picture('batch-cancelled');
    assert.equal(asked(), 10);
  });

  it('watches the case at the cursor, which is then in the tree', async () => {
    const { screen } = workbench;
    const before = asked();
    await screen.openFile(ikensho.file);
    await screen.command(commandTitle('jpoDrafting.watch'));
    await told(/特願2022-900001 was added to the watched cases/u);
    await screen.picture('watch-added');
    assert.equal(asked(), before);
    await screen.page.locator('.activitybar .action-item a[aria-label*="JPO"]').first().click();
    await row('Watched').waitFor();
    await screen.picture('watch-tree');
    assert.equal(asked(), before);
  });

  it('shows what is new by a badge and a group when the file says that it was not seen, and asks nothing', async () => {
    const { screen, folder } = workbench;
    const before = asked();
    const file = path.join(folder, '.jpo-drafting', 'watch.json');
    const list = /** @type {{ cases: object[] }} */ (JSON.parse(fs.readFileSync(file, 'utf8')));
    const seen = { documents: [], status: 'examinationRequested' };
    fs.writeFileSync(file, JSON.stringify({ ...list, cases: list.cases.map((one) => ({ ...one, seen })) }));
    await row('New').waitFor();
    const badge = screen.page.locator('.activitybar .action-item:has(a[aria-label*="JPO"]) .badge-content').first();
    await until('the badge', async () => (await badge.innerText()).trim() === '1');
    assert.equal(
      await screen.page.locator('.notifications-toasts .notification-list-item', { hasText: 'new' }).count(),
      0,
    );
    await screen.picture('watch-news');
    await screen.command(commandTitle('jpoDrafting.markSeen'));
    await row('New').waitFor({ state: 'hidden' });
    assert.equal(asked(), before);
  });

  it('offers the watched cases to be taken off', async () => {
    const { screen } = workbench;
    await screen.command(commandTitle('jpoDrafting.unwatch'));
    await screen.page.locator('.quick-input-list .monaco-list-row', { hasText: '特願2022-900001' }).first().waitFor();
    await screen.picture('watch-unwatch');
    await screen.page.keyboard.press('Enter');
    await told(/特願2022-900001 was removed from the watched cases/u);
  });
});
