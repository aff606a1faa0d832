import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types';
import { DOCUMENT_TYPES, documentNameOf, documentType, type DocumentType } from '../../drafts/documentTypes.ts';
import { wordOf } from '../../drafts/itemNames.ts';
import { memberOf } from '../../drafts/reading.ts';
import type { Block, DraftDocument } from '../../drafts/structure.ts';
import type { Law } from '../../numbers/caseNumber.ts';
import { toFullWidth } from '../../numbers/format.ts';
import { depthIn, type Depth } from '../../drafts/layout.ts';
import {
  snippetFlags,
  isFreeText,
  isUsual,
  linesOf,
  membersFor,
  SERIES,
  hasSeries,
  nextOf,
  nextParagraph,
  snippetOf,
  type NewLine,
} from './itemTemplates.ts';
import { readingOf } from './readings.ts';
import { order, searchWords, type CompletionRequest, type NamePlace } from './request.ts';
import { rangeOf } from '../shared/readDocument.ts';

/** Lower tiers come first. */
interface Choice {
  readonly name: string;
  readonly depth: Depth;
  readonly tier: number;
  readonly isRequired: boolean;
  /** The usual content. */
  readonly usual?: string;
}

const TIER = { member: 0, required: 1, next: 2, optionalMember: 3, optional: 4, again: 5 } as const;

/** Item names at the cursor: members of the open group, then required and optional items of the document. */
export function nameItems(request: CompletionRequest, place: NamePlace): CompletionItem[] {
  return choicesAt(request, place)
    .filter(({ name }) => isWished(name, request, place))
    .map((choice, index) => asItem(choice, index, request, place));
}

function asItem(choice: Choice, index: number, request: CompletionRequest, place: NamePlace): CompletionItem {
  const { layout, services, document, type } = request;
  const { name, depth, isRequired, tier, usual } = choice;
  const lines: NewLine[] =
    usual === undefined
      ? linesOf(name, depth, layout, type)
      : [{ name, indent: layout.indent[depth], content: { kind: 'value', usual } }];
  const label = `【${toFullWidth(name)}】`;
  const opens = lines.slice(1).map((line) => toFullWidth(line.name));
  const newText = place.hasContent ? label : snippetOf(lines, layout, services.snippets);
  const texts = services.messages.completion;
  return {
    label,
    kind: opens.length > 0 ? CompletionItemKind.Struct : CompletionItemKind.Field,
    ...(isRequired ? { labelDetails: { description: texts.required } } : {}),
    ...(opens.length > 0 ? { detail: opens.join('・') } : {}),
    sortText: `${tier}${order(index)}`,
    filterText: filterOf(place, searchWords(name, readingOf(name))),
    textEdit: { range: rangeOf(document, place.start, place.end), newText },
    ...snippetFlags(services.snippets && !place.hasContent),
  };
}

/** The filter text, which begins like the typed text: with the indentation and 【. */
export function filterOf({ hasContent, indent, isBracketed }: NamePlace, words: string): string {
  return `${hasContent ? '' : indent}${isBracketed ? '【' : ''}${words}`;
}

/** In running text an item name is offered only once its beginning is typed. */
function isWished(name: string, { cursor, type }: CompletionRequest, place: NamePlace): boolean {
  const typed = place.typed.trim();
  const last = cursor.path.at(-1)?.item.name;
  if (place.isBracketed || typed === '' || !(type?.isPart === true || (last !== undefined && isFreeText(last)))) {
    return true;
  }
  return typed.length >= 2 && (name.startsWith(typed) || readingOf(name).startsWith(typed));
}

function choicesAt(request: CompletionRequest, place: NamePlace): Choice[] {
  const { cursor, type, law } = request;
  // The item being edited does not count.
  const own = place.hasContent ? place.start : place.start + place.indent.length;
  const found = cursor.path.toReversed().flatMap((block) => membersOf(block, own, request));
  if (cursor.document) found.push(...ofDocument(cursor.document, cursor.path[0], own, type ?? unknownType(law)));
  const best = new Map<string, Choice>();
  for (const choice of found) if (!best.has(choice.name)) best.set(choice.name, choice);
  return [...best.values()].sort((a, b) => a.tier - b.tier);
}

