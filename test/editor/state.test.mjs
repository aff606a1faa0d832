/** Where the user stands, on the screen: status bar, notification at the daily limit, the view 利用状況. */

import assert from 'node:assert/strict';
import { systemClock } from '../../server/src/base/clock.ts';
import { startDemoApi } from '../../server/demo/demoApi.ts';
import { firstApplicationNumber, ikensho } from './demoDraft.mjs';
import { until } from './polling.mjs';
import { commandTitle } from './project.mjs';
import { clean } from './screen.mjs';
import { useWorkbench } from './suite.mjs';

const LIMIT = "today's limit reached";

describe('the state in the real editor', function () {
  this.timeout(90_000);
  /** @type {Awaited<ReturnType<typeof startDemoApi>>} */
  let demo;
  // an API that answers one question a day
  const workbench = useWorkbench('state', async (cleanup) => {
    demo = await startDemoApi({ clock: systemClock, limits: { 'patent/app_progress': 1 } });
    cleanup.defer(() => demo.close());
    const environment = { JPO_API_BASE_URL: demo.url, JPO_API_USERNAME: 'demo', JPO_API_PASSWORD: 'demo' };
    return { openFile: ikensho.file, environment };
  });

  /** The item in the status bar. */
  const item = () => workbench.screen.page.locator('.statusbar-item:not(.hidden)', { hasText: 'JPO:' });
  const toasts = () =>
    workbench.screen.page.locator('.notifications-toasts .notification-list-item-message', { hasText: 'limit' });
  /** The page in its two frames. */
  const view = () => workbench.screen.page.frameLocator('iframe.webview').frameLocator('#active-frame');

  it('the status bar says nothing while there is nothing to say', async () => {
    await workbench.screen.links();
    assert.equal(await item().count(), 0);
    assert.deepEqual(demo.requests, []);
  });

  it('at the daily limit it says so, and one notification says until when', async () => {
    const { screen } = workbench;
    await screen.hover(firstApplicationNumber(), ikensho.title);
    await item().first().waitFor();
    assert.match(clean(await item().first().innerText()), new RegExp(LIMIT, 'u'));
    await toasts().first().waitFor();
    const told = clean(await toasts().first().innerText());
    assert.match(told, /Saved data remains available.*reset at [0-9-]+ 00:00 \(JST\)/u);
    await screen.picture('state-limit');
  });

  it('the view shows the table and its bars', async () => {
    const { screen } = workbench;
    await screen.command(commandTitle('jpoDrafting.showQuota'));
    await view().locator('table tbody tr').first().waitFor();
    const text = clean(await view().locator('main').innerText());
    for (const part of ['patent: progress', LIMIT, 'Counts reset at', 'Patent Information Retrieval APIs'])
      assert.ok(text.toLowerCase().includes(part.toLowerCase()), `${part} in\n${text}`);
    const bar = view().locator('svg[role=img]').first();
    assert.equal(await bar.getAttribute('aria-label'), '100% used');
    const area = await bar.boundingBox();
    assert.ok(area && area.width > 50 && area.height >= 5, JSON.stringify(area));
    assert.equal(demo.requests.filter(({ api }) => api !== 'token').length, 1, 'showing asks nothing');
    await screen.picture('state-quota');
  });

  it('the tooltip of the status bar has the counts and a link', async () => {
    const { page } = workbench.screen;
    const area = await item().first().boundingBox();
    assert.ok(area);
    await page.mouse.move(area.x + area.width / 2, area.y + area.height / 2);
    const tooltip = page.locator('.monaco-hover:not(.hidden)', { hasText: 'patent: progress' }).first();
    await tooltip.waitFor();
    await workbench.screen.picture('state-tooltip');
    const links = await tooltip.locator('a').allTextContents();
    assert.ok(
      links.some((text) => clean(text).includes('Show Quota')),
      links.join(),
    );
  });

  it('what is held stays readable, and no second notification comes', async () => {
    const { screen } = workbench;
    await screen.page.keyboard.press('Escape');
    await screen.command('Notifications: Clear All Notifications');
    const { text } = await screen.hover(firstApplicationNumber(), ikensho.title);
    assert.ok(text.includes(ikensho.applicant), text);
    await screen.command('View: Close All Editors');
    await screen.openFile(ikensho.file);
    await until('the status bar says it still', async () => (await item().count()) > 0);
    assert.equal(await toasts().count(), 0);
    assert.equal(demo.requests.filter(({ api }) => api === 'patent/app_progress').length, 1);
  });
});
