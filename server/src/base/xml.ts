import { Parser } from 'htmlparser2';

/** Character data; `at` is its index among the texts of a document. */
export interface XmlText {
  readonly text: string;
  readonly at: number;
}

/** An element. Names of elements and attributes are local (`jp:name` is `name`); namespace declarations are left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | XmlText;

/** Callbacks that limit what a reader accepts: each throws to refuse. */
export interface XmlRules {
  /** `<!…>` or `<?…>`: its first word with the sign, and the whole. */
  readonly declaration: (name: string, data: string) => void;
  /** `depth`: elements around it. */
  readonly element: (name: string, depth: number) => void;
  /** `count`: distinct attributes of the element so far. */
  readonly attribute: (count: number) => void;
  readonly text?: () => void;
  /** An element that ends without its own end tag. */
  readonly unclosed?: () => void;
}

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/**
 * Reads XML into a nameless element around the root. Expands only character references and XML's five entities; fetches
 * nothing. Keeps all text, including what is cut off inside a tag. Throws only what the rules throw.
 */
export function parseXml(source: string, rules: XmlRules): XmlElement {
  const top: OpenElement = { name: '', attributes: new Map(), children: [] };
  const open = [top];
  const tagEnds: number[] = [];
  let pieces: string[] = [];
  let attributes = new Map<string, string>();
  let [texts, elements, consumed] = [0, 0, 0];
  const innermost = () => open.at(-1) ?? top;
  const flush = () => {
    if (pieces.length > 0) innermost().children.push({ text: pieces.join(''), at: texts++ });
    pieces = [];
  };
  const parser = new Parser(
    {
      onprocessinginstruction(name, data) {
        consumed = parser.endIndex + 1;
        rules.declaration(name, data);
      },
      oncomment() {
        consumed = parser.endIndex + 1;
      },
      onopentagname(name) {
        rules.element(name, open.length - 1);
        elements++;
        attributes = new Map();
      },
      onattribute(name, value) {
        if (!/^xmlns(?:$|:)/u.test(name)) attributes.set(local(name), value);
        rules.attribute(attributes.size);
      },
      onopentag(name) {
        consumed = parser.endIndex + 1;
        flush();
        const element: OpenElement = { name: local(name), attributes, children: [] };
        innermost().children.push(element);
        open.push(element);
        tagEnds.push(parser.endIndex);
      },
      ontext(text) {
        consumed = parser.endIndex + 1;
        rules.text?.();
        // Text before the root is the rest of a DTD.
        if (elements > 0) pieces.push(text);
      },
      onclosetag(_name, isImplied) {
        // The parser also implies the end of `<a/>`, then within the tag that opens it.
        const tagEnd = tagEnds.pop();
        if (!isImplied) consumed = parser.endIndex + 1;
        else if (tagEnd !== parser.endIndex) rules.unclosed?.();
        flush();
        open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(source);
  if (elements > 0 && consumed < source.length) pieces.push(source.slice(consumed));
  flush();
  return top;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Tells elements from texts. */
export function isElement(node: XmlNode): node is XmlElement {
  return 'name' in node;
}

/** The child elements. */
export function elementsOf(parent: XmlElement): XmlElement[] {
  return parent.children.filter(isElement);
}

/** Every element with one of these names, in document order. */
export function* descendants(parent: XmlElement, ...names: readonly string[]): Generator<XmlElement> {
  for (const child of elementsOf(parent)) {
    if (names.includes(child.name)) yield child;
    yield* descendants(child, ...names);
  }
}

/** The first element with one of these names. */
export function find(parent: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  for (const element of descendants(parent, ...names)) return element;
  return undefined;
}

/** All texts of an element, in order. */
export function* textsOf(parent: XmlElement): Generator<XmlText> {
  for (const child of parent.children) {
    if (isElement(child)) yield* textsOf(child);
    else yield child;
  }
}

/** An element's text without markup and surrounding blanks; '' for undefined. */
export function textOf(parent: XmlElement | undefined): string {
  return parent
    ? Array.from(textsOf(parent), ({ text }) => text)
        .join('')
        .trim()
    : '';
}
