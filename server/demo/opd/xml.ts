import { escaped } from '../papers/officeXml.ts';

/** An element of an answer. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly Element[];
}

/** An element with text, or with elements. */
export function element(
  name: string,
  content: string | readonly Element[],
  attributes: Readonly<Record<string, string>> = {},
): Element {
  return { name, attributes, content };
}

/**
 * The XML form of an envelope: `<api-data xmlns="https://www.jpo.go.jp">` around status code, message, remaining count
 * and, where `data` is an element, the data. Namespace and names as public clients of the OPD-API read them.
 */
export function opdXml(envelope: object): string {
  const { result } = { result: {}, ...envelope };
  const parts = Object.entries(result).map(([key, value]) => {
    if (key !== 'data') return written(element(key, String(value)));
    return isElement(value) ? written(value) : '';
  });
  return `<?xml version="1.0" encoding="utf-8"?><api-data xmlns="https://www.jpo.go.jp">${parts.join('')}</api-data>`;
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && 'name' in value && 'content' in value;
}

function written({ name, attributes, content }: Element): string {
  const tag = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ');
  if (content.length === 0) return `<${tag} />`;
  return `<${tag}>${typeof content === 'string' ? escaped(content) : content.map(written).join('')}</${name}>`;
}
