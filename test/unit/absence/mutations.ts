/** Every field of an answer spoilt in turn. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** How a field is spoilt. */
type Spoiling = 'removed' | 'null' | 'no text' | 'no list' | 'no object' | 'number' | 'text' | 'list' | 'object';

/** An answer of which one field is spoilt. */
export interface Mutation {
  /** Keys from the outside in. */
  readonly path: readonly string[];
  readonly how: Spoiling;
  readonly data: Json | undefined;
}

/** What no field of an answer says: where it is shown, the answer says it. */
export const STRANGE = { number: 987_650_001_234, text: '異様な値' } as const;

const REPLACED: Readonly<Record<Exclude<Spoiling, 'removed'>, Json>> = {
  null: null,
  'no text': '',
  'no list': [],
  'no object': {},
  number: STRANGE.number,
  text: STRANGE.text,
  list: [STRANGE.text],
  object: { [STRANGE.text]: STRANGE.text },
};

/**
 * The answers that one fault makes of `data`: each field, those in rows too, removed, emptied, null and of another type.
 * An element of a list cannot be removed: then the answer says another thing, and not less. Nor is a text without a form
 * (a name, a title) made another text.
 */
export function* mutationsOf(data: Json, isWanted: (path: readonly string[]) => boolean): Generator<Mutation> {
  for (const path of [[], ...pathsIn(data)]) {
    if (!isWanted(path)) continue;
    const value = valueAt(data, path);
    const isElement =
      path.length > 0 && (/^[0-9]+$/u.test(path.at(-1) ?? '') || Array.isArray(valueAt(data, path.slice(0, -1))));
    if (!isElement && path.length > 0) yield { path, how: 'removed', data: changed(data, path, undefined) };
    for (const [how, replacement] of Object.entries(REPLACED) as [Exclude<Spoiling, 'removed'>, Json][]) {
      if (JSON.stringify(replacement) === JSON.stringify(value)) continue;
      if (how === 'text' && typeof value === 'string' && !hasForm(value)) continue;
      yield { path, how, data: changed(data, path, replacement) };
    }
  }
}

/** Dates, numbers and codes have a form; names and titles have none. */
function hasForm(text: string): boolean {
  return /^[0-9A-Z/ .]*$/u.test(text) || text.startsWith('https:');
}

function* pathsIn(data: Json, before: readonly string[] = []): Generator<readonly string[]> {
  if (typeof data !== 'object' || data === null) return;
  for (const [key, value] of Object.entries<Json>(data as Readonly<Record<string, Json>>)) {
    const path = [...before, key];
    yield path;
    yield* pathsIn(value, path);
  }
}

export function valueAt(data: Json | undefined, path: readonly string[]): Json | undefined {
  let value: Json | undefined = data;
  for (const key of path) {
    value = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, Json>>)[key] : undefined;
  }
  return value;
}

/** A copy with another value at the path; without the field where that is undefined. */
function changed(data: Json, [key, ...more]: readonly string[], value: Json | undefined): Json | undefined {
  if (key === undefined) return value;
  if (typeof data !== 'object' || data === null) return data;
  const inner = changed((data as Readonly<Record<string, Json>>)[key] ?? null, more, value);
  if (Array.isArray(data)) return data.map((one: Json, index) => (String(index) === key ? (inner ?? null) : one));
  // The order of the fields stays.
  const fields = Object.entries<Json>(data as Readonly<Record<string, Json>>);
  const kept = inner === undefined ? fields.filter(([name]) => name !== key) : fields;
  return Object.fromEntries(kept.map(([name, one]) => [name, name === key && inner !== undefined ? inner : one]));
}
