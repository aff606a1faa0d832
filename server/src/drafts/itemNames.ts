import {
  AGENTS,
  GROUP_ROWS,
  ALL_AMENDMENT_MEMBERS,
  CORRECTION_MEMBERS,
  GOODS_MEMBERS,
  ITEMS_ALONE,
  MARKS,
  NUMBERED,
  PERSON_MEMBERS,
  VALUE_ENDING,
  VALUES,
} from './vocabulary.ts';

/** The JPO's names of items, from the tables in vocabulary.ts. */

/** Items allowed in many documents, without a place in their types. */
export const ANYWHERE: ReadonlySet<string> = new Set(ITEMS_ALONE[0]?.[1].split(' '));

/** The members of each group, in order, by its name. */
export const GROUPS: ReadonlyMap<string, readonly string[]> = new Map(
  GROUP_ROWS.flatMap(({ groups, members }) => {
    const list = members.split(' ');
    return groups.split(' ').map((group) => [group, list] as const);
  }),
);

/** The documents of an item that no document type has; empty where unknown. */
export function documentsOf(item: string): string {
  return ITEMS_ALONE.find(([, items]) => items.split(' ').includes(item))?.[0] ?? '';
}

/** Members of groups: they open no block, and belong to the block above. */
export const MEMBERS: ReadonlySet<string> = new Set([
  ...[...GROUPS.values()].flat(),
  ...PERSON_MEMBERS,
  ...ALL_AMENDMENT_MEMBERS,
  ...CORRECTION_MEMBERS,
]);

const NAMED_VALUES: ReadonlySet<string> = new Set([...VALUES, ...PERSON_MEMBERS, ...MARKS]);

/** Whether an item has a one-line value (number, date, name, method) rather than text. */
export function isValue(name: string): boolean {
  return NAMED_VALUES.has(name) || VALUE_ENDING.test(name);
}

/** Every name of these tables. */
export const ITEM_NAMES: ReadonlySet<string> = new Set([
  ...GROUPS.keys(),
  ...MEMBERS,
  ...NUMBERED,
  ...GOODS_MEMBERS,
  ...AGENTS.before.flatMap((before) => AGENTS.kinds.map((kind) => before + kind)),
  ...ITEMS_ALONE.flatMap(([, items]) => items.split(' ')),
]);

/** A name without its final number: 手続補正 of 手続補正3, 請求項 of 請求項12; empty for a paragraph (0024). */
export function wordOf(name: string): string {
  return name.replace(/(?<![0-9])[0-9]+$/u, '');
}
