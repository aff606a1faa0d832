/** The docket in the real editor: the status bar of a draft, the view that it opens, grouping. Demo mode. */

import { firstApplicationNumber, ikensho } from './demoDraft.mjs';
import { commandTitle } from './project.mjs';
import { inDemo, useWorkbench } from './suite.mjs';
import { TreeView } from './treeView.mjs';

describe('the docket in the real editor', function () {
  this.timeout(90_000);
  const workbench = useWorkbench('docket', { openFile: ikensho.file, settings: inDemo }, async ({ screen }) => {
    await screen.links();
  });

  const item = () => workbench.screen.page.locator('.statusbar-item:not(.hidden)', { hasText: /期限|意見書/u }).first();

  it('says in the status bar that nothing was looked up, and then the nearest last day', async () => {
    const { screen } = workbench;
    await screen.page.locator('.statusbar-item:not(.hidden)', { hasText: '期限 未照会' }).first().waitFor();
    await screen.hover(firstApplicationNumber(), ikensho.title);
    await screen.page.locator('.statusbar-item:not(.hidden)', { hasText: '2026-12-21' }).first().waitFor();
    await screen.picture('docket-status');
  });

  it('a click opens the docket: the days, and the cases that were not looked up', async () => {
    const { screen } = workbench;
    await item().click();
    const tree = new TreeView(screen);
    await tree.row('2026-12-21 KD22-001').waitFor();
    await tree.row('未照会（期限の有無は不明）').waitFor();
    await screen.picture('docket-view');
  });

  it('is grouped by client on wish, as the office’s list says', async () => {
    const { screen } = workbench;
    await screen.command(commandTitle('jpoDrafting.docket.group'));
    await screen.page.locator('.quick-input-list .monaco-list-row', { hasText: '依頼者ごと' }).first().click();
    await new TreeView(screen).row(/^架空電機\s*1件/u).waitFor();
    await screen.picture('docket-clients');
  });
});
