/** What a person does at the workbench, as gestures that are repeated until they show their effect. */

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { retry } from './polling.mjs';

/** Screenshots end up here; git ignores the folder. */
export const pictures = path.join(import.meta.dirname, '.out');

/** @typedef {import('./playwright.d.ts').Rectangle} Rectangle */

export class Screen {
  /** @type {import('./playwright.d.ts').Page} */
  page;

  /** @param {import('./playwright.d.ts').Page} page */
  constructor(page) {
    this.page = page;
  }

  /**
   * Opens a file of the folder by its name and waits until its text is shown.
   *
   * @param {string} name
   */
  async openFile(name) {
    await this.#pick('Control+P', name, name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator('.editor-instance .view-lines .view-line').first().waitFor();
  }

  /**
   * Runs a command from the palette.
   *
   * @param {string} title as the palette shows it, with its category
   */
  async command(title) {
    await this.#pick('F1', `>${title}`, title);
  }

  /**
   * Puts the mouse on a piece of text in the editor and waits for a hover.
   *
   * @param {string} text its first occurrence on the screen is taken
   * @param {string | RegExp} expected what the hover has to contain
   * @param {number} [milliseconds] for one attempt
   * @returns {Promise<{ text: string, links: string[], area: Rectangle }>} the hover's text, the targets of its links, and where it is
   */
  async hover(text, expected, milliseconds = 5000) {
    const hover = this.page.locator('.monaco-hover:not(.hidden)', { hasText: expected }).first();
    await retry(`hover over ${text}`, async () => {
      const at = await this.find(text);
      await this.page.mouse.move(5, 5);
      await this.page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
      await this.page.mouse.move(at.x + at.width / 2 + 2, at.y + at.height / 2);
      await hover.waitFor({ timeout: milliseconds });
    });
    const area = await hover.boundingBox();
    if (area === null) throw new Error('the hover went away');
    const links = await hover
      .locator('a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('data-href') ?? a.getAttribute('href') ?? ''));
    return { text: clean(await hover.innerText()), links, area };
  }

  /** Waits until numbers are underlined: the language server answers from then on. */
  async links() {
    await this.page.locator('.editor-group-container.active .view-line .detected-link').first().waitFor();
  }

  /**
   * @param {string} text within one line of the active editor
   * @returns {Promise<Rectangle>} where exactly it is on the screen
   */
  async find(text) {
    const line = this.page.locator('.editor-group-container.active .view-line', { hasText: text }).first();
    await line.waitFor();
    const found = await line.evaluate((element, wanted) => {
      // a line is cut into spans by its colours; blanks are U+00A0 there
      const nodes = [];
      const walker = element.ownerDocument.createTreeWalker(element, 4);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node);
      const start = nodes
        .map((node) => node.textContent)
        .join('')
        .replaceAll('\u00a0', ' ')
        .indexOf(wanted);
      if (start < 0) return undefined;
      const range = element.ownerDocument.createRange();
      let before = 0;
      for (const node of nodes) {
        const after = before + node.textContent.length;
        if (before <= start && start < after) range.setStart(node, start - before);
        const end = start + wanted.length;
        if (before < end && end <= after) range.setEnd(node, end - before);
        before = after;
      }
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }, text);
    if (found === undefined) throw new Error(`not on the screen: ${text}`);
    return found;
  }

  /** The input of the quick pick or input box that is open. */
  get input() {
    return this.page.locator('.quick-input-widget:not([style*="display: none"]) .quick-input-box input').first();
  }

  /** @returns {Promise<string[]>} the visible lines of the output panel */
  async outputLines() {
    return (await this.page.locator('.output-view .view-line').allTextContents()).map(clean);
  }

  /**
   * Shows an output channel.
   *
   * @param {string} channel
   */
  async showOutput(channel) {
    await retry(`output of ${channel}`, async () => {
      await this.command('Output: Show Output Channels...');
      await this.#choose(channel, channel);
      await this.page.locator('.output-view .view-line').first().waitFor({ timeout: 8000 });
    });
  }

  /**
   * @param {string} name of the picture, without its ending
   * @param {Rectangle} [clip] in CSS pixels; the whole screen when absent
   * @returns {Promise<string>} the file
   */
  async picture(name, clip) {
    mkdirSync(pictures, { recursive: true });
    const file = path.join(pictures, `${name}.png`);
    await this.page.screenshot(clip === undefined ? { path: file } : { path: file, clip });
    return file;
  }

  /**
   * @param {string} key opens the quick input
   * @param {string} text
   * @param {string} row
   */
  async #pick(key, text, row) {
    await retry(`${key} ${text}`, async (attempt) => {
      if (attempt > 1) await this.page.keyboard.press('Escape');
      await this.page.keyboard.press(key);
      await this.input.waitFor({ timeout: 3000 });
      await this.#choose(text, row);
    });
  }

  /**
   * @param {string} text
   * @param {string} row
   */
  async #choose(text, row) {
    await this.input.fill(text);
    // until then the list can be that of before, with another row on top
    const chosen = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: row });
    await chosen.first().waitFor({ timeout: 5000 });
    await this.page.keyboard.press('Enter');
  }
}

/**
 * The workbench writes no-break blanks and zero-width characters into its texts.
 *
 * @param {string} text
 */
export function clean(text) {
  return text.replaceAll('\u00a0', ' ').replace(/\u200b|\u200c/gu, '');
}
