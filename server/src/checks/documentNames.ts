import { DOCUMENT_TYPES, documentNameOf, OTHER_DOCUMENTS } from '../drafts/documentTypes.ts';
import { contentOf, type DocumentContext } from './documentContext.ts';
import type { Finding, Fix } from './finding.ts';
import { widened } from './shared/layout.ts';
import { nearest } from './shared/nearest.ts';

const NAMES: ReadonlySet<string> = new Set([...DOCUMENT_TYPES.map(({ name }) => name), ...OTHER_DOCUMENTS]);

/** unknown-document: a name that neither the table of types nor the codes of documents have. */
export function documentNameFindings({ head, type }: DocumentContext): Finding[] {
  const name = documentNameOf(head.content);
  if (type || name === '' || NAMES.has(name)) return [];
  const meant = nearest(name, NAMES);
  const text = meant === undefined ? undefined : meant.replace(/[!-~]/gu, widened);
  const fixes: Fix[] =
    text === undefined
      ? []
      : [{ kind: 'replace', detail: [text], edits: [{ ...contentOf(head), text }], certainty: 'guess' }];
  return [{ code: 'unknown-document', ...contentOf(head), detail: [head.content, text ?? ''], fixes }];
}
