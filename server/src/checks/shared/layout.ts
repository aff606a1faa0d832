import { isLineEnd } from '../../base/characters.ts';
import { lineStartOf, type Item } from '../../drafts/items.ts';
import { widened } from '../../numbers/format.ts';
import { cellsOf, depthIn, layoutOf as seenLayout, type Layout } from '../../drafts/layout.ts';
import { MARKS } from '../../drafts/vocabulary.ts';
import { memberNames, type Block } from '../../drafts/structure.ts';
import { itemsIn, type DocumentContext } from '../documentContext.ts';
import type { Edit } from '../finding.ts';

/** Where items begin and end as lines, and how a draft lays them out, so that what a fix puts in looks like the rest. */

const LINE_BREAK = /(?:\r?\n|\r)$/u;

/** A block as lines: with its indentation, its members, and what follows up to the next item. */
function linesOf(text: string, block: Block): { readonly start: number; readonly end: number } {
  let last = block.item;
  for (const item of itemsIn([block])) last = item;
  return { start: lineStartOf(text, block.item), end: last.until };
}

/** Removes a block with its lines; at the end of the text with the line break before them: the last one stays. */
export function removal(text: string, block: Block): Edit[] {
  const { start, end } = linesOf(text, block);
  const before = lengthOfBreak(text, start);
  if (end < text.length || before === 0) return [{ start, end, text: '' }];
  return [{ start: start - before, end: end - lengthOfBreak(text, end), text: '' }];
}

function lengthOfBreak(text: string, at: number): number {
  return LINE_BREAK.exec(text.slice(Math.max(0, at - 2), at))?.[0].length ?? 0;
}

/** Moves a block before the line of another one, or behind the last one. */
export function move({ text, document }: DocumentContext, block: Block, before: Block | undefined): Edit[] {
  const { start, end } = linesOf(text, block);
  const moved = text.slice(start, end);
  const lineBreak = lineBreakBefore(text, start);
  if (!before) {
    // The last line may be without a line break: the one of the moved block stands before it then.
    const last = document.blocks.at(-1) ?? block;
    const at = linesOf(text, last).end;
    const isClosed = isLineEnd(text.charCodeAt(at - 1));
    const whole = isClosed ? moved : lineBreak + moved.replace(LINE_BREAK, '');
    return [
      { start, end, text: '' },
      { start: at, end: at, text: whole },
    ];
  }
  const at = lineStartOf(text, before.item);
  const isClosed = isLineEnd(text.charCodeAt(end - 1));
  return [
    { start: at, end: at, text: isClosed ? moved : moved + lineBreak },
    // What stood before a last block without a line break becomes the last, and loses its own.
    { start: isClosed ? start : Math.max(at, start - lineBreak.length), end, text: '' },
  ];
}

/** Puts the item of a group once more before a member, which begins a second group. */
export function headAgain(text: string, group: Block, member: Item): Edit[] {
  const at = lineStartOf(text, member);
  const head = text.slice(lineStartOf(text, group.item), group.item.end);
  return [{ start: at, end: at, text: head + lineBreakBefore(text, at) }];
}

/** An item to be put in. */
export interface NewItem {
  readonly name: string;
  readonly content?: string;
  readonly members?: readonly string[];
}

/** Puts a new item before the line of another, or where `before` is undefined at the end of the document. */
export function insertion(context: DocumentContext, item: NewItem, before: Item | undefined): Edit[] {
  const { text, document, head } = context;
  const layout = layoutOf(context);
  const lines = [
    isGroup(item)
      ? `${layout.indent.top}【${item.name}】`
      : line(layout, layout.indent.top, item.name, item.content ?? ''),
    ...(item.members ?? []).map((member) => line(layout, layout.indent[depthIn(item.name)], member, '')),
  ];
  if (before) {
    const at = lineStartOf(text, before);
    const end = lineBreakBefore(text, at === 0 ? head.until : at);
    return [{ start: at, end: at, text: lines.map((one) => one + end).join('') }];
  }
  const at = document.end;
  const end = lineBreakBefore(text, document.blocks[1] ? lineStartOf(text, document.blocks[1].item) : head.until);
  return [{ start: at, end: at, text: lines.map((one) => end + one).join('') }];
}

function isGroup({ name, members = [] }: NewItem): boolean {
  return members.length > 0 || memberNames(name).length > 0;
}

/** Puts a member below an item of its group: behind another member, or behind the group's own line. */
export function memberInsertion(context: DocumentContext, name: string, group: Block, behind: Item): Edit[] {
  const { text } = context;
  const layout = layoutOf(context);
  // Behind all that it holds: lines below it are not to become those of the new member.
  const at = behind.end + text.slice(behind.end, behind.until).trimEnd().length;
  const end = lineBreakBefore(
    text,
    context.document.blocks[1] ? lineStartOf(text, context.document.blocks[1].item) : 0,
  );
  const first = group.members[0]?.item;
  const indent = first ? text.slice(lineStartOf(text, first), first.start) : layout.indent[depthIn(group.item.name)];
  const written = line(layout, indent, name, '');
  return [{ start: at, end: at, text: end + (MARKS.has(name) ? written.trimEnd() : written) }];
}

const layouts = new WeakMap<DocumentContext, Layout>();

function layoutOf(context: DocumentContext): Layout {
  const layout = layouts.get(context) ?? seenLayout(context.text, context.document);
  layouts.set(context, layout);
  return layout;
}

function line({ gap }: Layout, indent: string, name: string, content: string): string {
  const written = `${indent}【${widened(name)}】`;
  return written + gap(cellsOf(written)) + content;
}

/** What ends the line before this offset. */
function lineBreakBefore(text: string, at: number): string {
  return LINE_BREAK.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '\n';
}
