import type { ApiLaw } from '../apis/apis.ts';
import { isDocumentId, readDocdb } from '../jpo/opd/docdb.ts';
import type { CaseNumber } from '../numbers/caseNumber.ts';
import { fileName } from '../base/oneLine.ts';

/**
 * Addresses of documents that the editor opens read-only:
 *
 *     jpo:/patent/2022900001/notices/06124900101/拒絶理由通知書 2024-02-27.jpo.txt
 *     jpo:/patent/2022900001/responses/52400900476/claims@after/特許請求の範囲 2024-04-24 補正後.jpo.txt
 *     jpo:/opd/JP.2022900001.A/DOC-ID/….jpo.txt
 *
 * The last segment is only a title: addresses that differ in it alone are one document.
 */
const JPO_SCHEME = 'jpo';

/** The answer with the body: 拒絶理由通知書; 査定 and other decisions; 意見書 and 手続補正書. */
export type BundleName = 'notices' | 'decisions' | 'responses';

/** 特許請求の範囲, 明細書, 要約書, 願書. */
export type AmendedPart = 'claims' | 'description' | 'abstract' | 'request';

/** A part before or after an amendment. */
export interface AmendedView {
  readonly part: AmendedPart;
  readonly side: 'before' | 'after';
}

export interface CaseDocumentId {
  readonly kind: 'case';
  readonly application: CaseNumber & { readonly law: ApiLaw };
  readonly bundle: BundleName;
  /** 書類番号, 11 digits; otherwise the name of the entry in the archive. */
  readonly key: string;
  /** Undefined: the document as filed or mailed. */
  readonly view?: AmendedView;
}

/** A document shared through the OPD; `application` as `JP.2022900001.A`. */
export interface OpdDocumentId {
  readonly kind: 'opd';
  readonly application: string;
  readonly documentId: string;
}

export type JpoDocumentId = CaseDocumentId | OpdDocumentId;

const LAWS: readonly string[] = ['patent', 'design', 'trademark'] satisfies ApiLaw[];
const BUNDLES: readonly string[] = ['notices', 'decisions', 'responses'] satisfies BundleName[];
const VIEW = /^(?<part>claims|description|abstract|request)@(?<side>before|after)$/u;
const NUMBERED = /^[0-9]{11}$/u;
/** Prefix of an entry name, which may contain slashes, in base64url. */
const ENTRY = 'entry-';

/** The address of a document; `title` becomes the name of its tab. */
export function documentUri(id: JpoDocumentId, title: string): string {
  const segments =
    id.kind === 'opd'
      ? ['opd', id.application, id.documentId]
      : [id.application.law, id.application.number, id.bundle, keySegment(id.key), ...viewSegment(id.view)];
  return `${JPO_SCHEME}:/${[...segments, fileName(title, '.jpo.txt')].map(encoded).join('/')}`;
}

/** Whether an address has the scheme, readable or not. */
export function isJpoDocument(uri: string): boolean {
  return uri.startsWith(`${JPO_SCHEME}:`);
}

/** The document at an address; undefined for invalid ones, which may come from any link. */
export function readDocumentUri(uri: string): JpoDocumentId | undefined {
  const segments = segmentsOf(uri);
  if (segments?.[0] === 'opd') return readOpd(segments);
  if (!segments || segments.length < 5 || segments.length > 6) return undefined;
  const [law = '', number = '', bundle = '', keyed = '', view] = segments;
  const key = readKey(keyed);
  if (!isLaw(law) || !/^[0-9]{10}$/u.test(number) || !isBundle(bundle) || key === undefined) return undefined;
  const id = { kind: 'case', application: { law, kind: 'application', number }, bundle, key } as const;
  if (segments.length === 5) return id;
  const read = VIEW.exec(view ?? '')?.groups as AmendedView | undefined;
  return read && { ...id, view: { part: read.part, side: read.side } };
}

function readOpd([, application = '', documentId = '', title]: readonly string[]): OpdDocumentId | undefined {
  const isWhole = readDocdb(application) !== undefined && isDocumentId(documentId) && title !== undefined;
  return isWhole ? { kind: 'opd', application, documentId } : undefined;
}

function segmentsOf(uri: string): string[] | undefined {
  const path = /^jpo:(?:\/\/)?\/(?<path>[^?#]+)$/u.exec(uri)?.groups?.['path'];
  try {
    return path?.split('/').map(decodeURIComponent);
  } catch {
    return undefined; // a % that encodes nothing
  }
}

function isLaw(law: string): law is ApiLaw {
  return LAWS.includes(law);
}

function isBundle(bundle: string): bundle is BundleName {
  return BUNDLES.includes(bundle);
}

function keySegment(key: string): string {
  return NUMBERED.test(key) ? key : `${ENTRY}${Buffer.from(key).toString('base64url')}`;
}

function readKey(segment: string): string | undefined {
  if (NUMBERED.test(segment)) return segment;
  if (!segment.startsWith(ENTRY) || segment === ENTRY) return undefined;
  return Buffer.from(segment.slice(ENTRY.length), 'base64url').toString();
}

function viewSegment(view: AmendedView | undefined): string[] {
  return view ? [`${view.part}@${view.side}`] : [];
}

/** Encodes as the editor does, so that a document has one address. */
function encoded(segment: string): string {
  return encodeURIComponent(segment).replace(/[!'()*]/gu, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
