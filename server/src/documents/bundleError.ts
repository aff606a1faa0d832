/**
 * Why an archive of documents, or one document in it, could not be read. Told apart by `code`, never by a text; the
 * words for the user are in `messages/`. `detail` is for the log.
 */
export type BundleCode =
  /** The bytes are no ZIP archive: an HTML page, JSON, nothing at all. */
  | 'notAZip'
  | 'tooManyEntries'
  /** More bytes, elements or attributes than a document of the office has; or declared to have. */
  | 'tooLarge'
  /** Inflates to so many times its size that it cannot be a document. */
  | 'ratio'
  /** Truncated, a wrong checksum, a wrong size, or compressed in a way that the office does not use. */
  | 'broken'
  | 'encrypted'
  /** The document declares entities. The office's never do; none is ever resolved. */
  | 'entities'
  /** Elements nested deeper than any document of the office. */
  | 'tooDeep'
  /** There is nothing to read in the document. */
  | 'empty';

export interface BundleFailure {
  readonly code: BundleCode;
  /** The entry of the archive; left out where the archive as a whole is meant. */
  readonly label?: string;
  readonly detail?: string;
}

/** A failure on its way up: the only error that reading an archive or a document throws. */
export class BundleError extends Error {
  readonly failure: BundleFailure;

  /** The file in dist/ that reads archives has a copy of this class: its errors count as well. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof Error && error.name === 'BundleError' && 'failure' in error;
  }

  constructor(failure: BundleFailure) {
    super([failure.code, failure.label, failure.detail].filter((part) => part !== undefined).join(': '));
    this.name = 'BundleError';
    this.failure = failure;
  }
}

/** The failure behind anything that was thrown; what is not a BundleError means that the bytes are broken. */
export function bundleFailureOf(error: unknown): BundleFailure {
  if (error instanceof BundleError) return error.failure;
  return { code: 'broken', detail: error instanceof Error ? error.message : String(error) };
}
