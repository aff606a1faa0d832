import { foldItemName } from '../numbers/fold.ts';

/** One 【項目名】 with its content, as it stands in a draft. Offsets are UTF-16 units, lines zero-based. */
export interface Item {
  /** The name folded to half width and without blanks: 手続補正1, 請求項12, 識別番号. */
  readonly name: string;
  /** 【, the name, 】 */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** Content behind the name on the same line, without blanks around it. */
  readonly content: string;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** The end of the item: where the next one begins, or the text ends. */
  readonly until: number;
}

/** Names are not longer than this; what is longer is body text. */
const LONGEST_NAME = 60;

/**
 * The items of a draft in their order. Indentation means nothing (the filing software goes by order and names). HTML is
 * read as the text that it shows (html/). Linear in the length of the text.
 */
export function itemsOf(text: string): Item[] {
  return itemsIn(text, 0, text.length, 0);
}

/** The items of some whole lines: from the start of `line` at `start` to the start of another, or the end of the text. */
export function itemsIn(text: string, start: number, end: number, line: number): Item[] {
  const found: (Omit<Item, 'until'> & { until: number })[] = [];
  let at = start;
  while (at < end) {
    const lineEnd = endOfLine(text, at, end);
    const item = itemAt(text, at, lineEnd.end, line);
    if (item) {
      const before = found.at(-1);
      if (before) before.until = at;
      found.push({ ...item, until: end });
    }
    at = lineEnd.next;
    if (lineEnd.isNewline) line++;
  }
  return found;
}

/** Where the line of an item begins: nothing but blanks stands before the item. */
export function lineStartOf(text: string, item: Item): number {
  let at = item.start;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The item that a line from `start` to `end` begins with. */
function itemAt(text: string, start: number, end: number, line: number): Omit<Item, 'until'> | undefined {
  const open = skipBlanks(text, start, end);
  if (text[open] !== '【') return undefined;
  const name = text.slice(open + 1, Math.min(end, open + 2 + LONGEST_NAME));
  const close = name.search(/[【】]/u);
  if (close < 1 || name[close] !== '】') return undefined;
  const nameEnd = open + close + 2;
  const contentStart = skipBlanks(text, nameEnd, end);
  let contentEnd = end;
  while (contentEnd > contentStart && isBlank(text.charCodeAt(contentEnd - 1))) contentEnd--;
  return {
    name: foldItemName(name.slice(0, close)),
    start: open,
    end: nameEnd,
    line,
    content: text.slice(contentStart, contentEnd),
    contentStart,
    contentEnd,
  };
}

function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Space, tab, full-width space, carriage return. */
function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x3000 || unit === 0x0d;
}

function endOfLine(text: string, start: number, until: number): { end: number; next: number; isNewline: boolean } {
  for (let at = start; at < until; at++) {
    if (text.charCodeAt(at) === 0x0a) return { end: at, next: at + 1, isNewline: true };
  }
  return { end: until, next: until, isNewline: false };
}
