const MEBI = 1024 * 1024;

/** Limits on what an archive may hold. All sizes are bytes after inflating, counted, not as declared. */
export interface BundleLimits {
  readonly entries: number;
  /** One document (XML, HTM). */
  readonly documentBytes: number;
  /** All documents together. */
  readonly allDocumentBytes: number;
  /** One other entry: it is inflated to check it and counted, not kept. */
  readonly entryBytes: number;
  /** Everything together. */
  readonly totalBytes: number;
  /** Inflated size ÷ compressed size, of one entry and of the whole. */
  readonly ratio: number;
  /** Below this many inflated bytes the ratio is not looked at: a short text of blanks is no danger. */
  readonly ratioFrom: number;
}

/**
 * The recorded documents have 5–15 KB; a 補正書 with a whole 明細書 has a few hundred KB. Drawings are TIFF and JPEG,
 * compressed already; a blank sheet in TIFF G4 may still shrink a hundred times. Reading a hostile document of the largest
 * size takes some 130 MB for a moment.
 */
export const DEFAULT_LIMITS: BundleLimits = {
  entries: 2_000,
  documentBytes: 6 * MEBI,
  allDocumentBytes: 32 * MEBI,
  entryBytes: 64 * MEBI,
  totalBytes: 256 * MEBI,
  ratio: 200,
  ratioFrom: MEBI,
};
