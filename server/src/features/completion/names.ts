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

/** An item that can stand at the cursor. Lower tiers come first. */
interface Choice {
  readonly name: string;
  readonly depth: Depth;
  readonly tier: number;
  readonly isRequired: boolean;
  /** Content that stands there usually. */
  readonly usual?: string;
}

const TIER = { member: 0, required: 1, next: 2, optionalMember: 3, optional: 4, again: 5 } as const;

/** Item names for the place: members of the open group, then what the document must have, then what it may have. */
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

/** The filter of an item at a name place: what is typed so far begins with the indentation and 【. */
export function filterOf({ hasContent, indent, isBracketed }: NamePlace, words: string): string {
  return `${hasContent ? '' : indent}${isBracketed ? '【' : ''}${words}`;
}

/** In running text an item name is offered only when its beginning is typed. */
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
  // The item that is being edited is not there yet.
  const own = place.hasContent ? place.start : place.start + place.indent.length;
  const found: Choice[] = [];
  for (const block of [...cursor.path].reverse()) found.push(...membersOf(block, own, request));
  if (cursor.document) {
    found.push(...ofDocument(cursor.document, cursor.path[0], own, type ?? unknownType(law)));
  }
  const best = new Map<string, Choice>();
  for (const choice of found) if (!best.has(choice.name)) best.set(choice.name, choice);
  return [...best.values()].sort((a, b) => a.tier - b.tier);
}

/** What can stand in a group beside what is there. */
function membersOf(group: Block, own: number, request: CompletionRequest): Choice[] {
  const { name } = group.item;
  if (name === '補正の内容') return amended(group, request);
  const there = new Set(group.members.flatMap(({ item }) => (item.start === own ? [] : [item.name])));
  const profession = there.has('弁理士') || there.has('弁護士');
  return membersFor(name).flatMap((member): Choice[] => {
    if (profession && (member === '弁理士' || member === '弁護士')) return [];
    const isUsualHere = isUsual(name, member);
    const depth = depthIn(name);
    if (SERIES.has(member)) return [{ name: nextOf(member, there), depth, tier: TIER.next, isRequired: false }];
    if (there.has(member)) {
      return REPEATED.has(member) ? [{ name: member, depth, tier: TIER.again, isRequired: false }] : [];
    }
    return [{ name: member, depth, tier: isUsualHere ? TIER.member : TIER.optionalMember, isRequired: false }];
  });
}

/** Members that stand several times in their group. */
const REPEATED: ReadonlySet<string> = new Set(['物件名', '包括委任状番号', '援用の表示']);

/** What an amendment puts in: the item that it names, or claims, paragraphs and items of the document that it names. */
function amended(group: Block, { structure, law }: CompletionRequest): Choice[] {
  const amendment = blockAround(structure, group);
  const target = amendment && memberOf(amendment, '補正対象書類名')?.content;
  const named = amendment && memberOf(amendment, '補正対象項目名')?.content;
  const type = target === undefined ? undefined : documentType(target, law);
  const there = new Set(group.members.map(({ item }) => item.name));
  const choice = (name: string, tier: number): Choice => ({ name, depth: 'amended', tier, isRequired: false });
  const found: Choice[] = [];
  if (named !== undefined && /^[^【】]{1,40}$/u.test(named) && documentNameOf(named) !== '全文') {
    const name = documentNameOf(named);
    if (!there.has(name)) found.push(choice(name, TIER.member));
  }
  for (const rule of type?.items ?? []) {
    const [name = ''] = rule.names;
    if (name === '書類名') {
      // A document that is replaced as a whole begins with its name.
      const isWhole = named !== undefined && documentNameOf(named) === '全文';
      if (isWhole && !there.has(name)) found.push({ ...choice(name, TIER.member), usual: toFullWidth(target ?? '') });
      continue;
    }
    if (SERIES.has(name)) found.push(choice(nextOf(name, there), TIER.member));
    else if (!there.has(name)) found.push(choice(name, TIER.member));
  }
  if (type?.id === 'specification') found.push(choice(nextParagraph(there), TIER.next));
  return found;
}

function blockAround(structure: readonly DraftDocument[], inner: Block): Block | undefined {
  for (const { blocks } of structure) {
    for (const block of blocks) if (block.members.includes(inner)) return block;
  }
  return undefined;
}

/** The items of the document's type, what it must have first, from the place of the cursor on. */
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

/** A document of an unknown name can have any item that others of its law have. */
function unknownType(law: Law = 'patent'): Pick<DocumentType, 'id' | 'items'> {
  const names = DOCUMENT_TYPES.filter((type) => type.law === law && !type.isPart).flatMap(({ items }) =>
    items.flatMap((rule) => rule.names),
  );
  return {
    id: '',
    items: [...new Set(names)].map((name) => ({
      names: [name],
      isRequired: false,
      isRepeated: false,
      isBeside: false,
    })),
  };
}
