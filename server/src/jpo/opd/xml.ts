import { readEnvelope, unreadableCode, type Envelope } from '../envelope.ts';
import { FailureError } from '../../base/failure.ts';
import type { HttpResponse } from '../../network/transport.ts';
import { parseXml, XmlError } from './parseXml.ts';
import { textAt, type XmlNode } from './xmlNode.ts';

/** The three elements that say how it went; all others are data. */
const HEADER = new Set(['statusCode', 'errorMessage', 'remainAccessCount']);

/**
 * The envelope of an OPD response: `<api-data xmlns="https://www.jpo.go.jp">` with status code, message, remaining count
 * and data. `data` is that element without the first three, an `XmlNode`, so that nothing of it is lost. The namespace
 * is not insisted on, since no raw answer could be looked at. Where the body is JSON, as some errors are, this is
 * `readEnvelope`. Throws a FailureError with the same codes: `busy` for 429, `maintenance` for an HTML page or 503,
 * `server` for another 5xx, `badAnswer` for anything else that cannot be read.
 */
export function readOpdEnvelope(response: HttpResponse): Envelope {
  const text = new TextDecoder().decode(response.body);
  if (text.trimStart().startsWith('{')) return readEnvelope(response);
  try {
    return envelopeOf(parseXml(text));
  } catch (error) {
    if (error instanceof XmlError) throw unreadable(response, error);
    throw error;
  }
}

function envelopeOf(root: XmlNode): Envelope {
  const statusCode = textAt(root, 'statusCode');
  if (root.name !== 'api-data' || statusCode === undefined) throw new XmlError('not an answer of this API');
  const remaining = textAt(root, 'remainAccessCount') ?? '';
  const data: XmlNode = { ...root, children: root.children.filter(({ name }) => !HEADER.has(name)) };
  return {
    statusCode,
    errorMessage: textAt(root, 'errorMessage') ?? '',
    remaining: /^[0-9]{1,9}$/u.test(remaining) ? Number(remaining) : undefined,
    data,
  };
}

function unreadable({ status, mediaType }: HttpResponse, { isPage, message }: XmlError): FailureError {
  const code = unreadableCode(status, isPage || mediaType === 'text/html');
  return new FailureError({ code, detail: `HTTP ${status} ${mediaType}: ${message}` });
}
