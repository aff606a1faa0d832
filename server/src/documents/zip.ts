import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { BundleError, bundleFailureOf, type BundleFailure } from './bundleError.ts';
import { entryLabel, uniqueLabels } from './entryName.ts';

const MEBI = 1024 * 1024;

/** Limits of an archive. Sizes are counted bytes after inflating, not declared ones. */
export interface BundleLimits {
  readonly entries: number;
  /** One document (XML, HTM). */
  readonly documentBytes: number;
  readonly allDocumentBytes: number;
  /** Any other entry, inflated only to check it. */
  readonly entryBytes: number;
  readonly totalBytes: number;
  /** Inflated size ÷ compressed size, of one entry and of the whole. */
  readonly ratio: number;
  /** Inflated bytes below which the ratio does not matter, as for a short text of blanks. */
  readonly ratioFrom: number;
}

/**
 * The recorded documents have 5–15 KB; a 補正書 with a whole 明細書 has a few hundred KB. Drawings are compressed TIFF and JPEG,
 * though a blank TIFF G4 sheet may shrink a hundred times. A hostile document of the largest size briefly takes 130 MB.
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

export interface ZipEntry {
  /** For display, never a path. */
  readonly label: string;
  /** Counted bytes after inflating; the declared size where there is a failure. */
  readonly size: number;
  /** The content, if `keep` accepted it and it could be read. */
  readonly bytes?: Uint8Array;
  readonly failure?: BundleFailure;
}

const LOCAL_HEADER = [0x50, 0x4b, 0x03, 0x04];

/**
 * The files of an archive in memory, one by one in order, without folders. Inflates, counts and checks each against its CRC, and
 * keeps the bytes that `keep` accepts. A bad file carries its failure; a bad archive, or one beyond the limits, throws a
 * BundleError. Declared sizes count only where they are already too large.
 */
export async function* zipEntries(
  bytes: Uint8Array,
  limits: BundleLimits,
  keep: (label: string) => boolean,
): AsyncGenerator<ZipEntry, void, undefined> {
  const zip = await openZip(bytes);
  if (zip.entryCount > limits.entries) {
    throw new BundleError({ code: 'tooManyEntries', detail: `${zip.entryCount} entries` });
  }
  const unique = uniqueLabels();
  const tally = new Tally(limits, bytes.length);
  const entries = zip.eachEntry();
  for (;;) {
    const next = await entries.next().catch((error: unknown) => {
      throw new BundleError(bundleFailureOf(error));
    });
    if (next.done === true) return;
    const entry = next.value;
    const isFolder = [0x2f, 0x5c].includes(entry.fileNameRaw.at(-1) ?? 0) && entry.uncompressedSize === 0;
    if (!isFolder) yield await readEntry(zip, entry, unique(labelOf(entry)), tally, keep);
  }
}

function labelOf(entry: Entry): string {
  const isUtf8 = (entry.generalPurposeBitFlag & 0x800) !== 0;
  return entryLabel(entry.fileNameRaw, isUtf8);
}

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false, validateEntrySizes: false });
    zip.on('error', () => undefined); // eachEntry rejects with it; without a listener a late one would be uncaught
    return zip;
  } catch (error) {
    const isCutOff = LOCAL_HEADER.every((byte, index) => bytes[index] === byte);
    throw new BundleError({ ...bundleFailureOf(error), code: isCutOff ? 'broken' : 'notAZip' });
  }
}

async function readEntry(
  zip: ZipFile,
  entry: Entry,
  label: string,
  tally: Tally,
  keep: (label: string) => boolean,
): Promise<ZipEntry> {
  try {
    const kept = keep(label) ? [] : undefined;
    const size = await inflate(zip, entry, tally.entry(entry, kept !== undefined), kept);
    return { label, size, ...(kept === undefined ? {} : { bytes: Buffer.concat(kept, size) }) };
  } catch (error) {
    if (error instanceof TotalError) throw new BundleError(error.failure);
    return { label, size: entry.uncompressedSize, failure: { ...bundleFailureOf(error), label } };
  }
}

/** Reads a file through `count`, which throws beyond a limit; resolves to its size, or rejects. */
async function inflate(
  zip: ZipFile,
  entry: Entry,
  count: (more: number) => void,
  kept: Buffer[] | undefined,
): Promise<number> {
  if (entry.isEncrypted()) throw new BundleError({ code: 'encrypted' });
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    throw new BundleError({ code: 'broken', detail: `compression method ${entry.compressionMethod}` });
  }
  let size = 0;
  let checksum = 0;
  // The error of `count`: before Node 24.15 the pipeline rejects with an AbortError instead.
  let refusal: { readonly error: unknown } | undefined;
  const take = async (chunks: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of chunks) {
      size += chunk.length;
      try {
        count(chunk.length);
      } catch (error) {
        refusal = { error };
        throw error;
      }
      checksum = crc32(chunk, checksum);
      kept?.push(chunk);
    }
  };
  const source: Readable = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  const inflated = entry.compressionMethod === 8 ? pipeline(source, createInflateRaw(), take) : pipeline(source, take);
  await inflated.catch((error: unknown) => {
    throw refusal ? refusal.error : error;
  });
  if (size !== entry.uncompressedSize) throw new BundleError({ code: 'broken', detail: 'size' });
  if (checksum !== entry.crc32) throw new BundleError({ code: 'broken', detail: 'CRC' });
  return size;
}

/** A limit of the whole archive is exceeded: reading ends. */
class TotalError extends Error {
  readonly failure: BundleFailure;
  constructor(failure: BundleFailure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** Counts inflated bytes against the limits. */
class Tally {
  readonly #limits: BundleLimits;
  readonly #archiveBytes: number;
  #total = 0;
  #documents = 0;

  constructor(limits: BundleLimits, archiveBytes: number) {
    this.#limits = limits;
    this.#archiveBytes = archiveBytes;
  }

  /** A counter for one file that throws beyond a limit; throws at once for a declared size beyond it. */
  entry({ compressedSize, uncompressedSize }: Entry, isDocument: boolean): (more: number) => void {
    const { documentBytes, entryBytes, ratio, ratioFrom } = this.#limits;
    const largest = isDocument ? documentBytes : entryBytes;
    let size = 0;
    if (uncompressedSize > largest) throw new BundleError({ code: 'tooLarge', detail: `${uncompressedSize} declared` });
    return (more) => {
      size += more;
      if (size > largest) throw new BundleError({ code: 'tooLarge', detail: `${size} bytes` });
      if (size > ratioFrom && size > compressedSize * ratio) throw new BundleError({ code: 'ratio' });
      this.#count(more, isDocument);
    };
  }

  #count(more: number, isDocument: boolean): void {
    const { totalBytes, allDocumentBytes, ratio, ratioFrom } = this.#limits;
    this.#total += more;
    if (isDocument) this.#documents += more;
    if (this.#total > totalBytes || this.#documents > allDocumentBytes) {
      throw new TotalError({ code: 'tooLarge', detail: `${this.#total} bytes` });
    }
    // Files that overlap in the archive can each stay below the ratio.
    if (this.#total > ratioFrom * 8 && this.#total > this.#archiveBytes * ratio)
      throw new TotalError({ code: 'ratio' });
  }
}
