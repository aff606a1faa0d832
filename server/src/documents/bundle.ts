import type { ReadOptions } from '../numbers/read.ts';
import { BundleError, bundleFailureOf, type BundleFailure } from './bundleError.ts';
import { readDocument, type Attachment, type CaseDocument } from './document.ts';
import { isDocumentName, mediaTypeOf, readEntryName } from './entryName.ts';
import { DEFAULT_LIMITS, zipEntries, type BundleLimits } from './zip.ts';

/** The documents of a case in one archive. */
export interface Bundle {
  /** In archive order. */
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
 * Reads the ZIP body of an `app_doc_cont_*` answer, in memory and within the limits. Rejects only with a BundleError: where the
 * archive is unreadable or hostile, or none of its documents can be read. An unreadable document beside readable ones is
 * listed in `problems`.
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

/** The bytes of the entry with this label; undefined where missing or unreadable. Rejects with a BundleError for a bad archive. */
export async function readAttachment(
  bytes: Uint8Array,
  wanted: string,
  { limits = DEFAULT_LIMITS }: Pick<BundleOptions, 'limits'> = {},
): Promise<Uint8Array | undefined> {
  // Only this entry is kept, so the limit of one entry is enough.
  const forOne = { ...limits, documentBytes: limits.entryBytes, allDocumentBytes: limits.entryBytes };
  for await (const { label, bytes: body } of zipEntries(bytes, forOne, (one) => one === wanted)) {
    if (label === wanted) return body;
  }
  return undefined;
}

/** Assigns each file to the first document of its folder or number. */
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
