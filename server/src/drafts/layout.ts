import { CHARACTERS, isLineEnd } from '../base/characters.ts';
import { blocksOf } from './reading.ts';
import { isAmendment, type Block, type DraftDocument } from './structure.ts';
import type { Sliceable } from '../numbers/change.ts';
import { fold } from '../numbers/fold.ts';
import { toFullWidth } from '../numbers/format.ts';

/** The layout of a draft, which insertions follow. */
export interface Layout {
  readonly width: 'half' | 'full';
  readonly lineBreak: string;
  readonly indent: Readonly<Record<Depth, string>>;
  /** The blanks between an item's name, which ends at a column, and its content. */
  readonly gap: (cells: number) => string;
}

/** Depth of an item: top level, in a group, in 【手続補正】, in 【補正の内容】. */
export type Depth = 'top' | 'member' | 'amendment' | 'amended';

/** As in filed documents, in full-width cells: contents after 【氏名又は名称】, members indented by two. */
const USUAL_COLUMN = 10;
const USUAL_INDENT: Readonly<Record<Depth, string>> = { top: '', member: '　　', amendment: '　', amended: '　　' };
/** Longest indentation or gap, UTF-16 units; more is no layout. */
const LONGEST_BLANK = 80;
/** Blocks examined: the head of a document shows its layout. */
const LOOKED_AT = 40;

/** The layout of a document; the usual one where it does not show. */
export function layoutOf(text: string, document: DraftDocument | undefined): Layout {
  const blocks = document ? blocksOf(document.blocks).slice(0, LOOKED_AT) : [];
  return {
    width: widthOf(blocks),
    lineBreak: lineBreakOf(text),
    indent: indentsOf(text, blocks),
    gap: gapOf(text, blocks),
  };
}

/** Width of the digits in contents; full without any, as the JPO prints them. */
function widthOf(blocks: readonly Block[]): Layout['width'] {
  for (const { item } of blocks) {
    if (/[０-９]/u.test(item.content)) return 'full';
    if (/[0-9]/u.test(item.content)) return 'half';
  }
  return 'full';
}

/** A number or name in the draft's width. */
export function inWidth(value: string, width: Layout['width']): string {
  return width === 'full' ? toFullWidth(value) : fold(value);
}

/** The line break of a text's first lines; LF without any. */
export function lineBreakOf(text: Sliceable): string {
  const first = text.slice(0, 2_000);
  return (/\r?\n/u.exec(first) ?? /\r/u.exec(first))?.[0] ?? '\n';
}

function indentsOf(text: string, blocks: readonly Block[]): Readonly<Record<Depth, string>> {
  const indent = { ...USUAL_INDENT };
  const first = blocks[0];
  if (first) indent.top = indentAt(text, first.item.start);
  const seen = new Set<Depth>(['top']);
  for (const block of blocks) {
    const member = block.members[0];
    if (!member) continue;
    const depth = depthIn(block.item.name);
    if (depth === 'top' || seen.has(depth)) continue;
    seen.add(depth);
    indent[depth] = indentAt(text, member.item.start);
  }
  return indent;
}

/** Depth of an item's members. */
export function depthIn(name: string): Depth {
  if (isAmendment(name)) return 'amendment';
  return name === '補正の内容' ? 'amended' : 'member';
}

function indentAt(text: string, start: number): string {
  let from = start;
  while (from > 0 && /[ \t\u3000]/u.test(text.charAt(from - 1))) {
    if (start - from === LONGEST_BLANK) return '';
    from--;
  }
  return from === 0 || isLineEnd(text.charCodeAt(from - 1)) ? text.slice(from, start) : '';
}

/** Contents stand in a column, after a fixed blank, or directly after the names. */
function gapOf(text: string, blocks: readonly Block[]): (cells: number) => string {
  const columns = new Map<number, number>();
  const gaps = new Map<string, number>();
  let [filled, padded] = [0, 0];
  let blank = '　';
  for (const { item } of blocks) {
    if (item.content === '' || item.contentStart - item.end > LONGEST_BLANK) continue;
    const gap = text.slice(item.end, item.contentStart);
    // A content on the line below shows no column.
    if (CHARACTERS.lineEnd.test(gap)) continue;
    filled++;
    if (gap === '') continue;
    padded++;
    if (gap.startsWith(' ')) blank = ' ';
    const column = cellsOf(indentAt(text, item.start) + text.slice(item.start, item.contentStart));
    columns.set(column, (columns.get(column) ?? 0) + 1);
    gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
  }
  if (filled > 0 && padded === 0) return () => '';
  const [column = USUAL_COLUMN, inColumn = 0] = mostOften(columns);
  const [gap = '', withGap = 0] = mostOften(gaps);
  if (withGap > inColumn) return () => gap;
  const aCell = blank === ' ' ? 2 : 1;
  return (cells) => blank.repeat(Math.max(0, Math.round((column - cells) * aCell)));
}

function mostOften<T>(counts: ReadonlyMap<T, number>): [value: T, count: number] | [] {
  let best: [T, number] | [] = [];
  for (const [value, count] of counts) if (count > (best[1] ?? 0)) best = [value, count];
  return best;
}

/** Width in full-width characters. */
export function cellsOf(text: string): number {
  let cells = 0;
  for (const character of text) cells += isHalfWidth(character.charCodeAt(0)) ? 0.5 : 1;
  return cells;
}

/** ASCII, no-break space and half-width kana; JIS X 0208 signs such as × are full width. */
function isHalfWidth(unit: number): boolean {
  return unit < 0x80 || unit === 0xa0 || (unit >= 0xff61 && unit <= 0xff9f);
}
