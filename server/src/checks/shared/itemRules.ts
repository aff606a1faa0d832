import type { DocumentType, ItemRule } from '../../drafts/documentTypes.ts';
import { wordOf } from '../../drafts/itemNames.ts';
import type { Block, DraftDocument } from '../../drafts/structure.ts';
import { REQUIRED_ROWS } from '../../drafts/vocabulary.ts';
import { foldWord } from '../../numbers/fold.ts';

/** The rule of an item and its position in the order of the document. */
export interface PlacedRule {
  readonly rule: ItemRule;
  readonly place: number;
}

const tables = new WeakMap<DocumentType, ReadonlyMap<string, PlacedRule>>();

/** Numbered items (手続補正2, 請求項3, 図1) have the rule of their word. */
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

const REQUIRED = REQUIRED_ROWS.map(({ documents = '', groups = '', items, where }) => {
  const all = items.split(' ');
  const required = all.flatMap((one) => (one.startsWith('!') ? [one.slice(1).split('|')] : []));
  return {
    documents: documents.split(' ').filter(Boolean),
    groups: groups.split(' ').filter(Boolean),
    names: all.flatMap((one) => one.replace('!', '').split('|')),
    required,
    where,
  };
});

/** Members without which their group says nothing, required or not. */
export const TELLING_MEMBERS: ReadonlySet<string> = new Set(
  REQUIRED.flatMap(({ documents, groups, names }) => (groups.length > 0 || documents.length === 0 ? names : [])),
);

/** The required members of a group, each as its alternative names. */
export function requiredMembers(type: DocumentType, name: string): readonly (readonly string[])[] {
  const group = wordOf(name);
  return REQUIRED.flatMap((row) => (row.groups.includes(group) && isOfRow(type, row.documents) ? row.required : []));
}

/** True for an item that the document requires by its type or by its other content. */
export function isRequiredIn(type: DocumentType, { blocks }: DraftDocument, { names, isRequired }: ItemRule): boolean {
  if (isRequired) return true;
  return REQUIRED.some(
    ({ documents, groups, required, where }) =>
      groups.length === 0 &&
      required.some(([name]) => name !== undefined && names.includes(name)) &&
      isOfRow(type, documents) &&
      (where === undefined || says(blocks, where)),
  );
}

function isOfRow({ id }: DocumentType, documents: readonly string[]): boolean {
  return documents.length === 0 || documents.includes(id);
}

function says(blocks: readonly Block[], [name, content]: readonly [string, RegExp?]): boolean {
  const isSaid = ({ item }: Block) =>
    item.name === name && content?.test(foldWord(item.content.slice(0, LONGEST_READ))) !== false;
  return blocks.some((block) => isSaid(block) || block.members.some(isSaid));
}

/** Characters that are read of a content that names the kind of application. */
const LONGEST_READ = 200;

/** Blocks with a rule in their document, in the order of the text. */
export function placedBlocks(
  type: DocumentType,
  blocks: readonly Block[],
): { readonly block: Block; readonly placed: PlacedRule }[] {
  return blocks.flatMap((block) => {
    const placed = ruleOf(type, block.item.name);
    return placed ? { block, placed } : [];
  });
}
