import { firstWhere } from '../base/lookup.ts';
import type { Block } from '../drafts/structure.ts';
import { headOf, type DocumentContext } from './documentContext.ts';
import type { Finding } from './finding.ts';
import { placedBlocks } from './shared/itemRules.ts';
import { move, removal } from './shared/layout.ts';
import { isUnordered } from './unknownItems.ts';

type Placed = ReturnType<typeof placedBlocks>[number];

/** duplicate-item: what may stand once stands again. */
export function duplicateItemFindings({ text, type, document }: DocumentContext): Finding[] {
  if (!type) return [];
  const { again } = firstOnes(placedBlocks(type, document.blocks));
  return again.map(({ block }): Finding => {
    const { name } = block.item;
    const fix = { kind: 'removeItem', name, edits: removal(text, block), certainty: 'guess' } as const;
    return { code: 'duplicate-item', ...headOf(block.item), name, fixes: [fix] };
  });
}

/** misplaced-item: as few items as possible are said to be out of order. */
export function orderFindings(context: DocumentContext): Finding[] {
  const { type, document } = context;
  if (!type || isUnordered(type)) return [];
  const { first } = firstOnes(placedBlocks(type, document.blocks));
  const kept = longestAscending(first.map(({ placed }) => placed.place));
  const inOrder = first.filter((_, index) => kept.has(index));
  return first.flatMap(({ block, placed }, index): Finding[] => {
    if (kept.has(index)) return [];
    const before = nextInOrder(inOrder, { block, placed });
    const fix = {
      kind: 'moveItem',
      certainty: 'likely',
      name: block.item.name,
      before: before?.item.name,
      edits: move(context, block, before),
    } as const;
    return [{ code: 'misplaced-item', ...headOf(block.item), name: fix.name, before: fix.before, fixes: [fix] }];
  });
}

/** The first item in order that stands behind this place, or is another one of a kind (手続補正２) and stands behind it. */
function nextInOrder(inOrder: readonly Placed[], { block, placed: { place } }: Placed): Block | undefined {
  return inOrder.find(
    (one) => one.placed.place > place || (one.placed.place === place && one.block.item.start > block.item.start),
  )?.block;
}

/** Those that count for the order, and those that stand a second time where they may stand once. */
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

/** The indexes of a longest run of values that never falls (patience sorting). */
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
