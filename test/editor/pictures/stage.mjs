/** Where the scenes of the README are played: a workbench in one language, cleared before each of them. */

import { retry, until } from '../polling.mjs';
import { inEnglish, inJapanese } from '../project.mjs';

/**
 * @typedef {import('../screen.mjs').Rectangle} Rectangle
 * @typedef {'ja' | 'en'} Language
 */

/** Around what a picture shows, in CSS pixels. */
const MARGIN = 10;
/** Milliseconds: the tenth question of a minute waits for the next one. */
const PATIENCE = 150_000;
/** Width of the marks at the right of an editor. */
const RULER = 8;

export class Stage {
  /** @type {import('../screen.mjs').Screen} */
  screen;
  /** The folder that the editor shows. @type {string} */
  folder;
  /** @type {Language} */
  language;
  #smaller = 0;

  /**
   * @param {import('../screen.mjs').Screen} screen
   * @param {string} folder
   * @param {Language} language
   */
  constructor(screen, folder, language) {
    this.screen = screen;
    this.folder = folder;
    this.language = language;
  }

  get page() {
    return this.screen.page;
  }

  /**
   * @param {string} key of package.nls.json
   * @returns {string}
   */
  text(key) {
    return this.language === 'ja' ? inJapanese(`%${key}%`) : inEnglish(`%${key}%`);
  }

  /**
   * Runs a command of the extension from the palette.
   *
   * @param {string} key its title in package.nls.json
   */
  async command(key) {
    await this.screen.command(`JPO: ${this.text(key)}`);
  }

  /**
   * Nothing but one draft, in a window of this size.
   *
   * @param {{ width: number, height: number }} size
   * @param {string} file
   */
  async clear(size, file) {
    const { page, screen } = this;
    await page.mouse.move(5, 5);
    await page.keyboard.press('Escape');
    await page.setViewportSize(size);
    await this.#setFont(0);
    await this.#without('.tab.active.dirty', 'View: Revert and Close Editor');
    await this.#without('.tab', 'View: Close All Editors');
    await this.#without('.part.sidebar', 'View: Close Primary Side Bar');
    await this.#without('.part.panel', 'View: Hide Panel');
    await this.#without('.notifications-toasts .notification-list-item', 'Notifications: Clear All Notifications');
    await retry(`open ${file}`, () => screen.openFile(file));
    await page.keyboard.press('Control+Home');
  }

  /**
   * @param {string} selector of what is not to be seen
   * @param {string} command takes it away
   */
  async #without(selector, command) {
    const one = this.page.locator(selector).first();
    await retry(command, async () => {
      if ((await one.count()) === 0 || (await one.boundingBox()) === null) return;
      await this.screen.command(command);
      await one.waitFor({ state: 'hidden', timeout: 5000 });
    });
  }

  /**
   * @param {number} steps smaller than usual
   */
  async smallerFont(steps) {
    await this.#setFont(steps);
  }

  /** @param {number} steps */
  async #setFont(steps) {
    if (this.#smaller > steps) await this.screen.command('Reset Editor Font Size');
    for (let step = this.#smaller > steps ? 0 : this.#smaller; step < steps; step += 1)
      await this.screen.command('Decrease Editor Font Size');
    this.#smaller = steps;
  }

  /**
   * @param {string | RegExp} text
   * @returns {import('../playwright.d.ts').Locator} the first row of the list under the input that holds it
   */
  choice(text) {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  }

  /**
   * Puts the cursor into a piece of text.
   *
   * @param {string} text
   */
  async clickOn(text) {
    const at = await this.screen.find(text);
    await this.page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
    await this.page.mouse.move(5, 5);
  }

  /**
   * @param {string} selector
   * @param {{ hasText?: string | RegExp }} [options]
   * @returns {Promise<Rectangle>}
   */
  async area(selector, options) {
    const found = this.page.locator(selector, options).first();
    await found.waitFor();
    const area = await found.boundingBox();
    if (area === null) throw new Error(`not on the screen: ${selector}`);
    return area;
  }

  /**
   * @param {string} [text] in the last line that the picture shows; without it, all lines
   * @returns {Promise<Rectangle>} the editors, with their tabs, without the ruler at the right
   */
  async editors(text) {
    const { x, y, width, height } = await this.area('.monaco-workbench .part.editor');
    const last = text === undefined ? undefined : await this.screen.find(text);
    const bottom = last === undefined ? y + height : last.y + last.height;
    return { x, y, width: width - RULER, height: bottom - y };
  }

  /**
   * Agrees to what is to be asked of the JPO; nothing is where an earlier scene has asked it.
   *
   * @param {import('../playwright.d.ts').Locator} consent
   * @param {import('../playwright.d.ts').Locator} result
   */
  async agree(consent, result) {
    const ends = [consent.first(), result.first()];
    const isThere = async () => (await Promise.all(ends.map((end) => end.count()))).some((count) => count > 0);
    await until('it asks, or has something', isThere, PATIENCE);
    if ((await consent.count()) > 0) await consent.first().click();
    await result.first().waitFor({ timeout: PATIENCE });
  }

  /** All numbers of the draft are looked up. */
  async lookUpDraft() {
    const toast = '.notifications-toasts .notification-list-item';
    await this.command('resolveDraft');
    await this.agree(
      this.page.locator('.monaco-dialog-box .monaco-button', { hasText: /^(?:照会する|Look Up)$/u }),
      this.page.locator(`${toast}-message`, { hasText: /[0-9]件が|必要はありません|[0-9] found|Nothing/u }),
    );
    await this.#without(toast, 'Notifications: Clear All Notifications');
  }

  /**
   * Moves the border between two parts of the window.
   *
   * @param {{ x: number, y: number }} from on it
   * @param {{ x?: number, y?: number }} to
   */
  async drag(from, to) {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x ?? from.x, to.y ?? from.y, { steps: 8 });
    await mouse.up();
    await mouse.move(5, 5);
  }

  /** @param {number} width of the side bar, with the icons beside it */
  async widenSideBar(width) {
    const { x, y, width: now } = await this.area('.part.sidebar');
    await this.drag({ x: x + now, y: y + 200 }, { x: width });
  }
}

/**
 * @param {Rectangle} from the left upper corner of the picture
 * @param {Rectangle} shown its right lower corner is on the picture
 * @returns {Rectangle}
 */
export function reaching(from, shown) {
  const width = shown.x + shown.width + MARGIN - from.x;
  return { x: from.x, y: from.y, width, height: shown.y + shown.height + MARGIN - from.y };
}
