import { lookup } from '../base/lookup.ts';
import { decodeBytes } from '../base/bytes.ts';

/** Longest label, UTF-16 units. */
const LONGEST = 200;

/** Control and direction characters. */
// eslint-disable-next-line no-control-regex -- these are the characters to replace
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/gu;

/**
 * The name of an entry as a label, never a path: without `../`, drive letters, leading and repeated slashes; backslashes become
 * slashes, control and direction marks `_`. Harmless even if joined to a folder. CP932 without the UTF-8 flag.
 */
export function entryLabel(raw: Uint8Array, isUtf8: boolean): string {
  return cleanLabel(decodeBytes(raw, isUtf8 ? 'utf-8' : 'shift_jis'));
}

/** As `entryLabel`, for a name that is already text, such as the file of an `<img>`. */
export function cleanLabel(name: string): string {
  const parts = name
    .replace(INVISIBLE, '_')
    .replace(/:/gu, '：')
    .split(/[/\\]/u)
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  const label = parts.join('/');
  if (label === '') return '（名前なし）';
  return label.length > LONGEST ? `…${label.slice(1 - LONGEST)}` : label;
}

/** Makes the labels of an archive unique: the second `a.xml` becomes `a.xml (2)`. */
export function uniqueLabels(): (label: string) => string {
  const seen = new Map<string, number>();
  return (label) => {
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    return count === 1 ? label : `${label} (${count})`;
  };
}

/** What an entry's name says of its document. */
export interface NamedDocument {
  /** 中間書類コード without law digit: `A53`. */
  readonly code?: string;
  /** 11 digits. */
  readonly documentNumber?: string;
  /** The folder, or the first 11 digits of a flat name: shared with the document's attachments. */
  readonly group: string;
}

const FOLDER = /^(?<code>[A-Z][0-9A-Z]{1,7})_(?<number>[0-9]{11})$/u;
const FLAT = /^(?<number>[0-9]{11})(?![0-9])/u;

/** `A53_52400900476/JPOXMLDOC01-jpbibl.xml` (filed) or `06124084096-jpntce.xml`, `06425090392P.HTM` (mailed). */
export function readEntryName(label: string): NamedDocument {
  const parts = label.split('/');
  const file = parts.at(-1) ?? '';
  const folder = parts.at(-2) ?? '';
  const inFolder = FOLDER.exec(folder)?.groups;
  if (inFolder?.['code'] !== undefined && inFolder['number'] !== undefined) {
    return { code: inFolder['code'], documentNumber: inFolder['number'], group: parts.slice(0, -1).join('/') };
  }
  const documentNumber = FLAT.exec(file)?.groups?.['number'];
  const path = parts.slice(0, -1).join('/');
  return documentNumber === undefined
    ? { group: path }
    : { documentNumber, group: `${path}${path === '' ? '' : '/'}${documentNumber}` };
}

/** Whether an entry is read as text: XML of patents, HTM of designs and trademarks. */
export function isDocumentName(label: string): boolean {
  return /\.(?:xml|html?)(?: \([0-9]+\))?$/iu.test(label);
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  tif: 'image/tiff',
  tiff: 'image/tiff',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  bmp: 'image/bmp',
  pdf: 'application/pdf',
  txt: 'text/plain',
  sgm: 'application/sgml',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
};

/** The media type by the extension alone. */
export function mediaTypeOf(label: string): string {
  const extension = /\.([a-z0-9]{1,5})(?: \([0-9]+\))?$/iu.exec(label)?.[1]?.toLowerCase() ?? '';
  return lookup(MEDIA_TYPES, extension) ?? 'application/octet-stream';
}
