import type { CalendarDate } from '../../base/calendarDate.ts';
import { dateAt } from './docdb.ts';
import { attributeOf, elementsAt, textAt, textsAt } from './xmlNode.ts';

/** One language version of a document. */
interface DocumentVersion {
  /** The id to request the body with (`Written_Opinion_50800695453_JP`); undefined where there is none. */
  readonly id: string | undefined;
  readonly description: string | undefined;
}

/** A document of a procedure before one of the five offices. */
interface GlobalDocument {
  readonly date: CalendarDate | undefined;
  readonly original: DocumentVersion | undefined;
  /** The machine translation into English. */
  readonly translated: DocumentVersion | undefined;
}

interface DocumentGroup {
  /** Attribute of the answer; its meaning is not published. */
  readonly group: string | undefined;
  readonly documents: readonly GlobalDocument[];
}

interface GlobalNames {
  readonly title: string | undefined;
  readonly applicants: readonly string[];
}

/** The content of a global_doc_list answer. */
export interface GlobalDocList {
  readonly original: GlobalNames;
  readonly translated: GlobalNames;
  /** In order of their first appearance. */
  readonly groups: readonly DocumentGroup[];
}

/** Reads `data` of global_doc_list. Never throws. */
export function readGlobalDocList(data: unknown): GlobalDocList {
  const list = elementsAt(data, 'document-list-data')[0];
  const groups = new Map<string | undefined, GlobalDocument[]>();
  for (const item of elementsAt(list, 'document-lists', 'document-list')) {
    const original = version(item, 'original');
    const translated = version(item, 'translated');
    if (!original && !translated) continue;
    const group = attributeOf(item, 'group');
    const documents = groups.get(group) ?? [];
    groups.set(group, documents);
    documents.push({ date: dateAt(item, 'legal-date'), original, translated });
  }
  return {
    original: names(list, 'original'),
    translated: names(list, 'translated'),
    groups: [...groups].map(([group, documents]) => ({ group, documents })),
  };
}

function names(list: unknown, language: 'original' | 'translated'): GlobalNames {
  return {
    title: textAt(list, 'bibliographic', language, 'invention-title'),
    applicants: textsAt(list, 'bibliographic', language, 'applicant', 'last-name'),
  };
}

/** Undefined without both id and description in this language. */
function version(item: unknown, language: 'original' | 'translated'): DocumentVersion | undefined {
  const element = elementsAt(item, language)[0];
  const id = attributeOf(element, 'id');
  const description = textAt(element, 'document-description');
  return id === undefined && description === undefined ? undefined : { id, description };
}
