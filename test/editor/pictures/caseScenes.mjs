/** Scenes of cases: their view, their documents, their cost of today. */

import fs from 'node:fs';
import path from 'node:path';
import { ikensho } from '../demoDraft.mjs';
import { retry, until } from '../polling.mjs';
import { TreeView } from '../treeView.mjs';
import { reaching } from './stage.mjs';

/** @typedef {import('./scenes.mjs').Scene} Scene */

const number = '特願2022-900001';
/** A case whose claims were amended twice. */
const amended = '特願2022-900011';
/** When it was amended last. */
const amendedOn = '2026-04-03';

/** The cases of a draft, the first one opened to its documents, and what is new. @type {Scene} */
export async function tree(stage) {
  const { page, screen } = stage;
  await stage.clear({ width: 868, height: 760 }, ikensho.file);
  await screen.links();
  await stage.lookUpDraft();
  await withNews(stage);
  const view = new TreeView(screen);
  await view.open();
  await view.row(/^(?:新着|News)/u).waitFor();
  await stage.widenSideBar(700);
  await view.toggle(number);
  for (const part of [/^(?:経過|History)/u, /^(?:発送書類|Sent)/u]) {
    await view.row(part).waitFor();
    await view.toggle(part);
  }
  await view.row(/^2026-10-20 (?:拒絶理由通知書|notice)/u).waitFor();
  await page.mouse.move(5, 5);
  const { x, width } = await stage.area('.part.sidebar');
  const last = await view.row(/^(?:ウォッチ|Watched)/u).boundingBox();
  if (last === null) throw new Error('no watched cases');
  return { x: 0, y: 0, width: x + width, height: last.y + last.height + 8 };
}

/**
 * The case of the draft is watched, and its last documents were not seen yet.
 *
 * @param {import('./stage.mjs').Stage} stage
 */
async function withNews(stage) {
  const file = path.join(stage.folder, '.jpo-drafting', 'watch.demo.json');
  if (fs.existsSync(file)) return;
  await stage.command('watch');
  await until('it is watched', () => fs.existsSync(file));
  const list = /** @type {{ cases: object[] }} */ (JSON.parse(fs.readFileSync(file, 'utf8')));
  const seen = { documents: [], status: 'examinationRequested' };
  fs.writeFileSync(file, JSON.stringify({ ...list, cases: list.cases.map((one) => ({ ...one, seen })) }));
}

/** A notice beside the opinion that answers it. @type {Scene} */
export async function notice(stage) {
  const { page, screen } = stage;
  await stage.clear({ width: 832, height: 510 }, ikensho.file);
  await stage.smallerFont(2);
  await screen.links();
  await stage.command('openNoticeBeside');
  await stage.agree(
    stage.choice(/照会して開く|Request and Open/u),
    page.locator('.view-line', { hasText: /^起案日/u }),
  );
  const draft = await stage.area('.editor-group-container.active');
  await stage.drag({ x: draft.x + draft.width, y: draft.y + 200 }, { x: draft.x + 308 });
  const other = '.editor-group-container:not(.active)';
  await page.locator(`${other} .detected-link`).first().waitFor();
  await page.locator('.notifications-toasts .notification-list-item').first().waitFor({ state: 'detached' });
  const editors = await stage.editors();
  const last = await stage.area(`${other} .view-line`, { hasText: '備考' });
  return { ...editors, height: last.y + last.height - editors.y };
}

/** What an amendment changed in the claims. @type {Scene} */
export async function amendment(stage) {
  const { page, screen } = stage;
  await stage.clear({ width: 828, height: 600 }, ikensho.file);
  await stage.command('compareAmendment');
  await screen.input.waitFor();
  await screen.input.fill(amended);
  await page.keyboard.press('Enter');
  await stage.agree(stage.choice(/書類の一覧を照会する|Request the list/u), stage.choice(amendedOn));
  await stage.choice(amendedOn).click();
  await stage.choice('特許請求の範囲').click();
  await page.locator('.char-delete, .line-delete').first().waitFor();
  const { x, y, width, height } = await stage.editors('前記架空の構成（１）が二つある');
  // without the map of the changes, and half a mark at the left
  return { x: x + 6, y, width: width - 30, height };
}

/** What was used today of each API, and what is left. @type {Scene} */
export async function quota(stage) {
  const { page, screen } = stage;
  await stage.clear({ width: 808, height: 640 }, ikensho.file);
  await screen.links();
  await stage.lookUpDraft();
  await stage.command('showQuota');
  const cases = page.locator('.part.sidebar .pane-header.expanded', { hasText: stage.text('casesView') });
  await retry('the cases are closed', async () => {
    await cases.locator('.title').first().click();
    await cases.waitFor({ state: 'detached', timeout: 3000 });
  });
  await stage.widenSideBar(530);
  await page.mouse.move(5, 5);
  const view = page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await view.locator('table').first().waitFor();
  const main = await view.locator('main').first().boundingBox();
  if (main === null) throw new Error('no page');
  const bar = await stage.area('.part.sidebar');
  return reaching(bar, { ...main, width: bar.width + bar.x - main.x - 10 });
}
