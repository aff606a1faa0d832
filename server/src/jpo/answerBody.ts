import * as v from 'valibot';
import type { Api } from '../apis/apis.ts';
import { readEnvelope, type Envelope } from './envelope.ts';
import { FailureError } from '../base/failure.ts';
import { readOpdEnvelope } from './opd/xml.ts';
import type { HttpResponse } from '../network/transport.ts';

/** An API's answer, with the body of a document where it has one. */
export interface Answered extends Envelope {
  /** A ZIP or PDF. It has no envelope: counts as 100, and what remains is not known. */
  readonly body?: Uint8Array;
  /** Address of a ZIP above 10 MB, valid for five minutes. */
  readonly download?: string;
}

/** First characters of each kind of body; the media type alone is not trusted. */
const MAGIC: Readonly<Record<'zip' | 'pdf', string>> = { zip: 'PK', pdf: '%PDF' };

const downloadData = v.object({ URL: v.pipe(v.string(), v.url()) });

/** Reads a response in the form of its API. Throws a FailureError as readEnvelope does. */
export function readAnswer(api: Api, response: HttpResponse): Answered {
  const answered = readAny(api, response);
  const { remaining = 0 } = answered;
  return remaining > BELIEVED * api.dailyLimit ? { ...answered, remaining: undefined } : answered;
}

/** The JPO raises a limit five times at most (handbook §3); a count beyond twice that is a fault. */
const BELIEVED = 10;

function readAny(api: Api, response: HttpResponse): Answered {
  if (api.answer === 'json') return readEnvelope(response);
  if (api.answer === 'xml') return readOpdEnvelope(response);
  if (response.status === 200 && beginsWith(response.body, MAGIC[api.answer])) {
    if (!isWhole(api, response.body)) throw new FailureError({ code: 'badAnswer', detail: `${api.id}: cut off` });
    return { statusCode: '100', errorMessage: '', remaining: undefined, data: {}, body: response.body };
  }
  const envelope = api.family === 'opd' ? readOpdEnvelope(response) : readEnvelope(response);
  if (envelope.statusCode !== '100') return envelope;
  const parsed = v.safeParse(downloadData, envelope.data);
  if (!parsed.success)
    throw new FailureError({ code: 'badAnswer', detail: `${api.id}: neither a body nor an address` });
  return { ...envelope, download: parsed.output.URL };
}

/** The body behind a download address. Throws a FailureError. */
export function readDownload(api: Api, response: HttpResponse): Uint8Array {
  const isBody =
    api.answer === 'zip' &&
    response.status === 200 &&
    beginsWith(response.body, MAGIC.zip) &&
    isWhole(api, response.body);
  if (isBody) return response.body;
  throw new FailureError({
    code: 'badAnswer',
    detail: `${api.id}: download: HTTP ${response.status} ${response.mediaType}`,
  });
}

/** The record that ends a ZIP, and its longest distance from the end: itself and the longest comment (APPNOTE 4.3.16). */
const ZIP_END = Buffer.from('PK\u0005\u0006', 'latin1');
const LONGEST_ZIP_END = 22 + 0xffff;

/** What ends a PDF (ISO 32000 §7.5.5); some programs pad it. */
const PDF_END = Buffer.from('%%EOF', 'latin1');

/** Whether a body has its end: one that is cut off could never be read, and the announced length does not reveal it. */
function isWhole({ answer }: Api, body: Uint8Array): boolean {
  const tail = body.subarray(-LONGEST_ZIP_END);
  return Buffer.from(tail.buffer, tail.byteOffset, tail.byteLength).includes(answer === 'zip' ? ZIP_END : PDF_END);
}
function beginsWith(body: Uint8Array, magic: string): boolean {
  return new TextDecoder('latin1').decode(body.subarray(0, magic.length)) === magic;
}

/** The storage in the JPO's own example of a download address. */
const STORAGE = /^ipapi-[a-z0-9-]+\.s3(?:\.[a-z0-9-]+)?\.amazonaws\.com$/u;

/** Downloads come by https from the JPO or its storage, or from the origin of the API (the demo API). */
export function isDownloadAllowed(address: string, origin: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, origin: from, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  if (from === origin) return true;
  return protocol === 'https:' && port === '' && (hostname.endsWith('.jpo.go.jp') || STORAGE.test(hostname));
}
