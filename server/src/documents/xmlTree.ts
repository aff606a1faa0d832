import { Parser } from 'htmlparser2';
import { BundleError } from './bundleError.ts';

/** Character data. `at` counts the texts of a document in their order. */
export interface XmlText {
  readonly text: string;
  readonly at: number;
}

/** An element. Names of elements and attributes are local names: `jp:name` is `name`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | XmlText;

/** Far beyond any document of the office, which nests 12 deep and has some thousand elements. */
const DEEPEST = 200;
const MOST_ELEMENTS = 200_000;
const MOST_ATTRIBUTES = 64;

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/**
 * Reads XML leniently into a nameless element around the root. Only character references and the five entities of XML
 * are expanded. A DTD is skipped, never fetched; a document that declares entities is refused, as is one that nests or
 * grows beyond reason. Throws BundleError. Text is never lost: what is cut off inside a tag is kept as text.
 */
export function parseXml(source: string): XmlElement {
  const top = element('', new Map());
  const open: OpenElement[] = [top];
  let pieces: string[] = [];
  let texts = 0;
  let elements = 0;
  let attributes = new Map<string, string>();
  let consumed = 0;

  const innermost = (): OpenElement => open.at(-1) ?? top;
  const flush = (): void => {
    if (pieces.length === 0) return;
    innermost().children.push({ text: pieces.join(''), at: texts++ });
    pieces = [];
  };

  const parser = new Parser(
    {
      onprocessinginstruction(name, data) {
        consumed = parser.endIndex + 1;
        if (name.startsWith('!') && /!ENTITY/iu.test(data)) throw new BundleError({ code: 'entities' });
      },
      oncomment() {
        consumed = parser.endIndex + 1;
      },
      onopentagname() {
        elements++;
        attributes = new Map();
        if (open.length > DEEPEST) throw new BundleError({ code: 'tooDeep' });
        if (elements > MOST_ELEMENTS) throw new BundleError({ code: 'tooLarge', detail: 'elements' });
      },
      onattribute(name, value) {
        attributes.set(local(name), value);
        if (attributes.size > MOST_ATTRIBUTES) throw new BundleError({ code: 'tooLarge', detail: 'attributes' });
      },
      onopentag(name) {
        consumed = parser.endIndex + 1;
        flush();
        const opened = element(local(name), attributes);
        innermost().children.push(opened);
        open.push(opened);
      },
      onclosetag(_name, isImplied) {
        if (!isImplied) consumed = parser.endIndex + 1;
        flush();
        open.pop();
      },
      ontext(text) {
        consumed = parser.endIndex + 1;
        // What stands before the root is the rest of a DTD, not text of the document.
        if (elements === 0) return;
        pieces.push(text);
      },
    },
    { xmlMode: true },
  );
  parser.end(source);
  if (elements === 0) throw new BundleError({ code: 'empty' });
  if (consumed < source.length) pieces.push(source.slice(consumed));
  flush();
  return top;
}

function element(name: string, attributes: ReadonlyMap<string, string>): OpenElement {
  return { name, attributes, children: [] };
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** True for an element, false for text. */
export function isElement(node: XmlNode): node is XmlElement {
  return 'name' in node;
}

/** The elements below this one, without the texts between them. */
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

/** The text of an element without its markup and without blanks around it. */
export function textOf(parent: XmlElement | undefined): string {
  return parent === undefined
    ? ''
    : [...textsOf(parent)]
        .map(({ text }) => text)
        .join('')
        .trim();
}
