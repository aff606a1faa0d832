import type { DocumentType, ItemRule } from '../../drafts/documentTypes.ts';
import { wordOf } from '../../drafts/itemNames.ts';
import type { Block, DraftDocument } from '../../drafts/structure.ts';
import { REQUIRED_ROWS } from '../../drafts/vocabulary.ts';
import { foldWord } from '../../numbers/fold.ts';

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

/** Members without which their group says nothing, whether they have to stand there or not. */
export const TELLING_MEMBERS: ReadonlySet<string> = new Set(
  REQUIRED.flatMap(({ documents, groups, names }) => (groups.length > 0 || documents.length === 0 ? names : [])),
);

/** The members that a group has to have; of each, one of the names. */
export function requiredMembers(type: DocumentType, name: string): readonly (readonly string[])[] {
  const group = wordOf(name);
  return REQUIRED.flatMap((row) => (row.groups.includes(group) && isOfRow(type, row.documents) ? row.required : []));
}

/** True for an item without which the document is not complete: by its type, or by what else stands in it. */
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

/** Of a content that says which kind of application it is, characters. */
const LONGEST_READ = 200;

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
