/** An element as it is stored: plain JSON, names without prefixes, no namespace declarations, trimmed text. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Empty where it has only elements; otherwise includes the text of inner ones such as `<sub>`. */
  readonly text: string;
  readonly children: readonly XmlNode[];
}

/** All elements at a path, in document order: `family-list-data`, `family-lists`, `family-list`. Accepts any value. */
export function elementsAt(node: unknown, ...path: readonly string[]): unknown[] {
  return path.reduce<unknown[]>((found, name) => found.flatMap((one) => childrenNamed(one, name)), [node]);
}

function childrenNamed(node: unknown, name: string): unknown[] {
  const children = fieldsOf(node)['children'];
  return Array.isArray(children) ? children.filter((child) => fieldsOf(child)['name'] === name) : [];
}

/** The non-empty texts at a path. */
export function textsAt(node: unknown, ...path: readonly string[]): string[] {
  return elementsAt(node, ...path).flatMap((one) => nonEmpty(fieldsOf(one)['text']) ?? []);
}

/** The first text at a path; without a path, the text of the element. */
export function textAt(node: unknown, ...path: readonly string[]): string | undefined {
  return textsAt(node, ...path)[0];
}

/** An attribute that is not empty. */
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
