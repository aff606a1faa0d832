import { CHARACTERS, isLineEnd, skipBlanks, skipBlanksBack, withoutInvisible } from '../base/characters.ts';
import { withKanji } from '../base/radicals.ts';
import { foldItemName } from '../numbers/fold.ts';
import { isValue } from './itemNames.ts';

/** One 【項目名】 with its content, as it stands in a draft. Offsets are UTF-16 units, lines zero-based. */
export interface Item {
  /** The name as `asRead` reads it, folded to half width and without blanks: 手続補正1, 請求項12, 識別番号. */
  readonly name: string;
  /** 【, the name, 】 */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /**
   * Content behind the name on the same line, as `asRead` reads it, without blanks around it; of an item that holds a value
   * the first line below where none stands there.
   */
  readonly content: string;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** The end of the item: where the next one begins, or the text ends. */
  readonly until: number;
}

type Content = Pick<Item, 'content' | 'contentStart' | 'contentEnd'>;

/** Names are not longer than this; what is longer is body text. */
const LONGEST_NAME = 60;
/** A value on a line below the name stands within so many UTF-16 units of it. */
const REACH = 1_000;

/**
 * The items of a draft in their order. Indentation means nothing (the filing software goes by order and names). Every
 * line end of `characters.ts` ends a line. HTML is read as the text that it shows (html/). Linear in the length of the text.
 */
export function itemsOf(text: string): Item[] {
  return itemsIn(text, 0, text.length, 0);
}

/** The items of some whole lines: from the start of `line` at `start` to the start of another, or the end of the text. */
export function itemsIn(text: string, start: number, end: number, line: number): Item[] {
  const found: { -readonly [Key in keyof Item]: Item[Key] }[] = [];
  const close = (until: number) => {
    const last = found.at(-1);
    if (!last) return;
    last.until = until;
    if (last.content === '') Object.assign(last, contentBelow(text, last, until));
  };
  let at = start;
  while (at < end) {
    const lineEnd = endOfLine(text, at, end);
    const item = itemAt(text, at, lineEnd.end, line);
    if (item) {
      close(at);
      found.push({ ...item, until: end });
    }
    at = lineEnd.next;
    if (lineEnd.isNewline) line++;
  }
  close(end);
  return found;
}

/**
 * What an item that holds a value holds where nothing stands behind its name and the next item begins at `until`: the
 * first line below, as the office reads it (書き方ガイド of the filing software). Undefined for any other item.
 */
export function contentBelow(text: string, { name, end }: Item, until: number): Content | undefined {
  if (!isValue(name)) return undefined;
  const reach = Math.min(until, end + REACH);
  const own = skipBlanks(text, end, reach);
  if (own < reach && !isLineEnd(text.charCodeAt(own))) return undefined;
  let start = own;
  while (start < reach && isLineEnd(text.charCodeAt(start))) start = skipBlanks(text, start + 1, reach);
  const line = endOfLine(text, start, reach);
  // A line with 【 is an item that is being written or stands behind a stray character, one with ［ was made text of it; one
  // that goes on and on is body text.
  const isItem = /[【［]/u.test(text.slice(start, line.end));
  const isBelow = start < reach && !isItem && (line.end < reach || reach === until);
  const contentStart = isBelow ? start : own;
  const contentEnd = skipBlanksBack(text, isBelow ? line.end : own, contentStart);
  return { content: asRead(text.slice(contentStart, contentEnd)), contentStart, contentEnd };
}

/** Where the line of an item begins: nothing but blanks stands before the item. */
export function lineStartOf(text: string, item: Item): number {
  return skipBlanksBack(text, item.start, 0);
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
  const contentEnd = skipBlanksBack(text, end, contentStart);
  return {
    name: foldItemName(asRead(name.slice(0, close)).replace(BLANKS, '')),
    start: open,
    end: nameEnd,
    line,
    content: asRead(text.slice(contentStart, contentEnd)),
    contentStart,
    contentEnd,
  };
}

const BLANKS = new RegExp(CHARACTERS.blank.source, 'gu');

/** Without what nobody sees, and with kanji for the radicals that a PDF has in their place. */
function asRead(text: string): string {
  return withKanji(withoutInvisible(text));
}

function endOfLine(text: string, start: number, until: number): { end: number; next: number; isNewline: boolean } {
  for (let at = start; at < until; at++) {
    const unit = text.charCodeAt(at);
    if (isLineEnd(unit)) {
      const isPair = unit === 0x0d && at + 1 < until && text.charCodeAt(at + 1) === 0x0a;
      return { end: at, next: at + (isPair ? 2 : 1), isNewline: unit === 0x0a || unit === 0x0d };
    }
  }
  return { end: until, next: until, isNewline: false };
}
