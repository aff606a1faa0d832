import { Parser } from 'htmlparser2';
import type { XmlNode } from './xmlNode.ts';

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

interface OpenNode {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlNode[];
  /** Its own text, and the same with the texts of the elements that stand in it and hold text alone. */
  own: string;
  whole: string;
  /** Where the opening tag ends. */
  end: number;
}

/**
 * Reads a whole document and gives its root. Only references to characters and the five entities of XML are expanded;
 * a document type declaration is refused: entities come from there, and public clients read the answers with parsers
 * that refuse it too. Throws XmlError for that, for what ends early or is closed in another order than opened, and for
 * what is deeper or larger than any answer.
 */
export function parseXml(source: string): XmlNode {
  const open: OpenNode[] = [];
  let root: XmlNode | undefined;
  let nodes = 0;
  const count = () => {
    nodes++;
    if (nodes > MOST_NODES) throw new XmlError('too large');
  };
  const parser = new Parser(
    {
      onprocessinginstruction(name, data) {
        if (name.startsWith('!')) throw new XmlError('document type', /^!doctype\s+html/iu.test(data));
      },
      onopentagname(name) {
        count();
        if (open.length === 0 && name.toLowerCase() === 'html') throw new XmlError('HTML', true);
        if (root) throw new XmlError('more than one root');
        if (open.length >= DEEPEST) throw new XmlError('too deep');
        open.push({ name: local(name), attributes: new Map(), children: [], own: '', whole: '', end: -1 });
      },
      onattribute(name, value) {
        count();
        if (!/^xmlns(?:$|:)/u.test(name)) open.at(-1)?.attributes.set(local(name), value);
      },
      onopentag() {
        const inner = open.at(-1);
        if (inner) inner.end = parser.endIndex;
      },
      ontext(text) {
        count();
        const inner = open.at(-1);
        if (!inner) return;
        inner.own += text;
        inner.whole += text;
      },
      onclosetag(_name, isImplied) {
        const closed = open.pop();
        if (!closed) return;
        // The parser implies the end of `<a/>` too, then in the tag that opens it.
        if (isImplied && closed.end !== parser.endIndex) throw new XmlError('not closed');
        const node = finished(closed);
        const parent = open.at(-1);
        if (!parent) {
          root = node;
          return;
        }
        parent.children.push(node);
        if (node.children.length === 0) parent.whole += closed.own;
      },
    },
    { xmlMode: true },
  );
  parser.end(source);
  if (!root) throw new XmlError('no element');
  return root;
}

function finished({ name, attributes, own, whole, children }: OpenNode): XmlNode {
  // Between the elements of a list stand blanks alone.
  const text = own.trim() === '' ? '' : whole.trim();
  return { name, attributes: Object.fromEntries(attributes), text, children };
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
