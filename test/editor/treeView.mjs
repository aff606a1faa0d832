/** The tree of cases on the screen. */

import { clean } from './screen.mjs';

export class TreeView {
  /** @type {import('./playwright.d.ts').Page} */
  #page;

  /** @param {import('./screen.mjs').Screen} screen */
  constructor(screen) {
    this.#page = screen.page;
  }

  /** Opens the view by its icon at the side. */
  async open() {
    await this.#page.locator('.activitybar .action-item a[aria-label*="JPO"]').first().click();
  }

  /** @param {string | RegExp} text the first row that holds it */
  row(text) {
    return this.#page.locator('.pane-body .customview-tree .monaco-list-row', { hasText: text }).first();
  }

  /**
   * Opens or closes a row.
   *
   * @param {string | RegExp} text
   */
  async toggle(text) {
    await this.row(text).locator('.monaco-tl-twistie').click();
  }

  /** @returns {Promise<string[]>} labels with their descriptions, as they are visible */
  async shown() {
    const rows = await this.#page
      .locator('.pane-body .customview-tree .monaco-list-row .custom-view-tree-node-item-resourceLabel')
      .allTextContents();
    return rows.map(clean);
  }
}
