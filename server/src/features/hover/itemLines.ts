import { ruleOf } from '../../checks/shared/itemRules.ts';
import { wordOf } from '../../drafts/itemNames.ts';
import { typeOf } from '../../drafts/lawOfDraft.ts';
import type { Messages } from '../../messages/messages.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import { lookup } from '../../base/lookup.ts';
import type { Place } from '../shared/draftPlaces.ts';
import { escaped } from '../shared/markdown.ts';

/** What an item is for, and whether this document needs it; nothing for a name that nobody knows. */
export function itemLines({ document, blocks }: Place, numbers: readonly FoundNumber[], messages: Messages): string[] {
  const item = blocks.at(-1)?.item;
  if (!item) return [];
  const { codes } = messages;
  const type = typeOf(document, numbers);
  const rule = type && blocks.length === 1 ? ruleOf(type, item.name)?.rule : undefined;
  const help = lookup(messages.items, item.name) ?? lookup(messages.items, wordOf(item.name));
  if (help === undefined && !rule) return [];
  const lines = [`**【${escaped(item.name)}】**${help === undefined ? '' : ` — ${help}`}`];
  if (type && rule) lines.push(codes.inDocument(escaped(type.name), rule.isRequired, rule.isRepeated));
  const group = blocks.at(-2)?.item.name;
  if (group !== undefined) lines.push(codes.inGroup(escaped(group)));
  return lines;
}
