import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { BundleError, bundleFailureOf, type BundleFailure } from './bundleError.ts';
import { entryLabel, uniqueLabels } from './entryName.ts';

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

/** One file of an archive. */
export interface ZipEntry {
  /** Its name, as a label: never to be used as a path. */
  readonly label: string;
  /** Bytes after inflating, counted; as declared where there is a failure. */
  readonly size: number;
  /** What it holds, where it was to be kept and could be read. */
  readonly bytes?: Uint8Array;
  readonly failure?: BundleFailure;
}

const LOCAL_HEADER = [0x50, 0x4b, 0x03, 0x04];

/**
 * The files of an archive in memory, one at a time and in their order; folders are left out. Every file is inflated,
 * counted and checked against its CRC, but its bytes are kept only where `keep` says so. A bad file carries its failure
 * and does not end the reading; a bad archive, or one beyond the limits, throws a BundleError. Declared sizes are
 * believed only where they are already too large.
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

/** Reads one file through `count`, which throws beyond a limit; resolves to its size, or rejects. */
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
  // What `count` threw: before Node 24.15 the pipeline rejects with an AbortError in its place.
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

/** Beyond a limit of the whole archive: no further file is read. */
class TotalError extends Error {
  readonly failure: BundleFailure;
  constructor(failure: BundleFailure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** Counts inflated bytes against the limits while they come. */
class Tally {
  readonly #limits: BundleLimits;
  readonly #archiveBytes: number;
  #total = 0;
  #documents = 0;

  constructor(limits: BundleLimits, archiveBytes: number) {
    this.#limits = limits;
    this.#archiveBytes = archiveBytes;
  }

  /** A counter for one file; it throws as soon as a limit is passed, and at once for a declared size beyond it. */
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
    // Files that overlap in the archive stay below the ratio one by one.
    if (this.#total > ratioFrom * 8 && this.#total > this.#archiveBytes * ratio)
      throw new TotalError({ code: 'ratio' });
  }
}
