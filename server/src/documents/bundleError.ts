/** Why an archive or a document in it cannot be read. The words for the user are in `messages/`. */
export type BundleCode =
  /** Not a ZIP archive: an HTML page, JSON, nothing. */
  | 'notAZip'
  | 'tooManyEntries'
  /** More bytes, elements or attributes, real or declared, than a document of the JPO has. */
  | 'tooLarge'
  /** Inflates too much to be a document. */
  | 'ratio'
  /** Truncated, wrong checksum or size, or a compression method that the JPO does not use. */
  | 'broken'
  | 'encrypted'
  /** The document declares entities, as the JPO's never do; none is resolved. */
  | 'entities'
  /** Elements nested deeper than in any document of the JPO. */
  | 'tooDeep'
  /** The document has no text. */
  | 'empty';

export interface BundleFailure {
  readonly code: BundleCode;
  /** The entry; absent where the whole archive is meant. */
  readonly label?: string;
  /** For the log. */
  readonly detail?: string;
}

/** The only error that reading an archive or document throws. */
export class BundleError extends Error {
  readonly failure: BundleFailure;

  /** The chunk in dist/ that reads archives has a copy of this class: its errors count as well. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof Error && error.name === 'BundleError' && 'failure' in error;
  }

  constructor(failure: BundleFailure) {
    super([failure.code, failure.label, failure.detail].filter((part) => part !== undefined).join(': '));
    this.name = 'BundleError';
    this.failure = failure;
  }
}

/** The failure behind anything thrown; `broken` for other errors. */
export function bundleFailureOf(error: unknown): BundleFailure {
  if (error instanceof BundleError) return error.failure;
  return { code: 'broken', detail: error instanceof Error ? error.message : String(error) };
}
