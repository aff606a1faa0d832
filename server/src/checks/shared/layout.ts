import { isLineEnd } from '../../base/characters.ts';
import { lineStartOf, type Item } from '../../drafts/items.ts';
import { widened } from '../../numbers/format.ts';
import { cellsOf, depthIn, layoutOf as seenLayout, type Layout } from '../../drafts/layout.ts';
import { MARKS } from '../../drafts/vocabulary.ts';
import { memberNames, type Block } from '../../drafts/structure.ts';
import { itemsIn, type DocumentContext } from '../documentContext.ts';
import type { Edit, Fix } from '../finding.ts';

/** Edits of whole items that keep the layout of the draft. */

const LINE_BREAK = /(?:\r?\n|\r)$/u;

/** A block as lines: its indentation, its members, and everything up to the next item. */
function linesOf(text: string, block: Block): { readonly start: number; readonly end: number } {
  let last = block.item;
  for (const item of itemsIn([block])) last = item;
  return { start: lineStartOf(text, block.item), end: last.until };
}

/** Removes a block with its lines; at the end of the text with the line break before it. */
export function removing(text: string, block: Block, certainty: 'likely' | 'guess'): Fix {
  return { kind: 'removeItem', name: block.item.name, edits: removal(text, block), certainty };
}

function removal(text: string, block: Block): Edit[] {
  const { start, end } = linesOf(text, block);
  const before = breakBefore(text, start)?.length ?? 0;
  if (end < text.length || before === 0) return [{ start, end, text: '' }];
  return [{ start: start - before, end: end - (breakBefore(text, end)?.length ?? 0), text: '' }];
}

function breakBefore(text: string, at: number): string | undefined {
  return LINE_BREAK.exec(text.slice(Math.max(0, at - 2), at))?.[0];
}

/** Moves a block before another, or behind the last one. */
export function move({ text, document }: DocumentContext, block: Block, before: Block | undefined): Edit[] {
  const { start, end } = linesOf(text, block);
  const moved = text.slice(start, end);
  const lineBreak = lineBreakBefore(text, start);
  const cut = { start, end, text: '' };
  if (!before) {
    // Where the last line has no line break, the moved block brings its own.
    const last = document.blocks.at(-1) ?? block;
    const at = linesOf(text, last).end;
    const isClosed = isLineEnd(text.charCodeAt(at - 1));
    const whole = isClosed ? moved : lineBreak + moved.replace(LINE_BREAK, '');
    return [cut, { start: at, end: at, text: whole }];
  }
  const at = lineStartOf(text, before.item);
  const isClosed = isLineEnd(text.charCodeAt(end - 1));
  return [
    { start: at, end: at, text: isClosed ? moved : moved + lineBreak },
    // The line before the last block becomes the last line and loses its line break.
    isClosed ? cut : { ...cut, start: Math.max(at, start - lineBreak.length) },
  ];
}

/** Repeats the head of a group before a member, which begins a second group. */
export function headAgain(text: string, group: Block, member: Item): Edit[] {
  const at = lineStartOf(text, member);
  const head = text.slice(lineStartOf(text, group.item), group.item.end);
  return [{ start: at, end: at, text: head + lineBreakBefore(text, at) }];
}

interface NewItem {
  readonly name: string;
  readonly content?: string;
  readonly members?: readonly string[];
}

/** Inserts an item before another, or at the end of the document. */
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

/** Inserts a member into a group: behind another member, or behind the head of the group. */
export function insertingMember(
  context: DocumentContext,
  name: string,
  [group, behind]: readonly [group: Block, behind: Item],
  certainty: 'likely' | 'guess',
  content = '',
): Fix {
  const { text } = context;
  const layout = layoutOf(context);
  // Behind all lines of that item: they must not become lines of the new member.
  const at = behind.end + text.slice(behind.end, behind.until).trimEnd().length;
  const second = context.document.blocks[1];
  const end = lineBreakBefore(text, second ? lineStartOf(text, second.item) : 0);
  const first = group.members[0]?.item;
  const indent = first ? text.slice(lineStartOf(text, first), first.start) : layout.indent[depthIn(group.item.name)];
  const written = line(layout, indent, name, content);
  const edits = [{ start: at, end: at, text: end + (MARKS.has(name) ? written.trimEnd() : written) }];
  return { kind: 'insertItem', name, edits, certainty };
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

function lineBreakBefore(text: string, at: number): string {
  return breakBefore(text, at) ?? '\n';
}
