import type { DocumentType, ItemRule } from '../../drafts/documentTypes.ts';
import type { Block } from '../../drafts/structure.ts';

/** The rule of an item with its place in the order of the document. */
export interface PlacedRule {
  readonly rule: ItemRule;
  readonly place: number;
}

const tables = new WeakMap<DocumentType, ReadonlyMap<string, PlacedRule>>();

/** The rule for an item of this name, numbered ones (手続補正2, 請求項3, 図1) by their word. */
export function ruleOf(type: DocumentType, name: string): PlacedRule | undefined {
  let table = tables.get(type);
  if (!table) {
    table = new Map(
      type.items.flatMap((rule, index) => {
        const place = rule.isBeside ? index - 1 : index;
        return rule.names.map((one) => [one, { rule, place }] as const);
      }),
    );
    tables.set(type, table);
  }
  return table.get(name) ?? table.get(wordOf(name));
}

/** Blocks that have a place in their document, in the order of the text. */
export function placedBlocks(
  type: DocumentType,
  blocks: readonly Block[],
): { readonly block: Block; readonly placed: PlacedRule }[] {
  return blocks.flatMap((block) => {
    const placed = ruleOf(type, block.item.name);
    return placed ? { block, placed } : [];
  });
}

/** The name without the number at its end. */
export function wordOf(name: string): string {
  let end = name.length;
  while (end > 0 && isDigit(name.charCodeAt(end - 1))) end--;
  return name.slice(0, end);
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
