import { typeOf } from '../../drafts/reading.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Place } from '../shared/draftPlaces.ts';
import { escaped } from '../shared/markdown.ts';

/** What an item is for, and whether this document needs it; nothing for a name that nobody knows. */
export function itemLines({ document, blocks }: Place, messages: Messages): string[] {
  const item = blocks.at(-1)?.item;
  if (!item) return [];
  const { codes } = messages;
  const type = typeOf(document);
  const isTop = blocks.length === 1;
  const rule = isTop
    ? type?.items.find(({ names }) => names.includes(item.name) || isNumbered(item.name, names))
    : undefined;
  const help = helpOf(item.name, messages.items);
  if (help === undefined && !rule) return [];
  const lines = [`**【${escaped(item.name)}】**${help === undefined ? '' : ` — ${help}`}`];
  if (type && rule) lines.push(codes.inDocument(escaped(type.name), rule.isRequired, rule.isRepeated));
  const group = blocks.at(-2)?.item.name;
  if (group !== undefined) lines.push(codes.inGroup(escaped(group)));
  return lines;
}

/** By the name, or by the name without its number. */
function helpOf(name: string, items: Readonly<Record<string, string>>): string | undefined {
  const known = [name, withoutNumber(name)].find((one) => Object.hasOwn(items, one));
  return known === undefined ? undefined : items[known];
}

/** 手続補正1, 請求項12: one of several with a number. */
function isNumbered(name: string, names: readonly string[]): boolean {
  const bare = withoutNumber(name);
  return bare !== name && names.includes(bare);
}

function withoutNumber(name: string): string {
  const letters = name.search(/[0-9]/u);
  return letters > 0 && /^[0-9]{1,9}$/u.test(name.slice(letters)) ? name.slice(0, letters) : name;
}
