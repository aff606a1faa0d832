/**
 * The part of playwright-core that the editor tests use. Its own types are there only once setup.mjs has run, and the
 * type check of the project must not depend on that.
 */

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Locator {
  first(): Locator;
  locator(selector: string, options?: { hasText?: string | RegExp }): Locator;
  count(): Promise<number>;
  waitFor(options?: { state?: 'attached' | 'detached' | 'visible' | 'hidden'; timeout?: number }): Promise<void>;
  click(options?: { button?: 'left' | 'right'; position?: { x: number; y: number }; timeout?: number }): Promise<void>;
  fill(text: string): Promise<void>;
  innerText(): Promise<string>;
  inputValue(): Promise<string>;
  getAttribute(name: string): Promise<string | null>;
  allInnerTexts(): Promise<string[]>;
  allTextContents(): Promise<string[]>;
  boundingBox(options?: { timeout?: number }): Promise<Rectangle | null>;
  hover(): Promise<void>;
  evaluate<Result, Argument>(
    body: (element: PageNode, argument: Argument) => Result,
    argument: Argument,
  ): Promise<Result>;
  evaluateAll<Result>(body: (elements: PageNode[]) => Result): Promise<Result>;
}

export interface FrameLocator {
  frameLocator(selector: string): FrameLocator;
  locator(selector: string, options?: { hasText?: string | RegExp }): Locator;
}

export interface Page {
  keyboard: {
    press(key: string): Promise<void>;
    type(text: string): Promise<void>;
    insertText(text: string): Promise<void>;
    down(key: string): Promise<void>;
    up(key: string): Promise<void>;
  };
  mouse: {
    move(x: number, y: number, options?: { steps?: number }): Promise<void>;
    click(x: number, y: number): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
  };
  locator(selector: string, options?: { hasText?: string | RegExp }): Locator;
  goto(url: string): Promise<unknown>;
  url(): string;
  waitForEvent(event: 'popup', options?: { timeout?: number }): Promise<Page>;
  setContent(html: string): Promise<void>;
  /** Runs an expression in the page, whatever its content security policy says. */
  evaluate(expression: string): Promise<unknown>;
  frameLocator(selector: string): FrameLocator;
  setDefaultTimeout(milliseconds: number): void;
  screenshot(options: { path?: string; clip?: Rectangle; animations?: 'disabled' }): Promise<Buffer>;
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  exposeFunction(name: string, body: (...args: never[]) => unknown): Promise<void>;
}

export interface Browser {
  newPage(options: {
    viewport: { width: number; height: number };
    deviceScaleFactor?: number;
    locale?: string;
  }): Promise<Page>;
  close(): Promise<void>;
}

export interface Playwright {
  chromium: { launch(options: { executablePath: string; headless: boolean; args: string[] }): Promise<Browser> };
}

/** As much of the DOM as the functions use that run inside the page. */
export interface PageNode {
  textContent: string;
  ownerDocument: {
    createTreeWalker(root: PageNode, whatToShow: number): { nextNode(): PageNode | null };
    createRange(): {
      setStart(node: PageNode, offset: number): void;
      setEnd(node: PageNode, offset: number): void;
      getBoundingClientRect(): Rectangle;
    };
  };
  classList: { contains(name: string): boolean };
  getAttribute(name: string): string | null;
}
