import { CHARACTERS, isLineEnd, skipBlanks, skipBlanksBack, withoutInvisible } from '../base/characters.ts';
import { withKanji } from '../base/radicals.ts';
import { foldItemName } from '../numbers/fold.ts';
import { isValue } from './itemNames.ts';

/** An 【項目名】 with its content. Offsets are UTF-16 units, lines zero-based. */
export interface Item {
  /** As read by `asRead`, folded to half width, without blanks: 手続補正1, 請求項12, 識別番号. */
  readonly name: string;
  /** 【, name and 】. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** Trimmed content on the line, as read by `asRead`; for an empty item with a value, the first line below. */
  readonly content: string;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** Where the next item begins, or the text ends. */
  readonly until: number;
}

type Content = Pick<Item, 'content' | 'contentStart' | 'contentEnd'>;

/** Longest name; anything longer is body text. */
const LONGEST_NAME = 60;
/** How far below the name a value can stand, UTF-16 units. */
const REACH = 1_000;

/**
 * The items of a draft, in order. Ignores indentation, as the filing software does; lines end by `characters.ts`. HTML is read
 * as its displayed text (html/). Linear in the length of the text.
 */
export function itemsOf(text: string): Item[] {
  return itemsIn(text, 0, text.length, 0);
}

/** The items of whole lines. `start`: of `line`; `end`: the start of another line, or the end of the text. */
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
 * The value of an item with nothing after its name, before the next item at `until`: the first line below, as the JPO reads
 * it (書き方ガイド of the filing software). Undefined for any other item.
 */
export function contentBelow(text: string, { name, end }: Item, until: number): Content | undefined {
  if (!isValue(name)) return undefined;
  const reach = Math.min(until, end + REACH);
  const own = skipBlanks(text, end, reach);
  if (own < reach && !isLineEnd(text.charCodeAt(own))) return undefined;
  let start = own;
  while (start < reach && isLineEnd(text.charCodeAt(start))) start = skipBlanks(text, start + 1, reach);
  const line = endOfLine(text, start, reach);
  // 【 is an unfinished item or stands after a stray character, ［ a former item; a very long line is body text.
  const isItem = /[【［]/u.test(text.slice(start, line.end));
  const isBelow = start < reach && !isItem && (line.end < reach || reach === until);
  const contentStart = isBelow ? start : own;
  const contentEnd = skipBlanksBack(text, isBelow ? line.end : own, contentStart);
  return { content: asRead(text.slice(contentStart, contentEnd)), contentStart, contentEnd };
}

/** Where the line of an item begins: only blanks precede the item. */
export function lineStartOf(text: string, item: Item): number {
  return skipBlanksBack(text, item.start, 0);
}

/** The item at the start of a line. */
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

/** Without invisible characters, and with kanji for the radicals of a PDF. */
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
