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

/** Laws in the order of how often drafts are of them. */
const LAWS: readonly Law[] = ['patent', 'design', 'trademark', 'utilityModel'];
/** Documents that 明細書, 図面 … follow in the same draft. */
const HAS_PARTS = /Application$|^nationalPhase$/u;

/** New documents at a name place: each opens all items that it must have. In a draft that has documents, its parts. */
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
    // Behind the items of the document that is there.
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

/** Document types of a law, or of all laws: what is acted with first, parts of documents last. */
function typesFor(law: Law | undefined): DocumentType[] {
  const all = law === undefined ? LAWS.flatMap((one) => ofLaw(one)) : ofLaw(law);
  return [...all.filter(({ isPart }) => !isPart), ...all.filter(({ isPart }) => isPart)];
}

function ofLaw(law: Law): DocumentType[] {
  return DOCUMENT_TYPES.filter((type) => type.law === law);
}

/** The content of 【書類名】: names of documents; where nothing stands below, each with the items that it must have. */
export function documentNames(request: ContentRequest): Offers {
  const { parent, item, cursor, law, structure } = request;
  if (parent) return { items: amendedDocument(request, parent.item.name) };
  const isAlone = cursor.document?.blocks.length === 1;
  const isFirst = structure[0] === cursor.document;
  if (isAlone)
    return { items: typesFor(isFirst ? undefined : law).map((type, index) => skeletonItem(request, type, index)) };
  const seen = new Set<string>();
  const items = typesFor(law).flatMap((type, index) => {
    if (seen.has(type.name) || item.item.content === toFullWidth(type.name)) return [];
    seen.add(type.name);
    return [
      contentItem(request, toFullWidth(type.name), {
        kind: CompletionItemKind.EnumMember,
        sortText: order(index),
        also: readingOfDocument(type),
      }),
    ];
  });
  return { items };
}

/** The document name with the required items below it. */
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

/** 【書類名】 in 【補正の内容】: the document that is amended. */
function amendedDocument(request: ContentRequest, parent: string): CompletionItem[] {
  if (parent !== '補正の内容') return [];
  return typesFor(request.law)
    .filter(({ isPart }) => isPart)
    .map((type, index) => contentItem(request, toFullWidth(type.name), { sortText: order(index) }));
}
