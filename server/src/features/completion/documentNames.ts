import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types';
import { DOCUMENT_TYPES, type DocumentType } from '../../drafts/documentTypes.ts';
import type { Law } from '../../numbers/caseNumber.ts';
import { toFullWidth } from '../../numbers/format.ts';
import { filterOf } from './names.ts';
import { snippetFlags, skeletonOf, snippetOf } from './itemTemplates.ts';
import { readingOfDocument } from './readings.ts';
import {
  contentItem,
  order,
  searchWords,
  type CompletionRequest,
  type ContentRequest,
  type NamePlace,
  type Offers,
} from './request.ts';
import { rangeOf } from '../shared/readDocument.ts';

/** The most frequent first. */
const LAWS: readonly Law[] = ['patent', 'design', 'trademark', 'utilityModel'];
/** Ids of documents that 明細書, 図面 … follow in the same draft. */
const HAS_PARTS = /Application$|^nationalPhase$/u;

/** New documents with their required items; in a draft that has documents, its parts. */
export function newDocuments(request: CompletionRequest, place: NamePlace): CompletionItem[] {
  const { document, layout, services, structure, law, cursor } = request;
  if (place.hasContent) return [];
  const isNew = structure.length === 0 || cursor.document === undefined;
  const hasParts = request.type === undefined || request.type.isPart || HAS_PARTS.test(request.type.id);
  const types = isNew ? typesFor(undefined) : hasParts ? typesFor(law).filter(({ isPart }) => isPart) : [];
  return types.map((type, index) => ({
    label: `【書類名】${toFullWidth(type.name)}`,
    kind: CompletionItemKind.Snippet,
    labelDetails: { description: services.messages.law[type.law] },
    detail: requiredOf(type),
    // Behind the items of the current document.
    sortText: `${isNew ? '0' : '9'}${order(index)}`,
    filterText: filterOf(place, `書類名 ${searchWords(type.name, readingOfDocument(type))} しょるいめい`),
    textEdit: {
      range: rangeOf(document, place.start, place.end),
      newText: snippetOf(skeletonOf(type, layout), layout, services.snippets),
    },
    ...snippetFlags(services.snippets),
  }));
}

function requiredOf({ items }: DocumentType): string {
  return items
    .filter(({ isRequired, names }) => isRequired && names[0] !== '書類名')
    .map(({ names: [name = ''] }) => name)
    .join('・');
}

/** Document types of one law or all: parts of documents last. */
function typesFor(law: Law | undefined): DocumentType[] {
  const laws = law === undefined ? LAWS : [law];
  const all = laws.flatMap((one) => DOCUMENT_TYPES.filter((type) => type.law === one));
  return all.toSorted((a, b) => Number(a.isPart) - Number(b.isPart));
}

/** The content of 【書類名】: names of documents; in an empty document each with its required items. */
export function documentNames(request: ContentRequest): Offers {
  const { parent, item, cursor, law, structure } = request;
  if (parent) return { items: amendedDocument(request, parent.item.name) };
  const isAlone = cursor.document?.blocks.length === 1;
  const isFirst = structure[0] === cursor.document;
  if (isAlone)
    return { items: typesFor(isFirst ? undefined : law).map((type, index) => skeletonItem(request, type, index)) };
  const seen = new Set<string>();
  const items = typesFor(law).flatMap((type, index) => {
    const name = toFullWidth(type.name);
    if (seen.has(name) || item.item.content === name) return [];
    seen.add(name);
    const extra = { kind: CompletionItemKind.EnumMember, sortText: order(index), also: readingOfDocument(type) };
    return [contentItem(request, name, extra)];
  });
  return { items };
}

function skeletonItem(request: ContentRequest, type: DocumentType, index: number): CompletionItem {
  const { services, layout } = request;
  const rest = skeletonOf(type, layout).slice(1);
  const behind = rest.length === 0 ? '' : layout.lineBreak + snippetOf(rest, layout, services.snippets);
  return contentItem(request, toFullWidth(type.name), {
    kind: CompletionItemKind.Snippet,
    labelDetails: { description: services.messages.law[type.law] },
    detail: requiredOf(type),
    sortText: order(index),
    also: readingOfDocument(type),
    behind,
    ...snippetFlags(services.snippets),
  });
}

/** 【書類名】 in 【補正の内容】: the amended document. */
function amendedDocument(request: ContentRequest, parent: string): CompletionItem[] {
  if (parent !== '補正の内容') return [];
  return typesFor(request.law)
    .filter(({ isPart }) => isPart)
    .map((type, index) => contentItem(request, toFullWidth(type.name), { sortText: order(index) }));
}
