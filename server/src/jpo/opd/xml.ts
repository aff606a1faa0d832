import { readEnvelope, unreadableCode, type Envelope } from '../envelope.ts';
import { FailureError } from '../../base/failure.ts';
import { elementsOf, isElement, parseXml, type XmlElement } from '../../base/xml.ts';
import type { HttpResponse } from '../../network/transport.ts';
import { textAt, type XmlNode } from './xmlNode.ts';

/** Deeper than any answer, which nests eight deep. */
const DEEPEST = 64;
/** Elements, attributes and pieces of text. A family with a thousand members has some thirty thousand. */
const MOST_NODES = 200_000;

/** Why a text is not read as XML; `isPage` for an HTML page. */
export class XmlError extends Error {
  readonly isPage: boolean;
  constructor(reason: string, isPage = false) {
    super(reason);
    this.isPage = isPage;
  }
}

/**
 * Reads a whole document and gives its root. A document type declaration is refused: entities come from there, and public
 * clients read the answers with parsers that refuse it too. Throws XmlError for that, for what ends early or is closed in
 * another order than opened, and for what is deeper or larger than any answer.
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
  // Between the elements of a list stand blanks alone.
  const text = own.trim() === '' ? '' : whole.trim();
  return { name, attributes: Object.fromEntries(attributes), text, children: children.filter(isElement).map(stored) };
}

/** The text of an element that holds text alone, such as `<sub>`; '' for any other. */
function textAlone({ children }: XmlElement): string {
  return children.some(isElement) ? '' : children.map((child) => ('text' in child ? child.text : '')).join('');
}

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
