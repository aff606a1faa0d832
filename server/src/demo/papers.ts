import type { DemoCase } from './cases.ts';
import * as htmNotices from './htmNotices.ts';
import * as htmResponses from './htmResponses.ts';
import * as patentNotices from './patentNotices.ts';
import * as patentResponses from './patentResponses.ts';
import type { DocumentRow } from './shapes.ts';

/** A file of an archive of documents. */
export interface Paper {
  /** Name of the entry, with `/` between folders. */
  readonly name: string;
  /** XML or HTM, lines ending in CRLF. */
  readonly text: string;
}

/** Codes of the documents that have a body in the demo. */
export type PaperCode = 'A131' | 'A01' | 'A02' | 'A53' | 'A523';

const WRITERS = {
  A131: 'refusalNotice',
  A01: 'grantDecision',
  A02: 'refusalDecision',
} as const satisfies Partial<Record<PaperCode, keyof typeof patentNotices & keyof typeof htmNotices>>;

const RESPONSES = {
  A53: 'opinion',
  A523: 'amendment',
} as const satisfies Partial<Record<PaperCode, keyof typeof patentResponses & keyof typeof htmResponses>>;

/**
 * The body of a document as the JPO gives it, under the name that it has in an archive: mailed documents stand flat, filed
 * ones in a folder of their own. Everything that it says is invented.
 */
export function paperOf(one: DemoCase, { code, row }: { readonly code: PaperCode; readonly row: DocumentRow }): Paper {
  const number = row.documentNumber;
  const isFiled = code === 'A53' || code === 'A523';
  const folder = isFiled ? `${code}_${number}/` : '';
  if (one.law === 'patent') {
    const text = isFiled ? patentResponses[RESPONSES[code]](one, row) : patentNotices[WRITERS[code]](one, row);
    return { name: isFiled ? `${folder}JPOXMLDOC01-jpbibl.xml` : `${number}-jpntce.xml`, text: crlf(text) };
  }
  const text = isFiled ? htmResponses[RESPONSES[code]](one, row) : htmNotices[WRITERS[code]](one, row);
  return { name: isFiled ? `${folder}JPOSGMLDOC1P.HTM` : `${number}P.HTM`, text: crlf(text) };
}

function crlf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}
