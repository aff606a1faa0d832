import type { ReadOptions } from '../numbers/read.ts';
import { BundleError, bundleFailureOf, type BundleFailure } from './bundleError.ts';
import { readDocument, type Attachment, type CaseDocument } from './document.ts';
import { isDocumentName, mediaTypeOf, readEntryName } from './entryName.ts';
import { DEFAULT_LIMITS, zipEntries, type BundleLimits } from './zip.ts';

/** The documents of a case as they came in one archive. */
export interface Bundle {
  /** In the order of the archive. */
  readonly documents: readonly CaseDocument[];
  /** Entries that belong to no document. */
  readonly others: readonly Attachment[];
  /** Entries that could not be read; the rest is complete. */
  readonly problems: readonly BundleFailure[];
}

export interface BundleOptions extends ReadOptions {
  readonly limits?: BundleLimits;
}

/**
 * Reads the ZIP body of an `app_doc_cont_*` answer. Everything happens in memory and within the limits; names of entries
 * are labels. Rejects with a BundleError, and with nothing else, where the archive is unreadable or hostile or where not
 * one of its documents could be read; a document that cannot be read beside others that can is a problem of the bundle.
 */
export async function readBundle(bytes: Uint8Array, { limits = DEFAULT_LIMITS, year }: BundleOptions): Promise<Bundle> {
  const documents: CaseDocument[] = [];
  const files: Attachment[] = [];
  const problems: BundleFailure[] = [];
  for await (const { label, size, bytes: body, failure } of zipEntries(bytes, limits, isDocumentName)) {
    if (failure !== undefined) {
      problems.push(failure);
    } else if (body === undefined) {
      files.push({ label, size, mediaType: mediaTypeOf(label) });
    } else {
      try {
        documents.push(readDocument(label, body, { year }));
      } catch (error) {
        problems.push({ ...bundleFailureOf(error), label });
      }
    }
  }
  const [first] = problems;
  if (documents.length === 0 && first !== undefined) throw new BundleError(first);
  return { ...withAttachments(documents, files), problems };
}

/**
 * The bytes of one entry by its label, whatever it is; undefined where there is none of this label or it cannot be read.
 * Rejects with a BundleError where the archive cannot be read.
 */
export async function readAttachment(
  bytes: Uint8Array,
  wanted: string,
  { limits = DEFAULT_LIMITS }: Pick<BundleOptions, 'limits'> = {},
): Promise<Uint8Array | undefined> {
  // One entry is kept here and no document, so what holds for any entry holds for it.
  const forOne = { ...limits, documentBytes: limits.entryBytes, allDocumentBytes: limits.entryBytes };
  for await (const { label, bytes: body } of zipEntries(bytes, forOne, (one) => one === wanted)) {
    if (label === wanted) return body;
  }
  return undefined;
}

/** Gives each file to the first document of its folder or number. */
function withAttachments(
  documents: readonly CaseDocument[],
  files: readonly Attachment[],
): Pick<Bundle, 'documents' | 'others'> {
  const owners = new Map<string, Attachment[]>();
  const owned = documents.map((document) => {
    const { group, documentNumber } = readEntryName(document.label);
    if (documentNumber === undefined || owners.has(group)) return document;
    const attachments: Attachment[] = [];
    owners.set(group, attachments);
    return { ...document, attachments };
  });
  const others = files.filter((file) => {
    const owner = owners.get(readEntryName(file.label).group);
    owner?.push(file);
    return owner === undefined;
  });
  return { documents: owned, others };
}
