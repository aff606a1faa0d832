/**
 * An element of an answer, as it is stored: plain JSON. Names of elements and attributes have no prefix, declarations
 * of namespaces are left out, texts have no blanks around them.
 */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Empty where only elements stand in this one; otherwise with the text of a `<sub>` or the like in its place. */
  readonly text: string;
  readonly children: readonly XmlNode[];
}

/**
 * All elements at a path below this one, in document order: `family-list-data`, `family-lists`, `family-list`. Takes
 * anything, since a store can hold anything: what is no element has none below it.
 */
export function elementsAt(node: unknown, ...path: readonly string[]): unknown[] {
  return path.reduce<unknown[]>((found, name) => found.flatMap((one) => childrenNamed(one, name)), [node]);
}

function childrenNamed(node: unknown, name: string): unknown[] {
  const children = fieldsOf(node)['children'];
  return Array.isArray(children) ? children.filter((child) => fieldsOf(child)['name'] === name) : [];
}

/** The texts at a path, without empty ones. */
export function textsAt(node: unknown, ...path: readonly string[]): string[] {
  return elementsAt(node, ...path).flatMap((one) => nonEmpty(fieldsOf(one)['text']) ?? []);
}

/** The first text at a path, or undefined where there is none. Without a path: the text of the element. */
export function textAt(node: unknown, ...path: readonly string[]): string | undefined {
  return textsAt(node, ...path)[0];
}

/** An attribute; undefined where it is missing or empty. */
export function attributeOf(node: unknown, name: string): string | undefined {
  const attributes = fieldsOf(fieldsOf(node)['attributes']);
  return Object.hasOwn(attributes, name) ? nonEmpty(attributes[name]) : undefined;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function nonEmpty(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
