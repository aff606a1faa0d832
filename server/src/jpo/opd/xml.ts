import { readEnvelope, unreadableCode, type Envelope } from '../envelope.ts';
import { FailureError } from '../../base/failure.ts';
import { elementsOf, isElement, parseXml, type XmlElement } from '../../base/xml.ts';
import type { HttpResponse } from '../../network/transport.ts';
import { textAt, type XmlNode } from './xmlNode.ts';

/** Answers nest eight deep. */
const DEEPEST = 64;
/** Elements, attributes and pieces of text. A family with a thousand members has about thirty thousand. */
const MOST_NODES = 200_000;

/** Why a text cannot be read; `isPage`: it is HTML. */
export class XmlError extends Error {
  readonly isPage: boolean;
  constructor(reason: string, isPage = false) {
    super(reason);
    this.isPage = isPage;
  }
}

/**
 * Reads a document and returns its root. Refuses a document type declaration, the source of entities, as parsers of public
 * clients do. Throws XmlError for that, for cut-off or wrongly nested text, and for excessive depth or size.
 */
export function readOpdXml(source: string): XmlNode {
  let [nodes, roots] = [0, 0];
  const count = () => {
    if (++nodes > MOST_NODES) throw new XmlError('too large');
  };
  const tree = parseXml(source, {
    declaration(name, data) {
      if (name.startsWith('!')) throw new XmlError('document type', /^!doctype\s+html/iu.test(data));
    },
    element(name, depth) {
      count();
      if (depth === 0 && name.toLowerCase() === 'html') throw new XmlError('HTML', true);
      if (depth === 0 && ++roots > 1) throw new XmlError('more than one root');
      if (depth >= DEEPEST) throw new XmlError('too deep');
    },
    attribute: count,
    text: count,
    unclosed() {
      throw new XmlError('not closed');
    },
  });
  const [root] = elementsOf(tree);
  if (!root) throw new XmlError('no element');
  return stored(root);
}

function stored({ name, attributes, children }: XmlElement): XmlNode {
  let [own, whole] = ['', ''];
  for (const child of children) {
    if (!isElement(child)) own += child.text;
    whole += isElement(child) ? textAlone(child) : child.text;
  }
  // The elements of a list have only blanks between them.
  const text = own.trim() === '' ? '' : whole.trim();
  return { name, attributes: Object.fromEntries(attributes), text, children: children.filter(isElement).map(stored) };
}

/** The text of an element without child elements, such as `<sub>`; '' for any other. */
function textAlone({ children }: XmlElement): string {
  return children.some(isElement) ? '' : children.map((child) => ('text' in child ? child.text : '')).join('');
}

/** The elements that are not data. */
const HEADER = new Set(['statusCode', 'errorMessage', 'remainAccessCount']);

/**
 * Reads an OPD response: `<api-data xmlns="https://www.jpo.go.jp">` with status code, message, remaining count and data.
 * `data` is that element without the first three, as an `XmlNode`. The namespace is not required, since no raw answer was
 * available. JSON bodies, as of some errors, go to `readEnvelope`. Throws the same FailureErrors.
 */
export function readOpdEnvelope(response: HttpResponse): Envelope {
  const text = new TextDecoder().decode(response.body);
  if (text.trimStart().startsWith('{')) return readEnvelope(response);
  try {
    return envelopeOf(readOpdXml(text));
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