/** Members that a group can still have. */
function membersOf(group: Block, own: number, request: CompletionRequest): Choice[] {
  const { name } = group.item;
  if (name === '補正の内容') return amended(group, request);
  const there = new Set(group.members.flatMap(({ item }) => (item.start === own ? [] : [item.name])));
  const profession = there.has('弁理士') || there.has('弁護士');
  return membersFor(name).flatMap((member): Choice[] => {
    if (profession && (member === '弁理士' || member === '弁護士')) return [];
    const choice = { name: member, depth: depthIn(name), isRequired: false };
    if (SERIES.has(member)) return [{ ...choice, name: nextOf(member, there), tier: TIER.next }];
    if (there.has(member)) return REPEATED.has(member) ? [{ ...choice, tier: TIER.again }] : [];
    return [{ ...choice, tier: isUsual(name, member) ? TIER.member : TIER.optionalMember }];
  });
}

/** Members that can appear several times in a group. */
const REPEATED: ReadonlySet<string> = new Set(['物件名', '包括委任状番号', '援用の表示']);

/** Content of an amendment: the named item, or claims, paragraphs and items of the named document. */
function amended(group: Block, { structure, law }: CompletionRequest): Choice[] {
  const amendment = blockAround(structure, group);
  const target = amendment && memberOf(amendment, '補正対象書類名')?.content;
  const named = amendment && memberOf(amendment, '補正対象項目名')?.content;
  const type = target === undefined ? undefined : documentType(target, law);
  const there = new Set(group.members.map(({ item }) => item.name));
  const choice = (name: string, tier: number): Choice => ({ name, depth: 'amended', tier, isRequired: false });
  const found: Choice[] = [];
  const item = named === undefined ? '' : documentNameOf(named);
  const isWhole = item === '全文';
  if (!isWhole && /^[^【】]{1,40}$/u.test(named ?? '') && !there.has(item)) found.push(choice(item, TIER.member));
  for (const [name = ''] of (type?.items ?? []).map(({ names }) => names)) {
    if (SERIES.has(name)) found.push(choice(nextOf(name, there), TIER.member));
    else if (there.has(name)) continue;
    else if (name !== '書類名') found.push(choice(name, TIER.member));
    // A document that is replaced as a whole begins with its name.
    else if (isWhole) found.push({ ...choice(name, TIER.member), usual: toFullWidth(target ?? '') });
  }
  if (type?.id === 'specification') found.push(choice(nextParagraph(there), TIER.next));
  return found;
}

function blockAround(structure: readonly DraftDocument[], inner: Block): Block | undefined {
  return structure.flatMap(({ blocks }) => blocks).find(({ members }) => members.includes(inner));
}

/** Items of the document type, required ones first, from the cursor on. */
function ofDocument(
  document: DraftDocument,
  last: Block | undefined,
  own: number,
  { id, items }: Pick<DocumentType, 'id' | 'items'>,
): Choice[] {
  const there = new Set<string>();
  for (const { item } of document.blocks) if (item.start !== own) there.add(item.name);
  const lastName = last?.item.name ?? '';
  const at = items.findIndex(({ names }) => names.some((name) => lastName === name || wordOf(lastName) === name));
  const fromHere = [...items.slice(Math.max(0, at)), ...items.slice(0, Math.max(0, at))];
  const paragraph: Choice[] =
    id === 'specification' ? [{ name: nextParagraph(there), depth: 'top', tier: TIER.next, isRequired: false }] : [];
  const ofType = fromHere.flatMap(({ names, isRequired, isRepeated }): Choice[] => {
    const isThere = names.some((name) => there.has(name) || (SERIES.has(name) && hasSeries(there, name)));
    if (isThere && !isRepeated) return [];
    return names.map((name): Choice => {
      const isSeries = SERIES.has(name);
      return {
        name: isSeries ? nextOf(name, there) : name,
        depth: 'top',
        tier: isThere ? (isSeries ? TIER.next : TIER.again) : isRequired ? TIER.required : TIER.optional,
        isRequired: isRequired && !isThere,
      };
    });
  });
  const another: Choice = { name: '書類名', depth: 'top', tier: TIER.again, isRequired: false, usual: '' };
  return [...paragraph, ...ofType, ...(there.has('書類名') ? [another] : [])];
}

/** A document with an unknown name can have any item of its law. */
function unknownType(law: Law = 'patent'): Pick<DocumentType, 'id' | 'items'> {
  const types = DOCUMENT_TYPES.filter((type) => type.law === law && !type.isPart);
  const names = new Set(types.flatMap(({ items }) => items.flatMap((rule) => rule.names)));
  const rule = { isRequired: false, isRepeated: false, isBeside: false };
  return { id: '', items: [...names].map((name) => ({ ...rule, names: [name] })) };
}
