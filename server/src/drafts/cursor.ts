import { CHARACTERS, isBlank, isUnwritten, skipBlanks, skipBlanksBack } from '../base/characters.ts';
import { firstWhere } from '../base/lookup.ts';
import type { Block, DraftDocument } from './structure.ts';

/** The place of a cursor in a draft. Offsets are UTF-16 units. */
export interface Cursor {
  /** Undefined before the first item of the draft. */
  readonly document: DraftDocument | undefined;
  /** The blocks around the cursor, outermost first; for a name, those around its line. */
  readonly path: readonly Block[];
  readonly place: Place;
}

export type Place =
  /** An item name, or a place for one: after 【, on a blank line, at the only word of a line. */
  | {
      readonly kind: 'name';
      /** The line up to the end of its item, with indentation; only the name where content follows. */
      readonly start: number;
      readonly end: number;
      /** The text from `start` to the cursor. */
      readonly typed: string;
      readonly indent: string;
      readonly isBracketed: boolean;
      /** Content follows: only the name is to be replaced. */
      readonly hasContent: boolean;
    }
  /** After an item's name, on its line. The item is the last of `path`. */
  | {
      readonly kind: 'content';
      readonly start: number;
      readonly end: number;
      readonly typed: string;
      /** Blanks to keep before the content. */
      readonly before: string;
      readonly isEmpty: boolean;
    }
  | { readonly kind: 'body' };

/** Longest word at the start of a line that may begin an item name. */
const LONGEST_WORD = 20;
const LONGEST_NAME = 60;
const NO_NAME = new RegExp(`${CHARACTERS.blank.source}|[【】]`, 'u');
/** Longest line in which anything is offered, UTF-16 units; beyond it, the line would be replaced. */
const LONGEST_LINE = 2_000;

/** The place at an offset. `documents`: the structure of the same text. Looks at one line and its blocks. */
export function contextAt(text: string, documents: readonly DraftDocument[], offset: number): Cursor {
  const [start, end] = lineAround(text, offset);
  if (end - start > LONGEST_LINE) return { ...blocksAround(documents, start), place: { kind: 'body' } };
  const open = skipBlanks(text, start, end);
  const close = text[open] === '【' ? closingOf(text, open, end) : undefined;
  if (close !== undefined && offset > close) {
    const item = blocksAround(documents, open + 1);
    if (item.path.at(-1)?.item.start === open) return { ...item, place: contentPlace(text, close + 1, end, offset) };
    return { ...item, place: { kind: 'body' } };
  }
  return { ...blocksAround(documents, open), place: namePlace(text, { start, open, end, close }, offset) };
}

function contentPlace(text: string, nameEnd: number, lineEnd: number, offset: number): Place {
  const start = skipBlanks(text, nameEnd, lineEnd);
  if (start === lineEnd) {
    const typed = text.slice(nameEnd, offset);
    return { kind: 'content', start: nameEnd, end: lineEnd, typed, before: '', isEmpty: true };
  }
  const end = skipBlanksBack(text, lineEnd, Math.max(start, offset));
  const from = Math.min(start, offset);
  const before = text.slice(from, start);
  return { kind: 'content', start: from, end, typed: text.slice(from, offset), before, isEmpty: false };
}

interface Line {
  readonly start: number;
  /** First non-blank character. */
  readonly open: number;
  readonly end: number;
  /** The 】 of an item at the start of the line. */
  readonly close: number | undefined;
}

function namePlace(text: string, { start, open, end, close }: Line, offset: number): Place {
  const indent = text.slice(start, Math.min(open, offset));
  const bracketed = text[open] === '【' && offset > open;
  if (!bracketed && offset < open && open < end) return { kind: 'body' };
  const name = { kind: 'name', indent, isBracketed: bracketed } as const;
  if (bracketed && close !== undefined) {
    const hasContent = !isUnwritten(text, close + 1, end);
    const from = hasContent ? open : start;
    const until = hasContent ? close + 1 : end;
    return { ...name, start: from, end: until, typed: text.slice(from, offset), hasContent };
  }
  let until = offset;
  while (until < end && !isBlank(text.charCodeAt(until)) && !'【】'.includes(text.charAt(until))) until++;
  const word = text.slice(open, until);
  const isName = bracketed
    ? until - open <= LONGEST_NAME && !NO_NAME.test(word.slice(1))
    : until - open <= LONGEST_WORD && !NO_NAME.test(word) && isUnwritten(text, until, end);
  if (!isName) return { kind: 'body' };
  const hasContent = !isUnwritten(text, until, end);
  return { ...name, start, end: hasContent ? until : end, typed: text.slice(start, offset), hasContent };
}

/** The document and blocks around `offset`; not an item that begins there. */
function blocksAround(
  documents: readonly DraftDocument[],
  offset: number,
): { readonly document: DraftDocument | undefined; readonly path: readonly Block[] } {
  const document = documents[firstWhere(documents, ({ start }) => start >= offset) - 1];
  const path: Block[] = [];
  for (let blocks = document?.blocks ?? []; ;) {
    const block = blocks[firstWhere(blocks, ({ item }) => item.start >= offset) - 1];
    if (!block) return { document, path };
    path.push(block);
    blocks = block.members;
  }
}

const BREAK = new RegExp(CHARACTERS.lineEnd.source, 'gu');

/** The line around an offset, as items have lines. */
function lineAround(text: string, offset: number): [start: number, end: number] {
  const first = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const last = newline < 0 ? text.length : newline;
  let [start, end] = [first, last];
  for (const { index, 0: tag } of text.slice(first, last).matchAll(BREAK)) {
    if (first + index + tag.length <= offset) start = first + index + tag.length;
    else if (first + index >= offset && end === last) end = first + index;
  }
  return [start, end];
}

/** The 】 that closes an item opening at `open`. */
function closingOf(text: string, open: number, end: number): number | undefined {
  const name = text.slice(open + 1, Math.min(end, open + 2 + LONGEST_NAME));
  const close = name.search(/[【】]/u);
  return close < 0 || name[close] !== '】' ? undefined : open + 1 + close;
}
