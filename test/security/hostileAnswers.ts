import type { Fault } from '../support/demoApi.ts';

/** Fields by which a case is found. All others are hostile. */
const IDENTITY = /number|date|flag|class|separator|statuscode/iu;

/**
 * - `words` what is words in an answer is hostile; codes, dates and numbers stay
 * - `codes` every field but the numbers and dates by which a case is found
 */
export const DEPTHS = ['words', 'codes'] as const;
export type Depth = (typeof DEPTHS)[number];

/** Of very long texts so many are in an answer whole: each surface reads the answer again, which would take minutes. */
const MOST_LONG = 1;
const LONG = 2_000;

/** The normal answer of the demo API with a hostile text in its fields, and with keys that objects have anyway. */
export function hostileAnswers(hostile: string, depth: Depth): Fault {
  let left = MOST_LONG;
  const text = () => (hostile.length <= LONG || left-- > 0 ? hostile : hostile.slice(0, LONG));
  const change = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => change(one, key));
    if (typeof value === 'object' && value !== null) {
      // An element of the OPD-API.
      if ('name' in value && 'content' in value) {
        const inner = typeof value.content === 'string' ? [value.content] : value.content;
        const changed = change(inner, String(value.name)) as unknown[];
        return { ...value, content: typeof value.content === 'string' ? changed[0] : changed };
      }
      const entries = Object.entries(value).map(([name, inner]) => [name, change(inner, name)] as const);
      // As JSON.parse makes it: a key of its own.
      return Object.defineProperty(Object.fromEntries(entries), '__proto__', {
        value: { name: hostile.slice(0, 100), isAdmin: true },
        enumerable: true,
      });
    }
    if (typeof value !== 'string' || key === 'applicationNumber') return value;
    const isHostile = depth === 'words' ? isWords(value) : !IDENTITY.test(key);
    return isHostile ? text() : value;
  };
  return {
    kind: 'edit',
    edit: ({ result }) => {
      return { result: { ...result, errorMessage: hostile, data: change(result.data, 'data') } };
    },
  };
}

/** Not a code, a date or a number. */
function isWords(value: string): boolean {
  return !/^[\w\s\-./]*$/u.test(value);
}
