/** F5 in a checkout: the launch configuration builds, opens the demo in a second window, and lets a debugger reach the server. */

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { launchChromium } from './chromium.mjs';
import { Cleanup } from './cleanup.mjs';
import { startCodeServer } from './codeServer.mjs';
import { firstApplicationNumber, ikensho } from './demoDraft.mjs';
import { skipWhereImpossible } from './obstacle.mjs';
import { makePrivateRoot } from './privateRoot.mjs';
import { projectRoot } from './project.mjs';
import { Screen } from './screen.mjs';
import { workbenchAddress } from './workbench.mjs';

/** @type {{ configurations: { name: string, port?: number }[] }} */
const { configurations } = JSON.parse(fs.readFileSync(path.join(projectRoot, '.vscode', 'launch.json'), 'utf8'));
/** What F5 runs in a window where nothing else was chosen. */
const first = configurations[0]?.name ?? '';
const inspector = `http://127.0.0.1:${configurations.find(({ port }) => port !== undefined)?.port}/json/list`;

describe('F5 in the real editor', function () {
  this.timeout(300_000);
  const cleanup = new Cleanup();
  /** @type {Screen} */
  let development;
  /** @type {Screen} */
  let host;

  before('open the checkout', async function () {
    skipWhereImpossible(this);
    const isTaken = await fetch(inspector).then(Boolean, () => false);
    assert.ok(!isTaken, `another program listens on the debugger's port: ${inspector}`);
    const root = makePrivateRoot(cleanup);
    // without it the second window does not take the extension under development
    const args = ['--vscode-option', 'enable-smoke-test-driver'];
    const server = await startCodeServer({ root, args });
    cleanup.defer(server.stop);
    const browser = await launchChromium();
    cleanup.defer(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
    page.setDefaultTimeout(30_000);
    await page.goto(workbenchAddress(server, projectRoot));
    development = new Screen(page);
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  });

  afterEach('keep a picture of a failure', async function () {
    if (this.currentTest?.state !== 'failed') return;
    await development.picture('launch-failed');
    await host?.picture('launch-failed-host');
  });

  after(() => cleanup.run());

  it('builds, and opens the example drafts in demo mode', async () => {
    const { page } = development;
    const popup = page.waitForEvent('popup', { timeout: 120_000 });
    await development.command('Debug: Select and Start Debugging');
    await development.input.fill(`debug ${first}`);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: first }).first().waitFor();
    await page.keyboard.press('Enter');
    host = new Screen(await popup);
    host.page.setDefaultTimeout(60_000);
    const draft = host.page.locator('.explorer-folders-view .monaco-list-row', { hasText: ikensho.file }).first();
    await draft.waitFor();
    // The debugger of this workbench cannot attach to a port: the extension host shall not wait for it.
    await host.page.goto(host.page.url().replace('inspect-brk-extensions', 'inspect-extensions'));
    await draft.click();
    await host.links();
    const { text } = await host.hover(firstApplicationNumber(), ikensho.title);
    assert.match(text, /特願2022-900001/u);
    await host.picture('launch-host');
  });

  it('the server listens for a debugger where the configuration to attach looks for it', async () => {
    const answer = await fetch(inspector);
    const targets = /** @type {{ title: string }[]} */ (await answer.json());
    assert.deepEqual(
      targets.map(({ title }) => path.normalize(title)),
      [path.join(projectRoot, 'dist', 'server.js')],
    );
  });
});
