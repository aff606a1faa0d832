import { firstWhere } from '../base/lookup.ts';
import type { Block } from '../drafts/structure.ts';
import { headOf, type DocumentContext } from './documentContext.ts';
import type { Finding } from './finding.ts';
import { placedBlocks } from './shared/itemRules.ts';
import { move, removing } from './shared/layout.ts';
import { isUnordered } from './unknownItems.ts';

type Placed = ReturnType<typeof placedBlocks>[number];

/** duplicate-item: an item that may appear once appears again. */
export function duplicateItemFindings({ text, type, document }: DocumentContext): Finding[] {
  if (!type) return [];
  const { again } = firstOnes(placedBlocks(type, document.blocks));
  return again.map(({ block }): Finding => {
    const fixes = [removing(text, block, 'guess')];
    return { code: 'duplicate-item', ...headOf(block.item), name: block.item.name, fixes };
  });
}

/** misplaced-item: reports as few items as possible. */
export function orderFindings(context: DocumentContext): Finding[] {
  const { type, document } = context;
  if (!type || isUnordered(type)) return [];
  const { first } = firstOnes(placedBlocks(type, document.blocks));
  const kept = longestAscending(first.map(({ placed }) => placed.place));
  const inOrder = first.filter((_, index) => kept.has(index));
  return first.flatMap(({ block, placed }, index): Finding[] => {
    if (kept.has(index)) return [];
    const next = nextInOrder(inOrder, { block, placed });
    const named = { name: block.item.name, before: next?.item.name };
    const fix = { kind: 'moveItem', certainty: 'likely', ...named, edits: move(context, block, next) } as const;
    return [{ code: 'misplaced-item', ...headOf(block.item), ...named, fixes: [fix] }];
  });
}

/** The first item in order with a later place, or further down with the same place (手続補正２). */
function nextInOrder(inOrder: readonly Placed[], { block, placed: { place } }: Placed): Block | undefined {
  return inOrder.find(
    (one) => one.placed.place > place || (one.placed.place === place && one.block.item.start > block.item.start),
  )?.block;
}

/** The items that count for the order, and repeated ones that may appear once. */
function firstOnes(blocks: readonly Placed[]): { readonly first: Placed[]; readonly again: Placed[] } {
  const seen = new Set<string>();
  const first: Placed[] = [];
  const again: Placed[] = [];
  for (const one of blocks) {
    const { name } = one.block.item;
    (seen.has(name) && !one.placed.rule.isRepeated ? again : first).push(one);
    seen.add(name);
  }
  return { first, again };
}

/** The indexes of a longest run of values that never fall (patience sorting). */
function longestAscending(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const before: number[] = [];
  values.forEach((value, index) => {
    const length = firstWhere(tails, (tail) => (values[tail] ?? 0) > value);
    before[index] = tails[length - 1] ?? -1;
    tails[length] = index;
  });
  const kept = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) kept.add(index);
  return kept;
}
