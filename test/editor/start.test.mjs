/** The first steps of a new user: the walkthrough and the demo, with no setting made and no ID. */

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { firstApplicationNumber, ikensho } from './demoDraft.mjs';
import { commandTitle, inEnglish } from './project.mjs';
import { useWorkbench } from './suite.mjs';

describe('getting started in the real editor', function () {
  this.timeout(90_000);
  // no settings; the pictures are beside the steps where there is room for them
  const workbench = useWorkbench('start', { viewport: { width: 1600, height: 900 } });

  it('the walkthrough opens from the palette, and its first picture loads', async () => {
    const { screen } = workbench;
    await screen.command(commandTitle('jpoDrafting.openWalkthrough'));
    const { page } = screen;
    await page.locator('.gettingStartedContainer h2.category-title', { hasText: inEnglish('%walkthrough%') }).waitFor();
    const picture = page.locator(`.gettingStartedContainer img[alt="${inEnglish('%walkthrough.start.picture%')}"]`);
    await picture.waitFor();
    await picture.evaluate(
      (image) => /** @type {{ decode(): Promise<void> }} */ (/** @type {unknown} */ (image)).decode(),
      0,
    );
    const area = await picture.boundingBox();
    assert.ok(area && area.width > 200 && area.height > 100, JSON.stringify(area));
    await screen.picture('start-walkthrough');
  });

  it('its button opens an example in the demo, whose hover shows an invented case', async () => {
    const { screen, root } = workbench;
    const { page } = screen;
    await page.locator('.gettingStartedContainer .monaco-button', { hasText: 'Try the Demo' }).first().click();
    await page.locator(`.tab.active[data-resource-name="${ikensho.file}"]`).waitFor();
    await screen.links();
    const { text } = await screen.hover(firstApplicationNumber(), ikensho.title);
    await screen.picture('start-demo');
    assert.ok(text.includes(ikensho.applicant), text);
    const settings = fs.readFileSync(path.join(root, 'data/User/settings.json'), 'utf8');
    assert.doesNotMatch(settings, /jpoDrafting\.mode/u, 'the demo changes no setting');
  });

  it('ticks the steps that were done', async () => {
    const { screen } = workbench;
    await screen.command(commandTitle('jpoDrafting.openWalkthrough'));
    const done = screen.page.locator(
      '.gettingStartedContainer .getting-started-step .codicon-getting-started-step-checked.complete',
    );
    await done.first().waitFor();
    await screen.picture('start-ticked');
  });

  it('the demo ends when the user says so', async () => {
    const { screen } = workbench;
    await screen.command(commandTitle('jpoDrafting.endDemo'));
    await screen.page.locator(`.tab[data-resource-name="${ikensho.file}"]`).click();
    await screen.hover('－９００００１', /サインイン|sign in/iu);
    await screen.picture('start-demo-ended');
  });
});
