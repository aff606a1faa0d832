/** A folder's list is proposed, a restarted server is told anew, and what is held is forgotten, on the screen. */

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { systemClock } from '../../server/src/base/clock.ts';
import { startDemoApi } from '../../server/demo/demoApi.ts';
import { firstApplicationNumber, ikensho } from './demoDraft.mjs';
import { until } from './polling.mjs';
import { commandTitle, demoDrafts } from './project.mjs';
import { clean } from './screen.mjs';
import { useWorkbench } from './suite.mjs';
import { TreeView } from './treeView.mjs';

const number = '特願2022-900001';
const other = '特願2020-900005';

describe('what is spent and what is kept, in the real editor', function () {
  this.timeout(120_000);
  /** @type {Awaited<ReturnType<typeof startDemoApi>>} */
  let demo;
  /** @type {Record<string, string>} */
  let environment;
  /** @type {TreeView} */
  let tree;
  const workbench = useWorkbench('forgetting', async (cleanup) => {
    demo = await startDemoApi({ clock: systemClock });
    cleanup.defer(() => demo.close());
    const home = fs.mkdtempSync(path.join(os.tmpdir(), 'jpo-forgetting-'));
    cleanup.defer(() => fs.rmSync(home, { recursive: true, force: true }));
    const folder = path.join(home, 'drafts');
    fs.cpSync(demoDrafts, folder, { recursive: true });
    fs.mkdirSync(path.join(folder, '.jpo-drafting'));
    const cases = ['2022900001', '2020900005'].map((one) => ({ law: 'patent', number: one }));
    fs.writeFileSync(path.join(folder, '.jpo-drafting', 'watch.json'), JSON.stringify({ version: 1, cases }));
    environment = {
      JPO_API_BASE_URL: demo.url,
      JPO_API_USERNAME: 'demo',
      JPO_API_PASSWORD: 'demo',
      JPO_DRAFTING_HOME: path.join(home, 'store'),
    };
    return {
      folder,
      openFile: ikensho.file,
      settings: { 'jpoDrafting.watch.location': 'workspace', 'jpoDrafting.watch.hours': '00:00-23:59' },
      environment,
    };
  });

  const asked = () => demo.requests.filter(({ api }) => api !== 'token').length;
  const dialog = () => workbench.screen.page.locator('.monaco-dialog-box');
  /** @param {string[]} args of the command line, with the store of the editor */
  const inTerminal = (...args) =>
    promisify(execFile)(process.execPath, [path.resolve(import.meta.dirname, '../../dist/cli.js'), ...args], {
      env: { ...process.env, ...environment },
    });
  /** @param {RegExp} text */
  const toast = (text) =>
    workbench.screen.page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first();
  /** @param {string} name */
  const press = (name) => dialog().locator('.monaco-button', { hasText: name }).first().click();

  it('proposes the list of the folder with what it costs a day, and asks nothing until then', async () => {
    await workbench.screen.links();
    const proposal = toast(/This folder has a list of 2 watched cases/u);
    await proposal.waitFor();
    assert.match(clean(await proposal.innerText()), /at most 2 requests per day with your ID/u);
    await workbench.screen.picture('watch-proposal');
    assert.deepEqual(demo.requests, []);
    await proposal.locator('.monaco-button', { hasText: 'Do Not Update' }).click();
    await workbench.screen.page.locator('.statusbar', { hasText: 'is not updated automatically' }).waitFor();
  });

  it('lets the answer be changed later', async () => {
    const { screen } = workbench;
    await screen.command(commandTitle('jpoDrafting.watchFolderList'));
    assert.match(clean(await dialog().innerText()), /The folder's list .* is not updated automatically/u);
    await screen.picture('watch-agreement');
    await press('Update Every Day');
    await screen.page.locator('.statusbar', { hasText: 'is updated automatically' }).waitFor();
    await screen.command(commandTitle('jpoDrafting.watchFolderList'));
    await press('Do Not Update');
    await screen.page.locator('.statusbar', { hasText: 'is not updated automatically' }).waitFor();
    assert.deepEqual(demo.requests, []);
  });

  it('tells a server that was started again that a view is visible: it sees what a terminal learns', async () => {
    const { screen, root } = workbench;
    tree = new TreeView(screen);
    await tree.open();
    await tree.row('Watched').waitFor();
    await tree.toggle('Watched');
    await tree.row(other).waitFor();
    const before = serversOf(root);
    assert.equal(before.length, 1);
    process.kill(Number(before[0]), 'SIGKILL');
    await until('another server', () => serversOf(root).some((pid) => !before.includes(pid)), 30_000);
    // The first is seen by the tree that is made anew; when that is over, only who looks sees the second.
    for (const [n, learned] of [other, number].entries()) {
      await inTerminal('case', learned);
      assert.equal(asked(), n + 1);
      await until(
        'the tree knows the case',
        async () => !(await tree.row(learned).innerText()).includes('not looked up'),
      );
    }
    assert.equal(asked(), 2);
    await screen.picture('server-restarted');
  });

  it('forgets a case after it has said what goes, and the tree shows it as not asked', async () => {
    const { screen } = workbench;
    await screen.openFile(ikensho.file);
    await screen.hover(firstApplicationNumber(), ikensho.title);
    const before = asked();
    await screen.command(commandTitle('jpoDrafting.forgetCase'));
    const text = clean(await dialog().innerText());
    assert.ok(text.includes(`Delete the saved data of ${number}?`), text);
    assert.match(text, /Today's request counts are not reset/u);
    await screen.picture('forget-case');
    await press('Delete');
    await toast(/answers? .*deleted/u).waitFor();
    await until('the tree has forgotten the title', async () =>
      (await tree.shown()).every((label) => !label.includes(ikensho.title)),
    );
    assert.equal(asked(), before);
  });

  it('forgets everything after it has said what stays', async () => {
    const { screen } = workbench;
    const before = asked();
    await screen.command(commandTitle('jpoDrafting.forgetEverything'));
    const text = clean(await dialog().innerText());
    assert.match(text, /The following remain: the counts of today/u);
    await screen.picture('forget-everything');
    await press('Delete');
    await toast(/All saved data deleted/u).waitFor();
    assert.equal(asked(), before);
    const { stdout } = await inTerminal('quota', '--json');
    assert.match(stdout, /"used": 2\b/u);
  });
});

/**
 * @param {string} root
 * @returns {string[]} ids of the language servers of this workbench
 */
function serversOf(root) {
  return fs.readdirSync('/proc').filter((pid) => {
    if (!/^[0-9]+$/u.test(pid)) return false;
    try {
      const line = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return line.includes(root) && line.includes('dist/server.js');
    } catch {
      return false; // it ended
    }
  });
}
