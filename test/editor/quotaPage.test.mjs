/** The page of the quota view in the browser alone, in four themes: axe finds nothing, and it is looked at. */

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { quota } from '../../client/src/messages/quota.ts';
import { quotaPage } from '../../client/src/state/quotaPage.ts';
import { launchChromium } from './chromium.mjs';
import { Cleanup } from './cleanup.mjs';
import { skipWhereImpossible } from './obstacle.mjs';
import { Screen } from './screen.mjs';

/** Colours as the editor's own themes have them. @type {Record<string, Record<string, string>>} */
const themes = {
  light: {
    background: '#f8f8f8',
    foreground: '#3b3b3b',
    'textLink-foreground': '#005fb8',
    'charts-blue': '#1a85ff',
    'charts-orange': '#d18616',
    'charts-yellow': '#bf8803',
    'charts-red': '#e51400',
    'scrollbarSlider-background': '#64646466',
  },
  dark: {
    background: '#181818',
    foreground: '#cccccc',
    'textLink-foreground': '#4daafc',
    'charts-blue': '#3794ff',
    'charts-orange': '#d18616',
    'charts-yellow': '#cca700',
    'charts-red': '#f14c4c',
    'scrollbarSlider-background': '#79797966',
  },
  contrast: {
    background: '#000000',
    foreground: '#ffffff',
    contrastBorder: '#6fc3df',
    'textLink-foreground': '#21a6ff',
    'charts-blue': '#3794ff',
    'charts-orange': '#d18616',
    'charts-yellow': '#cca700',
    'charts-red': '#f14c4c',
    'scrollbarSlider-background': '#6fc3df99',
  },
  'contrast-light': {
    background: '#ffffff',
    foreground: '#292929',
    contrastBorder: '#0f4a85',
    'textLink-foreground': '#0f4a85',
    'charts-blue': '#1a85ff',
    'charts-orange': '#d18616',
    'charts-yellow': '#bf8803',
    'charts-red': '#e51400',
    'scrollbarSlider-background': '#0f4a8566',
  },
};

/** @type {import('../../server/src/protocol.ts').StateResult} */
const state = {
  mode: 'live',
  isReady: true,
  signedIn: { domestic: true, opd: true },
  day: '2026-11-23',
  resetAt: 0,
  reset: '2026-11-24 00:00（日本時間）に回数が戻ります。',
  windows: { domestic: { used: 3, limit: 10, freeAt: 0 }, opd: { used: 0, limit: 5, freeAt: 0 } },
  apis: [
    { id: 'patent/cite_doc_info', label: '特許 引用文献情報', used: 31, remaining: 0, limit: 50 },
    { id: 'patent/app_progress', label: '特許 経過情報', used: 120, remaining: 560, limit: 800 },
    { id: 'trademark/registration_info', label: '商標 登録情報', used: 1, remaining: 399, limit: 400 },
  ],
  condition: {
    kind: 'limit',
    severity: 'warning',
    isQuiet: false,
    title: '本日の上限に達しました',
    what: '本日の利用上限に達したAPIがあります。取得済みの内容は引き続き表示されます。',
    howMuch: '上限に達したAPI: 特許 引用文献情報',
    until: '2026-11-24 00:00（日本時間）に回数が戻ります。',
    next: { id: 'showLog', title: 'ログを表示' },
  },
  changesAt: 0,
};

/**
 * @param {import('../../client/src/messages/quota.ts').QuotaMessages} messages
 * @param {Record<string, string>} theme
 */
function pageIn(messages, theme) {
  const next = { title: state.condition.next.title, command: 'jpoDrafting.showLog' };
  const html = quotaPage({ state, condition: { ...state.condition, next }, messages, nonce: 'test' });
  const variables = Object.entries(theme).map(([name, value]) => `--vscode-${name}: ${value};`);
  const editor = `:root { ${variables.join(' ')} --vscode-font-family: sans-serif; --vscode-font-size: 13px; }
    body { background: ${theme['background'] ?? ''}; }`;
  return html.replace('</head>', `<style nonce="test">${editor}</style></head>`);
}

describe('the page of the quota view', function () {
  this.timeout(60_000);
  const cleanup = new Cleanup();
  /** @type {import('./playwright.d.ts').Page} */
  let page;

  before('start the browser', async function () {
    this.timeout(300_000);
    skipWhereImpossible(this);
    const browser = await launchChromium();
    cleanup.defer(() => browser.close());
    page = await browser.newPage({ viewport: { width: 320, height: 560 }, deviceScaleFactor: 2 });
  });
  after(() => cleanup.run());

  for (const [name, theme] of Object.entries(themes)) {
    it(`has nothing that axe objects to, ${name}`, async () => {
      const axe = fs.readFileSync(path.join(import.meta.dirname, 'node_modules/axe-core/axe.min.js'), 'utf8');
      for (const messages of [quota.ja, quota.en]) {
        await page.setContent(pageIn(messages, theme));
        await page.evaluate(axe);
        const found = /** @type {{ id: string, nodes: { html: string, failureSummary: string }[] }[]} */ (
          await page.evaluate('axe.run(document).then(({ violations }) => violations)')
        );
        const told = found.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.html}\n${node.failureSummary}`),
        );
        assert.deepEqual(told, []);
        const checked = /** @type {number} */ (
          await page.evaluate('axe.run(document).then(({ passes }) => passes.length)')
        );
        assert.ok(checked > 10, `axe looked at ${checked} rules only`);
        const width = await page.evaluate('document.documentElement.scrollWidth');
        assert.equal(width, 320, 'nothing is wider than the view');
      }
      await page.setContent(pageIn(quota.ja, theme));
      await new Screen(page).picture(`quota-page-${name}`);
    });
  }
});
