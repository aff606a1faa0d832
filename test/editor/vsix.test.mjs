/** The packaged extension in the real editor, seen as its user sees it. Screenshots are kept in .out/. */

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { firstApplicationNumber, ikensho } from './demoDraft.mjs';
import { until } from './polling.mjs';
import { commandTitle, inEnglish, manifest } from './project.mjs';
import { useWorkbench } from './suite.mjs';

// has every letter that a form or a URL would change
const secret = 'Mihon&+%=? /見本パスワード';

describe('the packaged extension in the real editor', function () {
  this.timeout(60_000);
  const workbench = useWorkbench('vsix', { openFile: ikensho.file, settings: { 'jpoDrafting.mode': 'demo' } });

  describe('an example draft', () => {
    it('is opened by the version of this checkout', () => {
      const { publisher, name, version } = manifest();
      assert.ok(workbench.extensions.includes(`${publisher}.${name}@${version}`), workbench.extensions.join());
    });

    it('has the language of drafts', async () => {
      await workbench.screen.page.locator(`.tab.active[data-resource-name="${ikensho.file}"]`).waitFor();
      await workbench.screen.page.locator('#status\\.editor\\.mode', { hasText: languageName() }).waitFor();
    });

    it('shows the case in a hover over its application number', async () => {
      await workbench.screen.links();
      const hover = await workbench.screen.hover(firstApplicationNumber(), ikensho.title);
      await workbench.screen.picture('hover');
      assert.ok(hover.text.includes(ikensho.applicant), hover.text);
      const known = hover.links.filter((target) => target.startsWith('https://www.j-platpat.inpit.go.jp/'));
      assert.notEqual(known.length, 0, `no link to J-PlatPat in ${JSON.stringify(hover.links)}`);
    });
  });

  describe('sign-in', () => {
    before(() => workbench.screen.command(commandTitle('jpoDrafting.signIn')));

    it('refuses an ID in full-width letters', async () => {
      const { screen } = workbench;
      await screen.input.waitFor();
      await screen.input.fill('ｍｉｈｏｎ');
      await screen.page.locator('.quick-input-widget .quick-input-message', { hasText: /半角|half/iu }).waitFor();
      await screen.picture('sign-in-id');
      await screen.page.keyboard.press('Enter');
      assert.equal(await screen.input.inputValue(), 'ｍｉｈｏｎ', 'the box has to stay open');
    });

    it('hides the password', async () => {
      const { screen } = workbench;
      await screen.input.fill('mihon01');
      await screen.page.keyboard.press('Enter');
      const box = screen.page.locator('.quick-input-widget input[type=password]');
      await box.waitFor();
      await box.fill(secret);
      await screen.picture('sign-in-password');
      await screen.page.keyboard.press('Enter');
    });

    it('says what became of ID and password', async () => {
      const { page } = workbench.screen;
      await page
        .locator('.notifications-toasts .notification-list-item-message', { hasText: 'ID and password are' })
        .waitFor();
      await workbench.screen.picture('signed-in');
      await workbench.screen.command('Notifications: Clear All Notifications');
    });
  });

  describe('the output channel', () => {
    it('has lines', async () => {
      const { screen } = workbench;
      await screen.showOutput('jpo-drafting');
      await until('the log has lines', async () => (await screen.outputLines()).some((line) => line.trim() !== ''));
      await screen.picture('output');
    });

    it('holds no password, nor does any other file of the editor', () => {
      const folder = path.join(workbench.root, 'data');
      const files = fs
        .readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name));
      const logs = files.filter((name) => name.endsWith('.log'));
      assert.ok(
        logs.some((name) => name.includes('jpo-drafting')),
        `no log of the extension: ${logs.join()}`,
      );
      for (const name of files) {
        const text = fs.readFileSync(name, 'utf8');
        for (const form of [secret, encodeURIComponent(secret)]) assert.ok(!text.includes(form), name);
      }
      for (const name of logs) assert.doesNotMatch(fs.readFileSync(name, 'utf8'), /password["'\s:=]+demo/iu, name);
    });
  });
});

function languageName() {
  const { languages } = manifest().contributes;
  const found = languages.find(({ id }) => id === 'jpo-procedure')?.aliases?.[0];
  assert.ok(found, 'package.json contributes no name of the language jpo-procedure');
  return inEnglish(found);
}
