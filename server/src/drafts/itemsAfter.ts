import { firstWhere } from '../base/lookup.ts';
import { changeBetween, detached, type Change } from '../numbers/change.ts';
import { contentBelow, itemsIn, itemsOf, lineStartOf, type Item } from './items.ts';

export interface ReadItems {
  readonly text: string;
  readonly items: readonly Item[];
}

/** The items of a text as by `itemsOf`. With the previous version, reads only changed lines; finds the `change` if not given. */
export function itemsAfter(text: string, before?: ReadItems, change?: Change): ReadItems {
  if (!before) return { text, items: itemsOf(text).map(ownContent) };
  const { start, oldEnd, newEnd } = change ?? changeBetween(before.text, text);
  const shift = newEnd - oldEnd;
  const from = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', newEnd);
  const to = newline < 0 ? text.length : newline + 1;
  const old = before.items;
  const kept = indexFrom(old, from);
  const rest = newline < 0 ? old.length : indexFrom(old, to - shift);

  const last = old[kept - 1];
  const line = last ? last.line + newlines(text, last.start, from) : newlines(text, 0, from);
  // In whole lines: an edit can fall between CR and LF.
  const lineShift = newlines(text, from, to) - newlines(before.text, from, to - shift);
  const items = [
    ...old.slice(0, kept),
    ...itemsIn(text, from, to, line).map(ownContent),
    ...old.slice(rest).map((item) => movedItem(item, shift, lineShift)),
  ];
  for (const joint of [kept, items.length - old.length + rest]) closeBefore(items, joint, text);
  return { text, items };
}

/** Items are kept over many versions and must not hold on to their texts. */
function ownContent(item: Item): Item {
  return { ...item, content: detached(item.content) };
}

/** The item at another place of the text. */
export function movedItem(item: Item, shift: number, lineShift: number): Item {
  if (shift === 0 && lineShift === 0) return item;
  return {
    name: item.name,
    start: item.start + shift,
    end: item.end + shift,
    line: item.line + lineShift,
    content: item.content,
    contentStart: item.contentStart + shift,
    contentEnd: item.contentEnd + shift,
    until: item.until + shift,
  };
}

/** Ends the item before `index` at the item there, or at the end of the text; the line below its name may have changed. */
function closeBefore(items: Item[], index: number, text: string): void {
  const item = items[index - 1];
  const next = items[index];
  if (!item) return;
  const until = next ? lineStartOf(text, next) : text.length;
  const below = contentBelow(text, item, until);
  items[index - 1] = below ? ownContent({ ...item, ...below, until }) : { ...item, until };
}

/** Index of the first item at or after an offset. */
function indexFrom(items: readonly Item[], offset: number): number {
  return firstWhere(items, ({ start }) => start >= offset);
}

/** Number of line ends as the LSP counts them: LF, CR, CRLF. */
export function newlines(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) count++;
  }
  return count;
}
