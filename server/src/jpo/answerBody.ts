import * as v from 'valibot';
import type { Api } from '../apis/apis.ts';
import { readEnvelope, type Envelope } from './envelope.ts';
import { FailureError } from '../base/failure.ts';
import { readOpdEnvelope } from './opd/xml.ts';
import type { HttpResponse } from '../network/transport.ts';

/** What an API said, with the body of a document where that is what it gives. */
export interface Answered extends Envelope {
  /** A ZIP or PDF. Such an answer has no envelope: it counts as 100, and does not say what remains. */
  readonly body?: Uint8Array;
  /** Where a ZIP above 10 MB is to be fetched within five minutes. */
  readonly download?: string;
}

/** How each kind of body begins; the media type alone is not trusted. */
const MAGIC: Readonly<Record<'zip' | 'pdf', string>> = { zip: 'PK', pdf: '%PDF' };

const downloadData = v.object({ URL: v.pipe(v.string(), v.url()) });

/** Reads a response by what its API gives. Throws a FailureError as readEnvelope does. */
export function readAnswer(api: Api, response: HttpResponse): Answered {
  const answered = readAny(api, response);
  const { remaining = 0 } = answered;
  return remaining > BELIEVED * api.dailyLimit ? { ...answered, remaining: undefined } : answered;
}

/** The JPO raises a limit five times at most (handbook §3); a count beyond twice that is a fault, not a limit. */
const BELIEVED = 10;

function readAny(api: Api, response: HttpResponse): Answered {
  if (api.answer === 'json') return readEnvelope(response);
  if (api.answer === 'xml') return readOpdEnvelope(response);
  if (response.status === 200 && beginsWith(response.body, MAGIC[api.answer])) {
    if (!isWhole(api, response.body)) throw new FailureError({ code: 'badAnswer', detail: `${api.id}: cut off` });
    return asBody(response.body);
  }
  const envelope = api.family === 'opd' ? readOpdEnvelope(response) : readEnvelope(response);
  if (envelope.statusCode !== '100') return envelope;
  const parsed = v.safeParse(downloadData, envelope.data);
  if (!parsed.success)
    throw new FailureError({ code: 'badAnswer', detail: `${api.id}: neither a body nor an address` });
  return { ...envelope, download: parsed.output.URL };
}

/** The body behind a download address. Throws a FailureError where it is none. */
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

/** The record that ends a ZIP, and how far from the end it can begin: itself and the longest comment (APPNOTE 4.3.16). */
const ZIP_END = Buffer.from('PK\u0005\u0006', 'latin1');
const LONGEST_ZIP_END = 22 + 0xffff;

/** What ends a PDF (ISO 32000 §7.5.5); some programs pad it. */
const PDF_END = Buffer.from('%%EOF', 'latin1');

/**
 * Whether a body has its end. One without it would be held as the answer for good and could never be read; the length
 * that the server announced says nothing where a gateway cut the body off, and some announce none.
 */
function isWhole({ answer }: Api, body: Uint8Array): boolean {
  const tail = body.subarray(-LONGEST_ZIP_END);
  return Buffer.from(tail.buffer, tail.byteOffset, tail.byteLength).includes(answer === 'zip' ? ZIP_END : PDF_END);
}

function asBody(body: Uint8Array): Answered {
  return { statusCode: '100', errorMessage: '', remaining: undefined, data: {}, body };
}

function beginsWith(body: Uint8Array, magic: string): boolean {
  return new TextDecoder('latin1').decode(body.subarray(0, magic.length)) === magic;
}

/** The storage that the JPO's own example of a download address names. */
const STORAGE = /^ipapi-[a-z0-9-]+\.s3(?:\.[a-z0-9-]+)?\.amazonaws\.com$/u;

/** Downloads come from the JPO or its storage, by https, or from where the API itself is (the demo API). */
export function isDownloadAllowed(address: string, origin: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, origin: from, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  if (from === origin) return true;
  return protocol === 'https:' && port === '' && (hostname.endsWith('.jpo.go.jp') || STORAGE.test(hostname));
}
