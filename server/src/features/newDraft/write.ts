import { writeItems, type NewItem, type Written } from '../../drafts/writing.ts';
import { namesToFill, REQUIRED } from './blanks.ts';
import { HEAD } from './head.ts';
import type { Filler, Fillers, Material } from './material.ts';
import { applicants } from './persons.ts';

/** Writes a document: the items of its type in their order, each from its filler; required ones without one are left to fill. */
export function writeDraft(fillers: Fillers, material: Material): Written {
  const { type, note } = material;
  const items = type.items.flatMap(({ names, isRequired }): readonly NewItem[] => {
    const [name = ''] = names;
    const filler = fillers[name] ?? commonFiller(name, material);
    if (filler) return filler(material, name);
    return isRequired ? [{ name, content: REQUIRED }] : [];
  });
  const open = namesToFill(items);
  if (open.length > 0) note({ code: 'toFill', items: open });
  return writeItems(items);
}

function commonFiller(name: string, { type }: Material): Filler | undefined {
  return HEAD[name] ?? (type.partyItems.includes(name) ? applicants : undefined);
}
