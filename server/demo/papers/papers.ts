import type { DemoCase } from '../cases/cases.ts';
import type { DocumentRow } from '../cases/documents.ts';
import type { PatentCase } from '../cases/patentCase.ts';
import * as htmNotices from './htmNotices.ts';
import type { HtmCase } from './htmPage.ts';
import * as htmResponses from './htmResponses.ts';
import * as patentNotices from './patentNotices.ts';
import * as patentResponses from './patentResponses.ts';

/** A file of an archive of documents. */
export interface Paper {
  /** Name of the entry, with `/` between folders. */
  readonly name: string;
  /** XML or HTM, lines ending in CRLF. */
  readonly text: string;
}

/** Codes of the documents that have a body in the demo. */
export type PaperCode = 'A131' | 'A01' | 'A02' | 'A53' | 'A523';

type Write<C> = (one: C, row: DocumentRow) => string;

const PATENT: Readonly<Record<PaperCode, Write<PatentCase>>> = {
  A131: patentNotices.refusalNotice,
  A01: patentNotices.grantDecision,
  A02: patentNotices.refusalDecision,
  A53: patentResponses.opinion,
  A523: patentResponses.amendment,
};

const HTM: Readonly<Record<PaperCode, Write<HtmCase>>> = {
  A131: htmNotices.refusalNotice,
  A01: htmNotices.grantDecision,
  A02: htmNotices.refusalDecision,
  A53: htmResponses.opinion,
  A523: htmResponses.amendment,
};

const FILED: ReadonlySet<PaperCode> = new Set(['A53', 'A523']);

/**
 * The body of a document as the JPO gives it, under the name that it has in an archive: mailed documents stand flat, filed
 * ones in a folder of their own. Everything that it says is invented.
 */
export function paperOf(one: DemoCase, code: PaperCode, row: DocumentRow): Paper {
  const isPatent = one.law === 'patent';
  const number = row.documentNumber;
  const text = isPatent ? PATENT[code](one, row) : HTM[code](one, row);
  const name = FILED.has(code)
    ? `${code}_${number}/${isPatent ? 'JPOXMLDOC01-jpbibl.xml' : 'JPOSGMLDOC1P.HTM'}`
    : `${number}${isPatent ? '-jpntce.xml' : 'P.HTM'}`;
  return { name, text: text.replaceAll('\n', '\r\n') };
}
