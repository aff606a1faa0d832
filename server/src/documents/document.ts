import type { ReadOptions } from '../numbers/read.ts';
import type { FoundNumber } from '../numbers/scan.ts';
import { readLines } from '../base/bytes.ts';
import { BundleError } from './bundleError.ts';
import { citedNumbers } from './citations.ts';
import { documentName } from '../drafts/documentNames.ts';
import { readEntryName } from './entryName.ts';
import { factsOfText, type Facts } from './facts.ts';
import { readHtm } from './htm.ts';
import { readPatentXml } from './patentXml.ts';
import { textOfPieces } from './sheet.ts';

/** A drawing or other file of a document. Listed, never opened. */
export interface Attachment {
  readonly label: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
}

/** A document of a case as text, with its facts. */
export interface CaseDocument extends Facts {
  /** Name of its entry: for display and as a key in the archive, not a path. */
  readonly label: string;
  /** 書類名; otherwise the code or the label. */
  readonly name: string;
  /** 書類番号, 11 digits, as in the case's list of documents. */
  readonly documentNumber?: string;
  /** 発送番号, 6 digits: a mailed document's own, or the one that a filed document answers. */
  readonly dispatchNumber?: string;
  /** Other cases named, each once. */
  readonly citations: readonly FoundNumber[];
  /** Lines end in `\n`; markup is `<u>`, `<sup>` and `<sub>`. */
  readonly text: string;
  /** Number of undecodable characters, shown as U+FFFD. */
  readonly undecodable: number;
  readonly attachments: readonly Attachment[];
}

/** First digits of a mailed document's number; filed ones begin with 5. */
const MAILED = '06';

/** Reads an XML or HTM document of an archive; `attachments` is left empty. Throws BundleError. */
export function readDocument(label: string, bytes: Uint8Array, options: ReadOptions): CaseDocument {
  const { text: source, unreadable: undecodable } = readLines(bytes);
  const { text, facts } = isHtml(label, source) ? fromHtm(source, options) : fromXml(source);
  if (text.trim() === '') throw new BundleError({ code: 'empty', label });
  const named = readEntryName(label);
  const code = named.code ?? facts.code;
  const { documentNumber } = named;
  return {
    label,
    ...facts,
    ...(code === undefined ? {} : { code }),
    name: facts.name ?? (code === undefined ? label : documentName(code, facts.applicationNumber?.law)),
    ...(documentNumber === undefined ? {} : { documentNumber }),
    ...(documentNumber?.startsWith(MAILED) === true ? { dispatchNumber: documentNumber.slice(-6) } : {}),
    citations: citedNumbers(text, facts.applicationNumber, options),
    text,
    undecodable,
    attachments: [],
  };
}

function isHtml(label: string, source: string): boolean {
  return /\.html?(?: \([0-9]+\))?$/iu.test(label) || /^\s*(?:<!doctype html|<html)[\s>]/iu.test(source.slice(0, 500));
}

function fromHtm(source: string, options: ReadOptions): { text: string; facts: Facts } {
  const text = readHtm(source);
  return { text, facts: factsOfText(text, options) };
}

function fromXml(source: string): { text: string; facts: Facts } {
  const { pieces, facts } = readPatentXml(source);
  return { text: textOfPieces(pieces), facts };
}
